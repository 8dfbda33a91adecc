import type { Locale, PersonId, RecordSummary } from '@yilu/contracts';
import { formatFen } from '@yilu/kernel';
import type { Decision, ViolationRecord } from './files.js';
import { recordSummary } from './record-summary.js';

/** What a citizen takes along of his records, in the order of its columns. */
export const exportedColumns = [
  { zh: '记录编号', en: 'Record' },
  { zh: '号牌', en: 'Plate' },
  { zh: '违法时间', en: 'Time' },
  { zh: '违法地点', en: 'Place' },
  { zh: '违法行为', en: 'Violation' },
  { zh: '通常罚款（元）', en: 'Usual fine (CNY)' },
  { zh: '通常记分', en: 'Usual points' },
  { zh: '状态', en: 'Status' },
  { zh: '处理期限', en: 'Handle by' },
  { zh: '决定书编号', en: 'Decision' },
  { zh: '处理结果', en: 'Result' },
  { zh: '罚款（元）', en: 'Fine (CNY)' },
  { zh: '记分', en: 'Points' },
  { zh: '缴款期限', en: 'Pay by' },
] as const;

const statuses: Readonly<Record<RecordSummary['status'], { zh: string; en: string }>> = {
  open: { zh: '待处理', en: 'open' },
  decided: { zh: '已决定', en: 'decided' },
  settled: { zh: '已办结', en: 'settled' },
  erased: { zh: '已消除', en: 'erased' },
};
const outcomes: Readonly<Record<Decision['outcome'], { zh: string; en: string }>> = {
  fine: { zh: '罚款', en: 'fine' },
  warning: { zh: '警告', en: 'warning' },
  no_penalty: { zh: '不予处罚', en: 'no penalty' },
};

/** A spreadsheet rounds a long number; behind a word it is text. */
const numbered = (number: string): string => `No. ${number}`;
/** A number that a spreadsheet can add up: the heading says of what. */
const yuan = (fen: number | undefined): string => (fen === undefined ? '' : formatFen(fen).replace(/[¥,]/g, ''));
const inShanghai = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** One line of texts for each record, with what was decided about the caller in it. */
export function exportedRecords(
  records: readonly ViolationRecord[],
  decisions: readonly Decision[],
  { personId, city, lang }: { readonly personId: PersonId; readonly city: string; readonly lang: Locale },
): string[][] {
  const word = lang === 'en' ? 'en' : 'zh';
  const decidedOf = new Map(decisions.map((decision) => [decision.recordId as string, decision]));
  return records.map((record) => {
    const { recordId, plate, occurredAt, place, act, status, ...shown } = recordSummary(record, personId, city);
    const decision = decidedOf.get(recordId);
    return [
      numbered(recordId),
      plate,
      inShanghai(occurredAt),
      place,
      act[word],
      yuan(shown.usualFen),
      String(shown.points ?? ''),
      statuses[status][word],
      shown.handleBy?.on ?? '',
      decision ? numbered(decision.number) : '',
      decision ? outcomes[decision.outcome][word] : '',
      yuan(decision?.fen),
      String(decision?.points ?? ''),
      decision?.due?.on ?? '',
    ];
  });
}
