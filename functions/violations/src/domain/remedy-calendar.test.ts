import { addDays } from '@yilu/kernel';
import { paymentDue } from '@yilu/law/violations/payment-due';
import { remediesOf } from '@yilu/law/violations/remedies';
import { describe, expect, it } from 'vitest';
import { unitOf } from '../city/units.js';
import type { Decision } from './files.js';
import { remedyCalendar } from './remedy-calendar.js';

const unit = unitOf('ningbo', '330203') ?? expect.fail();

const decisionOn = (day: string, over: Partial<Decision> = {}) =>
  ({
    number: '3302031000000015',
    version: 1,
    decidedAt: `${day}T02:00:00.000Z`,
    standing: 'in_force',
    due: paymentDue(day),
    ...over,
  }) as Decision;
const remediesOn = (servedOn: string | undefined, procedure: 'simple' | 'general' = 'general') =>
  remediesOf({ procedure, fromCamera: true, servedOn, servedBy: 'electronic', organ: unit.organ });

/** Another reader of calendars than the writer: lines unfolded, each event as its properties. */
function eventsIn(file: string): Map<string, string>[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const events: Map<string, string>[] = [];
  let alarm = false;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    if (line.endsWith(':VALARM')) alarm = line.startsWith('BEGIN');
    const [name = '', ...value] = line.split(':');
    if (!alarm) events.at(-1)?.set(name.split(';')[0] ?? '', value.join(':'));
  }
  return events;
}

/** Two hundred different days of a year and a half, drawn by a fixed seed. */
function drawnDays(): string[] {
  const days = new Set<string>();
  for (let seed = 20261122; days.size < 200; ) {
    seed = (seed * 48_271) % 2_147_483_647;
    days.add(addDays('2025-07-01', seed % 500));
  }
  return [...days];
}

describe('the last days of a decision in a calendar', () => {
  it('are those of the law on two hundred random days, each a whole day with a reminder', () => {
    for (const day of drawnDays()) {
      const remedies = remediesOn(day);
      const file = remedyCalendar(decisionOn(day), remedies, 'zh-CN') ?? '';
      const starts = eventsIn(file).map((event) => event.get('DTSTART'));
      const due = paymentDue(day);
      const lasts = remedies.remedies.flatMap(({ last }) => last?.on ?? []);
      const wanted = [...(due.provisional ? [] : [due.on]), ...lasts];
      expect(starts, day).toEqual(wanted.map((one) => one.replaceAll('-', '')));
      for (const event of eventsIn(file)) {
        const [from = '', until = ''] = [event.get('DTSTART'), event.get('DTEND')];
        const dashed = from.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');
        expect(until).toBe(addDays(dashed, 1).replaceAll('-', ''));
      }
    }
  });

  it('are written in lines of at most 75 octets, in the reader’s language', () => {
    const [zh = '', en = ''] = (['zh-CN', 'en'] as const).map((locale) =>
      remedyCalendar(decisionOn('2026-11-20'), remediesOn('2026-11-20'), locale),
    );
    for (const line of `${zh}${en}`.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(eventsIn(zh)[0]?.get('SUMMARY')).toBe('缴纳交通违法罚款最后一日');
    expect(eventsIn(en)[1]?.get('SUMMARY')).toBe('Last day to ask for administrative review');
  });

  it('tell of review alone where it has to come before any suit', () => {
    const file = remedyCalendar(decisionOn('2026-11-20'), remediesOn('2026-11-20', 'simple'), 'zh-CN') ?? '';
    expect(eventsIn(file).map((event) => event.get('UID'))).toEqual([
      '3302031000000015-payment@yilu',
      '3302031000000015-review@yilu',
    ]);
  });

  it('leave out what is paid, and are none before service or after revocation', () => {
    const remedies = remediesOn('2026-11-20', 'simple');
    const paid = remedyCalendar(decisionOn('2026-11-20', { standing: 'paid' }), remedies, 'zh-CN') ?? '';
    expect(eventsIn(paid)).toHaveLength(1);
    expect(remedyCalendar(decisionOn('2026-11-20', { standing: 'revoked' }), remedies, 'zh-CN')).toBeUndefined();
    const posted = decisionOn('2026-11-20', { due: { on: '2026-12-16', provisional: true } });
    expect(remedyCalendar(posted, remediesOn(undefined), 'zh-CN')).toBeUndefined();
  });
});
