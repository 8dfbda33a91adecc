import { execFile } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleLambda } from '@yilu/infra/bundle';
import { lambdas } from '@yilu/infra/lambdas';
import { portsFrom } from '@yilu/local-city/addresses';
import { type CityFacts, environmentOf, tableOf } from '@yilu/local-city/environment';
import { toEvent } from '@yilu/local-city/gateway-event';
import { openSecrets } from '@yilu/local-city/secrets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LambdaRuntime, startLambda } from '../fixtures/lambda-runtime.js';
import { type Store, startStore } from '../fixtures/store.js';

/** The third ring: the bundles that are deployed, under the cloud's runtime client on the deployed Node, on a real store. */
let store: Store;
let folder: string;
let facts: CityFacts;
const running: LambdaRuntime[] = [];

beforeAll(async () => {
  store = await startStore();
  folder = await mkdtemp(join(tmpdir(), 'yilu-bundles-'));
  facts = { ports: portsFrom(30_000), secrets: openSecrets(folder), storeEndpoint: store.endpoint, outside: {} };
  for (const context of ['identity', 'accidents', 'messages', 'audit'] as const) await store.table(tableOf(context));
});
afterAll(async () => {
  await Promise.all(running.map((lambda) => lambda.stop()));
  await store.stop();
  await rm(folder, { recursive: true, force: true });
});

async function deploy(name: string, over: Record<string, string> = {}): Promise<LambdaRuntime> {
  const spec = lambdas.find((one) => one.name === name);
  if (!spec) throw new Error(`No Lambda ${name}`);
  const directory = join(folder, name);
  await bundleLambda(spec, directory);
  const environment = { ...environmentOf(spec, facts), ...over };
  const lambda = await startLambda({ directory, environment, timeoutMs: 10_000 });
  running.push(lambda);
  return lambda;
}

const request = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  toEvent({
    method,
    url: path,
    headers: {
      host: 'api.test',
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...headers,
    },
    body: Buffer.from(body ? JSON.stringify(body) : ''),
    sourceIp: '203.0.113.7',
    routeKey: '$default',
    pathParameters: {},
    at: new Date(),
  });
const answerOf = (invocation: Awaited<ReturnType<LambdaRuntime['invoke']>>) => {
  if (invocation.outcome !== 'answered') throw new Error(`Not answered: ${JSON.stringify(invocation)}`);
  const { statusCode, body } = invocation.payload as { statusCode: number; body: string };
  return { status: statusCode, code: (JSON.parse(body || '{}') as { code?: string }).code };
};

describe.each([
  ['identity', '/identity/me'],
  ['identity-staff', '/identity/staff/sessions/current'],
  ['accidents', '/accidents'],
  ['accidents-staff', '/accidents/staff/queue'],
  ['messages', '/messages/inbox'],
  ['messages-staff', '/messages/staff/deliveries'],
  ['audit-staff', '/audit/staff/entries'],
])('the bundle %s', (name, path) => {
  it('starts, and asks who is calling', async () => {
    const lambda = await deploy(name);
    const method = path.endsWith('current') ? 'DELETE' : 'GET';
    expect(answerOf(await lambda.invoke(request(method, path)))).toEqual({
      status: 401,
      code: 'request.unauthenticated',
    });
    expect(lambda.starts).toBe(1);
  });
});

it('chains an act off the queue, seals the day before, and publishes both keys and heads', async () => {
  const data = { context: 'accidents', officerId: 'lin', officerName: '林警官', act: 'case_read' };
  const detail = { id: crypto.randomUUID(), type: 'staff.acted', at: new Date().toISOString(), data };
  const record = { messageId: '1', body: JSON.stringify({ detail }) };
  const chaining = await deploy('audit-on-staff-acted');
  expect(await chaining.invoke({ Records: [record, record] })).toMatchObject({ payload: { batchItemFailures: [] } });
  expect(await (await deploy('audit-seal-days')).invoke({})).toMatchObject({ payload: { sealed: 1 } });
  const open = await deploy('audit');
  for (const path of ['/audit/keys', '/audit/heads'])
    expect(answerOf(await open.invoke(request('GET', path))).status).toBe(200);
});

/** An access token as identity signs it. */
function tokenOf(personId: string): string {
  const key = createPrivateKey({ key: facts.secrets.tokenPrivateKey, format: 'jwk' });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 600;
  const claims = { iss: 'yilu', aud: 'citizen', sub: personId, sid: 's', idp: 'wechat', verified: true, exp };
  const said = `${part({ alg: 'EdDSA', kid: facts.secrets.tokenPublicKey['kid'] })}.${part(claims)}`;
  return `${said}.${sign(null, Buffer.from(said), key).toString('base64url')}`;
}

it('hands out evidence that the verifier calls genuine, and seals the day before', async () => {
  const verifier = fileURLToPath(new URL('../../packages/evidence/bin/verify-evidence.mjs', import.meta.url));
  const lambda = await deploy('accidents');
  const headers = { authorization: `Bearer ${tokenOf(crypto.randomUUID())}` };
  const caseId = crypto.randomUUID();
  const opening = { hazards: [], occurredAt: new Date().toISOString(), caseId };
  expect(answerOf(await lambda.invoke(request('POST', '/accidents', opening, headers))).status).toBe(201);
  const answer = await lambda.invoke(request('GET', `/accidents/${caseId}/evidence`, undefined, headers));
  if (answer.outcome !== 'answered') throw new Error(answer.outcome);
  const { isBase64Encoded, body } = answer.payload as { isBase64Encoded: boolean; body: string };
  expect(isBase64Encoded).toBe(true);
  const file = join(folder, 'evidence.zip');
  await writeFile(file, Buffer.from(body, 'base64'));
  const verdict = await new Promise((done) => {
    execFile(process.execPath, [verifier, file], (_fault, stdout) => done(stdout));
  });
  expect(verdict).toMatch(/^GENUINE case /);
  expect(await (await deploy('accidents-seal-day')).invoke({})).toMatchObject({ payload: { sealed: 1 } });
});

it('writes to the store: a code is sent once, and the second within a minute is refused with 429', async () => {
  const lambda = await deploy('identity');
  const send = () => lambda.invoke(request('POST', '/identity/sms-codes', { phone: '13800000001' }));
  expect(answerOf(await send()).status).toBe(202);
  expect(answerOf(await send())).toEqual({ status: 429, code: 'sms.too_soon' });
});

it('answers a problem and lives on where the store is gone', async () => {
  const lambda = await deploy('identity', { DYNAMO_ENDPOINT: 'http://127.0.0.1:9' });
  const send = () => lambda.invoke(request('POST', '/identity/sms-codes', { phone: '13800000002' }));
  expect(answerOf(await send())).toEqual({ status: 500, code: 'internal' });
  expect(answerOf(await send())).toEqual({ status: 500, code: 'internal' });
  expect(lambda.starts).toBe(1);
});

it('parks nothing that is not its own: a consumer reports the record that it could not read', async () => {
  const lambda = await deploy('accidents-on-person-changed');
  const record = (messageId: string, body: string) => ({ messageId, body, eventSource: 'aws:sqs' });
  const invocation = await lambda.invoke({
    Records: [
      record('broken', '{'),
      record(
        'foreign',
        JSON.stringify({ detail: { id: 'x', type: 'other.thing', at: new Date(0).toISOString(), data: {} } }),
      ),
    ],
  });
  expect(invocation).toEqual({ outcome: 'answered', payload: { batchItemFailures: [{ itemIdentifier: 'broken' }] } });
});
