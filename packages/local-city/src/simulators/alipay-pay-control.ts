import type { Context, Hono } from 'hono';
import * as z from 'zod';
import type { Troubles } from './alipay-pay-faults.js';
import type { Order, PayLedger } from './alipay-pay-ledger.js';
import { type NoticeQueue, noticeModes } from './alipay-pay-notices.js';

const Pay = z
  .object({
    tradeNo: z.string().optional(),
    outTradeNo: z.string().optional(),
    result: z.enum(['pay', 'cancel']).default('pay'),
    /** Who opens a checkout that a browser brought. */
    buyerOpenId: z.string().optional(),
  })
  .refine(({ tradeNo, outTradeNo }) => tradeNo || outTradeNo);
const Fault = z.object({ name: z.string(), only: z.string().optional(), times: z.int().min(1).optional() });
const Mode = z.object({ mode: z.enum(noticeModes), seconds: z.int().min(0).max(86_400).optional() });
const Resend = z.object({ resend: z.string() });
const Clock = z.object({ aheadSeconds: z.int() });

export interface ControlTools {
  readonly ledger: PayLedger;
  readonly notices: NoticeQueue;
  readonly troubles: Troubles;
  readonly checkouts: Record<string, Order>;
  readonly moveClock: (aheadSeconds: number) => void;
  readonly keep: () => void;
  readonly tick: () => Promise<void>;
}

/** What a test or a demonstration does to the wallet from behind, under /_sim. */
export function mountPayControl(app: Hono, tools: ControlTools) {
  const { ledger, notices, troubles, checkouts, moveClock, keep, tick } = tools;
  const body = async <T>(c: Context, schema: z.ZodType<T>) => schema.safeParse(await c.req.json().catch(() => null));

  function opened(outTradeNo: string | undefined, buyerOpenId: string | undefined) {
    const found = Object.entries(checkouts).find(([, order]) => order.outTradeNo === outTradeNo);
    if (!found || !buyerOpenId) return undefined;
    const created = ledger.create(found[1], buyerOpenId);
    delete checkouts[found[0]];
    return created.ok ? created.value : undefined;
  }

  app.post('/_sim/pay', async (c) => {
    const wanted = await body(c, Pay);
    if (!wanted.success)
      return c.json({ message: 'Send {"outTradeNo" | "tradeNo", "result"?: "pay" | "cancel"}' }, 400);
    const { tradeNo, outTradeNo, result, buyerOpenId } = wanted.data;
    ledger.expire();
    const trade = ledger.find({ tradeNo, outTradeNo }) ?? opened(outTradeNo, buyerOpenId);
    if (!trade) return c.json({ message: 'No such trade' }, 404);
    const paid = result === 'pay' ? ledger.pay(trade) : undefined;
    keep();
    if (paid && !paid.ok) return c.json({ outcome: 'refused', code: paid.refusal, status: trade.status }, 409);
    // As my.tradePay would tell the phone.
    return c.json({ resultCode: paid ? '9000' : '6001', tradeNo: trade.tradeNo, status: trade.status });
  });

  app.post('/_sim/fault', async (c) => {
    const wanted = await body(c, Fault);
    if (!wanted.success) return c.json({ message: 'Send {"name", "only"?: method, "times"?}' }, 400);
    const { name, ...scope } = wanted.data;
    return troubles.arm(name, scope) ? c.json({ name, ...scope }) : c.json({ message: 'No such fault' }, 404);
  });
  app.delete('/_sim/fault', (c) => {
    troubles.clear();
    return c.body(null, 204);
  });

  app.get('/_sim/notify', (c) => c.json({ notices: notices.notices }));
  app.put('/_sim/notify', async (c) => {
    const wanted = await body(c, Mode);
    if (!wanted.success) return c.json({ message: `Send {"mode": ${noticeModes.join(' | ')}, "seconds"?}` }, 400);
    notices.setMode(wanted.data.mode, wanted.data.seconds);
    keep();
    return c.json(wanted.data);
  });
  app.post('/_sim/notify', async (c) => {
    const wanted = await body(c, Resend);
    if (!wanted.success) return c.json({ message: 'Send {"resend": notifyId | outTradeNo}' }, 400);
    const resent = notices.resend(wanted.data.resend);
    await tick();
    return c.json({ resent });
  });

  app.put('/_sim/clock', async (c) => {
    const wanted = await body(c, Clock);
    if (!wanted.success) return c.json({ message: 'Send {"aheadSeconds": 86400}' }, 400);
    moveClock(wanted.data.aheadSeconds);
    await tick();
    return c.json(wanted.data);
  });
  app.get('/_sim/trades', (c) => c.json({ trades: ledger.trades }));
}
