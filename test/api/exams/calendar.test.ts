import { BookingNumber } from '@yilu/contracts';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personOf } from '../../fixtures/exams-people.js';
import { type ExamsTown, examsTown, planId, sessionId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: ExamsTown;
beforeAll(async () => {
  store = await startStore();
  town = await examsTown(store);
  await town.put({
    bookings: [
      {
        ...{ personId: personOf('ready'), subject: 'S2', version: 1, planId, provider: 'wechat', licenceClass: 'C1' },
        ...{ number: BookingNumber.parse('2000000000001'), maskedName: '学*', pool: 'general', state: 'booked' },
        session: {
          ...{ sessionId: sessionId('S2YZ1207A'), siteId: 'yinzhou' },
          ...{ startsAt: '2026-12-07T01:00:00.000Z', endsAt: '2026-12-07T03:00:00.000Z' },
        },
        ...{ changes: 0, reminded: [], needs: [], steps: [{ at: '2026-11-24T02:00:00.000Z', what: 'booked' }] },
      },
    ],
  });
});
afterAll(() => store.stop());

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' },
});
const inShanghai = (time: ICAL.Time) => wallClock.format(time.toJSDate());

/** The calendar as a program reads it that knows nothing of this project. */
async function read(query = '') {
  const { text } = await town.get('ready', `/exams/bookings/S2/calendar.ics${query}`);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [vevent, ...more] = calendar.getAllSubcomponents('vevent');
  if (!vevent || more.length > 0) throw new Error('Not one event');
  return { calendar, vevent, event: new ICAL.Event(vevent) };
}

it('is one exam at nine in the morning of Shanghai until eleven, for a calendar of anybody’s making', async () => {
  const { calendar, event } = await read();
  expect([calendar.name, calendar.getFirstPropertyValue('version')]).toEqual(['vcalendar', '2.0']);
  expect([inShanghai(event.startDate), inShanghai(event.endDate)]).toEqual(['2026-12-07 09:00', '2026-12-07 11:00']);
  // An instant: a phone in another zone shows its own hour of the same moment.
  expect(event.startDate.zone.tzid).toBe('UTC');
  expect(event.summary).toBe('科目二考试');
  expect(event.location).toBe('鄞州考试中心，宁波市鄞州区姜山镇科技园区考试路 18 号');
  expect(event.description).toContain('北京时间 2026-12-07 09:00 开始');
  expect((await read('?lang=en')).event.location).toBe(
    'Yinzhou Test Centre, 18 Kaoshi Road, Jiangshan, Yinzhou District',
  );
});

it('rings a day and two hours before, and keeps its identity so that a change moves it', async () => {
  const { vevent, event } = await read();
  const alarms = vevent.getAllSubcomponents('valarm');
  const before = alarms.map((alarm) => alarm.getFirstPropertyValue('trigger'));
  expect(before.map((one) => (one instanceof ICAL.Duration ? one.toSeconds() : one))).toEqual([-86_400, -7_200]);
  expect(event.uid).toBe('2000000000001@yilu');
  const later = await read();
  expect([later.event.uid, later.event.sequence]).toEqual([event.uid, event.sequence]);
});
