import { describe, expect, it } from 'vitest';
import { ningboFeedback } from './city-profile.js';
import { acknowledgeBy, answerBy, expectedOn, petitionClocks, reopenUntil, returnBy } from './clocks.js';
import { services } from './services.js';

/** Friday 20 November 2026, ten in the morning in Ningbo. */
const friday = new Date('2026-11-20T02:00:00.000Z');

describe('the day on which a report is expected to be done', () => {
  it.each([
    ['FAC-SIGNAL-DARK', '2026-11-23'],
    ['FAC-BARRIER', '2026-11-24'],
    ['FAC-SIGN-MISSING', '2026-11-25'],
    ['FAC-LIGHTING', '2026-11-27'],
    ['FAC-SIGN-CONFUSING', '2026-12-04'],
    ['CONSULT', '2026-11-23'],
  ])('%s, filed on Friday 20 November: %s', (code, day) => expect(expectedOn(code, friday)).toBe(day));

  it('of a complaint is the petition’s sixtieth day, not a working day of the hotline', () => {
    expect(expectedOn('COMPLAINT', friday)).toBe('2027-01-19');
  });
  it('skips the holiday and counts the make-up workday', () => {
    // National Day 2026: 1 to 7 October; 10 October is a working Saturday.
    expect(expectedOn('FAC-BARRIER', new Date('2026-09-30T02:00:00.000Z'))).toBe('2026-10-09');
  });
  it('is there for every service, also where the next year’s holidays are not known yet', () => {
    for (const { code } of services)
      expect(expectedOn(code, new Date('2026-12-30T02:00:00.000Z'))).toMatch(/^202[67]-/);
  });
  it('is nothing for a code that is not there', () => expect(expectedOn('NOTHING', friday)).toBeUndefined());
  it('counts from the day in Ningbo, not in Greenwich', () => {
    // Friday 23:30 in Ningbo, and Saturday 00:30.
    expect(expectedOn('FAC-SIGNAL-DARK', new Date('2026-11-20T15:30:00.000Z'))).toBe('2026-11-23');
    expect(expectedOn('FAC-SIGNAL-DARK', new Date('2026-11-19T16:30:00.000Z'))).toBe('2026-11-23');
  });
});

describe('the day until which a reporter has his answer', () => {
  it.each([
    ['H3, five working days, where the repair is due sooner', 'FAC-SIGNAL-DARK', '2026-11-27'],
    ['H2, one working day, of a question', 'CONSULT', '2026-11-23'],
    ['the day that was promised, where that is later', 'FAC-SIGN-CONFUSING', '2026-12-04'],
    ['the sixtieth day, of a complaint', 'COMPLAINT', '2027-01-19'],
  ])('is %s', (_, serviceCode, day) => {
    const promised = expectedOn(serviceCode, friday);
    const report = { serviceCode, ...(promised ? { expectedOn: promised } : {}) };
    expect(answerBy(ningboFeedback, report, friday)).toBe(day);
  });
  it('is counted in working days, through the holiday, and follows an extension', () => {
    const eve = new Date('2026-09-30T02:00:00.000Z');
    expect(answerBy(ningboFeedback, { serviceCode: 'FAC-BARRIER' }, eve)).toBe('2026-10-13');
    const extended = { serviceCode: 'FAC-BARRIER', expectedOn: '2026-10-20' };
    expect(answerBy(ningboFeedback, extended, eve)).toBe('2026-10-20');
  });
});

describe('the hotline’s clocks', () => {
  it('give a unit one working day to give a report back', () => {
    expect(returnBy(ningboFeedback, friday)).toBe('2026-11-23');
  });
  it('leave a week after the reply, to midnight of the seventh day', () => {
    expect(reopenUntil(ningboFeedback, friday).toISOString()).toBe('2026-11-27T16:00:00.000Z');
  });
  it.each([
    ['immediate', '2026-11-20T02:00:00.000Z'],
    ['urgent', '2026-11-20T02:15:00.000Z'],
    ['high', '2026-11-20T04:00:00.000Z'],
    ['normal', '2026-11-23T16:00:00.000Z'],
    ['low', '2026-11-23T16:00:00.000Z'],
  ] as const)('ask for a look at a report of priority %s by %s', (priority, at) => {
    expect(acknowledgeBy(ningboFeedback, priority, friday).toISOString()).toBe(at);
  });
  it.each([
    ['dispatchWorkingDays', 1],
    ['consultationWorkingDays', 1],
    ['ordinaryWorkingDays', 5],
    ['complexWorkingDays', 15],
    ['returnWorkingDays', 1],
    ['reopenCalendarDays', 7],
  ] as const)('%s is %d', (name, days) => expect(ningboFeedback.hotline[name]).toBe(days));
  it.each([
    ['nearbyMetres', 250],
    ['staffNearbyMetres', 1_000],
    ['unseenHours', 24],
    ['returns', 1],
    ['supervisorFromReopening', 2],
  ] as const)('%s is %d', (name, figure) => expect(ningboFeedback[name]).toBe(figure));
});

describe('the petition’s clocks (信访工作条例)', () => {
  it.each([
    ['register', 15, 'calendar_day', '第二十二条'],
    ['receipt', 15, 'calendar_day', '第二十三条第二款'],
    ['wrongAddressee', 5, 'working_day', '第二十三条第三款'],
    ['decide', 60, 'calendar_day', '第三十四条'],
    ['extend', 30, 'calendar_day', '第三十四条'],
    ['askReview', 30, 'calendar_day', '第三十五条'],
    ['review', 30, 'calendar_day', '第三十五条'],
    ['askRecheck', 30, 'calendar_day', '第三十六条'],
    ['recheck', 30, 'calendar_day', '第三十六条'],
  ] as const)('%s: %d %s (%s)', (name, value, unit, article) =>
    expect(petitionClocks[name]).toMatchObject({ value, unit, article }),
  );
});
