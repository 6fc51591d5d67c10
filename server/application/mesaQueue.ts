// One command at a time per mesa: a chain of promises, which removes a whole family of races.

export class MesaQueue {
  #tail: Promise<unknown> = Promise.resolve();

  /** Runs `task` after everything queued before it, whatever those did. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task, task);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}
