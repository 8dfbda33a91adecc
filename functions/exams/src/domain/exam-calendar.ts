import type { Locale } from '@yilu/contracts';
import { calendarFile, calendarInstant, calendarText } from '@yilu/kernel/icalendar';
import { subjectNames } from '@yilu/law/exams/subjects';
import { type Admission, bringAlong, localTime, wordsIn } from './admission.js';

const alarm = (before: string, text: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-${before}`,
  `DESCRIPTION:${text}`,
  'END:VALARM',
];

/**
 * An exam as a calendar with reminders a day and two hours ahead. Its times are instants, so that a phone in another zone
 * shows the right one; what the hall's clock says stands in the text.
 */
export function examCalendar({ booking, session, site }: Admission, locale: Locale): string {
  const say = (words: { zh: string; en: string }) => calendarText(wordsIn(locale, words));
  const subject = subjectNames[booking.subject];
  const title = say({ zh: `${subject.zh}考试`, en: `Driving test: ${subject.en}` });
  const bring = bringAlong[booking.subject];
  const text = say({
    zh: `北京时间 ${localTime(session.startsAt)} 开始，预约编号 ${booking.number}。请携带：${bring.map(({ zh }) => zh).join('、')}。${site.guide.zh}`,
    en: `Begins ${localTime(session.startsAt)} Beijing time, number ${booking.number}. Bring ${bring.map(({ en }) => en).join(', ')}. ${site.guide.en}`,
  });
  return calendarFile('Exams', [
    [
      // A change of the session moves this event instead of adding one.
      `UID:${booking.number}@yilu`,
      `SEQUENCE:${booking.version}`,
      `DTSTAMP:${calendarInstant(booking.steps.at(-1)?.at ?? session.startsAt)}`,
      `DTSTART:${calendarInstant(session.startsAt)}`,
      `DTEND:${calendarInstant(session.endsAt)}`,
      `SUMMARY:${title}`,
      `LOCATION:${say({ zh: `${site.name.zh}，${site.address.zh}`, en: `${site.name.en}, ${site.address.en}` })}`,
      `GEO:${site.location.lat};${site.location.lng}`,
      `DESCRIPTION:${text}`,
      ...alarm('P1D', title),
      ...alarm('PT2H', title),
    ],
  ]);
}
