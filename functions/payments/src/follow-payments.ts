import { setTimeout as sleep } from 'node:timers/promises';
import { logFault } from '@yilu/http/environment';
import { alarms, metrics } from './adapters/payment-metrics.js';
import { composeMoney } from './money-composition.js';
import { followPayments } from './use-cases/follow-payments.js';
import { throughTheMinute } from './use-cases/through-the-minute.js';

const money = composeMoney(process.env);
const write = (line: string) => void process.stdout.write(line);
const metric = metrics(write, money.now);
const follow = followPayments({
  ...money,
  raise: alarms(write, money.now),
  unsettled: (count) => metric('PaymentAttemptsUnsettled', count),
  log: logFault,
});

/** Every minute, in rounds of ten seconds: a lost message costs one round and never money. */
export const handler = async (
  _event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number },
): Promise<{ rounds: number }> => {
  const minute = { now: Date.now, sleep, remainingMs: () => context.getRemainingTimeInMillis() };
  return { rounds: await throughTheMinute(minute, follow) };
};
