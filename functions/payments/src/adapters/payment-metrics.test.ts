import { expect, it } from 'vitest';
import { alarms, metrics } from './payment-metrics.js';

const now = () => new Date('2026-11-22T02:00:00.000Z');
function written(work: (write: (line: string) => void) => void) {
  const lines: string[] = [];
  work((line) => void lines.push(line));
  return lines.map((line) => JSON.parse(line));
}

it('An alarm is one line that is a metric, counted over all and by its kind', () => {
  const [line] = written((write) =>
    alarms(write, now)({ name: 'PaymentMessagesUntrusted', wallet: 'wechat', kind: 'signature' }),
  );
  expect(line).toEqual({
    _aws: {
      Timestamp: now().getTime(),
      CloudWatchMetrics: [
        {
          Namespace: 'Yilu',
          Dimensions: [[], ['kind']],
          Metrics: [{ Name: 'PaymentMessagesUntrusted', Unit: 'Count' }],
        },
      ],
    },
    wallet: 'wechat',
    kind: 'signature',
    PaymentMessagesUntrusted: 1,
  });
});

it('A gauge without a kind has one dimension set, the empty one', () => {
  const [line] = written((write) => metrics(write, now)('PaymentAttemptsUnsettled', 3));
  expect(line._aws.CloudWatchMetrics[0].Dimensions).toEqual([[]]);
  expect(line.PaymentAttemptsUnsettled).toBe(3);
});
