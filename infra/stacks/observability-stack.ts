import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { CityConfig } from '../config.js';
import type { CityLambda } from '../constructs/city-lambda.js';
import { contexts } from '../lambda-spec.js';
import type { ApiStack } from './api-stack.js';
import type { ClockStack } from './clock-stack.js';
import { type Counted, counted } from './counted.js';
import type { DataStack } from './data-stack.js';
import type { EventsStack } from './events-stack.js';

interface Props extends StackProps {
  readonly config: CityConfig;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly events: EventsStack;
  readonly clock: ClockStack;
}

const minute = { period: Duration.minutes(1) };
const fiveMinutes = { period: Duration.minutes(5) };

interface Watch {
  readonly above: number;
  readonly periods?: number;
  /** What a person who is woken by it must know first. */
  readonly meaning: string;
}

/** What wakes a person, and what he looks at then. */
export class ObservabilityStack extends Stack {
  private readonly topic: Topic;
  private readonly dashboard: Dashboard;

  constructor(scope: Construct, id: string, { config, data, api, events, clock, ...props }: Props) {
    super(scope, id, props);
    this.topic = this.alarmTopic(config.alarmEmail);
    this.dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.hours(3) });
    this.watchApi(api);
    this.watchEvents(events);
    this.watchTables(data);
    for (const one of counted) this.watchCounted(one);
    for (const lambda of [...api.lambdas, ...events.lambdas, ...clock.lambdas]) this.watchLambda(lambda);
    new CfnOutput(this, 'AlarmTopic', { value: this.topic.topicArn });
  }

  private alarmTopic(email?: string) {
    const masterKey = new Key(this, 'AlarmKey', { description: 'Yilu: alarms', enableKeyRotation: true });
    masterKey.addToResourcePolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: ['*'],
      }),
    );
    const topic = new Topic(this, 'Alarms', { masterKey, enforceSSL: true });
    if (email) topic.addSubscription(new EmailSubscription(email));
    return topic;
  }

  private alarm(id: string, metric: IMetric, { above, periods = 1, meaning }: Watch) {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: meaning,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }

  private graph(title: string, left: IMetric[], right: IMetric[] = []) {
    return new GraphWidget({ title, left, right, width: 12 });
  }

  private watchApi({ api, stage }: ApiStack) {
    this.alarm('api-5xx', stage.metricServerError({ ...minute, statistic: 'sum' }), {
      above: 5,
      meaning: 'Requests end in a fault: look at the log of the Lambda with errors.',
    });
    this.alarm('api-latency', stage.metricLatency({ ...fiveMinutes, statistic: 'p99' }), {
      above: 3000,
      periods: 2,
      meaning: 'One request in a hundred takes over three seconds.',
    });
    this.dashboard.addWidgets(
      this.graph(
        'Requests',
        [stage.metricCount(minute)],
        [stage.metricClientError(minute), stage.metricServerError(minute)],
      ),
      this.graph(
        'Latency',
        ['p50', 'p95', 'p99'].map((statistic) => api.metricLatency({ ...minute, statistic })),
      ),
    );
  }

  private watchEvents({ deadLetters, queues, lambdas }: EventsStack) {
    for (const { name, queue } of deadLetters)
      this.alarm(
        `dead-letters-${name}`,
        queue.metricApproximateNumberOfMessagesVisible({ ...minute, statistic: 'max' }),
        {
          above: 0,
          meaning: `${name} gave up on a message. Find the cause, then invoke redrive with {"queue":"${name}"}.`,
        },
      );
    for (const { name, queue } of queues)
      this.alarm(`waiting-${name}`, queue.metricApproximateAgeOfOldestMessage({ ...minute, statistic: 'max' }), {
        above: 300,
        periods: 3,
        meaning: `${name} is five minutes behind.`,
      });
    const relay = lambdas.find(({ name }) => name === 'relay');
    if (!relay) throw new Error('No relay to watch');
    const age = relay.live.metric('IteratorAge', { ...minute, statistic: 'max' });
    this.alarm('relay-iterator-age', age, {
      above: 60_000,
      periods: 3,
      meaning: 'Events leave the outboxes over a minute late: every other context is behind.',
    });
    this.dashboard.addWidgets(
      this.graph(
        'Dead letters',
        deadLetters.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible(minute)),
      ),
      this.graph(
        'Waiting in queues',
        queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage(minute)),
        [age],
      ),
    );
  }

  private watchTables({ tables }: DataStack) {
    const throttled = contexts.map((context) => {
      const metric = new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'ThrottledRequests',
        dimensionsMap: { TableName: tables[context].table.tableName },
        statistic: 'sum',
        label: context,
        ...minute,
      });
      this.alarm(`table-throttled-${context}`, metric, {
        above: 10,
        periods: 3,
        meaning: `The store refuses requests of ${context}: a hot key, or growth beyond twice the last peak.`,
      });
      return metric;
    });
    this.dashboard.addWidgets(this.graph('Store throttles', throttled));
  }

  /** One alarm for each metric, or for each kind of one: its name says what to look for. */
  private watchCounted({ metric: metricName, kinds, meaning }: Counted) {
    const name = metricName.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`).slice(1);
    const sum = (dimensionsMap?: Record<string, string>) =>
      new Metric({
        namespace: 'Yilu',
        metricName,
        statistic: 'sum',
        ...(dimensionsMap ? { dimensionsMap } : {}),
        ...minute,
      });
    if (!kinds) this.alarm(name, sum(), { above: 0, meaning });
    for (const kind of kinds ?? [])
      this.alarm(`${name}-${kind.replaceAll('_', '-')}`, sum({ kind }), {
        above: 0,
        meaning: `${meaning} Reason: ${kind}.`,
      });
  }

  private watchLambda({ name, live, timeoutSeconds }: CityLambda) {
    this.alarm(`errors-${name}`, live.metricErrors(fiveMinutes), { above: 3, meaning: `${name} fails.` });
    this.alarm(`throttles-${name}`, live.metricThrottles(fiveMinutes), {
      above: 0,
      periods: 2,
      meaning: `${name} is refused instances: the account's or its reserved concurrency is used up.`,
    });
    const duration = live.metricDuration({ ...fiveMinutes, statistic: 'p95' });
    this.alarm(`duration-${name}`, duration, {
      above: timeoutSeconds * 1000 * 0.8,
      periods: 2,
      meaning: `${name} comes near its limit of ${timeoutSeconds} s.`,
    });
    this.dashboard.addWidgets(
      this.graph(
        name,
        [live.metricInvocations(minute), live.metricErrors(minute), live.metricThrottles(minute)],
        [duration],
      ),
    );
  }
}
