import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  type HttpRouteIntegration,
  HttpStage,
  LogGroupLogDestination,
  MappingValue,
  ParameterMapping,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration, HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { FunctionUrlAuthType, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { CityConfig } from '../config.js';
import { CityLambda } from '../constructs/city-lambda.js';
import { wire } from '../constructs/wiring.js';
import type { BoundedRoute } from '../lambda-spec.js';
import { lambdas } from '../lambdas.js';
import type { DataStack } from './data-stack.js';

interface Props extends StackProps {
  readonly config: CityConfig;
  readonly bundles: string;
  readonly data: DataStack;
  /** Where its Lambdas lie: with all their routes they would be more than one stack may hold. */
  readonly front: Stack;
}

const methods = [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE];

/**
 * A Lambda with an address of its own is called past the API's throttle by whoever finds that: it may use up what is its
 * own, and none of what everybody else needs.
 */
const streamsAtOnce = 50;

/** What people call: one HTTP API, one Lambda per context and audience behind its paths. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  readonly lambdas: CityLambda[] = [];

  constructor(scope: Construct, id: string, { config, bundles, data, front, ...props }: Props) {
    super(scope, id, props);
    this.api = new HttpApi(this, 'Api', {
      description: 'Yilu',
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [config.h5Url, config.consoleUrl],
        allowMethods: methods.map((method) => CorsHttpMethod[method as keyof typeof CorsHttpMethod]),
        allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'accept-language', 'device-time'],
        exposeHeaders: ['date', 'retry-after', 'content-disposition', 'evidence-parts'],
        maxAge: Duration.hours(1),
      },
    });
    this.stage = this.stageOf(config);
    for (const spec of lambdas) {
      if (spec.trigger.kind !== 'http') continue;
      const { name, timeoutSeconds, memoryMegabytes } = spec;
      const streamed = Boolean(spec.trigger.streamed) && config.streaming;
      const size = { timeoutSeconds, memoryMegabytes, atOnce: streamed ? streamsAtOnce : undefined };
      const lambda = new CityLambda(front, { name, kind: 'http', ...size, bundles, config });
      this.lambdas.push(lambda);
      wire(lambda, spec, data, config);
      const integration = this.leadTo(lambda, streamed);
      const { paths, bounded = [] } = spec.trigger;
      for (const path of paths) {
        // A bounded route of the very same path is a route of its own, below.
        const others = methods.filter((method) => !bounded.some((one) => one.path === path && one.method === method));
        this.api.addRoutes({ path, methods: others, integration });
      }
      for (const route of bounded) this.bound(route, integration);
    }
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Every app verifies its Ed25519 access tokens itself; the gateway verifies RSA signatures alone.',
    });
    new CfnOutput(this, 'ApiUrl', { value: this.stage.url });
  }

  /** How the API reaches a Lambda: by invoking it, or through its own address, from which the answer comes piece by piece. */
  private leadTo({ name, live, lambda }: CityLambda, streamed: boolean): HttpRouteIntegration {
    if (!streamed)
      return new HttpLambdaIntegration(`${name}-integration`, live, {
        // One permission per Lambda: one per route would outgrow the size of a Lambda's own policy.
        scopePermissionToRoute: false,
      });
    lambda.addEnvironment('RESPONSE_STREAM', 'yes');
    // What lies behind it looks at keys of its own: whoever finds the address finds what the API shows.
    const { url } = live.addFunctionUrl({
      authType: FunctionUrlAuthType.NONE,
      invokeMode: InvokeMode.RESPONSE_STREAM,
    });
    return new HttpUrlIntegration(`${name}-integration`, url, {
      parameterMapping: new ParameterMapping().overwritePath(MappingValue.requestPath()),
    });
  }

  /** A route of its own beside the context's catch-all, because only a route has a throttle. */
  private bound({ method, path, rate, burst }: BoundedRoute, integration: HttpRouteIntegration) {
    const routes = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration });
    const stage = this.stage.node.defaultChild as CfnStage;
    stage.routeSettings = {
      ...(stage.routeSettings as Record<string, unknown>),
      // Property names as CloudFormation writes them: this map is passed through as it is.
      [`${method} ${path}`]: { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst, DetailedMetricsEnabled: true },
    };
    // The service refuses settings of a route that is not there yet.
    for (const route of routes) this.stage.node.addDependency(route);
  }

  private stageOf({ throttle, logRetentionDays }: CityConfig) {
    const logs = new LogGroup(this, 'AccessLog', {
      retention: logRetentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Route, not path: a path names a case, and a log is read by more people than a case.
    const format = {
      requestId: '$context.requestId',
      at: '$context.requestTimeEpoch',
      route: '$context.routeKey',
      status: '$context.status',
      milliseconds: '$context.responseLatency',
      bytes: '$context.responseLength',
      ip: '$context.identity.sourceIp',
      fault: '$context.integrationErrorMessage',
    };
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(format)),
      },
    });
  }
}
