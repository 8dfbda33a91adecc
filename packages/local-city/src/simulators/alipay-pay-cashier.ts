import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Order, PayLedger, Trade } from './alipay-pay-ledger.js';
import { refusals } from './alipay-pay-ledger.js';
import { beijingTime, signatureOf, yuan } from './alipay-wire.js';
import { page } from './page.js';

export interface Buyer {
  readonly openId: string;
  readonly name: string;
}

export interface CashierTools {
  readonly ledger: PayLedger;
  readonly appId: string;
  readonly sellerId: string;
  readonly privateKey: string;
  readonly now: () => Date;
  readonly buyers: readonly Buyer[];
  /** Orders that a browser brought and nobody has owned up to. */
  readonly checkouts: Record<string, Order>;
  readonly keep: () => void;
}

const large = 'font-size:19px;padding:16px;min-height:60px;border-radius:12px';
const sum = (amountFen: number) => html`<p style="font-size:44px;margin:8px 0;color:inherit">¥${yuan(amountFen)}</p>`;
const bill = ({ subject, outTradeNo }: Order) =>
  html`<p style="font-size:19px">${subject}<br><small>订单号 ${outTradeNo} · 代收银行收款</small></p>`;
const noMoney = html`<p>这是演示，不会扣真实的钱。</p>`;

/** What the wallet shows on the phone: who pays, how much, and the two answers. Wire facts of the way back included. */
export function mountCashier(app: Hono, tools: CashierTools) {
  const { ledger, appId, sellerId, privateKey, now, buyers, checkouts, keep } = tools;
  const nameOf = (openId: string) => buyers.find((buyer) => buyer.openId === openId)?.name ?? '支付宝用户';

  /** Back to the shop after wap.pay: signed, but the shop must ask for itself. */
  function returnUrl(trade: Trade): string | undefined {
    if (!trade.returnUrl) return undefined;
    const told = {
      charset: 'utf-8',
      out_trade_no: trade.outTradeNo,
      method: 'alipay.trade.wap.pay.return',
      total_amount: yuan(trade.amountFen),
      trade_no: trade.tradeNo,
      auth_app_id: appId,
      version: '1.0',
      app_id: appId,
      seller_id: sellerId,
      timestamp: beijingTime(now()),
    };
    const back = new URL(trade.returnUrl);
    const signed = { ...told, sign_type: 'RSA2', sign: signatureOf(told, privateKey) };
    for (const [name, value] of Object.entries(signed)) back.searchParams.set(name, value);
    return back.href;
  }

  /** Where `my.tradePay` ends, for a page that stands in for it: 9000 paid, 6001 cancelled, 4000 failed. */
  function backTo(redirect: string, resultCode: string): string | undefined {
    if (!URL.canParse(redirect)) return undefined;
    const back = new URL(redirect);
    back.searchParams.set('resultCode', resultCode);
    return back.href;
  }

  const told = (title: string, text: string) => page(title, html`<p style="font-size:19px">${text}</p>`);
  const ended: Readonly<Record<Trade['status'], readonly [string, string]>> = {
    WAIT_BUYER_PAY: ['待支付', '这笔订单还没有支付。'],
    TRADE_SUCCESS: ['支付成功', '可以关闭本页，回到原来的页面。'],
    TRADE_FINISHED: ['支付成功', '这笔交易已经完结。'],
    TRADE_CLOSED: ['交易已关闭', '这笔订单不能再支付。回到原来的页面重新下单。'],
  };

  app.get('/cashier/:key', (c) => {
    if (ledger.expire()) keep();
    const { key } = c.req.param();
    const order = checkouts[key];
    if (order)
      return c.html(
        page(
          '支付宝收银台（演示）',
          html`${sum(order.amountFen)}${bill(order)}<p>选择付款的市民</p><form method="post" action="/cashier/${key}/payer"><ul>${buyers.map(
            ({ openId, name }) =>
              html`<li><button class="card" style="${large}" name="buyer" value="${openId}">${name}</button></li>`,
          )}</ul></form>${noMoney}`,
        ),
      );
    const trade = ledger.find({ tradeNo: key });
    if (!trade) return c.html(told('订单不存在', '回到原来的页面重新下单。'), 404);
    if (trade.status !== 'WAIT_BUYER_PAY') return c.html(told(...ended[trade.status]));
    const action = (name: string) => `/cashier/${key}/${name}`;
    return c.html(
      page(
        '确认付款',
        html`${sum(trade.amountFen)}${bill(trade)}<p style="font-size:19px">付款人 ${nameOf(trade.buyerOpenId)}</p>
<form method="post" style="display:grid;gap:12px"><input type="hidden" name="redirect" value="${c.req.query('redirect') ?? ''}">
<button class="button on" style="${large}" formaction="${action('confirm')}">确认付款</button>
<button class="button" style="${large}" formaction="${action('cancel')}">取消</button></form>${noMoney}`,
      ),
    );
  });

  app.post('/cashier/:key/payer', async (c) => {
    const { key } = c.req.param();
    const { buyer } = await c.req.parseBody();
    const order = checkouts[key];
    if (order && Date.parse(order.expiresAt) <= now().getTime()) return c.html(told(...ended.TRADE_CLOSED), 409);
    if (!order || !buyers.some(({ openId }) => openId === buyer)) return c.html(told('订单不存在', '重新下单。'), 404);
    const created = ledger.create(order, String(buyer));
    if (!created.ok) return c.html(told('不能支付', refusals[created.refusal]), 409);
    delete checkouts[key];
    keep();
    return c.redirect(`/cashier/${created.value.tradeNo}`, 303);
  });

  app.post('/cashier/:key/:answer{confirm|cancel}', async (c) => {
    ledger.expire();
    const { key, answer } = c.req.param();
    const trade = ledger.find({ tradeNo: key });
    if (!trade) return c.html(told('订单不存在', '回到原来的页面重新下单。'), 404);
    const paid = answer === 'confirm' && ledger.pay(trade).ok;
    keep();
    const redirect = String((await c.req.parseBody())['redirect'] ?? '');
    const failed = answer === 'confirm' ? '4000' : '6001';
    const back =
      backTo(redirect, paid ? '9000' : failed) ?? (paid ? returnUrl(trade) : (trade.quitUrl ?? trade.returnUrl));
    if (back) return c.redirect(back, 303);
    return c.html(told(...ended[trade.status]));
  });
}
