// The list of the installation survives a mesa whose record cannot be read.
import { expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import { openApp } from '../../support/app.ts';

it('a mesa whose record cannot be read is listed as such and hides no other', async () => {
  const storage = createMemoryStorage();
  const before = await openApp({ storage });
  const good = await before.createMesa({ theme: 'Agua' });
  const bad = await before.createMesa({ theme: 'Residuos' });
  const read = storage.loadEvents.bind(storage);
  vi.spyOn(storage, 'loadEvents').mockImplementation(async (mesaId, after) => {
    const events = await read(mesaId, after);
    return mesaId === bad.mesaId ? events.slice(1) : events;
  });
  const after = await openApp({ storage });
  const list = await after.app.mesas.list();
  expect(list.map(({ mesaId, theme, state }) => ({ mesaId, theme, state }))).toEqual(
    expect.arrayContaining([
      { mesaId: good.mesaId, theme: 'Agua', state: 'convened' },
      { mesaId: bad.mesaId, theme: '', state: 'unreadable' },
    ]),
  );
  expect(list).toHaveLength(2);
});
