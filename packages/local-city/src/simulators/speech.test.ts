import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { speechSimulator } from './speech.js';

const note = JSON.stringify({ format: 'wav', audio: 'UklGRg==' });
function send(app: ReturnType<typeof speechSimulator>, body = note, secret = 's') {
  const at = String(Date.now());
  const signature = createHmac('sha256', secret).update(`${at}\n${body}`).digest('hex');
  return app.request('/v1/transcripts', {
    method: 'POST',
    headers: { 'x-key': 'yilu', 'x-timestamp': at, 'x-signature': signature },
    body,
  });
}
const put = (app: ReturnType<typeof speechSimulator>, path: string, body: object) =>
  app.request(path, { method: 'PUT', body: JSON.stringify(body) });

it('writes the same file down as the same words', async () => {
  const app = speechSimulator({ key: 's' });
  const [one, other] = await Promise.all([send(app), send(app)]);
  expect(await one.json()).toEqual(await other.json());
});
it('says once what was laid out for it', async () => {
  const app = speechSimulator({ key: 's' });
  await put(app, '/_sim/next', { text: '路灯不亮' });
  expect(await (await send(app)).json()).toEqual({ text: '路灯不亮' });
  expect(await (await send(app)).json()).not.toEqual({ text: '路灯不亮' });
});
it('refuses what is not signed, and a format that it does not know', async () => {
  const app = speechSimulator({ key: 's' });
  expect((await send(app, note, 'other')).status).toBe(401);
  expect((await send(app, JSON.stringify({ format: 'flac', audio: '' }))).status).toBe(400);
});
it('can hear nothing', async () => {
  const app = speechSimulator({ key: 's' });
  await put(app, '/_sim/faults/unintelligible', { on: true, times: 1 });
  expect([(await send(app)).status, (await send(app)).status]).toEqual([422, 200]);
});
