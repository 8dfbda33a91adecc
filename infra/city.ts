import { App, type AppProps, Stack, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type CityConfig, cityConfig } from './config.js';
import { ApiStack } from './stacks/api-stack.js';
import { ClockStack } from './stacks/clock-stack.js';
import { DataStack } from './stacks/data-stack.js';
import { EventsStack } from './stacks/events-stack.js';
import { HostingStack } from './stacks/hosting-stack.js';
import { ObservabilityStack } from './stacks/observability-stack.js';

export interface City {
  readonly app: App;
  readonly config: CityConfig;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly events: EventsStack;
  readonly clock: ClockStack;
  readonly hosting: HostingStack;
  readonly observability: ObservabilityStack;
}

/** CDK's newer behaviour, switched on here rather than in cdk.json so that tests synthesise what is deployed. */
const features = {
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  // A stack that others read from cannot lose what they read: data outlives every release.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/aws-events:eventsTargetQueueSameAccount': true,
};

/** What the Lambdas of this synthesis run on: packages with machine code are laid beside them before it begins. */
export function architectureOf(props: AppProps = {}): CityConfig['architecture'] {
  // Only asked what the caller's context says: it writes nothing of its own when the process ends.
  const app = new App({ ...props, autoSynth: false });
  return cityConfig((name) => app.node.tryGetContext(name)).architecture;
}

/**
 * The whole city as CloudFormation. `bundles` holds one built folder per Lambda; what the context says decides between
 * the partitions. Synthesis fails on a finding of cdk-nag that nobody has accepted with a reason.
 */
export function createCity(bundles: string, props: AppProps = {}): City {
  const app = new App({ ...props, context: { ...features, ...props.context } });
  const config = cityConfig((name) => app.node.tryGetContext(name));
  const stack = { config, env: { region: config.region } };
  const data = new DataStack(app, 'YiluData', stack);
  const front = new Stack(app, 'YiluFront', { env: stack.env, description: 'Yilu: the Lambdas that people call' });
  const api = new ApiStack(app, 'YiluApi', { ...stack, bundles, data, front });
  const events = new EventsStack(app, 'YiluEvents', { ...stack, bundles, data });
  const clock = new ClockStack(app, 'YiluClock', { ...stack, bundles, data });
  const hosting = new HostingStack(app, 'YiluHosting', stack);
  const observability = new ObservabilityStack(app, 'YiluObservability', { ...stack, data, api, events, clock });
  Tags.of(app).add('project', 'yilu');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, config, data, api, events, clock, hosting, observability };
}
