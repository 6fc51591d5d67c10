// Names that look like nothing, or like the name of somebody else (trust.md 1: speak as another).
import { expect, it } from 'vitest';
import { openApp, openTable } from '../../support/app.ts';

it('a name of marks that are not seen is empty, and inside of a name they are left out', async () => {
  const table = await openTable(await openApp());
  const { joinCode } = table.created;
  for (const displayName of ['\u200b', '\u3164 \u2060', '\u00ad\u200d', ' \u200f '])
    expect((await table.world.join(joinCode, { displayName, role: 'observer' })).body).toMatchObject({
      error: { code: 'name_empty' },
    });
  const joined = await table.arrive({ displayName: 'Rub\u200bén\u00ad Solís\u2063', role: 'observer' });
  await table.admit(joined.participantId);
  const view = await table.facilitator.sees((now) =>
    now.people.some((one) => one.id === joined.participantId),
  );
  expect(view.people.find((one) => one.id === joined.participantId)?.name).toBe('Rubén Solís');
});
