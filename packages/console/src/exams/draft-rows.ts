import type { PlanDraft, SessionDraft } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel/day';

/** A session as an officer types it; what does not fit is told by the API with its row. */
export interface DraftRow {
  readonly sessionId: string;
  readonly subject: string;
  readonly classes: string;
  readonly siteId: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly capacity: string;
  readonly priorityCapacity: string;
}
export type Field = keyof DraftRow;

const twoDigits = (value: number) => String(value).padStart(2, '0');
/** Wall clock in Ningbo, which keeps one offset all year. */
function timeOf(at: string): string {
  const wall = new Date(Date.parse(at) + 8 * 3_600_000);
  return `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`;
}
const localOf = (at: string): string => `${dayOf(new Date(at))}T${timeOf(at)}`;
/** The instant of a wall clock's reading; what is no time stays as it is typed, for the API to refuse by its row. */
function instantOf(local: string): string {
  const at = new Date(`${local}:00+08:00`);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
}

const codeOf = (siteId: string) =>
  siteId
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 4)
    .toUpperCase();

/** A number that says subject, site, day and hour, as halls call their sessions; and apart from others where it must. */
export function sessionIdFor({ subject, siteId, day, from }: DraftRow, taken: ReadonlySet<string>): string {
  const base = `${subject}${codeOf(siteId)}${day.slice(2).replaceAll('-', '')}${from.replace(':', '')}`;
  const ends = ['', ...'BCDEFGHJKMNPQRSTUVWXYZ'];
  return ends.map((end) => base + end).find((id) => !taken.has(id)) ?? base;
}

const rowOf = (session: SessionDraft): DraftRow => ({
  sessionId: session.sessionId,
  subject: session.subject,
  classes: session.classes.join(' '),
  siteId: session.siteId,
  day: dayOf(new Date(session.startsAt)),
  from: timeOf(session.startsAt),
  to: timeOf(session.endsAt),
  capacity: String(session.capacity),
  priorityCapacity: String(session.priorityCapacity),
});

const countOf = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN);

/** A row as the API takes it. What is not typed yet goes as it is: it is refused with its row, like every other fault. */
function sessionOf(row: DraftRow, sessionId: string) {
  return {
    sessionId,
    subject: row.subject,
    classes: row.classes
      .toUpperCase()
      .split(/[\s,、/]+/)
      .filter(Boolean),
    siteId: row.siteId,
    startsAt: instantOf(`${row.day}T${row.from}`),
    endsAt: instantOf(`${row.day}T${row.to}`),
    capacity: countOf(row.capacity),
    priorityCapacity: countOf(row.priorityCapacity || '0'),
  };
}

export interface DraftHead {
  readonly zh: string;
  readonly en: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly drawAt: string;
  readonly firstBooking: 'window' | 'exact';
}
export interface DraftText {
  readonly head: DraftHead;
  readonly rows: readonly DraftRow[];
}

export const textOf = (draft: PlanDraft): DraftText => ({
  head: {
    zh: draft.title.zh,
    en: draft.title.en,
    opensAt: localOf(draft.opensAt),
    closesAt: localOf(draft.closesAt),
    drawAt: localOf(draft.drawAt),
    firstBooking: draft.rankRule.firstBooking,
  },
  rows: draft.sessions.map(rowOf),
});

/** The draft as it is sent; sessions without a number get one. */
export function draftOf({ head, rows }: DraftText) {
  const taken = new Set(rows.map(({ sessionId }) => sessionId).filter(Boolean));
  const sessions = rows.map((row) => {
    const sessionId = row.sessionId || sessionIdFor(row, taken);
    taken.add(sessionId);
    return sessionOf(row, sessionId);
  });
  return {
    title: { zh: head.zh, en: head.en },
    opensAt: instantOf(head.opensAt),
    closesAt: instantOf(head.closesAt),
    drawAt: instantOf(head.drawAt),
    rankRule: { firstBooking: head.firstBooking },
    sessions,
  };
}

/** All sessions of a day on another one, as new ones. */
export const copiedDay = (rows: readonly DraftRow[], from: string, to: string): DraftRow[] =>
  rows.filter(({ day }) => day === from).map((row) => ({ ...row, day: to, sessionId: '' }));

export const daysOf = (rows: readonly DraftRow[]): string[] => [...new Set(rows.map(({ day }) => day))].sort();

const columns = ['subject', 'classes', 'siteId', 'day', 'from', 'to', 'capacity', 'priorityCapacity'] as const;
const shapes: { readonly [K in (typeof columns)[number]]: RegExp } = {
  subject: /^(S1|S2|S3R|S3S)$/,
  classes: /^[A-Z]\d?([\s/、]+[A-Z]\d?)*$/,
  siteId: /^[a-z][a-z0-9-]+$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  from: /^\d{2}:\d{2}$/,
  to: /^\d{2}:\d{2}$/,
  capacity: /^\d{1,3}$/,
  priorityCapacity: /^\d{0,3}$/,
};

export interface PastedRows {
  readonly rows: readonly DraftRow[];
  /** Lines that are no session, with the column that does not fit. */
  readonly bad: readonly { readonly line: number; readonly column: (typeof columns)[number]; readonly value: string }[];
}

/** Reads sessions out of a table that was copied, by tabs or commas; a line of headings is passed over. */
export function pastedRows(text: string): PastedRows {
  const rows: DraftRow[] = [];
  const bad: PastedRows['bad'][number][] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    const cells = line.split(line.includes('\t') ? '\t' : ',').map((cell) => cell.trim());
    if (line.trim() === '' || (at === 0 && !shapes.subject.test(cells[0] ?? ''))) return;
    const row = Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
    const wrong = columns.find((column) => !shapes[column].test(row[column] ?? ''));
    if (wrong) bad.push({ line: at + 1, column: wrong, value: row[wrong] ?? '' });
    else rows.push({ ...(row as Omit<DraftRow, 'sessionId'>), sessionId: cells[columns.length] ?? '' });
  });
  return { rows, bad };
}

const fieldOf: Readonly<Record<string, Field>> = { startsAt: 'from', endsAt: 'to' };

/** Faults by their cell: row and field of the table, or a field of the window. */
export function faultsByCell(
  fields: readonly { readonly path: string; readonly message: string }[],
): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const { path, message } of fields) {
    const [first = '', row, field = ''] = path.split('.');
    const cell =
      first === 'sessions' && row !== undefined ? `${row}.${fieldOf[field] ?? (field || 'sessionId')}` : first;
    faults.set(cell, faults.has(cell) ? `${faults.get(cell)}\n${message}` : message);
  }
  return faults;
}

export const nextDay = (day: string): string => addDays(day, 1);
