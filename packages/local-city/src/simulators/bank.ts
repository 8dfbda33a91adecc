import { addDays, type Day, dayOf, shanghaiHour } from '@yilu/kernel';
import { html } from 'hono/html';
import * as z from 'zod';
import { readState, writeState } from '../state-file.js';
import { signedFile } from './day-file.js';
import { page } from './page.js';
import { createSimulator } from './simulator.js';

const Payment = z.object({
  bankReference: z.string(),
  decisionNumber: z.string(),
  amountFen: z.int().positive(),
  paidAt: z.iso.datetime(),
});
const State = z.object({ payments: z.array(Payment), dropped: z.array(z.string()) });
const Pay = z.object({
  decisionNumber: z.string().regex(/^[0-9A-Za-z]{6,30}$/),
  amountFen: z.coerce.number().int().positive(),
});
const DropDay = z.object({ day: z.iso.date().optional() });

/** Files of a day go out in the morning after it. */
const fileHour = 8;

export const channels = ['wechat', 'alipay'] as const;
export type Channel = (typeof channels)[number];
/** What a wallet took in and gave back on a day, by its own books. */
export interface ChannelDay {
  readonly grossFen: number;
  readonly refundsFen: number;
}

export interface BankOptions {
  readonly stateFile: string;
  /** Base64: by this its files are believed. */
  readonly filesKey: string;
  /** The books of each wallet for a day, and the treasury's file of it. */
  readonly booksOf: (channel: Channel, day: Day) => Promise<ChannelDay>;
  readonly treasuryFileOf: (day: Day) => Promise<string>;
  /** Puts a file where the city looks for it. */
  readonly put: (key: string, text: string) => Promise<void>;
  readonly now?: () => Date;
}

/**
 * The collecting bank: a counter where a fine is paid in cash by the number of its decision, and each morning the files of
 * the day before. The treasury's file goes out on the same line.
 */
export function bankSimulator(options: BankOptions) {
  const { stateFile, filesKey, booksOf, treasuryFileOf, put, now = () => new Date() } = options;
  const { app, faults } = createSimulator([
    ...['file_missing_line', 'file_extra_line', 'file_other_amount', 'file_twice', 'file_forged'],
  ]);
  const state = readState(stateFile, State) ?? { payments: [], dropped: [] };
  const keep = () => writeState(stateFile, state);
  const about = (format: string, kind: string, day: Day) => ({
    ...{ format, fileId: `330200-${day}-${kind}`, day, createdAt: now().toISOString() },
  });

  function counterFile(day: Day): string {
    const rows = state.payments
      .filter(({ paidAt }) => dayOf(new Date(paidAt)) === day)
      .map((one) => [one.bankReference, one.decisionNumber, String(one.amountFen), one.paidAt]);
    const columns = ['bankReference', 'decisionNumber', 'amountFen', 'paidAt'];
    const extra = [`NB${day.replaceAll('-', '')}-9999`, '3302999100000000', '20000', now().toISOString()];
    const parts = { columns, rows, key: filesKey, faults, amountColumn: 2, extra };
    return signedFile({ about: about('yilu-counter-1', 'counter', day), ...parts });
  }

  async function settlementFile(day: Day): Promise<string> {
    const rows: string[][] = [];
    for (const channel of channels) {
      const { grossFen, refundsFen } = await booksOf(channel, day);
      const net = grossFen - refundsFen;
      const reference = `NB${day.replaceAll('-', '')}-${channel.toUpperCase()}`;
      if (grossFen + refundsFen > 0) rows.push([reference, channel, String(grossFen), String(refundsFen), String(net)]);
    }
    const columns = ['bankReference', 'channel', 'grossFen', 'refundsFen', 'netFen'];
    const extra = [`NB${day.replaceAll('-', '')}-UNKNOWN`, 'unionpay', '20000', '0', '20000'];
    const parts = { columns, rows, key: filesKey, faults, amountColumn: 4, extra };
    return signedFile({ about: about('yilu-settlement-1', 'settlement', day), ...parts });
  }

  /** Puts the three files of a day; again it is the same files, with what came since. */
  async function drop(day: Day): Promise<void> {
    await put(`payments/bank/${day}-counter.csv`, counterFile(day));
    await put(`payments/bank/${day}-settlement.csv`, await settlementFile(day));
    await put(`payments/treasury/${day}.csv`, await treasuryFileOf(day));
    if (!state.dropped.includes(day)) state.dropped.push(day);
    keep();
  }

  /** What the process does every minute: yesterday's files, once its morning has come. */
  async function turn(): Promise<void> {
    const yesterday = addDays(dayOf(now()), -1);
    if (shanghaiHour(now()) >= fileHour && !state.dropped.includes(yesterday)) await drop(yesterday);
  }

  function pay({ decisionNumber, amountFen }: z.infer<typeof Pay>) {
    const day = dayOf(now()).replaceAll('-', '');
    const bankReference = `NB${day}-${String(state.payments.length + 1).padStart(4, '0')}`;
    const payment = { bankReference, decisionNumber, amountFen, paidAt: now().toISOString() };
    state.payments.push(payment);
    keep();
    return payment;
  }

  app.post('/_sim/pay', async (c) => {
    const wanted = Pay.safeParse(await c.req.json().catch(() => null));
    return wanted.success ? c.json(pay(wanted.data)) : c.json({ message: z.prettifyError(wanted.error) }, 400);
  });
  app.post('/_sim/drop', async (c) => {
    const wanted = DropDay.safeParse(await c.req.json().catch(() => ({})));
    if (!wanted.success) return c.json({ message: 'Send {"day": "2026-11-21"}' }, 400);
    const day = wanted.data.day ?? dayOf(now());
    await drop(day);
    return c.json({ day });
  });
  app.get('/_sim/payments', (c) => c.json({ payments: state.payments, dropped: state.dropped }));

  app.post('/pay', async (c) => {
    const form = await c.req.parseBody();
    const yuan = Number(form['yuan']);
    const wanted = Pay.safeParse({ decisionNumber: form['decisionNumber'], amountFen: Math.round(yuan * 100) });
    if (!wanted.success) return c.html(page('请核对', html`<p>决定书编号或金额不对。<a href="/">返回</a></p>`), 400);
    const paid = pay(wanted.data);
    return c.html(
      page(
        '已收款',
        html`<p>回单号 ${paid.bankReference}，决定书 ${paid.decisionNumber}，金额 ${(paid.amountFen / 100).toFixed(2)} 元。</p><p>明早随柜台文件送达，也可以现在送出。</p><form method="post" action="/drop"><button class="button">现在送出今天的文件</button></form>`,
      ),
    );
  });
  app.post('/drop', async (c) => {
    await drop(dayOf(now()));
    return c.html(page('已送出', html`<p>今天的柜台、结算和国库文件已经送出。<a href="/">返回</a></p>`));
  });
  app.get('/', (c) => {
    const rows = state.payments
      .toReversed()
      .map(
        (one) =>
          html`<tr><td>${one.bankReference}</td><td>${one.decisionNumber}</td><td>${(one.amountFen / 100).toFixed(2)}</td></tr>`,
      );
    return c.html(
      page(
        '代收银行柜台 Bank counter',
        html`<p>凭处罚决定书编号在柜台缴款。</p>
<form method="post" action="/pay"><p><label>决定书编号 <input name="decisionNumber" required></label></p><p><label>金额（元） <input name="yuan" inputmode="decimal" required></label></p><button class="button">缴款</button></form>
<h2>今天之前和今天的收款</h2><table><tr><th>回单号</th><th>决定书</th><th>金额</th></tr>${rows}</table>`,
      ),
    );
  });
  return { app, turn, drop, counterFile, settlementFile };
}
