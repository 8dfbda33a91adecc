import { expect, it } from 'vitest';
import { importMetrics } from './import-metrics.js';

it('writes one line that CloudWatch reads as a metric of the name that the alarm knows', () => {
  const lines: string[] = [];
  importMetrics(
    (line) => void lines.push(line),
    () => new Date(1_700_000_000_000),
  )('ImportRowsRefused', 3);
  expect(lines).toEqual([
    '{"_aws":{"Timestamp":1700000000000,"CloudWatchMetrics":[{"Namespace":"Yilu","Dimensions":[[]],"Metrics":[{"Name":"ImportRowsRefused","Unit":"Count"}]}]},"ImportRowsRefused":3}\n',
  ]);
});
