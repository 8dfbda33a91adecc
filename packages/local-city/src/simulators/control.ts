import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import * as z from 'zod';
import { officers } from '../demo/officers.js';
import { type DemoPerson, people } from '../demo/people.js';
import { faultLabel, type Service } from './control-labels.js';
import { page } from './page.js';
import { Delivered } from './simulator.js';

export interface ControlOptions {
  /** Base addresses of the simulators, by name. */
  readonly simulators: Readonly<Record<Service, string>>;
  /** Of the city's own controls: jobs and queues. */
  readonly city: string;
  /** The citizens' site: nobody else may receive a sign-in code. */
  readonly h5: string;
}

const Outbox = z.object({ messages: z.array(Delivered) });
const providers = { wechat: '微信', alipay: '支付宝' } as const;
const Provider = z.enum(['wechat', 'alipay']);

const subjectOf = (person: DemoPerson, provider: z.infer<typeof Provider>) =>
  provider === 'wechat' ? person.wechatOpenId : person.alipayOpenId;

/** Everything that reached a phone, newest first; of one number or open id where `to` is given. */
export async function readOutbox({ simulators }: ControlOptions, to?: string): Promise<Delivered[]> {
  const boxes = await Promise.all(
    (['sms', 'wechat', 'alipay', 'registry'] as const).map(async (name) => {
      const response = await fetch(`${simulators[name]}/_sim/outbox`);
      return Outbox.parse(await response.json()).messages;
    }),
  );
  return boxes
    .flat()
    .filter((message) => to === undefined || message.to === to)
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** Passes a control call on to where it belongs. */
async function forward(c: Context, url: string): Promise<Response> {
  const { method } = c.req;
  const body = method === 'GET' ? {} : { body: await c.req.text(), headers: { 'content-type': 'application/json' } };
  const answer = await fetch(url, { method, ...body });
  return new Response(await answer.text(), {
    status: answer.status,
    headers: { 'content-type': 'application/json' },
  });
}

async function issueCode({ simulators }: ControlOptions, provider: z.infer<typeof Provider>, subject: string) {
  const response = await fetch(`${simulators[provider]}/_sim/codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(provider === 'wechat' ? { openid: subject } : { openId: subject }),
  });
  return z
    .union([
      z.object({ code: z.string() }),
      z.object({ authCode: z.string() }).transform(({ authCode }) => ({ code: authCode })),
    ])
    .parse(await response.json()).code;
}

function mountAuthorize(app: Hono, options: ControlOptions) {
  const Query = z.object({
    provider: Provider,
    redirect: z.url(),
    state: z.string().optional(),
    person: z.string().optional(),
  });
  app.get('/authorize', async (c) => {
    const query = Query.safeParse(c.req.query());
    if (!query.success || new URL(query.data.redirect).origin !== new URL(options.h5).origin) {
      return c.text('provider must be wechat or alipay, redirect an address of the H5 site', 400);
    }
    const { provider, redirect, state, person } = query.data;
    const chosen = people.find(({ documentNumber }) => documentNumber === person);
    if (chosen) {
      const target = new URL(redirect);
      target.searchParams.set('provider', provider);
      target.searchParams.set('code', await issueCode(options, provider, subjectOf(chosen, provider)));
      if (state !== undefined) target.searchParams.set('state', state);
      return c.redirect(target.href);
    }
    const link = (of: DemoPerson) =>
      `/authorize?${new URLSearchParams({ provider, redirect, ...(state === undefined ? {} : { state }), person: of.documentNumber })}`;
    return c.html(
      page(
        `${providers[provider]}登录（演示）`,
        html`<p>浏览器里没有${providers[provider]}，请选择您要扮演的市民。</p><ul>${people.map(
          (one) =>
            html`<li><a class="card" href="${link(one)}"><b>${one.name}</b><span>${one.vehicles.map(({ plate, makeAndColour }) => `${plate} ${makeAndColour}`).join('、') || '电动自行车，没有机动车'}</span></a></li>`,
        )}</ul>`,
      ),
    );
  });
}

const script = `
const call=async(method,path,body)=>{const r=await fetch(path,{method,headers:{'content-type':'application/json'},body:JSON.stringify(body??{})});return r.json()};
document.addEventListener('click',async(e)=>{const b=e.target.closest('[data-path]');if(!b)return;b.disabled=true;
try{const r=await call(b.dataset.method,b.dataset.path,b.dataset.body?JSON.parse(b.dataset.body):undefined);
if(b.dataset.fault!==undefined)location.reload();else b.textContent=r.outcome??JSON.stringify(r)}finally{b.disabled=false}})`;

async function readJson<T>(url: string, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(url);
  return schema.parse(await response.json());
}

const City = z.object({
  jobs: z.array(z.string()),
  queues: z.array(z.object({ name: z.string(), waiting: z.int(), dead: z.int() })),
});
const FaultList = z.record(z.string(), z.boolean());

const InsurerInbox = z.object({
  claims: z.array(z.object({ claimId: z.string(), insurerId: z.string(), number: z.string(), steps: z.int() })),
});

async function readFaults({ simulators }: ControlOptions): Promise<Record<string, boolean>> {
  const lists = await Promise.all(
    Object.entries(simulators).map(async ([name, url]) => {
      // One that has died must not take the switches of the others with it.
      const faults = await readJson(`${url}/_sim/faults`, FaultList).catch(() => ({}));
      return Object.entries(faults).map(([fault, on]) => [`${name}_${fault}`, on] as const);
    }),
  );
  return Object.fromEntries(lists.flat());
}

function mountPage(app: Hono, options: ControlOptions) {
  app.get('/', async (c) => {
    const [faults, city, insurer] = await Promise.all([
      readFaults(options),
      readJson(`${options.city}/_city/state`, City),
      readJson(`${options.simulators.insurer}/_sim/inbox`, InsurerInbox),
    ]);
    return c.html(
      page(
        '模拟器控制台',
        html`<p>城市之外的一切都在这里：微信、支付宝、短信、登记系统、保险公司、支付、财政、银行、公安网。<a href="/authorize?provider=wechat&redirect=${encodeURIComponent(`${options.h5}/`)}">以微信进入</a> · <a href="/authorize?provider=alipay&redirect=${encodeURIComponent(`${options.h5}/`)}">以支付宝进入</a></p>
<p><a href="${options.simulators.bank}/">代收银行柜台</a> · <a href="${options.simulators.bureau}/">公安网（违法记录）</a></p>
<h2>演示市民</h2><table><tr><th>姓名</th><th>身份证号</th><th>手机</th><th>档案编号</th><th>车辆（车架号）</th></tr>${people.map(
          (one) =>
            html`<tr><td>${one.name}</td><td>${one.documentNumber}</td><td>${one.phone}</td><td>${one.licence?.archiveNumber ?? '—'}</td><td>${one.vehicles.map(({ plate, vin }) => `${plate}（${vin}）`).join('、') || '—'}</td></tr>`,
        )}</table>
<h2>演示民警</h2><table>${officers.map(
          ({ name, badge, roles }) => html`<tr><td>${name}</td><td>${badge}</td><td>${roles.join('、')}</td></tr>`,
        )}</table>
<h2>故障开关</h2><table>${Object.entries(faults).map(
          ([name, on]) =>
            html`<tr><td>${faultLabel(name)} <small>${name}</small></td><td><button class="button ${on ? 'on' : ''}" data-fault data-method="PUT" data-path="/_sim/faults/${name}" data-body="${JSON.stringify({ on: !on })}">${on ? '开（点此关闭）' : '关（点此打开）'}</button></td></tr>`,
        )}</table>
<h2>保险公司收到的理赔</h2><table><tr><th>公司</th><th>文书编号</th><th>已回报步数</th><th></th></tr>${insurer.claims.map(
          ({ claimId, insurerId, number, steps }) =>
            html`<tr><td>${insurerId}</td><td>${number}（${claimId.slice(-1).toUpperCase()} 方）</td><td>${steps} / 6</td><td><button class="button" data-method="POST" data-path="/_sim/insurer/claims/${claimId}/advance">回报下一步</button></td></tr>`,
        )}</table>
<h2>定时任务</h2><table>${city.jobs.map(
          (name) =>
            html`<tr><td>${name}</td><td><button class="button" data-method="POST" data-path="/_sim/jobs/${name}/run">立即运行</button></td></tr>`,
        )}</table>
<h2>队列</h2><table><tr><th>消费者</th><th>等待</th><th>死信</th><th></th></tr>${city.queues.map(
          ({ name, waiting, dead }) =>
            html`<tr><td>${name}</td><td>${waiting}</td><td>${dead}</td><td><button class="button" data-method="POST" data-path="/_sim/queues/${name}/redrive">重新投递</button></td></tr>`,
        )}</table><script>${raw(script)}</script>`,
      ),
    );
  });
}

/** The control page of the simulators, the sign-in page of the browser, and the JSON control API under /_sim. */
export function createControl(options: ControlOptions) {
  const app = new Hono();
  mountPage(app, options);
  mountAuthorize(app, options);
  app.get('/_sim/people', (c) => c.json({ people, officers }));
  app.get('/_sim/outbox', async (c) => c.json({ messages: await readOutbox(options, c.req.query('to')) }));
  app.get('/_sim/faults', async (c) => c.json(await readFaults(options)));
  app.put('/_sim/faults/:name', async (c) => {
    const [simulator = '', ...fault] = c.req.param('name').split('_');
    const url = Object.entries(options.simulators).find(([name]) => name === simulator)?.[1];
    return url ? forward(c, `${url}/_sim/faults/${fault.join('_')}`) : c.json({ message: 'No such fault' }, 404);
  });
  app.post('/_sim/:simulator{wechat|alipay}/:what{codes|consents}', (c) => {
    const { simulator, what } = c.req.param();
    return forward(c, `${options.simulators[Provider.parse(simulator)]}/_sim/${what}`);
  });
  app.get('/_sim/insurer/inbox', (c) => forward(c, `${options.simulators.insurer}/_sim/inbox`));
  app.post('/_sim/insurer/claims/:claimId/advance', (c) =>
    forward(c, `${options.simulators.insurer}/_sim/claims/${c.req.param('claimId')}/advance`),
  );
  app.get('/_sim/state', (c) => forward(c, `${options.city}/_city/state`));
  app.post('/_sim/jobs/:name/run', (c) => forward(c, `${options.city}/_city/jobs/${c.req.param('name')}/run`));
  app.post('/_sim/queues/:name/redrive', (c) =>
    forward(c, `${options.city}/_city/queues/${c.req.param('name')}/redrive`),
  );
  return app;
}

const channels = { sms: '短信', voice: '语音电话', wechat: '微信服务通知', alipay: '支付宝服务消息' } as const;
const owners = new Map(
  people.flatMap(({ name, phone, wechatOpenId, alipayOpenId }) =>
    [phone, wechatOpenId, alipayOpenId].map((address) => [address, name] as const),
  ),
);
const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'medium',
});

/** What would ring on the citizens' phones. */
export function createOutbox(options: ControlOptions) {
  const app = new Hono();
  app.get('/', async (c) => {
    const messages = await readOutbox(options, c.req.query('to'));
    return c.html(
      page(
        '收件箱（手机上会看到的消息）',
        html`<p>短信和服务通知都到这里，没有一条离开这台电脑。<a href="/">刷新</a></p><ul>${messages.map(
          ({ channel, to, at, text, templateId }) =>
            html`<li class="card bubble"><b>${channels[channel]} → ${owners.get(to) ?? to}</b><div>${text}</div><span>${shanghai.format(new Date(at))}${templateId ? ` · ${templateId}` : ''} · ${to}</span></li>`,
        )}</ul>${messages.length === 0 ? html`<p>还没有消息。在市民端请求一个短信验证码，它就会出现在这里。</p>` : ''}`,
      ),
    );
  });
  return app;
}
