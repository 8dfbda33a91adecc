import type { Locale, PersonId, RecordSummary } from '@yilu/contracts';
import { formatFen } from '@yilu/kernel';
import type { Decision, ViolationRecord } from './files.js';
import { recordSummary } from './record-summary.js';

const columns = [
  ['记录编号', 'Record'],
  ['号牌', 'Plate'],
  ['违法时间', 'Time'],
  ['违法地点', 'Place'],
  ['违法行为', 'Violation'],
  ['通常罚款（元）', 'Usual fine (CNY)'],
  ['通常记分', 'Usual points'],
  ['状态', 'Status'],
  ['处理期限', 'Handle by'],
  ['决定书编号', 'Decision'],
  ['处理结果', 'Result'],
  ['罚款（元）', 'Fine (CNY)'],
  ['记分', 'Points'],
  ['缴款期限', 'Pay by'],
] as const;
const statuses: Readonly<Record<RecordSummary['status'], readonly [string, string]>> = {
  open: ['待处理', 'open'],
  decided: ['已决定', 'decided'],
  settled: ['已办结', 'settled'],
  erased: ['已消除', 'erased'],
};
const outcomes: Readonly<Record<Decision['outcome'], readonly [string, string]>> = {
  fine: ['罚款', 'fine'],
  warning: ['警告', 'warning'],
  no_penalty: ['不予处罚', 'no penalty'],
};

/** A spreadsheet takes a cell that begins like a formula for one: whoever opens the file must not run what is in it. */
const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** A spreadsheet rounds a long number; behind a word it is text. */
const numbered = (number: string): string => `No. ${number}`;

/** A number that a spreadsheet can add up: the heading says of what. */
const yuan = (fen: number): string => formatFen(fen).replace(/[¥,]/g, '');

const inShanghai = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The byte order mark tells a spreadsheet that this is UTF-8 and no local encoding. */
const byteOrderMark = '\uFEFF';

/** The caller's records and what was decided about him, one a line, as a spreadsheet reads it. */
export function recordsCsv(
  records: readonly ViolationRecord[],
  decisions: readonly Decision[],
  { personId, city, lang }: { readonly personId: PersonId; readonly city: string; readonly lang: Locale },
): string {
  const at = lang === 'en' ? 1 : 0;
  const decidedOf = new Map(decisions.map((decision) => [decision.recordId as string, decision]));
  const lines = records.map((record) => {
    const { recordId, plate, occurredAt, place, act, usualFen, points, status, handleBy } = recordSummary(
      record,
      personId,
      city,
    );
    const decision = decidedOf.get(recordId);
    return [
      numbered(recordId),
      plate,
      inShanghai(occurredAt),
      place,
      at ? act.en : act.zh,
      usualFen === undefined ? '' : yuan(usualFen),
      points,
      statuses[status][at],
      handleBy?.on,
      decision && numbered(decision.number),
      decision && outcomes[decision.outcome][at],
      decision && yuan(decision.fen),
      decision?.points,
      decision?.due?.on,
    ];
  });
  const header = columns.map((names) => names[at]);
  return `${byteOrderMark}${[header, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
