import type { Chance } from './chance.js';

/** The process died here: what it had done stays done, what it had in mind is lost. */
export class Crash extends Error {}

/** One process's life: its own chance, and how often its calls are cut off. */
export interface Life {
  readonly chance: Chance;
  readonly crashPercent: number;
  dead: boolean;
}

/**
 * Lets processes that run beside each other take turns at every call to a store or a wallet, in an order that chance sets.
 * A process has one call under way at a time.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #idle: (() => void) | undefined;
  crashes = 0;

  get waiting(): number {
    return this.#waiting.length;
  }

  /** A call: others may go first, then it happens as a whole; the process may die just before or just after it. */
  async call<T>(life: Life, act: () => T): Promise<T> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.#idle?.();
    });
    if (life.dead || life.chance.percent(life.crashPercent)) return this.#die(life);
    const value = act();
    return life.chance.percent(life.crashPercent) ? this.#die(life) : value;
  }

  #die(life: Life): never {
    if (!life.dead) this.crashes++;
    life.dead = true;
    throw new Crash();
  }

  /** Starts a process, and comes back when it waits for its first turn or is done. */
  async start(process: () => Promise<void>): Promise<void> {
    const quiet = this.#quiet();
    void process().finally(() => this.#idle?.());
    await quiet;
  }

  /** Lets one of those that wait go on to its next call. */
  async step(chance: Chance): Promise<void> {
    const [next] = this.#waiting.splice(chance.upTo(this.#waiting.length), 1);
    if (!next) return;
    const quiet = this.#quiet();
    next();
    await quiet;
  }

  #quiet(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle = () => {
        this.#idle = undefined;
        resolve();
      };
    });
  }
}
