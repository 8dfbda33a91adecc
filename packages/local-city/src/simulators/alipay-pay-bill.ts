import { addDays, type Day, dayOf } from '@yilu/kernel';
import { type Zippable, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import type { Trade } from './alipay-pay-ledger.js';
import { beijingTime, yuan } from './alipay-wire.js';

export type BillType = 'trade' | 'signcustomer';

/** One movement of money; a refund's amount is negative. */
interface BillLine {
  readonly trade: Trade;
  readonly at: string;
  readonly amountFen: number;
  readonly requestNo: string;
}

/** How the bill departs from the ledger, so that a reconciliation has something to find. */
export interface BillFaults {
  readonly missing: boolean;
  readonly extra: boolean;
  readonly amount: boolean;
}

/** What was paid and given back on a day in Shanghai, in the order of time. */
function linesOf(trades: readonly Trade[], day: Day): BillLine[] {
  const all = trades.flatMap((trade) => [
    ...(trade.paidAt ? [{ trade, at: trade.paidAt, amountFen: trade.amountFen, requestNo: '' }] : []),
    ...trade.refunds.map(({ at, amountFen, requestNo }) => ({ trade, at, amountFen: -amountFen, requestNo })),
  ]);
  return all.filter(({ at }) => dayOf(new Date(at)) === day).sort((a, b) => a.at.localeCompare(b.at));
}

function spoiled(lines: BillLine[], { missing, extra, amount }: BillFaults): BillLine[] {
  const [first, ...rest] = lines;
  if (!first) return lines;
  const changed = amount ? { ...first, amountFen: first.amountFen + 1 } : first;
  const foreign = {
    ...first.trade,
    outTradeNo: 'unknown_to_the_shop',
    tradeNo: `${first.trade.tradeNo.slice(0, -4)}0000`,
  };
  return [...(missing ? [] : [changed]), ...rest, ...(extra ? [{ ...first, trade: foreign }] : [])];
}

const time = (at: string) => beijingTime(new Date(at));
const chinese = (day: Day) => `${day.replace('-', '年').replace('-', '月')}日 00:00:00`;
const total = (lines: readonly BillLine[]) => yuan(lines.reduce((sum, { amountFen }) => sum + amountFen, 0));
/** Alipay puts a tab behind what a spreadsheet would take for a number. */
const tab = (text: string) => `${text}\t`;

function file(
  kind: string,
  list: string,
  frame: readonly string[],
  rows: readonly string[][],
  foot: readonly string[],
) {
  const rule = '-'.repeat(41);
  const [head = '', ...rest] = [`#支付宝${kind}查询`, ...frame];
  const lines = [
    head,
    ...rest,
    `#${rule}${list}列表${rule.slice(1)}`,
    ...rows.map((row) => row.join(',')),
    `#${rule}${list}列表结束${rule.slice(5)}`,
    ...foot,
  ];
  return iconv.encode(`${lines.join('\r\n')}\r\n`, 'gbk');
}

const tradeHead =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注';
const tradeRow = ({ trade, at, amountFen, requestNo }: BillLine) => [
  ...[tab(trade.tradeNo), tab(trade.outTradeNo), tab(requestNo ? '退款' : '交易'), trade.subject],
  ...[
    time(trade.createdAt),
    time(at),
    '\t',
    '\t',
    '\t',
    '\t',
    tab('*市民(199****0000)'),
    yuan(amountFen),
    yuan(amountFen),
  ],
  ...['0.00', '0.00', '0.00', '0.00', '0.00', '', '0.00\t', '0.00', tab(requestNo), '0.00', '0.00', ''],
];
const fundHead =
  '账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注';
const sumHead = {
  trade:
    '门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）',
  signcustomer: '业务类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）',
} as const;

/** The files of a day: the details, and their sums. */
function filesOf(type: BillType, lines: readonly BillLine[], frame: readonly string[], exported: string) {
  const [charges, refunds] = [lines.filter(({ requestNo }) => !requestNo), lines.filter(({ requestNo }) => requestNo)];
  const counts = [String(charges.length), String(refunds.length)] as const;
  const [came, went] = [total(charges), total(refunds)];
  const sums = (row: string[]) => [[sumHead[type]], row];
  if (type === 'trade') {
    const foot = [
      `#交易合计：${counts[0]}笔，商家实收共${came}元，商家优惠共0.00元`,
      `#退款合计：${counts[1]}笔，商家实收退款共${went}元，商家优惠退款共0.00元`,
      exported,
    ];
    const sum = [
      tab('合计'),
      '\t',
      ...counts,
      total(lines),
      total(lines),
      ...Array<string>(5).fill('0.00'),
      total(lines),
    ];
    return [
      ['业务明细', file('业务明细', '业务明细', frame, [[tradeHead], ...lines.map(tradeRow)], foot)],
      ['业务明细(汇总)', file('业务汇总', '业务汇总', frame, sums(sum), [exported])],
    ] as const;
  }
  let balance = 0;
  const rows = lines.map(({ trade, at, amountFen, requestNo }, place) => {
    balance += amountFen;
    const [income, outlay] = [yuan(Math.max(amountFen, 0)), yuan(Math.min(amountFen, 0))];
    return [
      ...[tab(`${trade.tradeNo.slice(0, 8)}${String(place + 1).padStart(8, '0')}`), tab(trade.tradeNo)],
      ...[tab(trade.outTradeNo), tab(trade.subject), time(at), tab('*市民(199****0000)'), income, outlay],
      ...[yuan(balance), '支付宝', requestNo ? '交易退款' : '在线支付', requestNo],
    ];
  });
  const foot = [`#支出合计：${counts[1]}笔，共${went}元`, `#收入合计：${counts[0]}笔，共${came}元`, exported];
  return [
    ['账务明细', file('账务明细', '账务明细', frame, [[fundHead], ...rows], foot)],
    [
      '账务明细(汇总)',
      file('账务汇总', '账务汇总', frame, sums([tab('合计'), counts[0], came, counts[1], went]), [exported]),
    ],
  ] as const;
}

/**
 * A zip whose file names are GBK without the flag of UTF-8, as Alipay's are. fflate writes names in UTF-8 alone, so it is
 * given stand-ins of the same length that are then written over, before the data and in the directory.
 */
function gbkZip(files: readonly (readonly [string, Buffer])[]): Buffer {
  const named = files.map(([name, bytes], place) => {
    const gbk = iconv.encode(name, 'gbk');
    return { gbk, standIn: `${place}`.padEnd(gbk.length, '~'), bytes };
  });
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = Object.fromEntries(named.map(({ standIn, bytes }) => [standIn, [bytes, { mtime }]]));
  const zip = Buffer.from(zipSync(entries));
  for (const { gbk, standIn } of named) {
    for (let at = zip.indexOf(standIn); at >= 0; at = zip.indexOf(standIn, at)) gbk.copy(zip, at);
  }
  return zip;
}

/** The bill of a day from the ledger, as the zip that Alipay gives; undefined where nothing moved. */
export function billOf(
  trades: readonly Trade[],
  of: { type: BillType; day: Day; sellerId: string; exportedAt: Date; faults: BillFaults },
): Buffer | undefined {
  const moved = linesOf(trades, of.day);
  if (moved.length === 0) return undefined;
  const lines = spoiled(moved, of.faults);
  const account = `${of.sellerId}0156`;
  const frame = [`#账号：[${account}]`, `#起始日期：[${chinese(of.day)}]   终止日期：[${chinese(addDays(of.day, 1))}]`];
  const [date = '', clock = ''] = beijingTime(of.exportedAt).split(' ');
  const exported = `#导出时间：[${chinese(date).slice(0, 11)} ${clock}]`;
  const files = filesOf(of.type, lines, frame, exported);
  return gbkZip(files.map(([name, bytes]) => [`${account}_${of.day.replaceAll('-', '')}_${name}.csv`, bytes]));
}
