import { createPrivateKey, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { bundleLambda } from '@yilu/infra/bundle';
import { lambdas } from '@yilu/infra/lambdas';
import { portsFrom } from '@yilu/local-city/addresses';
import { type CityFacts, environmentOf } from '@yilu/local-city/environment';
import { toEvent } from '@yilu/local-city/gateway-event';
import { openSecrets } from '@yilu/local-city/secrets';
import { speechSimulator } from '@yilu/local-city/simulators/speech';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LambdaRuntime, startLambda } from '../fixtures/lambda-runtime.js';
import { voiceNotes } from '../fixtures/voice-notes.js';

/** The bundle as it is deployed, under the cloud's runtime client, with the speech service on its wire; there is no store. */
let folder: string;
let facts: CityFacts;
let lambda: LambdaRuntime;
let speech: ReturnType<typeof speechSimulator>;
let server: ReturnType<typeof createAdaptorServer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yilu-drafts-'));
  const secrets = openSecrets(folder);
  speech = speechSimulator({ key: secrets.speechKey });
  server = createAdaptorServer({ fetch: speech.fetch });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const outside = { SPEECH_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  facts = { ports: portsFrom(30_000), secrets, storeEndpoint: 'http://127.0.0.1:1', outside };
  const spec = lambdas.find(({ name }) => name === 'feedback-drafts');
  if (!spec) throw new Error('No Lambda feedback-drafts');
  const directory = join(folder, 'bundle');
  await bundleLambda(spec, directory);
  lambda = await startLambda({ directory, environment: environmentOf(spec, facts), timeoutMs: 20_000 });
});
afterAll(async () => {
  await lambda.stop();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** An access token as identity signs it. */
function token(): string {
  const key = createPrivateKey({ key: facts.secrets.tokenPrivateKey, format: 'jwk' });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 600;
  const claims = {
    iss: 'yilu',
    aud: 'citizen',
    sub: crypto.randomUUID(),
    sid: 's',
    idp: 'wechat',
    verified: true,
    exp,
  };
  const said = `${part({ alg: 'EdDSA', kid: facts.secrets.tokenPublicKey['kid'] })}.${part(claims)}`;
  return `${said}.${sign(null, Buffer.from(said), key).toString('base64url')}`;
}

async function post(url: string, body: object) {
  const event = toEvent({
    method: 'POST',
    url,
    headers: {
      host: 'api.test',
      authorization: `Bearer ${token()}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: Buffer.from(JSON.stringify(body)),
    sourceIp: '203.0.113.7',
    routeKey: '$default',
    pathParameters: {},
    at: new Date(),
  });
  const invocation = await lambda.invoke(event);
  if (invocation.outcome !== 'answered') throw new Error(`Not answered: ${JSON.stringify(invocation)}`);
  const answer = invocation.payload as { statusCode: number; body: string };
  return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
}

it('hears a minute of voice, and makes a draft of what it says', async () => {
  await speech.request('/_sim/next', {
    method: 'PUT',
    body: JSON.stringify({ text: '百丈东路福明路路口由南向北的红绿灯卡住了一直红灯' }),
  });
  const note = await post('/feedback/speech', { audio: Buffer.from(voiceNotes.wav(60)).toString('base64') });
  expect(note).toMatchObject({ status: 200 });
  expect(await post('/feedback/drafts', { text: note.body['text'] })).toMatchObject({
    status: 200,
    body: {
      serviceCode: 'FAC-SIGNAL-STUCK',
      place: '百丈东路福明路路口',
      attributes: { direction: '南向北' },
    },
  });
});

it('asks to type instead while the speech service is down, and drafts go on', async () => {
  const down = (on: boolean) => speech.request('/_sim/faults/down', { method: 'PUT', body: JSON.stringify({ on }) });
  await down(true);
  const note = await post('/feedback/speech', { audio: Buffer.from(voiceNotes.amr(3)).toString('base64') });
  expect(note).toMatchObject({ status: 503, body: { code: 'feedback.speech_unreachable' } });
  expect((await post('/feedback/drafts', { text: '路灯不亮' })).status).toBe(200);
  await down(false);
});

it('can name no table', () => {
  const spec = lambdas.find(({ name }) => name === 'feedback-drafts');
  expect(spec && environmentOf(spec, facts)).not.toHaveProperty('TABLE_NAME');
});
