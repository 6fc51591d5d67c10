// C24: five minutes of silence, a locked phone, another network. What tells that the device is back is fired by hand, and
// so is the clock.
import { beforeEach, describe, expect, it } from 'vitest';
import { LISTEN_MS, type Line, type Surroundings, watchReturns } from '../../../client/net/comingBack.ts';

const FIVE_MINUTES = 5 * 60_000;

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(to: DocumentVisibilityState): void {
    this.visibilityState = to;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Where the device is, a line, and each instant in which a new connection was asked for. */
class Device {
  readonly document = new Page();
  readonly window = new EventTarget();
  readonly renewed: number[] = [];
  readonly stop: () => void;
  isOpen = true;
  heardAt = 0;
  now = 0;
  #due: { at: number; task: () => void }[] = [];

  constructor() {
    const line: Line = {
      isOpen: () => this.isOpen,
      heardAt: () => this.heardAt,
      renew: () => this.renewed.push(this.now),
    };
    const around: Surroundings = {
      window: this.window,
      document: this.document,
      now: () => this.now,
      after: (ms, task) => {
        const due = { at: this.now + ms, task };
        this.#due.push(due);
        return () => {
          this.#due = this.#due.filter((other) => other !== due);
        };
      },
    };
    this.stop = watchReturns(line, around);
  }

  pass(ms: number): void {
    this.now += ms;
    const due = this.#due.filter(({ at }) => at <= this.now);
    this.#due = this.#due.filter(({ at }) => at > this.now);
    for (const { task } of due) task();
  }

  /** The screen is locked and the page sleeps: its clock runs, its timers do not. */
  sleep(ms: number): void {
    this.document.turn('hidden');
    this.now += ms;
    this.document.turn('visible');
  }
}

let device: Device;
beforeEach(() => {
  device = new Device();
});

describe('a device that comes back', () => {
  it('[C24] after five minutes locked has a new connection asked for within two seconds', () => {
    device.sleep(FIVE_MINUTES);
    device.pass(2_000);
    expect(device.renewed).toHaveLength(1);
  });

  it('[C24] does not wait for the next try when the connection is known to be closed', () => {
    device.isOpen = false;
    device.sleep(FIVE_MINUTES);
    expect(device.renewed).toEqual([FIVE_MINUTES]);
  });

  it('[C24] keeps a connection that speaks as soon as the page is awake', () => {
    device.sleep(FIVE_MINUTES);
    device.heardAt = device.now;
    device.pass(LISTEN_MS);
    expect(device.renewed).toEqual([]);
  });

  it('keeps a connection that was heard a moment ago, when another tab was looked at', () => {
    device.heardAt = 1;
    device.sleep(1_000);
    device.pass(FIVE_MINUTES);
    expect(device.renewed).toEqual([]);
  });

  it('[C24] does not trust what was open before the device lost its line, however fresh', () => {
    device.heardAt = device.now;
    device.window.dispatchEvent(new Event('online'));
    device.pass(LISTEN_MS);
    expect(device.renewed).toEqual([LISTEN_MS]);
  });

  it('looks at nothing more once the mesa is left', () => {
    device.isOpen = false;
    device.stop();
    device.sleep(FIVE_MINUTES);
    device.window.dispatchEvent(new Event('online'));
    expect(device.renewed).toEqual([]);
  });
});
