import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { readState, writeState } from '../state-file.js';
import { type BillType, billOf } from './alipay-pay-bill.js';
import { type Buyer, mountCashier } from './alipay-pay-cashier.js';
import { mountPayControl } from './alipay-pay-control.js';
import { payFaults, Troubles } from './alipay-pay-faults.js';
import { mountGateway } from './alipay-pay-gateway.js';
import { Order, PayLedger, Trade } from './alipay-pay-ledger.js';
import { payMethods } from './alipay-pay-methods.js';
import { type Answered, Notice, NoticeQueue, postNotice } from './alipay-pay-notices.js';
import { beijingTime } from './alipay-wire.js';
import { createSimulator, slowMilliseconds } from './simulator.js';

const State = z.object({
  aheadSeconds: z.int(),
  trades: z.array(Trade),
  /** Orders that a browser brought to the cashier: no trade before somebody says that he is the payer. */
  checkouts: z.record(z.string(), Order),
  notices: z.array(Notice),
});

export interface AlipayPayOptions {
  readonly appId: string;
  /** The collecting bank's merchant account, 2088 and twelve digits more. */
  readonly sellerId: string;
  /** Of the app: what requests are signed with. */
  readonly appPublicKey: string;
  /** Of the gateway: what answers and notices are signed with. */
  readonly gatewayPrivateKey: string;
  readonly stateFile: string;
  /** Where cashier and bills are reached; without it, where the request came to. */
  readonly publicUrl?: string;
  /** Who has a wallet; without it any open id has one, and nobody can be chosen at the cashier. */
  readonly buyers?: readonly Buyer[];
  readonly now?: () => Date;
  readonly random?: (bytes: number) => Buffer;
  readonly deliver?: (url: string, body: string) => Promise<Answered>;
  /** 1 is Alipay's own pace of retries: eight within twenty-five hours. */
  readonly retryScale?: number;
  readonly lateMilliseconds?: number;
  /** A year, unless the contract says a quarter or a half. */
  readonly refundableDays?: number;
}

const billMilliseconds = 30_000;

/**
 * Alipay as a merchant meets it: gateway.do and /v3 over one ledger, the cashier of the phone, bills, and notifications.
 * `tick` closes what has expired and sends what is due; whoever runs the simulator calls it.
 */
export function alipayPaySimulator(options: AlipayPayOptions) {
  const { appId, sellerId, appPublicKey, gatewayPrivateKey: privateKey, stateFile, buyers } = options;
  const { now: wall = () => new Date(), random = randomBytes, deliver = postNotice, retryScale = 1 } = options;
  const state = readState(stateFile, State) ?? { aheadSeconds: 0, trades: [], checkouts: {}, notices: [] };
  const keep = () => writeState(stateFile, state);
  const { app, faults } = createSimulator(payFaults);
  const troubles = new Troubles(faults);

  /** The ledger's time. Windows of requests are held against the wall: the official SDK knows no other clock. */
  const now = () => new Date(wall().getTime() + state.aheadSeconds * 1000);
  const number = (digits: number) => [...random(digits)].map((byte) => byte % 10).join('');
  const today = () => beijingTime(now()).slice(0, 10).replaceAll('-', '');

  const notices = new NoticeQueue(state.notices, {
    appId,
    sellerId,
    privateKey,
    now,
    newNotifyId: () => `${today()}00222${number(21)}`,
    deliver,
    retryScale,
    troubles,
  });
  const ledger = new PayLedger(state.trades, {
    now,
    newTradeNo: () => `${today()}22001${number(15)}`,
    refundableDays: options.refundableDays ?? 365,
    tell: (happening) => notices.add(happening),
  });

  const bills = new Map<string, { type: BillType; day: string; until: number }>();
  const zipOf = (
    type: BillType,
    day: string,
    spoil: (fault: 'bill_missing' | 'bill_extra' | 'bill_amount') => boolean,
  ) =>
    billOf(state.trades, {
      type,
      day,
      sellerId,
      exportedAt: now(),
      faults: { missing: spoil('bill_missing'), extra: spoil('bill_extra'), amount: spoil('bill_amount') },
    });
  function billUrl(type: BillType, day: string): string | undefined {
    if (!zipOf(type, day, () => false)) return undefined;
    const fileId = random(16).toString('hex');
    bills.set(fileId, { type, day, until: wall().getTime() + billMilliseconds });
    const query = new URLSearchParams({
      bizType: type,
      userId: `${sellerId}0156`,
      fileType: 'csv.zip',
      bizDates: day,
      fileId,
    });
    return `/bill/downloadBillFile.resource?${query}`;
  }
  app.get('/bill/downloadBillFile.resource', (c) => {
    const bill = bills.get(c.req.query('fileId') ?? '');
    if (!bill || bill.until < wall().getTime()) return c.text('下载链接已失效', 403);
    const method = 'alipay.data.dataservice.bill.downloadurl.query';
    const zip = zipOf(bill.type, bill.day, (fault) => troubles.meets(fault, method));
    return zip ? c.body(new Uint8Array(zip), 200, { 'content-type': 'application/zip' }) : c.text('账单不存在', 404);
  });

  const { methods, wapOrder } = payMethods(ledger, {
    appId,
    now,
    knowsBuyer: (openId) => !buyers || buyers.some((buyer) => buyer.openId === openId),
    lacksBalance: () => troubles.meets('no_balance', 'alipay.trade.refund'),
    billUrl,
  });
  mountGateway(app, {
    appId,
    appPublicKey,
    privateKey,
    publicUrl: options.publicUrl,
    now: wall,
    random,
    sleep: () => sleep(options.lateMilliseconds ?? slowMilliseconds),
    troubles,
    methods,
    before: () => ledger.expire(),
    otherThan: (outTradeNo) =>
      ledger.trades.findLast((trade) => trade.outTradeNo !== outTradeNo && trade.paidAt) ??
      ledger.trades.find((trade) => trade.outTradeNo !== outTradeNo),
    keep,
    checkout: (content, notifyUrl, returnUrl) => {
      const order = wapOrder(content);
      if (!order.ok) return order;
      const key = random(16).toString('hex');
      state.checkouts[key] = {
        ...order.value,
        ...(notifyUrl ? { notifyUrl } : {}),
        ...(returnUrl ? { returnUrl } : {}),
      };
      keep();
      return { ok: true, value: key };
    },
  });
  mountCashier(app, {
    ledger,
    appId,
    sellerId,
    privateKey,
    now,
    buyers: buyers ?? [],
    checkouts: state.checkouts,
    keep,
  });

  async function tick() {
    const expired = ledger.expire();
    const sent = await notices.tick();
    if (expired || sent) keep();
  }
  mountPayControl(app, {
    ledger,
    notices,
    troubles,
    checkouts: state.checkouts,
    moveClock: (aheadSeconds) => {
      state.aheadSeconds = aheadSeconds;
      keep();
    },
    keep,
    tick,
  });
  return { app, tick };
}
