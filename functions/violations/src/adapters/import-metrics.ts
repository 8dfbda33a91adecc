import type { Clock } from '@yilu/kernel';
import type { CountImports } from '../ports-import.js';

const namespace = 'Yilu';

/**
 * A count in CloudWatch's embedded metric format: the log line itself is the metric, without a call that could fail.
 * `write` has to pass it on as it is: behind the runtime's console it would be a text within a line of the log.
 */
export const importMetrics =
  (write: (line: string) => void, now: Clock): CountImports =>
  (name, value) => {
    const metric = { Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: name, Unit: 'Count' }] };
    write(`${JSON.stringify({ _aws: { Timestamp: now().getTime(), CloudWatchMetrics: [metric] }, [name]: value })}\n`);
  };
