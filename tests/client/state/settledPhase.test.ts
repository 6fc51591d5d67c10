// C6, minute 131 of the scenario: a phase pressed by accident moves nobody for three seconds, and undone in them is
// never seen. The clock is moved by hand.
import { describe, expect, it } from 'vitest';
import { SettledPhase } from '../../../client/state/settledPhase.ts';
import { PhaseId } from '../../../shared/model/ids.ts';
import type { MesaView } from '../../../shared/model/view.ts';
import { FakeClock } from '../../support/clock.ts';
import { exampleView } from '../shell/exampleView.ts';

const MINUTE = 60_000;

/** `phase` began `age` milliseconds ago. */
function inPhase(phase: string, age: number, part: Partial<MesaView> = {}): MesaView {
  return exampleView({
    serverNow: 1_000_000,
    phases: ['tree', 'plenary', 'closing'].map((id) => ({
      id: PhaseId.parse(id),
      kind: 'drafting',
      title: id,
      minutes: 10,
      status: id === phase ? 'current' : 'pending',
    })),
    clock: { phaseId: PhaseId.parse(phase), plannedMs: 600_000, remainingMs: 600_000 - age, paused: false },
    ...part,
  });
}

function screen() {
  const clock = new FakeClock();
  const settled: number[] = [];
  const phase = new SettledPhase(() => settled.push(clock.now()), {
    now: () => clock.now(),
    after: (ms, task) => clock.after(ms, task),
  });
  return { phase, settled, advance: (ms: number) => clock.advance(ms), start: clock.now() };
}
const shows = (view: MesaView): string | undefined =>
  view.phases.find((one) => one.status === 'current')?.title;

describe('a change of phase on the screen of who does not conduct', () => {
  it('[5.3] waits three seconds and then asks to be shown, once', () => {
    const { phase, settled, advance, start } = screen();
    phase.settle(inPhase('tree', 5 * MINUTE));
    const next = inPhase('plenary', 0, { seq: 8, serverNow: 1_002_000 });
    const held = phase.settle(next);
    expect([shows(held), held.seq, phase.coming]).toEqual(['tree', 8, 'plenary']);
    expect(held.clock).toMatchObject({ phaseId: 'tree', remainingMs: 5 * MINUTE - 2000 });
    advance(2999);
    expect(settled).toEqual([]);
    advance(10_000);
    expect(settled).toEqual([start + 3000]);
    expect([phase.settle(next), phase.coming]).toEqual([next, null]);
  });

  it('[5.3] undone in that time is never seen', () => {
    const { phase, settled, advance } = screen();
    phase.settle(inPhase('tree', 5 * MINUTE));
    expect(shows(phase.settle(inPhase('plenary', 0)))).toBe('tree');
    advance(2500);
    expect(shows(phase.settle(inPhase('tree', 5 * MINUTE + 2500)))).toBe('tree');
    advance(20_000);
    expect([settled, phase.coming]).toEqual([[], null]);
  });

  it('[5.3] what else happens meanwhile is shown, and does not begin the wait again', () => {
    const { phase, settled, advance, start } = screen();
    phase.settle(inPhase('tree', 5 * MINUTE));
    phase.settle(inPhase('plenary', 0));
    advance(2000);
    const later = phase.settle(inPhase('plenary', 2000, { observers: 4 }));
    expect([shows(later), later.observers]).toEqual(['tree', 4]);
    advance(1000);
    expect(settled).toEqual([start + 3000]);
  });

  it('[5.3] of two in a row, the first one is never shown', () => {
    const { phase, advance } = screen();
    phase.settle(inPhase('tree', 5 * MINUTE));
    phase.settle(inPhase('plenary', 0));
    advance(1000);
    expect(shows(phase.settle(inPhase('closing', 0)))).toBe('tree');
    expect(phase.coming).toBe('closing');
  });

  const atOnce: [string, MesaView, MesaView][] = [
    [
      'for who facilitates',
      inPhase('tree', MINUTE, { role: 'facilitator' }),
      inPhase('plenary', 0, { role: 'facilitator' }),
    ],
    ['when it began before this screen knew', inPhase('tree', MINUTE), inPhase('plenary', 3000)],
    [
      'when the session rests',
      inPhase('tree', MINUTE),
      inPhase('plenary', 0, {
        session: { number: 1, state: 'recess', openedAt: 1, closedAt: null },
      }),
    ],
    ['when the session opens', inPhase('tree', 0, { clock: null }), inPhase('plenary', 0)],
    ['when the session closes', inPhase('tree', MINUTE), inPhase('tree', 0, { clock: null })],
  ];
  for (const [when, before, after] of atOnce)
    it(`[5.3] is shown at once ${when}`, () => {
      const { phase } = screen();
      phase.settle(before);
      expect(phase.settle(after)).toBe(after);
    });

  it('the first view is shown as it comes, and a store that closes waits for nothing', () => {
    const { phase, settled, advance } = screen();
    expect(shows(phase.settle(inPhase('plenary', 0)))).toBe('plenary');
    phase.settle(inPhase('closing', 0));
    phase.stop();
    advance(10_000);
    expect(settled).toEqual([]);
  });
});
