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
main{max-width:420px;text-align:center}h1{font-size:20px;font-weight:500;color:var(--soft)}
.sum{font-size:52px;font-weight:600;margin:8px 0 4px;line-height:1.2;font-variant-numeric:tabular-nums}
.facts{margin:28px 0;text-align:left}.facts td:first-child{color:var(--soft);width:5em}.facts td{border-width:0 0 1px;font-size:16px;padding:12px 4px}
.finger{width:132px;height:132px;border-radius:50%;border:3px solid #07c160;background:none;color:#07c160;font:inherit;font-size:15px;cursor:pointer;touch-action:manipulation}
.finger:focus-visible,.quiet:focus-visible{outline:3px solid var(--main);outline-offset:3px}
.finger svg{display:block;width:56px;height:56px;margin:0 auto 6px}
.quiet{display:inline-block;margin-top:20px;min-height:48px;padding:10px 28px;border:0;background:none;color:var(--soft);font:inherit;font-size:17px;cursor:pointer;text-decoration:none}
.done{font-size:30px;margin:48px 0 8px}.ok{color:#07a350}`;

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
    html`<p class="done ${paid === 'paid' ? 'ok' : ''}" role="status" data-testid="wallet-result" data-result="${paid ?? 'unknown'}">${paid ? sentences[paid] : '找不到这笔订单'}</p>${back ? html`<a class="quiet" data-testid="wallet-back" href="${back}">返回商家</a>` : ''}`,
  );

const payerOf = ({ openid }: Order) => people.find(({ wechatOpenId }) => wechatOpenId === openid)?.name;

const payPage = (order: Order, back: string | undefined) =>
  screen(
    '微信支付（演示）',
    html`<p class="sum" data-testid="wallet-sum">${formatFen(order.total)}</p>
<table class="facts"><tr><td>商品</td><td>${order.description}</td></tr><tr><td>收款方</td><td>宁波市非税代收银行（演示）</td></tr>${payerOf(order) ? html`<tr><td>付款人</td><td>${payerOf(order)}</td></tr>` : ''}<tr><td>付款方式</td><td>零钱</td></tr></table>
<form method="post" action="/phone/answer"><input type="hidden" name="prepay_id" value="${order.prepayId}"><input type="hidden" name="back" value="${back ?? ''}">
<button class="finger" name="outcome" value="confirm" data-testid="wallet-confirm">${raw(fingerprint)}按指纹支付</button><br>
<button class="quiet" name="outcome" value="cancel" data-testid="wallet-cancel">取消支付</button></form>
<p>指纹和钱都是演示用的，不会真的扣款。</p>`,
  );

const Answer = z.object({
  prepay_id: z.string(),
  outcome: z.enum(['confirm', 'cancel']),
  back: z.string().optional(),
});

/** Whether wx.requestPayment was called with the merchant's signature over exactly these parameters. */
function isRequested({ keys }: Books, query: Readonly<Record<string, string | undefined>>): boolean {
  const { appId, timeStamp, nonceStr, package: what, signType, paySign } = query;
  return (
    appId === keys.appId &&
    signType === 'RSA' &&
    createVerify('RSA-SHA256')
      .update(`${appId}\n${timeStamp}\n${nonceStr}\n${what}\n`)
      .verify(keys.merchant.publicKey, paySign ?? '', 'base64')
  );
}

/** What opens on the payer's phone: by wx.requestPayment with its six parameters, or by the link of an H5 order. */
export function phonePages(books: Books): Hono {
  const app = new Hono();
  const orderAt = (prepayId: string | undefined) => books.ledger.orders.find((order) => order.prepayId === prepayId);
  const open = (c: Context, prepayId: string | undefined, back: string | undefined) => {
    const order = orderAt(prepayId);
    if (!order) return c.html(resultPage(undefined, back), 404);
    return c.html(order.state === 'SUCCESS' ? resultPage('already_paid', back) : payPage(order, back));
  };
  app.get('/request-payment', (c) => {
    const query = c.req.query();
    const back = wayBack(query['back']);
    if (isRequested(books, query)) return open(c, query['package']?.replace(/^prepay_id=/, ''), back);
    return c.html(screen('微信支付（演示）', html`<p class="done" role="alert">支付验证签名失败</p>`), 400);
  });
  app.get('/cgi-bin/mmpayweb-bin/checkmweb', (c) =>
    open(c, c.req.query('prepay_id'), wayBack(c.req.query('redirect_url'))),
  );
  app.post('/phone/answer', async (c) => {
    const answer = Answer.safeParse(await c.req.parseBody());
    if (!answer.success) return c.html(resultPage(undefined, undefined), 400);
    const order = orderAt(answer.data.prepay_id);
    const paid = order && payOrder(books, order, answer.data.outcome);
    books.keep();
    return c.html(resultPage(paid, wayBack(answer.data.back)), order ? 200 : 404);
  });
  return app;
}
