import { randomInt } from 'node:crypto';
import { html } from 'hono/html';
import * as z from 'zod';
import { readState, writeState } from '../state-file.js';
import { signedFile } from './day-file.js';
import { page } from './page.js';
import { isGenuine } from './signed-request.js';
import { createSimulator } from './simulator.js';

const Order = z.object({
  id: z.string().regex(/^[0-9A-Za-z_]{6,40}$/),
  reference: z.string().min(1),
  kind: z.enum(['fine', 'exam_fee']),
  payer: z.string(),
  principalFen: z.int().nonnegative(),
  surchargeFen: z.int().nonnegative(),
  paidAt: z.iso.datetime(),
  paidBy: z.enum(['wechat', 'alipay', 'counter']),
  bookedOn: z.iso.date(),
});
const Kept = Order.extend({
  takenAt: z.iso.datetime(),
  code: z.string(),
  number: z.string(),
  checkCode: z.string(),
  issuedAt: z.iso.datetime().optional(),
  reversal: z.object({ bookedOn: z.iso.date(), at: z.iso.datetime() }).optional(),
});
type Kept = z.infer<typeof Kept>;
const Remittance = z.object({ id: z.iso.date(), totalFen: z.int() });
const Acknowledged = Remittance.extend({ reference: z.string(), receivedFen: z.int() });
const State = z.object({ receipts: z.array(Kept), remittances: z.array(Acknowledged) });
const Reversal = z.object({ bookedOn: z.iso.date() });

/** Region, class and kind of a fine's receipt (非税收入一般缴款书), and the year. */
const receiptCode = (at: Date) => `330206${String(at.getUTCFullYear()).slice(2)}`;
const checkAlphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const lateMilliseconds = 20_000;

export interface TreasuryOptions {
  /** By this its requests and the day's file are believed. */
  readonly key: string;
  readonly stateFile: string;
  readonly now?: () => Date;
}

const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`;

/**
 * The treasury of the province: makes out fiscal receipts (财政电子票据) and reverses them, by a ledger of its own;
 * acknowledges each day's income; writes the day's file of what it has booked.
 */
export function treasurySimulator({ key, stateFile, now = () => new Date() }: TreasuryOptions) {
  const names = ['late_issue', 'lost_answer', 'refuses', 'other_sum', 'pending_sum'];
  const fileFaults = ['file_missing_line', 'file_extra_line', 'file_other_amount', 'file_twice', 'file_forged'];
  const { app, faults } = createSimulator([...names, ...fileFaults]);
  const state = readState(stateFile, State) ?? { receipts: [], remittances: [] };
  const keep = () => writeState(stateFile, state);

  const shown = ({ id, code, number, checkCode, issuedAt, reversal }: Kept) => {
    if (reversal) return { id, state: 'reversed' as const };
    return issuedAt
      ? { id, state: 'issued' as const, code, number, checkCode, issuedAt }
      : { id, state: 'accepted' as const };
  };
  const find = (id: string) => state.receipts.find((each) => each.id === id);

  /** A late receipt is made out once its time has come, whoever asks. */
  function ripen(receipt: Kept) {
    const ripe = now().getTime() - Date.parse(receipt.takenAt) >= (faults.get('late_issue') ? lateMilliseconds : 0);
    if (!receipt.issuedAt && ripe) receipt.issuedAt = now().toISOString();
  }

  /** Answers a signed request by its schema; a forged or stale one learns nothing, and a lost answer was acted on. */
  const answer = <T>(path: string, schema: z.ZodType<T>, act: (wanted: T, id: string) => object | undefined) =>
    app.post(path, async (c) => {
      const raw = await c.req.text();
      if (!isGenuine(c.req.raw.headers, raw, key, now())) return c.json({ code: 'bad_signature' }, 401);
      const wanted = schema.safeParse(JSON.parse(raw));
      if (!wanted.success) return c.json({ code: 'invalid_request' }, 400);
      if (faults.strikes('refuses')) return c.json({ code: 'unit_suspended' }, 422);
      const result = act(wanted.data, c.req.param('id') ?? '');
      keep();
      if (faults.strikes('lost_answer')) return c.html('<html><body>504 Gateway Time-out</body></html>', 504);
      return result ? c.json(result) : c.json({ code: 'not_found' }, 404);
    });

  answer('/v1/receipts', Order, (order) => {
    const known = find(order.id);
    if (known) return shown(known);
    const receipt: Kept = {
      ...order,
      takenAt: now().toISOString(),
      code: receiptCode(now()),
      number: String(randomInt(10 ** 9, 10 ** 10 - 1)),
      checkCode: Array.from({ length: 6 }, () => checkAlphabet[randomInt(checkAlphabet.length)]).join(''),
    };
    if (!faults.get('late_issue')) ripen(receipt);
    state.receipts.push(receipt);
    return shown(receipt);
  });
  answer('/v1/receipts/:id', z.object({}), (_, id) => {
    const receipt = find(id);
    if (receipt) ripen(receipt);
    return receipt && shown(receipt);
  });
  answer('/v1/receipts/:id/reversal', Reversal, ({ bookedOn }, id) => {
    const receipt = find(id);
    if (!receipt?.issuedAt) return undefined;
    receipt.reversal ??= { bookedOn, at: now().toISOString() };
    return shown(receipt);
  });
  answer('/v1/remittances', Remittance, ({ id, totalFen }) => {
    if (faults.get('pending_sum')) return { id, state: 'pending' };
    const known = state.remittances.find((each) => each.id === id);
    if (known) return known;
    // What the collecting bank paid in; a fen short is a fen short.
    const receivedFen = faults.strikes('other_sum') ? totalFen - 1 : totalFen;
    const made = { id, totalFen, receivedFen, reference: `GK${id.replaceAll('-', '')}${randomInt(10_000, 99_999)}` };
    state.remittances.push(made);
    return made;
  });

  /** Every receipt and reversal that was booked on a day. */
  function dayFile(day: string): string {
    const booked = state.receipts
      .filter(({ issuedAt }) => issuedAt)
      .sort((one, other) => one.reference.localeCompare(other.reference))
      .flatMap(({ number, reference, principalFen, surchargeFen, bookedOn, reversal }) => {
        const line = (kind: string) => [number, kind, reference, String(principalFen + surchargeFen)];
        return [...(bookedOn === day ? [line('income')] : []), ...(reversal?.bookedOn === day ? [line('return')] : [])];
      });
    const columns = ['receiptNumber', 'kind', 'reference', 'amountFen'];
    const extra = ['9999999999', 'income', '3302999100000000', '20000'];
    const about = { format: 'yilu-treasury-1', fileId: `treasury-${day}`, day, createdAt: now().toISOString() };
    const filesKey = Buffer.from(key).toString('base64');
    return signedFile({ about, columns, rows: booked, key: filesKey, faults, amountColumn: 3, extra });
  }
  app.get('/_sim/files/:day', (c) => c.text(dayFile(c.req.param('day'))));
  app.get('/_sim/receipts', (c) => c.json({ receipts: state.receipts }));
  app.get('/_sim/remittances', (c) => c.json({ remittances: state.remittances }));
  app.get('/', (c) => {
    const rows = state.receipts
      .toReversed()
      .map(
        (each) =>
          html`<tr><td>${each.code}<br>${each.number}<br>${each.checkCode}</td><td>${each.reference}</td><td>${yuan(each.principalFen + each.surchargeFen)}</td><td>${each.reversal ? '已冲红' : each.issuedAt ? '已开具' : '开具中'}</td></tr>`,
      );
    return c.html(
      page(
        '财政电子票据 Fiscal receipts',
        html`<table><tr><th>票据</th><th>决定书</th><th>金额</th><th>状态</th></tr>${rows}</table>`,
      ),
    );
  });
  return { app, dayFile };
}
