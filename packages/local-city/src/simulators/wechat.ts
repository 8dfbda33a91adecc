import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { readState, writeState } from '../state-file.js';
import { OneTimeCodes } from './one-time-codes.js';
import { createSimulator, Delivered } from './simulator.js';

const TokenRequest = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().optional(),
});
const Subscribe = z.object({
  touser: z.string(),
  template_id: z.string().min(1),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
});
const Consent = z.object({ openid: z.string(), templateId: z.string(), times: z.int().min(0).max(100).default(1) });
const State = z.object({ consents: z.record(z.string(), z.int()), outbox: z.array(Delivered) });

const tokenSeconds = 7200;
const overlapSeconds = 300;
const mostKept = 500;

/** WeChat's mini-program server API: code2session, the stable access token, and one-time subscribe messages. */
export function wechatSimulator(options: { appId: string; appSecret: string; stateFile: string; now?: () => Date }) {
  const { appId, appSecret, stateFile, now = () => new Date() } = options;
  const { app, faults } = createSimulator(['no_consent', 'busy']);
  const codes = new OneTimeCodes();
  const state = readState(stateFile, State) ?? { consents: {}, outbox: [] };
  const seconds = () => now().getTime() / 1000;
  let token: { value: string; until: number } | undefined;
  let previous: typeof token;

  /** WeChat answers 200 with `errcode` whatever happened, as text/plain. */
  const say = (body: object) =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  const refuse = (errcode: number, errmsg: string) => say({ errcode, errmsg });

  app.get('/sns/jscode2session', (c) => {
    if (faults.get('busy')) return refuse(-1, 'system error');
    if (c.req.query('appid') !== appId) return refuse(40013, 'invalid appid');
    if (c.req.query('secret') !== appSecret) return refuse(40125, 'invalid appsecret');
    const redeemed = codes.redeem(c.req.query('js_code') ?? '', now());
    if (redeemed === 'unknown') return refuse(40029, 'invalid code');
    if (redeemed === 'used') return refuse(40163, 'code been used');
    return say({ session_key: randomBytes(16).toString('base64'), openid: redeemed.subject });
  });

  app.post('/cgi-bin/stable_token', async (c) => {
    const request = TokenRequest.safeParse(await c.req.json().catch(() => null));
    if (!request.success) return refuse(40002, 'invalid grant_type');
    if (request.data.appid !== appId) return refuse(40013, 'invalid appid');
    if (request.data.secret !== appSecret) return refuse(40125, 'invalid appsecret');
    // The same token until its last five minutes; then a new one, the old one living on beside it.
    if (!token || request.data.force_refresh || token.until - seconds() <= overlapSeconds) {
      previous = request.data.force_refresh ? undefined : token;
      token = { value: randomBytes(48).toString('base64url'), until: seconds() + tokenSeconds };
    }
    return say({ access_token: token.value, expires_in: Math.floor(token.until - seconds()) });
  });

  app.post('/cgi-bin/message/subscribe/send', async (c) => {
    const given = c.req.query('access_token');
    const known = [token, previous].find((one) => one?.value === given);
    if (!known) return refuse(40001, 'invalid credential, access_token is invalid or not latest');
    if (known.until < seconds()) return refuse(42001, 'access_token expired');
    const message = Subscribe.safeParse(await c.req.json().catch(() => null));
    if (!message.success) return refuse(47003, 'argument invalid!');
    const { touser, template_id, page, data } = message.data;
    const consent = `${touser} ${template_id}`;
    const left = state.consents[consent] ?? 0;
    if (left < 1 || faults.get('no_consent')) return refuse(43101, 'user refuse to accept the msg');
    state.consents[consent] = left - 1;
    state.outbox.unshift({
      id: randomBytes(8).toString('hex'),
      channel: 'wechat',
      to: touser,
      at: now().toISOString(),
      text: Object.values(data)
        .map(({ value }) => value)
        .join(' · '),
      templateId: template_id,
      ...(page ? { page } : {}),
    });
    state.outbox.length = Math.min(state.outbox.length, mostKept);
    writeState(stateFile, state);
    return say({ errcode: 0, errmsg: 'ok', msgid: Date.now() });
  });

  app.post('/_sim/codes', async (c) => {
    const wanted = z.object({ openid: z.string().min(1) }).safeParse(await c.req.json().catch(() => null));
    return wanted.success
      ? c.json({ code: codes.issue(wanted.data.openid, now()) })
      : c.json({ message: 'Send {"openid": "…"}' }, 400);
  });
  /** What the phone does when its owner allows a message once (`wx.requestSubscribeMessage`). */
  app.post('/_sim/consents', async (c) => {
    const consent = Consent.safeParse(await c.req.json().catch(() => null));
    if (!consent.success) return c.json({ message: 'Send {"openid", "templateId", "times"}' }, 400);
    const key = `${consent.data.openid} ${consent.data.templateId}`;
    state.consents[key] = (state.consents[key] ?? 0) + consent.data.times;
    writeState(stateFile, state);
    return c.json({ remaining: state.consents[key] });
  });
  app.get('/_sim/outbox', (c) => c.json({ messages: state.outbox }));
  return app;
}
