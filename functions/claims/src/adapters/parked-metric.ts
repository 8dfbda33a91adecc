/** Where the alarm looks; the same names stand in `infra/stacks/observability-stack.ts`. */
const metric = { namespace: 'Yilu', name: 'ClaimDeliveriesParked' } as const;

/** One line in CloudWatch's embedded metric format: the log itself is the metric, without a call that could fail. */
export const countParked = (): void =>
  console.log(
    JSON.stringify({
      _aws: {
        Timestamp: Date.now(),
        CloudWatchMetrics: [
          { Namespace: metric.namespace, Dimensions: [[]], Metrics: [{ Name: metric.name, Unit: 'Count' }] },
        ],
      },
      [metric.name]: 1,
    }),
  );
