import { describe, expect, it } from 'vitest';
import { violationOf } from '../violations/table.js';
import { captureRefusal, hoursFor, showMovement } from './tip-evidence.js';
import { claimBy, isCapped, ningboRewards, rewardWithin, type TipType, tipTypeOf, tipTypes } from './tip-rewards.js';
import { isSameEvent, limitedUntil, ningboTips, reviewBy } from './tip-rules.js';

const types = Object.keys(tipTypes) as TipType[];

describe('types of reports', () => {
  it.each(types)('%s has words, a reward, and a row of the violation table or is a clue', (type) => {
    const { zh, en, rewardFen, violation, isClue } = tipTypeOf(type);
    expect(zh && en && rewardFen > 0).toBe(true);
    expect(violation === undefined ? isClue : violationOf(violation) !== undefined).toBe(true);
  });

  // domain/feedback.json, `default_table_cny` and `extra_table_cny`.
  it.each([
    ['cut_queue', 20],
    ['hw_emergency_lane', 50],
    ['wrong_way', 30],
    ['red_light', 50],
    ['crosswalk_yield', 30],
    ['plate_covered', 200],
    ['plate_forged', 500],
    ['plate_of_other', 500],
    ['unlicensed', 200],
    ['drink_drive', 500],
    ['overman_coach_ge20', 300],
    ['scrapped', 500],
    ['school_bus_lt20', 200],
    ['school_bus_ge20', 500],
    ['hit_and_run', 1_000],
  ] as const)('%s is worth %i yuan', (type, yuan) => {
    expect(tipTypeOf(type).rewardFen).toBe(yuan * 100);
  });
});

describe('rewards', () => {
  it('fill a month up to its cap and never beyond', () => {
    expect(rewardWithin(10_000, 0, ningboRewards)).toBe(10_000);
    expect(rewardWithin(10_000, 45_000, ningboRewards)).toBe(5_000);
    expect(rewardWithin(10_000, 50_000, ningboRewards)).toBe(0);
    expect(rewardWithin(10_000, 60_000, ningboRewards)).toBe(0);
  });

  it('of the law itself are in no month', () => {
    expect(types.filter((type) => !isCapped(type))).toEqual(['hit_and_run']);
    expect(isCapped('a type of another year')).toBe(true);
  });

  it('are claimed until the sixtieth day', () => expect(claimBy('2026-11-20', ningboRewards)).toBe('2027-01-19'));
});

describe('pictures', () => {
  const now = new Date('2026-11-20T02:00:00Z');
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  it.each([
    ['album', 23 * 60 + 59, undefined],
    ['album', 24 * 60 + 1, 'tips.too_old'],
    ['live', 24 * 60 + 1, undefined],
    ['live', 71 * 60 + 59, undefined],
    ['live', 72 * 60 + 1, 'tips.too_old'],
    ['live', -6, 'tips.in_future'],
  ] as const)('out of the %s, %i minutes old: %s', (source, minutes, refusal) => {
    expect(captureRefusal({ capturedAt: ago(minutes), source }, now, ningboTips)).toBe(refusal);
  });

  it('are never older than the ceiling, whatever a city allows of the album', () => {
    const rules = { ...ningboTips, albumHours: 100 };
    expect(captureRefusal({ capturedAt: ago(73 * 60), source: 'album' }, now, rules)).toBe('tips.too_old');
    expect(hoursFor('album', rules)).toBe(hoursFor('live', rules));
  });

  it('show movement where any two lie far enough apart', () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
    expect(showMovement([at(0), at(1)], ningboTips)).toBe(false);
    expect(showMovement([at(2), at(0)], ningboTips)).toBe(true);
    expect(showMovement([at(0), at(601), at(1)], ningboTips)).toBe(true);
    expect(showMovement([at(0)], ningboTips)).toBe(false);
  });
});

describe('one event', () => {
  const seen = (type: TipType, minutes: number, lat = 29.87) => ({
    type,
    occurredAt: new Date(Date.parse('2026-11-20T02:00:00Z') + minutes * 60_000).toISOString(),
    place: { lat, lng: 121.55 },
  });
  it.each([
    ['five minutes, another act', seen('wrong_way', 5), true],
    ['six minutes, another act', seen('wrong_way', 6), false],
    ['the same act within a day', seen('red_light', 1_440), true],
    ['the same act after a day', seen('red_light', 1_441), false],
    ['100 metres', seen('red_light', 0, 29.8709), true],
    ['101 metres', seen('red_light', 0, 29.87091), false],
  ])('is told apart by time, place and act: %s', (_what, other, same) => {
    expect(isSameEvent(seen('red_light', 0), other, ningboTips)).toBe(same);
    expect(isSameEvent(other, seen('red_light', 0), ningboTips)).toBe(same);
  });
});

describe('false reports', () => {
  const strike = (on: string, cleared?: true) => ({ on, ...(cleared ? { cleared } : {}) });
  it.each([
    ['two', [strike('2026-11-01'), strike('2026-11-10')], undefined],
    ['three', [strike('2026-11-01'), strike('2026-11-10'), strike('2026-11-15')], '2026-12-15'],
    ['three, one of them cleared', [strike('2026-11-01'), strike('2026-11-10', true), strike('2026-11-15')], undefined],
    ['three, one of them a year old', [strike('2025-11-20'), strike('2026-11-10'), strike('2026-11-15')], undefined],
    ['three, the last a month ago', [strike('2026-10-01'), strike('2026-10-10'), strike('2026-10-21')], undefined],
  ])('limit their reporter or not: %s', (_what, strikes, until) => {
    expect(limitedUntil(strikes, '2026-11-20', ningboTips)).toBe(until);
  });
});

it('gives an ordinary report five working days, and a clue one', () => {
  expect(reviewBy('red_light', '2026-11-20')).toEqual({ on: '2026-11-27', provisional: false });
  expect(reviewBy('hit_and_run', '2026-11-20')).toEqual({ on: '2026-11-23', provisional: false });
});
