import { BookingNumber, PersonId, PlanId, SessionId } from '@yilu/contracts';
import { expect, it } from 'vitest';
import type { Booking } from './files.js';
import { nextReminderOn } from './next-reminder.js';

const booked: Booking = {
  personId: PersonId.parse('00000000-0000-4000-8000-000000000001'),
  number: BookingNumber.parse('2000000000001'),
  planId: PlanId.parse('P2026W49'),
  ...{ subject: 'S2', version: 1, provider: 'wechat', licenceClass: 'C1', maskedName: '学*', pool: 'general' },
  ...{ state: 'booked', changes: 0, reminded: [], needs: [], steps: [] },
  session: {
    sessionId: SessionId.parse('S2YZ1207A'),
    siteId: 'yinzhou',
    startsAt: '2026-12-07T01:00:00.000Z',
    endsAt: '2026-12-07T03:00:00.000Z',
  },
};

it('reminds on the days that the city has chosen, each once', () => {
  const city = { remindDays: [5, 2] };
  expect(nextReminderOn(booked, city)).toBe('2026-12-02');
  expect(nextReminderOn({ ...booked, reminded: [5] }, city)).toBe('2026-12-05');
  expect(nextReminderOn({ ...booked, reminded: [5, 2] }, city)).toBeUndefined();
});
