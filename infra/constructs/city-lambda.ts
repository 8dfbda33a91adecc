import { join } from 'node:path';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, Architecture, Code, Function as Lambda, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { CityConfig } from '../config.js';
import type { Trigger } from '../lambda-spec.js';

/** What each kind of work is given; the API's limit is what a person waits, a job's what lies between two runs. */
const sizes = {
  http: { memorySize: 1024, timeout: Duration.seconds(15) },
  events: { memorySize: 512, timeout: Duration.seconds(30) },
  objects: { memorySize: 1024, timeout: Duration.seconds(30) },
  schedule: { memorySize: 512, timeout: Duration.seconds(55) },
  streams: { memorySize: 512, timeout: Duration.seconds(30) },
  operator: { memorySize: 256, timeout: Duration.seconds(120) },
} as const;

interface Props {
  readonly name: string;
  readonly kind: Trigger['kind'] | 'operator';
  readonly timeoutSeconds?: number | undefined;
  readonly memoryMegabytes?: number | undefined;
  /** Instances that it may have at once, unless the configuration of the city says otherwise. */
  readonly atOnce?: number | undefined;
  /** Folder that holds one built folder per Lambda. */
  readonly bundles: string;
  readonly config: CityConfig;
}

/** One built Lambda with a role, a log and an alias of its own; it may write its log and nothing else until granted. */
export class CityLambda extends Construct {
  readonly name: string;
  readonly lambda: Lambda;
  readonly role: Role;
  /** What callers are bound to, so that a release goes live, and back, in one step. */
  readonly live: Alias;

  constructor(scope: Construct, { name, kind, timeoutSeconds, memoryMegabytes, atOnce, bundles, config }: Props) {
    super(scope, name);
    this.name = name;
    const logGroup = new LogGroup(this, 'Log', {
      retention: config.logRetentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    // A job that is still running must not be started a second time beside itself.
    const reserved = config.reservedConcurrency[name] ?? (kind === 'schedule' ? 1 : atOnce);
    this.lambda = new Lambda(this, 'Function', {
      description: `Yilu: ${name}`,
      code: Code.fromAsset(join(bundles, name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: config.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      ...sizes[kind],
      ...(timeoutSeconds ? { timeout: Duration.seconds(timeoutSeconds) } : {}),
      ...(memoryMegabytes ? { memorySize: memoryMegabytes } : {}),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: config.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: { CITY: config.city, H5_URL: config.h5Url, CONSOLE_URL: config.consoleUrl },
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
    });
    this.live = new Alias(this, 'Live', { aliasName: 'live', version: this.lambda.currentVersion });
    if (config.tracing) this.acknowledgeTracing();
  }

  get timeoutSeconds() {
    return this.lambda.timeout?.toSeconds() ?? 3;
  }

  allow(actions: string[], resources: string[], conditions: Record<string, unknown> = {}) {
    this.role.addToPolicy(new PolicyStatement({ actions, resources, conditions }));
  }

  private acknowledgeTracing() {
    Validations.of(this.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources to name: PutTraceSegments and PutTelemetryRecords accept only "*".',
    });
  }
}
