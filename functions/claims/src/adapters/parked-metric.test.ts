import { expect, it } from 'vitest';
import { parkedCounter } from './parked-metric.js';

it('counts by one whole line, which names the metric at its top and carries its value', () => {
  const lines: string[] = [];
  parkedCounter(
    (line) => lines.push(line),
    () => new Date(1_700_000_000_000),
  )();
  expect(lines.map((line) => line.split('\n').length)).toEqual([2]);
  const { _aws: about, ...values } = JSON.parse(lines[0] ?? '');
  expect(about).toEqual({
    Timestamp: 1_700_000_000_000,
    CloudWatchMetrics: [
      { Namespace: 'Yilu', Dimensions: [[]], Metrics: [{ Name: 'ClaimDeliveriesParked', Unit: 'Count' }] },
    ],
  });
  expect(values).toEqual({ ClaimDeliveriesParked: 1 });
});
