import { unzipSync } from 'fflate';
import type { Bill, BillLine } from '../ports.js';
import { beijingInstant, fenOf } from './wallet-form.js';

const mostBytes = 512 * 1024 * 1024;

/** A bill that does not agree with itself: reconciling against it would be worse than reconciling tomorrow. */
const broken = (what: string) => new Error(`Alipay's bill cannot be used: ${what}`);

function fen(yuan: string): number {
  const value = fenOf(yuan.replace(/^-/, ''));
  if (value === undefined) throw broken('an amount that is none');
  return yuan.startsWith('-') ? -value : value;
}

const cells = (line: string) => line.split(',').map((cell) => cell.trim());

/** The file of single trades; the other one sums them up by shop. File names are GBK, so the content tells. */
function detailOf(zip: Uint8Array): string[] {
  const files = unzipSync(zip, { filter: ({ originalSize }) => originalSize <= mostBytes });
  for (const file of Object.values(files)) {
    const lines = new TextDecoder('gbk').decode(file).split(/\r?\n/);
    if (lines.some((line) => line.startsWith('支付宝交易号'))) return lines;
  }
  throw broken('there is no list of trades in it');
}

interface Row {
  readonly line: BillLine;
  /** What the merchant got or gave back, as the totals count it. */
  readonly receivedFen: number;
}

function rowOf(text: string, columns: readonly string[]): Row {
  const values = cells(text);
  if (values.length !== columns.length) throw broken('a line with more or fewer cells than columns');
  const cell = (column: string): string => {
    const value = values[columns.indexOf(column)];
    if (value === undefined) throw broken(`no column ${column}`);
    return value;
  };
  const at = beijingInstant(cell('完成时间'));
  if (!at) throw broken('a time that is none');
  const common = { attemptId: cell('商户订单号'), transactionId: cell('支付宝交易号'), at };
  const [amountFen, receivedFen] = [fen(cell('订单金额（元）')), fen(cell('商家实收（元）'))];
  const kind = cell('业务类型');
  if (kind === '交易' && amountFen > 0) return { line: { kind: 'charge', ...common, amountFen }, receivedFen };
  if (kind === '退款' && amountFen < 0) {
    const refundId = cell('退款批次号/请求号');
    return { line: { kind: 'refund', ...common, refundId, amountFen: -amountFen }, receivedFen };
  }
  throw broken(`a line of the kind ${kind}`);
}

const totals = {
  charge: /^#交易合计[：:]\s*(\d+)笔[，,]\s*商家实收共(-?[\d.]+)元/,
  refund: /^#退款合计[：:]\s*(\d+)笔[，,]\s*商家实收退款共(-?[\d.]+)元/,
};

/** Holds a kind of line against the total that the file states for it, and gives their sum. */
function checkedSum(kind: BillLine['kind'], rows: readonly Row[], lines: readonly string[]): number {
  const stated = lines.map((line) => totals[kind].exec(line)).find((match) => match !== null);
  if (!stated) throw broken('a total is missing');
  const own = rows.filter(({ line }) => line.kind === kind);
  const received = own.reduce((sum, { receivedFen }) => sum + receivedFen, 0);
  if (Number(stated[1]) !== own.length) throw broken('its count is not that of its lines');
  if (fen(stated[2] ?? '') !== received) throw broken('its totals are not those of its lines');
  return own.reduce((sum, { line }) => sum + line.amountFen, 0);
}

/** Reads the zip of a day's trades: GBK, `#` lines around the table, a tab behind each value. Throws where it is broken. */
export function readAlipayBill(zip: Uint8Array): Bill {
  const lines = detailOf(zip);
  const start = lines.findIndex((line) => line.startsWith('支付宝交易号'));
  const columns = cells(lines[start] ?? '');
  const rows = lines
    .slice(start + 1)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => rowOf(line, columns));
  return {
    lines: rows.map(({ line }) => line),
    chargedFen: checkedSum('charge', rows, lines),
    refundedFen: checkedSum('refund', rows, lines),
  };
}
