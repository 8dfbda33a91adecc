import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { counted } from '@yilu/infra/stacks/counted';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Synthesis, synthesise } from './synthesis.js';

let city: Synthesis;
beforeAll(async () => {
  city = await synthesise('aws-cn');
});

const functions = fileURLToPath(new URL('../../functions', import.meta.url));
const sources = readdirSync(functions).flatMap((context) =>
  readdirSync(join(functions, context, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(functions, context, 'src', file), 'utf8')),
);

describe.each(counted)('$metric', ({ metric, kinds }) => {
  it('is counted by a context', () => {
    expect(sources.some((source) => source.includes(`'${metric}'`))).toBe(true);
  });

  it('wakes a person with the first count, of each kind apart', () => {
    const alarms = city
      .of('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => JSON.stringify(properties).includes(`"MetricName":"${metric}"`));
    expect(alarms).toHaveLength(kinds?.length ?? 1);
    for (const { properties } of alarms)
      expect(properties).toMatchObject({
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
        AlarmActions: [expect.anything()],
      });
    for (const kind of kinds ?? [])
      expect(alarms.some(({ properties }) => JSON.stringify(properties).includes(`"Value":"${kind}"`))).toBe(true);
  });
});
