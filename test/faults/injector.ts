import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What can befall one store call: it never arrives, it acts but its answer is lost, or the store is too busy. */
export const faults = ['refused', 'lost_reply', 'throttled'] as const;
export type Fault = (typeof faults)[number];

const named = (name: string, message: string) => Object.assign(new Error(message), { name, $metadata: {} });

/** Lets one call go through the injector: it counts, and may meet the fault. */
export type Through = <T>(name: string, call: () => Promise<T>) => Promise<T>;

export interface Injector {
  /** Calls since the last `arm` or `disarm`, and what they were. */
  readonly calls: number;
  readonly names: readonly string[];
  /** For what is called beside the store: the vault, a register, a shelf of files. */
  readonly through: Through;
  /** Lets exactly the call at `position` (1 is the first) meet the fault. */
  arm(position: number, fault: Fault): void;
  disarm(): void;
}

/** Puts faults between a client and its store; with a client that tries once, each one reaches the handler. */
export function injectFaults(db: DynamoDBDocumentClient): Injector {
  let names: string[] = [];
  let armed: { position: number; fault: Fault } | undefined;
  const through: Through = async (name, call) => {
    names.push(name);
    if (armed?.position !== names.length) return call();
    if (armed.fault === 'throttled') throw named('ThrottlingException', 'Planted throttling');
    if (armed.fault === 'lost_reply') await call();
    throw named('TimeoutError', 'Planted time-out');
  };
  db.middlewareStack.add(
    (next, { commandName = 'store' }) =>
      (args) =>
        through(commandName, () => next(args)),
    { step: 'finalizeRequest', priority: 'low', name: 'plantedFaults' },
  );
  return {
    get calls() {
      return names.length;
    },
    get names() {
      return names;
    },
    through,
    arm(position, fault) {
      names = [];
      armed = { position, fault };
    },
    disarm() {
      names = [];
      armed = undefined;
    },
  };
}
