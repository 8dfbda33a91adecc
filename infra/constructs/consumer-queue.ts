import { Duration } from 'aws-cdk-lib';
import type { IRule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { CityLambda } from './city-lambda.js';

/** A failed message is tried this often before it is parked for a person to look at. */
const attempts = 5;

/** A queue where a message that cannot be worked rests for two weeks, until the redrive function brings it back. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // Longer than one run of the redrive function, so that no letter is taken twice in a run.
      visibilityTimeout: Duration.seconds(180),
    });
  }
}

/** Rule → queue → Lambda, with a dead-letter queue behind both steps. */
export class ConsumerQueue extends Construct {
  readonly name: string;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, consumer: CityLambda, batchSize: number) {
    super(scope, id);
    this.name = consumer.name;
    this.deadLetters = new DeadLetters(this, 'DeadLetters').queue;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
      // Six times the function's limit, as the service advises: a throttled batch is not delivered twice at once.
      visibilityTimeout: Duration.seconds(consumer.timeoutSeconds * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
    consumer.live.addEventSource(
      new SqsEventSource(this.queue, { batchSize, reportBatchItemFailures: true, maxConcurrency: 20 }),
    );
  }

  /** The queue takes what the rule matches, the whole envelope unchanged. */
  takesFrom(rule: IRule & { addTarget(target: SqsQueue): void }) {
    rule.addTarget(new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters }));
  }
}
