import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { CityConfig } from '../config.js';
import { CityLambda } from '../constructs/city-lambda.js';
import { wire } from '../constructs/wiring.js';
import { lambdas } from '../lambdas.js';
import type { DataStack } from './data-stack.js';

interface Props extends StackProps {
  readonly config: CityConfig;
  readonly bundles: string;
  readonly data: DataStack;
}

/** What the clock starts. Apart from what events start: together they are more than one stack may hold. */
export class ClockStack extends Stack {
  readonly lambdas: CityLambda[] = [];

  constructor(scope: Construct, id: string, { bundles, config, data, ...props }: Props) {
    super(scope, id, props);
    for (const spec of lambdas) {
      const { name, trigger, timeoutSeconds, memoryMegabytes } = spec;
      if (trigger.kind !== 'schedule') continue;
      const job = new CityLambda(this, { name, kind: trigger.kind, timeoutSeconds, memoryMegabytes, bundles, config });
      this.lambdas.push(job);
      wire(job, spec, data, config);
      this.schedule(job, Duration.minutes(trigger.everyMinutes));
    }
  }

  /** A run that failed is not repeated: the next one finds the same work, and an alarm tells of the failure. */
  private schedule({ name, live }: CityLambda, every: Duration) {
    const target = new LambdaFunction(live, { retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    new Rule(this, `${name}-rule`, { schedule: Schedule.rate(every), targets: [target] });
    live.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  }
}
