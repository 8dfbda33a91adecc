import type { Appointment } from '@yilu/contracts';
import { calendarFile, calendarInstant, calendarText } from '@yilu/kernel/icalendar';
import type { Centre } from '../city/centres.js';
import type { ClaimRecord } from './records.js';

/** One appointment as an iCalendar file with a reminder an hour before. */
export function calendarEntry(claim: ClaimRecord, appointment: Appointment, centre: Centre): string {
  const { startsAt, endsAt, bookedAt } = appointment;
  const event = [
    `UID:${claim.claimId}@yilu`,
    `SEQUENCE:${claim.version}`,
    `DTSTAMP:${calendarInstant(bookedAt)}`,
    `DTSTART:${calendarInstant(startsAt)}`,
    `DTEND:${calendarInstant(endsAt)}`,
    `SUMMARY:${calendarText(`理赔预约 · ${centre.zh.name}`)}`,
    `LOCATION:${calendarText(centre.zh.address)}`,
    `GEO:${centre.location.lat};${centre.location.lng}`,
    `DESCRIPTION:${calendarText(`协议书编号 ${claim.number}，${claim.insurer}。电话 ${centre.phone}`)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    `DESCRIPTION:${calendarText('一小时后有理赔预约')}`,
    'END:VALARM',
  ];
  return calendarFile('Claims', [event]);
}
