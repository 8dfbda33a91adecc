import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What can befall one store call: it never arrives, it acts but its answer is lost, or the store is too busy. */
export const faults = ['refused', 'lost_reply', 'throttled'] as const;
export type Fault = (typeof faults)[number];

const named = (name: string, message: string) => Object.assign(new Error(message), { name, $metadata: {} });

export interface Injector {
  /** Calls since the last `arm` or `disarm`. */
  readonly calls: number;
  /** Lets exactly the call at `position` (1 is the first) meet the fault. */
  arm(position: number, fault: Fault): void;
  disarm(): void;
}

/** Puts faults between a client and its store; with a client that tries once, each one reaches the handler. */
export function injectFaults(db: DynamoDBDocumentClient): Injector {
  let calls = 0;
  let armed: { position: number; fault: Fault } | undefined;
  db.middlewareStack.add(
    (next) => async (args) => {
      calls++;
      if (armed?.position !== calls) return next(args);
      if (armed.fault === 'throttled') throw named('ThrottlingException', 'Planted throttling');
      if (armed.fault === 'lost_reply') await next(args);
      throw named('TimeoutError', 'Planted time-out');
    },
    { step: 'finalizeRequest', priority: 'low', name: 'plantedFaults' },
  );
  return {
    get calls() {
      return calls;
    },
    arm(position, fault) {
      calls = 0;
      armed = { position, fault };
    },
    disarm() {
      calls = 0;
      armed = undefined;
    },
  };
}
