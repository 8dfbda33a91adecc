import { Hono } from 'hono';
import * as z from 'zod';
import { mountFaults } from './simulator.js';
import { type Books, KeyMode, RefundStatus } from './wechat-pay-books.js';
import { resend } from './wechat-pay-notices.js';
import { Outcome, orderOf, payOrder } from './wechat-pay-orders.js';
import { phonePages } from './wechat-pay-phone.js';
import { refundOf, settleRefund } from './wechat-pay-refunds.js';

const Pay = z.object({ outTradeNo: z.string(), outcome: Outcome, openid: z.string().optional() });
const EndRefund = z.object({ outRefundNo: z.string(), outcome: RefundStatus.exclude(['PROCESSING']) });
const times = z.int().min(1).default(1);
const Notify = z.discriminatedUnion('action', [
  z.object({ action: z.literal('resend'), of: z.string() }),
  z.object({ action: z.literal('drop'), times }),
  z.object({ action: z.literal('delay'), seconds: z.number().min(0), times }),
  z.object({ action: z.literal('duplicate'), copies: z.int().min(2).max(20).default(2), times }),
  z.object({ action: z.literal('reorder'), size: z.int().min(2) }),
]);
const Fault = z.object({ name: z.string(), on: z.boolean().default(true), times: z.int().min(1).optional() });
const Keys = z.object({ mode: KeyMode, share: z.number().min(0).max(1).optional() });
const ClockOffset = z.object({ offsetSeconds: z.int() });

function interfere(books: Books, wanted: z.infer<typeof Notify>): boolean {
  const { interference } = books;
  if (wanted.action === 'resend') return resend(books, wanted.of);
  if (wanted.action === 'drop') interference.drop = wanted;
  if (wanted.action === 'delay') interference.delay = wanted;
  if (wanted.action === 'duplicate') interference.duplicate = wanted;
  if (wanted.action === 'reorder') interference.reorder = { size: wanted.size, held: [] };
  return true;
}

/** How the merchant took what must not be believed: `accepted` ought to stay at nought. */
function statistics({ ledger }: Books) {
  const tampered = ledger.notices.flatMap(({ log }) => log.filter((entry) => entry.tampered));
  const accepted = tampered.filter(({ status }) => status === 200 || status === 204);
  return {
    orders: ledger.orders.length,
    refunds: ledger.refunds.length,
    notices: ledger.notices.length,
    waiting: ledger.notices.filter(({ state }) => state === 'waiting').length,
    tampered: { sent: tampered.length, accepted: accepted.length },
  };
}

/** The control plane and the payer's phone, on a port of their own: nothing of it exists at the real wallet's API. */
export function wechatPayControl(books: Books, turn: () => Promise<void>): Hono {
  const app = new Hono();
  const { faults, ledger } = books;
  const command = <T>(
    path: string,
    method: 'POST' | 'PUT',
    schema: z.ZodType<T>,
    act: (wanted: T) => object | undefined,
  ) =>
    app.on(method, path, async (c) => {
      const wanted = schema.safeParse(await c.req.json().catch(() => null));
      if (!wanted.success) return c.json({ message: z.prettifyError(wanted.error) }, 400);
      const answer = act(wanted.data);
      books.keep();
      return answer ? c.json(answer) : c.json({ message: 'Not found' }, 404);
    });
  mountFaults(app, faults);
  command('/_sim/fault', 'POST', Fault, ({ name, on, times: count }) =>
    faults.set(name, on, count) ? faults.all() : undefined,
  );
  command('/_sim/pay', 'POST', Pay, ({ outTradeNo, outcome, openid }) => {
    const found = orderOf(books, outTradeNo);
    return found && { outcome: payOrder(books, found, outcome, openid) };
  });
  command('/_sim/refund', 'POST', EndRefund, ({ outRefundNo, outcome }) => {
    const refund = refundOf(books, outRefundNo);
    if (refund) settleRefund(books, refund, outcome);
    return refund;
  });
  command('/_sim/notify', 'POST', Notify, (wanted) =>
    interfere(books, wanted) ? { outcome: wanted.action } : undefined,
  );
  command('/_sim/keys', 'PUT', Keys, ({ mode, share }) => {
    ledger.keyMode = mode;
    ledger.publicKeyShare = share ?? ledger.publicKeyShare;
    return { mode, share: ledger.publicKeyShare };
  });
  command('/_sim/clock', 'PUT', ClockOffset, ({ offsetSeconds }) => {
    ledger.clockOffset = offsetSeconds;
    return { now: books.today().toISOString() };
  });
  app.get('/_sim/clock', (c) => c.json({ now: books.today().toISOString(), offsetSeconds: ledger.clockOffset }));
  app.post('/_sim/turn', async (c) => {
    await turn();
    return c.json(statistics(books));
  });
  app.get('/_sim/orders', (c) => c.json({ orders: ledger.orders }));
  app.get('/_sim/refunds', (c) => c.json({ refunds: ledger.refunds }));
  app.get('/_sim/notices', (c) => c.json({ notices: ledger.notices }));
  app.get('/_sim/stats', (c) => c.json(statistics(books)));
  app.route('/', phonePages(books));
  return app;
}
