import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { addDays, addMonths, dayOf, shanghaiHour } from '@yilu/kernel';
import * as z from 'zod';
import { type Books, badParameter, digits, ownNumber, type Reply, refusal, stamp } from './wechat-pay-books.js';
import { orderOf } from './wechat-pay-orders.js';

/** Made in the morning of the next day, from nine. */
const readyHour = 9;
const linkMilliseconds = 5 * 60_000;

const header =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const summaryHeader = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** One trade or refund of the day; the trade's amounts stand at 0.00 in a refund's line, and the other way round. */
interface Line {
  readonly at: string;
  readonly numbers: { readonly transactionId: string; readonly outTradeNo: string };
  readonly openid: string;
  readonly product: string;
  readonly chargedFen: number;
  readonly refund?: { readonly refundId: string; readonly outRefundNo: string; readonly status: string };
  readonly refundedFen: number;
  readonly description: string;
  readonly attach: string;
}

/** Yuan with two decimals: the bill is the one place of this wire that does not count in fen. */
const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const csv = (fields: readonly string[]) => `${fields.map((field) => `\`${field}`).join(',')}\r\n`;

function linesOf(books: Books, day: string, type: string): Line[] {
  const { orders, refunds } = books.ledger;
  const charges = orders.flatMap((order): Line[] =>
    order.paidAt && order.transactionId && dayOf(new Date(order.paidAt)) === day
      ? [
          {
            at: order.paidAt,
            numbers: { transactionId: order.transactionId, outTradeNo: order.outTradeNo },
            openid: order.openid ?? '',
            product: order.product,
            chargedFen: order.total,
            refundedFen: 0,
            description: order.description,
            attach: order.attach ?? '',
          },
        ]
      : [],
  );
  const back = refunds.flatMap((refund): Line[] => {
    const order = orderOf(books, refund.outTradeNo);
    return order?.transactionId && refund.status !== 'CLOSED' && dayOf(new Date(refund.createdAt)) === day
      ? [
          {
            at: refund.createdAt,
            numbers: { transactionId: order.transactionId, outTradeNo: order.outTradeNo },
            openid: order.openid ?? '',
            product: order.product,
            chargedFen: 0,
            refund,
            refundedFen: refund.amount,
            description: order.description,
            attach: order.attach ?? '',
          },
        ]
      : [];
  });
  const wanted = { ALL: [...charges, ...back], SUCCESS: charges, REFUND: back }[type] ?? [];
  return wanted.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** What a reconciliation must find: a line that is missing, one too many, or one that says another amount. */
function withFaults(books: Books, lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  if (!first) return lines;
  if (books.faults.strikes('bill_missing')) return lines.slice(1);
  if (books.faults.strikes('bill_amount')) {
    const more = first.refund ? { refundedFen: first.refundedFen + 100 } : { chargedFen: first.chargedFen + 100 };
    return [{ ...first, ...more }, ...lines.slice(1)];
  }
  if (books.faults.strikes('bill_extra')) {
    const numbers = { transactionId: ownNumber(books, '4200', 10), outTradeNo: `UNKNOWN${digits(books, 10)}` };
    return [...lines, { ...first, numbers, chargedFen: 100, refundedFen: 0 }];
  }
  return lines;
}

const rowOf = ({ keys }: Books, line: Line) => [
  stamp(new Date(line.at)).slice(0, 19).replace('T', ' '),
  keys.appId,
  keys.mchid,
  '0',
  '',
  line.numbers.transactionId,
  line.numbers.outTradeNo,
  line.openid,
  line.product,
  line.refund ? 'REFUND' : 'SUCCESS',
  'OTHERS',
  'CNY',
  yuan(line.chargedFen),
  '0.00',
  line.refund?.refundId ?? '0',
  line.refund?.outRefundNo ?? '0',
  yuan(line.refundedFen),
  '0.00',
  line.refund ? 'ORIGINAL' : '',
  line.refund?.status ?? '',
  line.description.replaceAll(/[\r\n]/g, ' '),
  line.attach.replaceAll(/[\r\n]/g, ' '),
  // A fine is never netted: the collecting bank bears the fee.
  '0.00000',
  '0.00%',
  yuan(line.chargedFen),
  yuan(line.refundedFen),
  '',
];

function billText(books: Books, lines: readonly Line[]): string {
  const shown = withFaults(books, lines);
  const charged = shown.reduce((sum, { chargedFen }) => sum + chargedFen, books.faults.strikes('bill_totals') ? 1 : 0);
  const refunded = shown.reduce((sum, { refundedFen }) => sum + refundedFen, 0);
  const totals = [charged, refunded, 0].map(yuan);
  return [
    `\ufeff${header}\r\n`,
    ...shown.map((line) => csv(rowOf(books, line))),
    `${summaryHeader}\r\n`,
    csv([String(shown.length), ...totals, '0.00000', yuan(charged), yuan(refunded)]),
  ].join('');
}

const Query = z.object({
  bill_date: z.iso.date(),
  bill_type: z.enum(['ALL', 'SUCCESS', 'REFUND']).default('ALL'),
  tar_type: z.literal('GZIP').optional(),
});

/** Files behind links that die after five minutes. */
export type BillFiles = Map<string, { readonly file: Buffer; readonly until: number }>;

/** GET /v3/bill/tradebill: makes the day's file from the ledger and answers its link and the SHA-1 of its text. */
export function askBill(books: Books, files: BillFiles, query: unknown): Reply {
  const wanted = Query.safeParse(query);
  if (!wanted.success) return badParameter(wanted.error, 'query');
  const { bill_date, bill_type, tar_type } = wanted.data;
  const now = books.today();
  const today = dayOf(now);
  if (bill_date >= today) return refusal(400, 'INVALID_REQUEST', '账单日期应早于今天');
  if (bill_date < addMonths(today, -3)) return refusal(400, 'INVALID_REQUEST', '仅支持三个月内的账单下载申请');
  const early = bill_date === addDays(today, -1) && shanghaiHour(now) < readyHour;
  if (early || books.faults.strikes('bill_creating')) {
    return refusal(400, 'STATEMENT_CREATING', '账单生成中，请稍后再试');
  }
  const lines = linesOf(books, bill_date, bill_type);
  if (lines.length === 0)
    return refusal(400, 'NO_STATEMENT_EXIST', '账单文件不存在，请检查当前商户号在指定日期内是否有交易');
  const text = Buffer.from(billText(books, lines));
  const token = books.random(24).toString('base64url');
  const until = now.getTime() + linkMilliseconds;
  files.set(token, { file: tar_type ? gzipSync(text) : text, until });
  const sha1 = createHash('sha1').update(text).digest('hex');
  return {
    status: 200,
    body: {
      hash_type: 'SHA1',
      hash_value: books.faults.strikes('bill_hash') ? sha1.replace(/^./, (first) => (first === '0' ? '1' : '0')) : sha1,
      download_url: `${books.apiUrl}/v3/billdownload/file?token=${token}`,
    },
  };
}

/** GET /v3/billdownload/file: the one answer that is not signed. */
export function billFile(books: Books, files: BillFiles, token: string | undefined): Buffer | Reply {
  const found = files.get(token ?? '');
  if (!found) return refusal(404, 'RESOURCE_NOT_EXISTS', '下载链接无效');
  return found.until < books.today().getTime() ? refusal(400, 'INVALID_REQUEST', '下载链接已过期') : found.file;
}
