import { Aws, CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { CityConfig } from '../config.js';
import { CityLambda } from '../constructs/city-lambda.js';
import { ConsumerQueue, DeadLetters } from '../constructs/consumer-queue.js';
import { wire } from '../constructs/wiring.js';
import { type Context, contexts, type LambdaSpec, type Need } from '../lambda-spec.js';
import { lambdas, redriveLambda } from '../lambdas.js';
import type { DataStack } from './data-stack.js';

interface Props extends StackProps {
  readonly config: CityConfig;
  readonly bundles: string;
  readonly data: DataStack;
}

/** Whoever asks somebody outside for each message, or reads a whole file, seconds each, has time for one before the limit. */
const slow: readonly Need[] = [
  'messaging_providers',
  'insurers',
  'payment_wallets',
  'treasury',
  'bureau',
  'bank',
  'pictures_seal',
];
const batchOf = ({ needs }: LambdaSpec) => (needs.some((need) => slow.includes(need)) ? 1 : 10);

/**
 * What happens after a request: outbox → stream → relay → bus → rule → queue → consumer. Each context's consumers lie in
 * a stack of their own beside this one, as all of them are more than one stack may hold; so does the bus, from which
 * they hear.
 */
export class EventsStack extends Stack {
  readonly lambdas: CityLambda[] = [];
  readonly queues: ConsumerQueue[] = [];
  /** Every queue where something rests that nobody has worked, by the name that the redrive function knows it by. */
  readonly deadLetters: { readonly name: string; readonly queue: Queue }[] = [];
  private readonly bus: EventBus;
  private readonly rooms = new Map<Context, Stack>();

  constructor(
    private readonly scope: Construct,
    id: string,
    private readonly props: Props,
  ) {
    super(scope, id, props);
    this.bus = new EventBus(this.stackBeside('YiluBus'), 'Bus', {
      description: 'Yilu: what happened, in every context',
    });
    for (const spec of lambdas) {
      if (spec.trigger.kind === 'http' || spec.trigger.kind === 'schedule') continue;
      const room = spec.context ? this.roomOf(spec.context) : this;
      const lambda = this.lambda(room, spec.name, spec.trigger.kind, spec);
      wire(lambda, spec, props.data, props.config);
      this.start(room, lambda, spec);
    }
    this.redrive();
    new CfnOutput(this, 'EventBusName', { value: this.bus.eventBusName });
  }

  private stackBeside(name: string): Stack {
    return new Stack(this.scope, name, { env: { region: this.props.config.region } });
  }

  private roomOf(context: Context): Stack {
    const room =
      this.rooms.get(context) ?? this.stackBeside(`YiluEvents${context.charAt(0).toUpperCase()}${context.slice(1)}`);
    this.rooms.set(context, room);
    return room;
  }

  private lambda(
    scope: Construct,
    name: string,
    kind: LambdaSpec['trigger']['kind'] | 'operator',
    { timeoutSeconds, memoryMegabytes }: Pick<LambdaSpec, 'timeoutSeconds' | 'memoryMegabytes'> = {},
  ) {
    const { bundles, config } = this.props;
    const lambda = new CityLambda(scope, { name, kind, timeoutSeconds, memoryMegabytes, bundles, config });
    this.lambdas.push(lambda);
    return lambda;
  }

  private start(room: Stack, lambda: CityLambda, spec: LambdaSpec) {
    const { trigger } = spec;
    if (trigger.kind === 'events') {
      this.consume(
        room,
        lambda,
        batchOf(spec),
        new Rule(room, `${lambda.name}-rule`, { eventBus: this.bus, eventPattern: { detailType: [...trigger.types] } }),
      );
    } else if (trigger.kind === 'objects') {
      const { evidence, pictures } = this.props.data;
      const store = trigger.store === 'pictures' ? pictures : evidence;
      const bucket = { name: [store.bucket.bucketName] };
      const detail = { bucket, object: { key: [{ prefix: trigger.prefix }] } };
      const eventPattern = { source: ['aws.s3'], detailType: ['Object Created'], detail };
      this.consume(room, lambda, batchOf(spec), new Rule(room, `${lambda.name}-rule`, { eventPattern }));
    } else if (trigger.kind === 'streams') {
      this.relay(lambda);
    }
  }

  private consume(room: Stack, lambda: CityLambda, batchSize: number, rule: Rule) {
    const queue = new ConsumerQueue(room, `${lambda.name}-queue`, lambda, batchSize);
    queue.takesFrom(rule);
    this.queues.push(queue);
    this.deadLetters.push({ name: queue.name, queue: queue.deadLetters });
  }

  private relay(relay: CityLambda) {
    this.bus.grantPutEventsTo(relay.role);
    relay.lambda.addEnvironment('EVENT_BUS_NAME', this.bus.eventBusName);
    const failed = new DeadLetters(this, `${relay.name}-dead-letters`).queue;
    Validations.of(failed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: "It is itself the dead-letter queue of the relay's streams, which names it as failure destination.",
    });
    this.deadLetters.push({ name: relay.name, queue: failed });
    for (const context of contexts) {
      this.allowStream(relay, context);
      relay.live.addEventSourceMapping(`${context}-outbox`, {
        eventSourceArn: this.streamOf(context),
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        parallelizationFactor: 4,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(failed),
        // Only what was put into the outbox; changes of other items cost no invocation.
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('OUTBOX#') } } },
          }),
        ],
      });
    }
  }

  private streamOf(context: (typeof contexts)[number]) {
    const arn = this.props.data.tables[context].table.tableStreamArn;
    if (!arn) throw new Error(`Table of ${context} has no stream`);
    return arn;
  }

  private allowStream({ role }: CityLambda, context: (typeof contexts)[number]) {
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action}`);
    role.addToPolicy(new PolicyStatement({ actions, resources: [this.streamOf(context)] }));
    role.addToPolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [this.props.data.dataKey.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${this.region}.${Aws.URL_SUFFIX}` } },
      }),
    );
  }

  /** Brings parked messages back by hand: SQS's own redrive is not to be had in mainland China. */
  private redrive() {
    const redrive = this.lambda(this, redriveLambda.name, 'operator');
    const routes = Object.fromEntries(
      this.deadLetters.map(({ name, queue }) => {
        const back = this.queues.find((consumer) => consumer.name === name)?.queue;
        queue.grantConsumeMessages(redrive.role);
        back?.grantSendMessages(redrive.role);
        return [name, { deadLetters: queue.queueUrl, ...(back ? { back: back.queueUrl } : {}) }];
      }),
    );
    const relay = this.lambdas.find(({ name }) => name === 'relay');
    if (!relay) throw new Error('No relay to redrive');
    for (const context of contexts) this.allowStream(redrive, context);
    redrive.allow(['lambda:InvokeFunction'], [relay.live.functionArn]);
    redrive.lambda.addEnvironment('ROUTES', this.toJsonString(routes));
    redrive.lambda.addEnvironment('RELAY', relay.live.functionArn);
  }
}
