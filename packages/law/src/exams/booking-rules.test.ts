import { describe, expect, it } from 'vitest';
import table from '../vectors/exams.json' with { type: 'json' };
import { cancelRefusals, cancelUntil, changeRefusals, changesLeft, isPriority, resultsBy } from './booking-rules.js';
import { bookingRefusalTexts } from './booking-texts.js';
import type { SubjectFactsOf } from './learner-facts.js';
import { nearestSites } from './nearest-sites.js';
import { ningboProfile } from './profile.js';

const profile = ningboProfile;
const none = { bookingsUsed: 0 };
const subjects: SubjectFactsOf = { S1: none, S2: none, S3R: none, S3S: none };

describe('the figures of the city', () => {
  it('are those of the table', () => {
    expect(profile.publishDaysBefore).toBe(table.booking.plan_published_days_ahead);
    expect(profile.resultWorkingDaysBefore).toBe(table.booking.result_published_days_before.value);
    expect(profile.cancel.workingDaysBefore).toBe(table.booking.cancel.after_success.days_ahead);
    expect(profile.maxPlaceChanges).toBe(table.booking.change_of_place_max);
    expect(profile.appealWorkingDays).toBe(table.booking.exam_video_query_days);
    expect(profile.waitsRunTo).toBe(table.waiting_days_after_learning_certificate.applies_to.replace('_date', ''));
    expect(table.ranking.priority_booking.when).toContain(`${profile.priorityMonths} months`);
  });
});

describe('the last day to cancel is one working day before the exam', () => {
  it.each([
    ['a Wednesday', '2026-11-25', '2026-11-24', false],
    ['a Monday: the Friday', '2026-11-23', '2026-11-20', false],
    ['a Sunday: the Friday', '2026-11-22', '2026-11-20', false],
    ['the Monday after a Sunday that is worked', '2026-09-21', '2026-09-20', false],
    ['the first day after National Day', '2026-10-08', '2026-09-30', false],
    ['a day after a Saturday that is worked', '2026-10-11', '2026-10-10', false],
    ['the day after Spring Festival', '2026-02-24', '2026-02-14', false],
    ['New Year’s Day after the notices end', '2027-01-01', '2026-12-31', false],
    ['a Monday in a year without a notice', '2027-03-08', '2027-03-05', true],
    ['the first Monday of such a year', '2027-01-04', '2027-01-01', true],
  ])('%s', (_name, examOn, on, provisional) => {
    expect(cancelUntil(`${examOn}T01:00:00.000Z`, profile)).toEqual({ on, provisional });
  });
  it('is counted from the day in Shanghai', () =>
    expect(cancelUntil('2026-11-24T23:30:00.000Z', profile).on).toBe('2026-11-24'));
});

describe('cancelling online', () => {
  const booking = { startsAt: '2026-11-25T01:00:00.000Z', pool: 'general', changes: 0 } as const;
  const midnight = new Date('2026-11-24T16:00:00.000Z');
  it('is possible until midnight of that day and not a moment longer', () => {
    expect(cancelRefusals(booking, new Date(midnight.getTime() - 1), profile)).toEqual([]);
    expect(cancelRefusals(booking, midnight, profile)).toEqual(['too_late']);
  });
  it('is not possible for a seat of the reserved quota, whatever the day', () => {
    const reserved = { ...booking, pool: 'priority' } as const;
    expect(cancelRefusals(reserved, new Date('2026-11-01T00:00:00Z'), profile)).toEqual(['priority_at_window']);
    expect(cancelRefusals(reserved, midnight, profile)).toEqual(['too_late', 'priority_at_window']);
  });
  it('is the window’s where the city says so', () => {
    const atWindow = { ...profile, cancel: { ...profile.cancel, online: false } };
    expect(cancelRefusals(booking, new Date('2026-11-01T00:00:00Z'), atWindow)).toEqual(['window_only']);
  });
});

describe('changing a booking', () => {
  const at = new Date('2026-11-20T00:00:00Z');
  const site = (siteId: string, lng: number) => ({ siteId, location: { lat: 29.87, lng } });
  const [home, a, b, c, far] = [
    site('home', 121.5),
    site('a', 121.51),
    site('b', 121.53),
    site('c', 121.46),
    site('far', 122),
  ];
  const sites = [far, c, b, a, home];
  const change = (changes: number, to = a, placeChanges = 0) =>
    changeRefusals(
      {
        booking: { startsAt: '2026-11-25T01:00:00.000Z', pool: 'general', changes },
        from: home,
        to,
        sites,
        placeChanges,
      },
      at,
      profile,
    );
  it.each([
    [0, []],
    [1, []],
    [2, ['changes_used']],
    [3, ['changes_used']],
  ])('after %i changes: %j', (changes, refused) => expect(change(changes)).toEqual(refused));
  it('leaves two, and never less than none', () => {
    expect([0, 1, 2, 3].map((changes) => changesLeft({ changes }, profile))).toEqual([2, 1, 0, 0]);
  });
  it('goes to its own site and the three nearest', () => {
    expect(nearestSites(home, sites, profile)).toEqual([home, a, b, c]);
    expect(sites.map((to) => change(0, to))).toEqual([['site_too_far'], [], [], [], []]);
  });
  it('orders sites that are equally far by their id, so that it is the same whatever their order', () => {
    const twin = { ...a, siteId: 'a2' };
    expect(nearestSites(home, [twin, a], profile)).toEqual([home, a, twin]);
    expect(nearestSites(home, [a, twin], profile)).toEqual([home, a, twin]);
  });
  it('moves to another site three times at most, and within its own site all the same', () => {
    expect(change(0, a, 2)).toEqual([]);
    expect(change(0, a, 3)).toEqual(['place_changes_used']);
    expect(change(0, home, 3)).toEqual([]);
  });
  it('is refused with all reasons at once', () => {
    expect(change(2, far, 3)).toEqual(['changes_used', 'site_too_far', 'place_changes_used']);
  });
  it('has words and an article for each refusal', () => {
    for (const { zh, en, basis } of Object.values(bookingRefusalTexts)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
      expect(basis).toMatch(/^《机动车驾驶证申领和使用规定》第/);
    }
  });
});

describe('the reserved quota', () => {
  const until = (validUntil: string) => ({ certificate: { issuedOn: '2024-01-01', validUntil }, subjects });
  it.each([
    ['six months left to the day', '2026-06-15', '2026-12-15', false],
    ['a day less', '2026-06-15', '2026-12-14', true],
    ['the last day', '2026-06-15', '2026-06-15', true],
    ['expired', '2026-06-15', '2026-06-14', false],
    ['six months from the end of a long month', '2026-08-31', '2027-02-28', false],
    ['a day less', '2026-08-31', '2027-02-27', true],
  ])('%s on %s, valid until %s: %s', (_name, on, validUntil, expected) =>
    expect(isPriority(until(validUntil), 'S2', on, profile)).toBe(expected),
  );
  it('is used once per subject', () => {
    const used = {
      ...until('2026-08-01'),
      subjects: { ...subjects, S2: { bookingsUsed: 0, priorityUsed: true } },
    } as const;
    expect(isPriority(used, 'S2', '2026-06-15', profile)).toBe(false);
    expect(isPriority(used, 'S3R', '2026-06-15', profile)).toBe(true);
  });
  it('is for nobody without a certificate, and not for 科目一', () => {
    expect(isPriority({ subjects }, 'S2', '2026-06-15', profile)).toBe(false);
    expect(isPriority(until('2026-08-01'), 'S1', '2026-06-15', profile)).toBe(false);
  });
});

describe('a plan', () => {
  it('has its results out three working days before', () => {
    expect(resultsBy('2026-11-25', profile)).toEqual({ on: '2026-11-20', provisional: false });
    expect(resultsBy('2026-10-12', profile)).toEqual({ on: '2026-10-08', provisional: false });
    expect(resultsBy('2027-01-05', profile)).toEqual({ on: '2026-12-31', provisional: true });
  });
});
