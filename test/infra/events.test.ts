import { lambdas } from '@yilu/infra/lambdas';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Resource, type Synthesis, synthesise } from './synthesis.js';

let city: Synthesis;
beforeAll(async () => {
  city = await synthesise('aws-cn');
});

const parks = ({ properties }: Resource) => properties.RedrivePolicy?.deadLetterTargetArn;
/** Queues where another queue, a rule or a stream parks what it could not deliver. */
function deadLetterQueues(): Resource[] {
  const queues = city.of('AWS::SQS::Queue');
  const names = new Set([
    ...queues.flatMap((queue) => (parks(queue) ? [city.target(parks(queue))] : [])),
    ...city
      .of('AWS::Lambda::EventSourceMapping')
      .flatMap(({ properties }) =>
        properties.DestinationConfig ? [city.target(properties.DestinationConfig.OnFailure.Destination)] : [],
      ),
  ]);
  return queues.filter(({ id }) => names.has(id));
}

describe('queues', () => {
  it('each have a dead-letter queue, or are one', () => {
    const dead = new Set(deadLetterQueues().map(({ id }) => id));
    const unguarded = city.of('AWS::SQS::Queue').filter((queue) => !parks(queue) && !dead.has(queue.id));
    expect(unguarded).toEqual([]);
  });

  it('are encrypted, refuse plain HTTP and keep dead letters two weeks', () => {
    for (const { properties } of city.of('AWS::SQS::Queue')) expect(properties.SqsManagedSseEnabled).toBe(true);
    for (const { properties } of deadLetterQueues()) expect(properties.MessageRetentionPeriod).toBe(14 * 86_400);
    expect(city.of('AWS::SQS::QueuePolicy').length).toBe(city.of('AWS::SQS::Queue').length);
  });

  it('wake a person with the first dead letter', () => {
    const watched = city
      .of('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.MetricName === 'ApproximateNumberOfMessagesVisible')
      .filter(({ properties }) => properties.Threshold === 0 && properties.AlarmActions.length > 0)
      .map(({ properties }) => city.target(properties.Dimensions[0].Value));
    expect(watched.sort()).toEqual(
      deadLetterQueues()
        .map(({ stack, id }) => `${stack}/${id}`)
        .sort(),
    );
  });

  it('are read in partial batches, so that one poison does not repeat its neighbours', () => {
    for (const { properties } of city.of('AWS::Lambda::EventSourceMapping'))
      expect(properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });
});

it('gives each message that providers are asked for an invocation of its own', () => {
  const mappings = city.of('AWS::Lambda::EventSourceMapping').filter(({ properties }) => !properties.FilterCriteria);
  const sizes = mappings.map(({ id, properties }) => [id, properties.BatchSize] as const);
  const asking = [
    'messaging_providers',
    'insurers',
    'payment_wallets',
    'treasury',
    'bureau',
    'bank',
    'pictures_seal',
  ] as const;
  const slow = lambdas.filter(({ needs }) => asking.some((need) => needs.includes(need)));
  const prefixes = slow.map(({ name }) => name.replaceAll('-', ''));
  for (const [id, size] of sizes)
    expect(size, id).toBe(prefixes.some((prefix) => id.startsWith(`${prefix}Live`)) ? 1 : 10);
});

describe('rules', () => {
  it('bring every event type of the list to the queue of each Lambda that wants it', () => {
    const wanted = lambdas.flatMap(({ trigger }) => (trigger.kind === 'events' ? [[...trigger.types].sort()] : []));
    const rules = city
      .of('AWS::Events::Rule')
      .filter(({ properties }) => properties.EventBusName)
      .map(({ properties }) => [...properties.EventPattern['detail-type']].sort());
    expect(rules.sort()).toEqual(wanted.sort());
  });

  it('park what a queue did not take and change nothing on the way', () => {
    for (const { properties } of city.of('AWS::Events::Rule'))
      for (const target of properties.Targets.filter(() => properties.EventPattern)) {
        expect(target.DeadLetterConfig.Arn).toBeDefined();
        expect(target).not.toHaveProperty('InputPath');
      }
  });

  it('never run a job beside itself', () => {
    const jobs = lambdas.flatMap(({ name, trigger }) => (trigger.kind === 'schedule' ? [`Yilu: ${name}`] : []));
    const alone = city
      .of('AWS::Lambda::Function')
      .filter(({ properties }) => properties.ReservedConcurrentExecutions === 1)
      .map(({ properties }) => properties.Description);
    expect(alone).toEqual(expect.arrayContaining(jobs));
  });

  it('start every job of the list at its interval', () => {
    const minutes = lambdas.flatMap(({ trigger }) => (trigger.kind === 'schedule' ? [trigger.everyMinutes] : []));
    const rates = city
      .of('AWS::Events::Rule')
      .flatMap(({ properties }) => (properties.ScheduleExpression ? [properties.ScheduleExpression] : []));
    // The service writes sixty minutes as one hour.
    const written = (each: number) => (each === 60 ? 'rate(1 hour)' : `rate(${each} minute${each > 1 ? 's' : ''})`);
    expect(rates.sort()).toEqual(minutes.map(written).sort());
  });
});

describe('the relay', () => {
  it('reads the outbox of every context and parks what it cannot pass on', () => {
    const streams = city.of('AWS::Lambda::EventSourceMapping').filter(({ properties }) => properties.FilterCriteria);
    expect(streams).toHaveLength(city.of('AWS::DynamoDB::GlobalTable').length);
    for (const { properties } of streams) {
      expect(properties).toMatchObject({ BisectBatchOnFunctionError: true, StartingPosition: 'TRIM_HORIZON' });
      expect(properties.FilterCriteria.Filters[0].Pattern).toContain('OUTBOX#');
      expect(properties.DestinationConfig.OnFailure.Destination).toBeDefined();
    }
  });

  it('has an alarm on the age of what it has not read', () => {
    const metrics = city.of('AWS::CloudWatch::Alarm').map(({ properties }) => properties.MetricName);
    expect(metrics).toContain('IteratorAge');
  });
});
