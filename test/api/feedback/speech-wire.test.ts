import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { httpSpeech } from '@yilu/feedback/adapters/http-speech';
import { speechSimulator } from '@yilu/local-city/simulators/speech';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { voiceNotes } from '../../fixtures/voice-notes.js';

const simulator = speechSimulator({ key: 's' });
const server = createAdaptorServer({ fetch: simulator.fetch });
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.close();
});

const now = () => new Date();
const speech = (key = 's') =>
  httpSpeech({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key, now });
const note = { format: 'wav', bytes: voiceNotes.wav(2) } as const;
const put = (path: string, body: object) => simulator.request(path, { method: 'PUT', body: JSON.stringify(body) });

it('has a note written down over the signed wire', async () => {
  await put('/_sim/next', { text: '百丈东路路灯不亮' });
  expect(await speech().textOf(note)).toEqual({ ok: true, value: '百丈东路路灯不亮' });
});
it('tells silence from a service that is gone', async () => {
  await put('/_sim/faults/unintelligible', { on: true, times: 1 });
  expect(await speech().textOf(note)).toEqual({ ok: false, refusal: 'speech.unintelligible' });
  await put('/_sim/faults/down', { on: true });
  expect(await speech().textOf(note)).toEqual({ ok: false, refusal: 'speech.unreachable' });
  await put('/_sim/faults/down', { on: false });
});
it('believes no answer to a wrong signature', async () => {
  expect(await speech('other').textOf(note)).toEqual({ ok: false, refusal: 'speech.unreachable' });
});
