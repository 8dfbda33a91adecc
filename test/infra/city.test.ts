import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { cityOf, everyLambda, type Synthesis, synthesise } from './synthesis.js';

describe.each(['aws', 'aws-cn'] as const)('the city in %s', (partition) => {
  let city: Synthesis;
  beforeAll(async () => {
    city = await synthesise(partition);
  });
  const lambdasOf = () => city.of('AWS::Lambda::Function').map(({ properties }) => properties);

  it('deploys every Lambda of the list and no other', () => {
    const deployed = lambdasOf().map(({ Description }) => Description);
    expect(deployed.sort()).toEqual(everyLambda.map(({ name }) => `Yilu: ${name}`).sort());
  });

  it('runs them on the newest Node and the architecture of the partition, each with an alias', () => {
    const architecture = partition === 'aws' ? 'arm64' : 'x86_64';
    for (const lambda of lambdasOf())
      expect(lambda).toMatchObject({ Runtime: 'nodejs24.x', Architectures: [architecture], Handler: 'index.handler' });
    expect(city.of('AWS::Lambda::Alias')).toHaveLength(everyLambda.length);
  });

  it('traces only where the service exists', () => {
    const modes = new Set(lambdasOf().map(({ TracingConfig }) => TracingConfig?.Mode));
    expect([...modes]).toEqual([partition === 'aws' ? 'Active' : undefined]);
  });

  it('keeps every log for at least six months', () => {
    const logs = city.of('AWS::Logs::LogGroup');
    expect(logs.length).toBeGreaterThan(everyLambda.length);
    for (const { properties } of logs) expect(properties.RetentionInDays).toBeGreaterThanOrEqual(184);
  });

  it('writes no partition into an ARN by hand', () => {
    expect(city.text).not.toMatch(/arn:aws(-cn)?:/);
  });

  it('uses nothing that mainland China has not', () => {
    const absent = ['AWS::Pipes::Pipe', 'AWS::Cognito::UserPool', 'AWS::Scheduler::Schedule'];
    const here = new Set(city.resources.map(({ type }) => type));
    expect(absent.filter((type) => here.has(type))).toEqual([]);
    // Elsewhere the list of Open311 is streamed through the address of its own function.
    expect(here.has('AWS::Lambda::Url')).toBe(partition === 'aws');
    if (partition === 'aws-cn') {
      expect(here.has('AWS::CloudFront::Distribution')).toBe(false);
      expect(city.text).toContain('ICP');
    }
  });

  it('accepts each finding of cdk-nag for a reason that is written down', () => {
    const accepted = city.city.app.node
      .findAll()
      .flatMap(({ node }) => node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY))
      .flatMap(({ data }) => Object.entries<unknown>(data));
    expect(accepted.length).toBeGreaterThan(0);
    for (const [rule, reason] of accepted) {
      expect(rule).toMatch(/AwsSolutions-[A-Z]+\d+/);
      expect(JSON.stringify(reason).length, rule).toBeGreaterThan(40);
    }
  });

  it('lets requests in only at the throttle, from the two applications', () => {
    const [stage] = city.of('AWS::ApiGatewayV2::Stage');
    expect(stage?.properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 500,
      ThrottlingBurstLimit: 1000,
    });
    expect(stage?.properties.AccessLogSettings.Format).not.toContain('$context.path');
    const [api] = city.of('AWS::ApiGatewayV2::Api');
    const { h5Url, consoleUrl } = city.city.config;
    expect(api?.properties.CorsConfiguration.AllowOrigins).toEqual([h5Url, consoleUrl]);
  });

  it('routes every path of the list with every method to its Lambda', () => {
    const routes = city.of('AWS::ApiGatewayV2::Route').map(({ properties }) => properties.RouteKey);
    const wanted = everyLambda.flatMap((spec) =>
      'trigger' in spec && spec.trigger.kind === 'http' ? [...spec.trigger.paths] : [],
    );
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
    const every = wanted.flatMap((path) => methods.map((method) => `${method} ${path}`));
    const once = new Set([...every, ...bounded().map(({ route }) => route)]);
    expect(routes.sort()).toEqual([...once].sort());
  });

  it('holds what costs an SMS or can be guessed below the throttle of the whole', () => {
    const [stage] = city.of('AWS::ApiGatewayV2::Stage');
    const settings = stage?.properties.RouteSettings ?? {};
    expect(Object.keys(settings).sort()).toEqual(
      bounded()
        .map(({ route }) => route)
        .sort(),
    );
    expect(Object.keys(settings)).toContain('POST /identity/sms-codes');
    for (const { route, rate } of bounded()) expect(settings[route].ThrottlingRateLimit).toBe(rate);
    for (const { rate } of bounded()) expect(rate).toBeLessThan(city.city.config.throttle.rate);
  });
});

/** Routes of the list with a throttle of their own. */
const bounded = () =>
  everyLambda.flatMap((spec) =>
    'trigger' in spec && spec.trigger.kind === 'http'
      ? (spec.trigger.bounded ?? []).map(({ method, path, rate }) => ({ route: `${method} ${path}`, rate }))
      : [],
  );

it('refuses an unknown partition', async () => {
  await expect(cityOf('aws-gov' as 'aws')).rejects.toThrow('Unknown partition');
});

it('does not synthesise with a finding that nobody has accepted', async () => {
  const { app, data } = await cityOf('aws');
  new Bucket(data, 'Open');
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});
