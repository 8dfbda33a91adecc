import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { urlOf } from '../addresses.js';
import { people } from '../demo/people.js';
import { freePort } from '../network.js';
import { createControl, createOutbox } from './control.js';
import { insurerSimulator } from './insurer.js';
import { registrySimulator } from './registry.js';
import { smsSimulator } from './sms.js';
import { wechatSimulator } from './wechat.js';

const h5 = 'http://h5.example';
const directory = mkdtempSync(join(tmpdir(), 'yilu-control-'));
const servers: ServerType[] = [];
let control: Hono;
let outbox: Hono;

async function at(app: Hono): Promise<string> {
  const port = await freePort();
  servers.push(serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }));
  return urlOf(port);
}
beforeAll(async () => {
  const file = (name: string) => join(directory, `${name}.json`);
  const wechat = await at(wechatSimulator({ appId: 'wx1', appSecret: 's', stateFile: file('wechat') }));
  const sms = await at(smsSimulator({ accessKey: 'k', secret: 's', stateFile: file('sms') }));
  const registry = await at(registrySimulator({ key: 'r', people }));
  const insurer = await at(insurerSimulator({ updatesUrl: h5, stateFile: file('insurer') }));
  const options = {
    simulators: {
      wechat,
      sms,
      registry,
      alipay: sms,
      insurer,
      wechatPay: sms,
      alipayPay: sms,
      treasury: sms,
      bank: sms,
      bureau: sms,
      speech: sms,
    },
    city: wechat,
    h5,
  };
  control = createControl(options);
  outbox = createOutbox(options);
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(directory, { recursive: true });
});

const authorize = (query: Record<string, string>) => control.request(`/authorize?${new URLSearchParams(query)}`);

it('lets the visitor pick a citizen and comes back with a code and his state', async () => {
  const asked = { provider: 'wechat', redirect: `${h5}/sign-in?next=1`, state: 's1' };
  const choice = await (await authorize(asked)).text();
  for (const { name } of people) expect(choice).toContain(name);

  const chosen = await authorize({ ...asked, person: people[0]?.documentNumber ?? '' });
  const target = new URL(chosen.headers.get('location') ?? '');
  expect([chosen.status, target.origin, target.pathname]).toEqual([302, h5, '/sign-in']);
  expect(Object.fromEntries(target.searchParams)).toEqual({
    next: '1',
    provider: 'wechat',
    code: expect.stringMatching(/^[0-9a-f]{32}$/),
    state: 's1',
  });
});

it('hands no code to another site', async () => {
  const query = { provider: 'wechat', redirect: 'http://evil.example/', person: people[0]?.documentNumber ?? '' };
  expect((await authorize(query)).status).toBe(400);
});

it('switches a fault of one service and shows it among all', async () => {
  const put = (name: string) =>
    control.request(`/_sim/faults/${name}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"on":true}',
    });
  expect((await put('wechat_no_consent')).status).toBe(200);
  expect(await (await control.request('/_sim/faults')).json()).toMatchObject({
    wechat_no_consent: true,
    wechat_down: false,
    registry_slow: false,
  });
  expect([(await put('wechat_unknown')).status, (await put('nobody_down')).status]).toEqual([404, 404]);
});

it('shows an empty outbox with the next step', async () => {
  expect(await (await outbox.request('/')).text()).toContain('还没有消息');
  expect(await (await control.request('/_sim/outbox?to=19900000001')).json()).toEqual({ messages: [] });
});
