import type { PersonId } from '@yilu/contracts';
import { type Item, type Key, put, putNew, remove, replace, type Table, type Write } from '@yilu/dynamo';
import type { Day } from '@yilu/kernel';
import type { LinkList, PayLink } from '../domain/link.js';
import type { ReceiptBook } from '../domain/receipt.js';
import type { RemittanceFile } from '../domain/remittance.js';
import type { ReportFile, Side } from '../domain/report.js';
import type { CounterFile, CounterLine, FinanceOutcome } from '../ports-finance.js';
import { obligationKey } from './payment-items.js';

const daySeconds = 86_400;
/** A link that ended is as none; kept a day longer, for the clock of the store's cleaning. */
const endedLinkDays = 1;

const under = (obligationId: string, sk: string): Key => ({ pk: obligationKey(obligationId).pk, sk });
export const bookKey = (obligationId: string) => under(obligationId, 'RECEIPTS');
export const linksKey = (obligationId: string) => under(obligationId, 'LINKS');
export const counterPrefix = 'COUNTER#';
export const linkKey = (hash: string): Key => ({ pk: `LINK#${hash}`, sk: 'LINK' });
export const receiptNumberKey = (code: string, number: string): Key => ({
  pk: `RECEIPT#${code}#${number}`,
  sk: 'RECEIPT',
});
export const reportKey = (side: Side, day: Day): Key => ({ pk: `REPORT#${side}`, sk: day });
export const filesPartition = 'COUNTER_FILES';
export const fileKey = ({ day, fileId }: Pick<CounterFile, 'day' | 'fileId'>): Key => ({
  pk: filesPartition,
  sk: `${day}#${fileId}`,
});
export const remittancesPartition = 'REMITTANCES';
export const remittanceKey = (day: Day): Key => ({ pk: remittancesPartition, sk: day });

export const receiptsPartition = (ownerId: PersonId) => `RECEIPTS#${ownerId}`;
export const dueReceiptsPartition = 'DUE#receipts';
export const reportsPartition = 'REPORTS';

type Versioned = Item & { readonly version: number };
const stated = (key: Key, file: { readonly version: number }, more: Record<string, unknown> = {}): Versioned => ({
  ...key,
  version: file.version,
  state: JSON.stringify(file),
  ...more,
});

function bookItem(book: ReceiptBook): Versioned {
  const { obligationId, ownerId, receipts, nextCheckAt } = book;
  return stated(bookKey(obligationId), book, {
    gsi1pk: receiptsPartition(ownerId),
    gsi1sk: `${receipts[0]?.paidAt}#${obligationId}`,
    ...(nextCheckAt ? { gsi2pk: dueReceiptsPartition, gsi2sk: `${nextCheckAt}#${obligationId}` } : {}),
  });
}

/** Where whoever is shown a receipt finds it by its numbers. */
const numberItems = ({ obligationId, receipts }: ReceiptBook): Item[] =>
  receipts.flatMap(({ issued }) => (issued ? [{ ...receiptNumberKey(issued.code, issued.number), obligationId }] : []));

const linkItem = (link: PayLink): Item => ({
  ...linkKey(link.hash),
  state: JSON.stringify(link),
  expiresAt: Math.floor(Date.parse(link.expiresAt) / 1000) + endedLinkDays * daySeconds,
});

const linksItem = (list: LinkList) => stated(linksKey(list.obligationId), list);
const reportItem = (report: ReportFile) =>
  stated(reportKey(report.side, report.day), report, {
    gsi1pk: reportsPartition,
    gsi1sk: `${report.day}#${report.side}`,
  });
const fileItem = (file: CounterFile) => stated(fileKey(file), file);
const remittanceItem = (remittance: RemittanceFile) => stated(remittanceKey(remittance.day), remittance);

export const counterItem = ({ obligationId, bankReference }: CounterLine): Item => ({
  ...under(obligationId, `${counterPrefix}${bankReference}`),
  bankReference,
});

/** The writes of a decision, without its receipt and its events. Only links ever expire. */
export function writesOf<Answer>(table: Table, outcome: FinanceOutcome<Answer>): Write[] {
  const { book, links = [], newLink, endedLinks = [], report, remittance, file } = outcome;
  const versioned = (item: Versioned) => replace(table, item, item.version - 1);
  return [
    ...(book ? [versioned(bookItem(book)), ...numberItems(book).map((item) => put(table, item))] : []),
    ...links.map((list) => versioned(linksItem(list))),
    ...(newLink ? [putNew(table, linkItem(newLink))] : []),
    ...endedLinks.map((hash) => remove(table, linkKey(hash))),
    ...(report ? [versioned(reportItem(report))] : []),
    ...(remittance ? [versioned(remittanceItem(remittance))] : []),
    ...(file ? [versioned(fileItem(file))] : []),
  ];
}
