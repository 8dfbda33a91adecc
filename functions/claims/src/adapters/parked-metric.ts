import type { Clock } from '@yilu/kernel';

/** Where the alarm looks; the same names stand in `infra/stacks/observability-stack.ts`. */
const metric = { namespace: 'Yilu', name: 'ClaimDeliveriesParked' } as const;

/**
 * One line in CloudWatch's embedded metric format: the log itself is the metric, without a call that could fail. `write`
 * has to pass it on as it is: behind the runtime's console it would be a text within a line of the log, and no metric.
 */
export const parkedCounter = (write: (line: string) => void, now: Clock) => (): void =>
  write(
    `${JSON.stringify({
      _aws: {
        Timestamp: now().getTime(),
        CloudWatchMetrics: [
          { Namespace: metric.namespace, Dimensions: [[]], Metrics: [{ Name: metric.name, Unit: 'Count' }] },
        ],
      },
      [metric.name]: 1,
    })}\n`,
  );
