import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { readState, writeState } from '../state-file.js';
import {
  busyGateway,
  failure,
  memberOf,
  type Parameters,
  readParameters,
  requestFailure,
  signedAnswer,
  unknownMethod,
} from './alipay-wire.js';
import { OneTimeCodes } from './one-time-codes.js';
import { createSimulator, Delivered } from './simulator.js';

const Template = z
  .object({
    to_open_id: z.string().optional(),
    to_user_id: z.string().optional(),
    user_template_id: z.string().min(1),
    page: z.string().optional(),
    data: z.union([z.string(), z.record(z.string(), z.object({ value: z.string() }))]),
  })
  .refine((message) => message.to_open_id || message.to_user_id);
const Consent = z.object({ openId: z.string(), templateId: z.string(), times: z.int().min(0).max(100).default(1) });
const State = z.object({ consents: z.record(z.string(), z.int()), outbox: z.array(Delivered) });

const toleranceMilliseconds = 10 * 60_000;
const mostKept = 500;

const businessFailure = (sub_code: string, sub_msg: string) => failure('40004', 'Business Failed', sub_code, sub_msg);

function textOf(data: z.infer<typeof Template>['data']): string {
  const fields = typeof data === 'string' ? (JSON.parse(data) as Record<string, { value: string }>) : data;
  return Object.values(fields)
    .map(({ value }) => value)
    .join(' · ');
}

export interface AlipayOptions {
  readonly appId: string;
  /** Of the app: what requests are signed with. */
  readonly appPublicKey: string;
  /** Of the gateway: what answers are signed with. */
  readonly gatewayPrivateKey: string;
  readonly stateFile: string;
  readonly now?: () => Date;
}

/** Alipay's gateway.do (v1): oauth.token and the mini-program's template message. */
export function alipaySimulator(options: AlipayOptions) {
  const { appId, appPublicKey, gatewayPrivateKey, stateFile, now = () => new Date() } = options;
  const { app, faults } = createSimulator(['no_consent', 'busy']);
  const codes = new OneTimeCodes();
  const state = readState(stateFile, State) ?? { consents: {}, outbox: [] };

  function oauthToken(parameters: Parameters) {
    const redeemed = codes.redeem(parameters['code'] ?? '', now());
    if (parameters['grant_type'] !== 'authorization_code' || typeof redeemed === 'string') {
      return failure('40002', 'Invalid Arguments', 'isv.code-invalid', '授权码code无效');
    }
    // A success of this one method has no `code`; an app of today gets an open id and no user id.
    return {
      access_token: `authusr${randomBytes(16).toString('hex')}`,
      expires_in: 1_296_000,
      open_id: redeemed.subject,
      re_expires_in: 2_592_000,
      refresh_token: `authusr${randomBytes(16).toString('hex')}`,
    };
  }

  function templateMessage(parameters: Parameters) {
    const message = Template.safeParse(JSON.parse(parameters['biz_content'] ?? 'null'));
    if (!message.success) return failure('40002', 'Invalid Arguments', 'isv.invalid-parameter', '参数无效');
    const { to_open_id, to_user_id, user_template_id, page, data } = message.data;
    const to = to_open_id ?? to_user_id ?? '';
    const consent = `${to} ${user_template_id}`;
    const left = state.consents[consent] ?? 0;
    if (left < 1 || faults.get('no_consent')) return businessFailure('USER_NOT_SUBSCRIBE', '用户未订阅该消息');
    state.consents[consent] = left - 1;
    state.outbox.unshift({
      id: randomBytes(8).toString('hex'),
      channel: 'alipay',
      to,
      at: now().toISOString(),
      text: textOf(data),
      templateId: user_template_id,
      ...(page ? { page } : {}),
    });
    state.outbox.length = Math.min(state.outbox.length, mostKept);
    writeState(stateFile, state);
    return { code: '10000', msg: 'Success' };
  }

  const methods: Readonly<Record<string, (parameters: Parameters) => object>> = {
    'alipay.system.oauth.token': oauthToken,
    'alipay.open.app.mini.templatemessage.send': templateMessage,
  };

  app.post('/gateway.do', async (c) => {
    const parameters = await readParameters(c.req);
    const send = (member: string, body: object) =>
      c.body(signedAnswer(member, body, gatewayPrivateKey), 200, { 'content-type': 'text/html;charset=utf-8' });

    const refused = requestFailure(parameters, { appId, appPublicKey, now: now(), toleranceMilliseconds });
    if (refused) return send('error_response', refused);
    if (faults.get('busy')) return send('error_response', busyGateway);
    const method = methods[parameters['method'] ?? ''];
    if (!method) return send('error_response', unknownMethod);
    const answer = method(parameters);
    const refusedSignIn = parameters['method'] === 'alipay.system.oauth.token' && 'sub_code' in answer;
    return send(refusedSignIn ? 'error_response' : memberOf(parameters['method'] ?? ''), answer);
  });

  app.post('/_sim/codes', async (c) => {
    const wanted = z.object({ openId: z.string().min(1) }).safeParse(await c.req.json().catch(() => null));
    return wanted.success
      ? c.json({ authCode: codes.issue(wanted.data.openId, now()) })
      : c.json({ message: 'Send {"openId": "…"}' }, 400);
  });
  /** What the phone does when its owner allows a message once (`my.requestSubscribeMessage`). */
  app.post('/_sim/consents', async (c) => {
    const consent = Consent.safeParse(await c.req.json().catch(() => null));
    if (!consent.success) return c.json({ message: 'Send {"openId", "templateId", "times"}' }, 400);
    const key = `${consent.data.openId} ${consent.data.templateId}`;
    state.consents[key] = (state.consents[key] ?? 0) + consent.data.times;
    writeState(stateFile, state);
    return c.json({ remaining: state.consents[key] });
  });
  app.get('/_sim/outbox', (c) => c.json({ messages: state.outbox }));
  return app;
}
