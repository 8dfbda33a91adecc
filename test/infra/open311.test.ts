import { beforeAll, describe, expect, it } from 'vitest';
import { type Synthesis, synthesise } from './synthesis.js';

const isOpen311 = ({ Description }: { readonly Description?: string }) => Description === 'Yilu: feedback-open311';
const variablesOf = (city: Synthesis) =>
  city.of('AWS::Lambda::Function').find(({ properties }) => isOpen311(properties))?.properties.Environment.Variables;
const integrationOf = (city: Synthesis, path: string) => {
  const route = city.of('AWS::ApiGatewayV2::Route').find(({ properties }) => properties.RouteKey === `GET ${path}`);
  const target = city.target(route?.properties.Target);
  return city
    .of('AWS::ApiGatewayV2::Integration')
    .find(({ stack, id }) => target.endsWith(`${stack}/${id}`) || target.endsWith(id));
};

describe('Open311 in the global partition', () => {
  let city: Synthesis;
  beforeAll(async () => {
    city = await synthesise('aws');
  });
  it('answers through an address of its own, piece by piece', () => {
    expect(variablesOf(city).RESPONSE_STREAM).toBe('yes');
    expect(city.of('AWS::Lambda::Url').map(({ properties }) => properties.InvokeMode)).toEqual(['RESPONSE_STREAM']);
  });
  it.each(['/open311/{proxy+}', '/open311/requests.json'])('is led to from %s with the path as it came', (path) => {
    expect(integrationOf(city, path)?.properties).toMatchObject({
      IntegrationType: 'HTTP_PROXY',
      RequestParameters: { 'overwrite:path': '$request.path' },
    });
  });
  it('cannot use up the instances of everybody else by that address, which no throttle of the API stands before', () => {
    const { properties } = city.of('AWS::Lambda::Function').find((one) => isOpen311(one.properties)) ?? {};
    expect(properties?.ReservedConcurrentExecutions).toBe(50);
  });
  it('is the only Lambda that has an address of its own', () => {
    const open = city.of('AWS::Lambda::Permission').filter(({ properties }) => properties.Principal === '*');
    expect(new Set(open.map(({ properties }) => city.target(properties.FunctionName)))).toHaveProperty('size', 1);
  });
});

describe('Open311 in mainland China', () => {
  it('answers whole: there are no addresses that stream', async () => {
    const city = await synthesise('aws-cn');
    expect(variablesOf(city)).not.toHaveProperty('RESPONSE_STREAM');
    expect(city.of('AWS::Lambda::Url')).toEqual([]);
    expect(integrationOf(city, '/open311/{proxy+}')?.properties.IntegrationType).toBe('AWS_PROXY');
  });
});
