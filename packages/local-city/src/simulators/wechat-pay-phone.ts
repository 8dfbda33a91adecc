import { createVerify } from 'node:crypto';
import { formatFen } from '@yilu/kernel';
import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import * as z from 'zod';
import { people } from '../demo/people.js';
import { page } from './page.js';
import type { Books, Order } from './wechat-pay-books.js';
import { type Paid, payOrder } from './wechat-pay-orders.js';

const look = `
:root{--pay:#067a3c}@media (prefers-color-scheme:dark){:root{--pay:#3ddc84}}
main{max-width:420px;text-align:center}h1{font-size:20px;font-weight:500;color:var(--soft)}
.sum,.done{color:var(--ink)}.sum{font-size:52px;font-weight:600;margin:8px 0 4px;line-height:1.2;font-variant-numeric:tabular-nums}
.facts{margin:28px 0;text-align:left}.facts td:first-child{color:var(--soft);width:5em}.facts td{border-width:0 0 1px;font-size:16px;padding:12px 4px}
.finger{width:132px;height:132px;border-radius:50%;border:3px solid var(--pay);background:none;color:var(--pay);font:inherit;font-size:15px;cursor:pointer;touch-action:manipulation}
.finger:focus-visible,.quiet:focus-visible{outline:3px solid var(--main);outline-offset:3px}
.finger svg{display:block;width:56px;height:56px;margin:0 auto 6px}
.quiet{display:inline-block;margin-top:20px;min-height:48px;padding:10px 28px;border:0;background:none;color:var(--soft);font:inherit;font-size:17px;cursor:pointer;text-decoration:none}
.done{font-size:30px;margin:48px 0 8px}p.ok{color:var(--pay)}
.back{display:block;margin-top:40px;padding:14px;border:2px solid var(--pay);border-radius:12px;color:var(--pay);font-size:19px;text-decoration:none}
select{width:100%;min-height:48px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:8px}`;

const fingerprint = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" aria-hidden="true"><path d="M5 9a8 8 0 0 1 14 0M4 14c1-7 15-9 16 1M8 20c-2-6-1-11 4-11s5 6 5 9M12 13c0 4 0 6 2 8M9.5 16c.3 2 .6 3.500 1.500 5"/></svg>`;

const screen = (title: string, body: ReturnType<typeof html>) => page(title, html`<style>${raw(look)}</style>${body}`);

const sentences: Readonly<Record<Paid, string>> = {
  paid: '支付成功',
  already_paid: '该订单已支付，不用再付',
  closed: '订单已关闭，请回到商家重新下单',
  expired: '订单已过期，请回到商家重新下单',
  cancelled: '已取消，没有扣款',
  paying: '支付中',
  failed: '支付失败，没有扣款',
};

/** Where the payer goes back to; a link of any other kind than http(s) is none. */
const wayBack = (url: string | undefined) => {
  const parsed = url && URL.canParse(url) ? new URL(url) : undefined;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
};

const resultPage = (paid: Paid | undefined, back: string | undefined) =>
  screen(
    '微信支付（演示）',
    html`<p class="done ${paid === 'paid' ? 'ok' : ''}" role="status" data-testid="wallet-result" data-result="${paid ?? 'unknown'}">${paid ? sentences[paid] : '找不到这笔订单'}</p>${back ? html`<a class="back" data-testid="wallet-back" href="${back}">返回商家</a>` : ''}`,
  );

/** Of an order for the mini-program the payer is named; a browser's order is paid by whoever holds the phone. */
const payerField = ({ openid, product }: Order) => {
  const named = people.find(({ wechatOpenId }) => wechatOpenId === openid)?.name;
  if (product === 'JSAPI') return named ?? '微信用户';
  const choices = people.map(({ wechatOpenId, name }) => html`<option value="${wechatOpenId}">${name}</option>`);
  return html`<select name="openid" form="answer" aria-label="付款人" data-testid="wallet-payer">${choices}</select>`;
};

/** How the payer came: what his wallet answers goes back with him only through wx.requestPayment. */
type Way = 'request_payment' | 'link';

const payPage = (order: Order, way: Way, back: string | undefined) =>
  screen(
    '微信支付（演示）',
    html`<p class="sum" data-testid="wallet-sum">${formatFen(order.total)}</p>
<table class="facts"><tr><td>商品</td><td>${order.description}</td></tr><tr><td>收款方</td><td>宁波市非税代收银行（演示）</td></tr><tr><td>付款人</td><td>${payerField(order)}</td></tr><tr><td>付款方式</td><td>零钱</td></tr></table>
<form method="post" action="/phone/answer" id="answer"><input type="hidden" name="prepay_id" value="${order.prepayId}"><input type="hidden" name="way" value="${way}"><input type="hidden" name="back" value="${back ?? ''}">
<button class="finger" name="outcome" value="confirm" data-testid="wallet-confirm">${raw(fingerprint)}按指纹支付</button><br>
<button class="quiet" name="outcome" value="cancel" data-testid="wallet-cancel">取消支付</button></form>
<p>指纹和钱都是演示用的，不会真的扣款。</p>`,
  );

const Answer = z.object({
  prepay_id: z.string(),
  outcome: z.enum(['confirm', 'cancel']),
  way: z.enum(['request_payment', 'link']).default('link'),
  openid: z.string().min(1).optional(),
  back: z.string().optional(),
});

const ends: Readonly<Partial<Record<Paid, string>>> = {
  paid: 'requestPayment:ok',
  already_paid: 'requestPayment:ok',
  cancelled: 'requestPayment:fail cancel',
};

/** The way back, with the `errMsg` that the mini-program's callback would have. */
function answeredTo(back: string | undefined, way: Way, paid: Paid | undefined): string | undefined {
  if (!back || way === 'link') return back;
  const told = new URL(back);
  told.searchParams.set('errMsg', (paid && ends[paid]) ?? 'requestPayment:fail');
  return told.href;
}

/** Whether wx.requestPayment was called with the merchant's signature over its app's id and exactly these parameters. */
function isRequested({ keys }: Books, query: Readonly<Record<string, string | undefined>>): boolean {
  const { timeStamp, nonceStr, package: what, signType, paySign } = query;
  return (
    signType === 'RSA' &&
    createVerify('RSA-SHA256')
      .update(`${keys.appId}\n${timeStamp}\n${nonceStr}\n${what}\n`)
      .verify(keys.merchant.publicKey, paySign ?? '', 'base64')
  );
}

/** What opens on the payer's phone: by wx.requestPayment with its five parameters, or by the link of an H5 order. */
export function phonePages(books: Books): Hono {
  const app = new Hono();
  const orderAt = (prepayId: string | undefined) => books.ledger.orders.find((order) => order.prepayId === prepayId);
  const open = (c: Context, way: Way, prepayId: string | undefined, back: string | undefined) => {
    const order = orderAt(prepayId);
    if (!order) return c.html(resultPage(undefined, answeredTo(back, way, undefined)), 404);
    if (order.state !== 'SUCCESS') return c.html(payPage(order, way, back));
    return c.html(resultPage('already_paid', answeredTo(back, way, 'already_paid')));
  };
  app.get('/request-payment', (c) => {
    const query = c.req.query();
    const back = wayBack(query['back']);
    if (isRequested(books, query)) {
      return open(c, 'request_payment', query['package']?.replace(/^prepay_id=/, ''), back);
    }
    return c.html(screen('微信支付（演示）', html`<p class="done" role="alert">支付验证签名失败</p>`), 400);
  });
  app.get('/cgi-bin/mmpayweb-bin/checkmweb', (c) =>
    open(c, 'link', c.req.query('prepay_id'), wayBack(c.req.query('redirect_url'))),
  );
  app.post('/phone/answer', async (c) => {
    const answer = Answer.safeParse(await c.req.parseBody());
    if (!answer.success) return c.html(resultPage(undefined, undefined), 400);
    const { prepay_id, outcome, way, openid, back } = answer.data;
    const order = orderAt(prepay_id);
    const paid = order && payOrder(books, order, outcome, openid);
    books.keep();
    return c.html(resultPage(paid, answeredTo(wayBack(back), way, paid)), order ? 200 : 404);
  });
  return app;
}
