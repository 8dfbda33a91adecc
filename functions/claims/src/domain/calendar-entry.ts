import type { Appointment } from '@yilu/contracts';
import type { Centre } from '../city/centres.js';
import type { ClaimRecord } from './records.js';

const utc = (instant: string) => instant.replace(/[-:]|\.\d{3}/g, '');
const text = (value: string) => value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');

/** Folds a line at 75 octets, never within a character (RFC 5545 §3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const char of line) {
    if (Buffer.byteLength(part + char) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part].join('\r\n ');
}

/** One appointment as an iCalendar file with a reminder an hour before. */
export function calendarEntry(claim: ClaimRecord, appointment: Appointment, centre: Centre): string {
  const { startsAt, endsAt, bookedAt } = appointment;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yilu//Claims//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${claim.claimId}@yilu`,
    `SEQUENCE:${claim.version}`,
    `DTSTAMP:${utc(bookedAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${text(`理赔预约 · ${centre.zh.name}`)}`,
    `LOCATION:${text(centre.zh.address)}`,
    `GEO:${centre.location.lat};${centre.location.lng}`,
    `DESCRIPTION:${text(`协议书编号 ${claim.number}，${claim.insurer}。电话 ${centre.phone}`)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    `DESCRIPTION:${text('一小时后有理赔预约')}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
