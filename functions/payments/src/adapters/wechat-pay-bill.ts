import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Bill, BillLine } from '../ports.js';
import { beijingInstant, fenOf } from './wallet-form.js';

const mostBytes = 512 * 1024 * 1024;

/** A bill that does not agree with itself: reconciling against it would be worse than reconciling tomorrow. */
const broken = (what: string) => new Error(`WeChat Pay's bill cannot be used: ${what}`);

const cells = (line: string) => line.replace(/^`/, '').split(',`');

/** Cells by the column's name. A text that contains the separator shifts every later cell, so it is refused. */
function row(line: string, columns: readonly string[]): (column: string) => string {
  const values = cells(line);
  if (values.length !== columns.length) throw broken('a line with more or fewer cells than columns');
  const byName = new Map(columns.map((column, i) => [column, values[i] ?? '']));
  return (column) => {
    const value = byName.get(column);
    if (value === undefined) throw broken(`no column ${column}`);
    return value;
  };
}

function fen(yuan: string): number {
  const value = fenOf(yuan);
  if (value === undefined) throw broken('an amount that is none');
  return value;
}

function lineOf(cell: (column: string) => string, merchantId: string): BillLine | undefined {
  if (cell('商户号') !== merchantId) throw broken('a line of another merchant');
  const at = beijingInstant(cell('交易时间'));
  if (!at) throw broken('a time that is none');
  const common = { attemptId: cell('商户订单号'), transactionId: cell('微信订单号'), at };
  const state = cell('交易状态');
  if (state === 'SUCCESS') return { kind: 'charge', ...common, amountFen: fen(cell('订单金额')) };
  if (state === 'REFUND')
    return { kind: 'refund', ...common, refundId: cell('商户退款单号'), amountFen: fen(cell('申请退款金额')) };
  // Taken back at a till, which we have none of: no money moved.
  if (state === 'REVOKED') return undefined;
  throw broken(`a trade in the state ${state}`);
}

const sum = (lines: readonly BillLine[], kind: BillLine['kind']) =>
  lines.reduce((total, line) => (line.kind === kind ? total + line.amountFen : total), 0);

/**
 * Reads the trade bill of a day (`bill_type=ALL`): its SHA-1 over the plain file is what WeChat signed, its summary must
 * be the sum of its lines. Throws where either is not so.
 */
export function readWechatPayBill(file: Buffer, sha1: string, merchantId: string): Bill {
  const plain = file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file, { maxOutputLength: mostBytes }) : file;
  if (createHash('sha1').update(plain).digest('hex') !== sha1.toLowerCase()) throw broken('its hash is another');
  const lines = plain
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const [head, summaryHead, summaryLine] = [lines[0], lines.at(-2), lines.at(-1)];
  if (lines.length < 3 || !head || !summaryHead || !summaryLine) throw broken('it is cut short');
  const columns = head.split(',');
  const rows = lines.slice(1, -2).map((line) => row(line, columns));
  const trades = rows.flatMap((cell) => lineOf(cell, merchantId) ?? []);
  const [chargedFen, refundedFen] = [sum(trades, 'charge'), sum(trades, 'refund')];
  const summary = row(summaryLine, summaryHead.split(','));
  if (Number(summary('总交易单数')) !== rows.length) throw broken('its count is not that of its lines');
  if (fen(summary('订单总金额')) !== chargedFen || fen(summary('申请退款总金额')) !== refundedFen)
    throw broken('its totals are not those of its lines');
  return { lines: trades, chargedFen, refundedFen };
}
