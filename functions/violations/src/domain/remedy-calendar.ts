import type { Locale } from '@yilu/contracts';
import { addDays, type Day } from '@yilu/kernel';
import { calendarFile, calendarInstant, calendarText } from '@yilu/kernel/icalendar';
import type { Remedies } from '@yilu/law/violations/remedies';
import type { Decision } from './files.js';

type Words = { readonly zh: string; readonly en: string };

interface Term {
  readonly id: string;
  readonly on: Day;
  readonly title: Words;
  readonly text: Words;
}

const titles = {
  payment: { zh: '缴纳交通违法罚款最后一日', en: 'Last day to pay a traffic fine' },
  review: { zh: '申请行政复议最后一日', en: 'Last day to ask for administrative review' },
  sue_direct: { zh: '直接提起行政诉讼最后一日', en: 'Last day to sue directly' },
  sue_after_review: { zh: '复议后提起行政诉讼最后一日', en: 'Last day to sue after the review' },
} as const satisfies Record<string, Words>;

function termsOf({ due, number, standing }: Decision, { remedies }: Remedies): Term[] {
  const payment: Term[] =
    due && !due.provisional && standing === 'in_force'
      ? [
          {
            id: 'payment',
            on: due.on,
            title: titles.payment,
            text: { zh: `决定书编号 ${number}`, en: `Decision ${number}` },
          },
        ]
      : [];
  const open = remedies.flatMap(({ kind, last, zh, en }) =>
    last ? [{ id: kind, on: last.on, title: titles[kind], text: { zh, en } }] : [],
  );
  return [...payment, ...open];
}

const dayOfCalendar = (day: Day) => day.replaceAll('-', '');

/**
 * The last days of a decision, to pay and to contest it, as a calendar with a reminder three days ahead; undefined
 * where none runs: it is not served yet, or was taken back.
 */
export function remedyCalendar(decision: Decision, remedies: Remedies, locale: Locale): string | undefined {
  const terms = decision.standing === 'revoked' ? [] : termsOf(decision, remedies);
  if (terms.length === 0) return undefined;
  const words = ({ zh, en }: Words) => calendarText(locale === 'en' ? en : zh);
  return calendarFile(
    'Violations',
    terms.map(({ id, on, title, text }) => [
      `UID:${decision.number}-${id}@yilu`,
      `SEQUENCE:${decision.version}`,
      `DTSTAMP:${calendarInstant(decision.decidedAt)}`,
      `DTSTART;VALUE=DATE:${dayOfCalendar(on)}`,
      `DTEND;VALUE=DATE:${dayOfCalendar(addDays(on, 1))}`,
      `SUMMARY:${words(title)}`,
      `DESCRIPTION:${words(text)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P3D',
      `DESCRIPTION:${words(title)}`,
      'END:VALARM',
    ]),
  );
}
