import { addDays } from '@yilu/kernel/day';
import { describe, expect, it } from 'vitest';
import { forecastSeat, type Standing } from './forecast.js';

const standing: Standing = {
  applicants: 200,
  before: 50,
  alike: 80,
  seats: 100,
  windowGone: 1,
  firstDay: '2026-12-10',
  lastDay: '2026-12-19',
  recent: [{ seats: 100, applicants: 200 }],
  daysBetweenPlans: 14,
};

describe('the forecast of a closed window', () => {
  it('is certain where the seats reach beyond all before and beside him, or not to him at all', () => {
    expect(forecastSeat({ ...standing, seats: 131 }).chancePercent).toBe(100);
    expect(forecastSeat({ ...standing, seats: 50 }).chancePercent).toBe(0);
    expect(forecastSeat({ ...standing, seats: 0 }).chancePercent).toBe(0);
  });
  it('is his share of the lots where they fall among his like', () => {
    // 50 of the seats are gone before the 81 that are alike draw for the other 50.
    expect(forecastSeat(standing).chancePercent).toBeCloseTo((50 / 81) * 100, -1);
  });
  it('lies within the days of this plan where a seat is certain', () => {
    const { between } = forecastSeat({ ...standing, before: 0, alike: 0 });
    expect(between).toEqual({ from: '2026-12-10', to: '2026-12-19' });
  });
  it('names no days where the line is longer than anybody can see', () =>
    expect(forecastSeat({ ...standing, before: 50_000 })).toEqual({ chancePercent: 0 }));
  it('is the same whenever it is asked', () => expect(forecastSeat(standing)).toEqual(forecastSeat(standing)));
  it('never gets better by more people before him', () => {
    const chances = [0, 20, 40, 60, 80, 100].map((before) => forecastSeat({ ...standing, before }).chancePercent);
    expect([...chances].sort((one, other) => other - one)).toEqual(chances);
  });
});

describe('the forecast while a window is open', () => {
  it('calls nothing certain', () => {
    const open = { ...standing, windowGone: 0.5 };
    expect(forecastSeat({ ...open, seats: 10_000 }).chancePercent).toBe(99);
    expect(forecastSeat({ ...open, seats: 0, recent: [] }).chancePercent).toBe(1);
  });
  it('expects the first hour to be followed by as many as there usually are', () => {
    const alone = { ...standing, applicants: 1, before: 0, alike: 0, windowGone: 0.001, seats: 20 };
    expect(forecastSeat(alone).chancePercent).toBeLessThan(60);
    expect(forecastSeat({ ...alone, recent: [{ seats: 20, applicants: 5 }] }).chancePercent).toBeGreaterThan(90);
  });
});

/** Even numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Waiting {
  readonly rank: number;
  readonly comes: number;
  readonly asked?: { readonly forecast: ReturnType<typeof forecastSeat>; readonly draw: number };
}
interface Told {
  readonly chance: number;
  readonly seatedAtOnce: boolean;
  readonly inside?: boolean;
}

const every = 14;
const first = '2026-01-05';

/**
 * A town as it is, not as the model takes it to be: newcomers who share a window's opening, people who come back after an
 * exam of weeks ago, whoever got no seat last time, seats and crowds that vary, windows filled early or late.
 */
function town(seed: number): readonly Told[] {
  const next = seeded(seed);
  const vary = (mean: number, by: number) => Math.round(mean * (1 - by + 2 * by * next()));
  const usualSeats = vary(60, 0.6);
  const crowd = 0.75 + 0.4 * next();
  const filling = 0.6 + next();
  const span = 5 + Math.floor(next() * 9);
  const recent: { seats: number; applicants: number }[] = [];
  const told: Told[] = [];
  let left: readonly Waiting[] = Array.from({ length: vary(usualSeats * 1.2, 0.8) }, () => ({ rank: -1, comes: 0 }));
  for (let draw = 0; draw < 22; draw++) {
    const opens = draw * every;
    const firstDay = addDays(first, opens);
    const seats = vary(usualSeats, 0.2);
    const comes = () => next() ** filling;
    const newcomers = Array.from({ length: vary(usualSeats * crowd * 0.8, 0.25) }, () => ({
      rank: opens,
      comes: comes(),
    }));
    const back = Array.from({ length: vary(usualSeats * crowd * 0.2, 0.25) }, () => ({
      rank: opens - 40 * next(),
      comes: comes(),
    }));
    let line: Waiting[] = [...left.map((one) => ({ ...one, comes: comes() })), ...newcomers, ...back];

    const asks = draw >= 6 && draw < 12;
    const at = Math.max(0.05, next());
    const here = line.filter((one) => one.comes <= at);
    const him = here[Math.floor(next() * here.length)];
    if (asks && him && !him.asked) {
      const forecast = forecastSeat({
        applicants: here.length,
        before: here.filter((one) => one.rank < him.rank).length,
        alike: here.filter((one) => one.rank === him.rank).length - 1,
        seats,
        windowGone: at,
        firstDay,
        lastDay: addDays(firstDay, span - 1),
        recent: recent.slice(-6),
        daysBetweenPlans: every,
      });
      line = line.map((one) => (one === him ? { ...him, asked: { forecast, draw } } : one));
    }

    const ordered = line.map((one) => ({ one, lot: next() })).sort((a, b) => a.one.rank - b.one.rank || a.lot - b.lot);
    for (const { one } of ordered.slice(0, seats)) {
      if (!one.asked) continue;
      const { forecast, draw: askedAt } = one.asked;
      const examOn = addDays(firstDay, Math.floor(next() * span));
      const { between } = forecast;
      told.push({
        chance: forecast.chancePercent / 100,
        seatedAtOnce: askedAt === draw,
        ...(between ? { inside: between.from <= examOn && examOn <= between.to } : {}),
      });
    }
    left = ordered.slice(seats).map(({ one }) => one);
    recent.push({ seats, applicants: line.length });
  }
  return told;
}

describe('told to hundreds of people in towns of every kind', () => {
  const told = Array.from({ length: 150 }, (_, seed) => town(seed + 1)).flat();
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

  it('the days hold for at least eight of ten, and are not so wide that they say nothing', () => {
    const days = told.flatMap(({ inside }) => (inside === undefined ? [] : [inside]));
    expect(days.length).toBeGreaterThan(500);
    expect(days.length / told.length).toBeGreaterThan(0.9);
    const share = days.filter(Boolean).length / days.length;
    expect(share).toBeGreaterThanOrEqual(0.8);
    expect(share).toBeLessThan(0.95);
  });
  it('the chance comes true as often as it says', () => {
    for (const [low, high] of [
      [0, 0.3],
      [0.3, 0.7],
      [0.7, 1],
    ] as const) {
      const group = told.filter(({ chance }) => chance >= low && chance <= high);
      const came = mean(group.map(({ seatedAtOnce }) => Number(seatedAtOnce)));
      expect(Math.abs(came - mean(group.map(({ chance }) => chance)))).toBeLessThan(0.12);
    }
  });
  it('the chance is better than telling everybody the same', () => {
    const score = (guess: (one: Told) => number) =>
      mean(told.map((one) => (guess(one) - Number(one.seatedAtOnce)) ** 2));
    const usual = mean(told.map(({ seatedAtOnce }) => Number(seatedAtOnce)));
    expect(score(({ chance }) => chance)).toBeLessThan(0.6 * score(() => usual));
  });
});
