import type { Clock } from '@yilu/kernel';
import type { RaiseAlarm } from '../ports.js';

const namespace = 'Yilu';

type About = Readonly<Record<string, string>>;

/**
 * A number in CloudWatch's embedded metric format: the log line itself is the metric, without a call that could fail. Counted
 * over all, and apart by `dimensions`. `write` has to pass the line on as it is: within the runtime's console it is no metric.
 */
export const metrics =
  (write: (line: string) => void, now: Clock) =>
  (name: string, value: number, dimensions: About = {}, about: About = {}): void => {
    const names = Object.keys(dimensions);
    const sets = names.length > 0 ? [[], names] : [[]];
    const metric = { Namespace: namespace, Dimensions: sets, Metrics: [{ Name: name, Unit: 'Count' }] };
    const aws = { Timestamp: now().getTime(), CloudWatchMetrics: [metric] };
    write(`${JSON.stringify({ _aws: aws, ...about, ...dimensions, [name]: value })}\n`);
  };

/** One count for each thing that people have to look into. */
export function alarms(write: (line: string) => void, now: Clock): RaiseAlarm {
  const metric = metrics(write, now);
  return ({ name, wallet, kind }) => metric(name, 1, kind ? { kind } : {}, { wallet });
}
