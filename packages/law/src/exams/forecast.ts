import { addDays, type Day, startOfDay } from '@yilu/kernel/day';

/** Where somebody stands in line, as of now. */
export interface Standing {
  /** All who applied so far for his subject, he himself too. */
  readonly applicants: number;
  /** Of them certainly before him. */
  readonly before: number;
  /** Others with the very same time: the draw orders these. */
  readonly alike: number;
  /** Seats of this draw for his subject. */
  readonly seats: number;
  /** How much of the window is over, from 0 to 1: until then others come in before and beside him. */
  readonly windowGone: number;
  /** Days of this plan's exams. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Draws of his subject before this one; without any, this one stands for those to come. */
  readonly recent: readonly { readonly seats: number; readonly applicants: number }[];
  readonly daysBetweenPlans: number;
}

export interface SeatForecast {
  readonly chancePercent: number;
  /** Days of the exam between which eight of ten get theirs; absent where that is too far to say. */
  readonly between?: { readonly from: Day; readonly to: Day };
}

/** Not further ahead than this many draws: plans change. */
const mostDraws = 12;
/** Share of a later draw's seats that go to people who come in with an earlier time than his. */
const mostOvertaking = 0.25;
const samples = 500;

// What is not known is taken evenly over its range. This sequence (powers of the root of x⁹ = x + 1) fills the unit cube
// without any chance, so that the same standing has the same forecast on every device.
const root = 1.085070245491451;
const even = (sample: number, unknown: number): number => (0.5 + sample * root ** -(unknown + 1)) % 1;
const round = (share: number): number => share - Math.floor(share);

/** How many will still apply, whether most come early in a window or late. */
function stillToCome({ applicants, windowGone, recent }: Standing, sample: number): number {
  const left = (1 - windowGone) ** (4 ** (even(sample, 0) - 0.5));
  const usual = recent[Math.floor(even(sample, 1) * recent.length)]?.applicants ?? applicants;
  const byPace = left < 1 ? applicants / (1 - left) : usual;
  return left * ((1 - windowGone) * usual + windowGone * byPace);
}

/** What share of those to come is of a kind, of which so many came; wide while few came. */
function shareToCome(came: number, of: number, evenly: number): number {
  const share = (came + 1) / (of + 3);
  const spread = Math.sqrt((3 * share * (1 - share)) / (of + 4));
  return Math.min(1, Math.max(0, share + spread * (2 * evenly - 1)));
}

/** How many stand before him when the draw begins, his own luck among his like included. */
function aheadAtDraw(standing: Standing, sample: number): number {
  const { applicants, before, alike } = standing;
  const coming = stillToCome(standing, sample);
  const allBefore = before + coming * shareToCome(before, applicants, even(sample, 2));
  const allAlike = alike + coming * shareToCome(alike, applicants, even(sample, 3));
  return Math.floor(allBefore + even(sample, 4) * (allAlike + 1));
}

/** One way how it may go: in which draw, and on which day counted from the first one of this plan. */
function oneWay(standing: Standing, span: number, sample: number): { readonly draw: number; readonly day: number } {
  const { seats, recent, daysBetweenPlans } = standing;
  const later = recent.length > 0 ? recent.map((one) => one.seats) : [seats];
  const notOvertaken = 1 - even(sample, 5) * mostOvertaking;
  let ahead = aheadAtDraw(standing, sample);
  for (let draw = 0; draw < mostDraws; draw++) {
    // Each later draw is like another one of the recent ones: they are seldom all good or all bad.
    const like = Math.floor(round(even(sample, 6) + draw * 0.618) * later.length);
    const free = draw === 0 ? seats : (later[like] ?? 0) * notOvertaken;
    if (ahead < free) return { draw, day: draw * daysBetweenPlans + Math.floor(even(sample, 7) * span) };
    ahead -= free;
  }
  return { draw: mostDraws, day: Number.POSITIVE_INFINITY };
}

const daysFrom = (firstDay: Day, lastDay: Day): number =>
  Math.round((startOfDay(lastDay).getTime() - startOfDay(firstDay).getTime()) / 86_400_000);

/**
 * Chance of a seat in this draw, and the days between which eight of ten in the same place get theirs. A model of the line
 * for whoever takes any session: narrow wishes make it later. Nothing is called certain while people come and go.
 */
export function forecastSeat(standing: Standing): SeatForecast {
  const { firstDay, lastDay, windowGone } = standing;
  const span = daysFrom(firstDay, lastDay) + 1;
  const ways = Array.from({ length: samples }, (_, sample) => oneWay(standing, span, sample));
  const percent = Math.round((ways.filter(({ draw }) => draw === 0).length / samples) * 100);
  const chancePercent = windowGone < 1 ? Math.min(99, Math.max(1, percent)) : percent;

  const days = ways.map(({ day }) => day).sort((one, other) => one - other);
  const [from, to] = [days[samples * 0.1 - 1], days[samples * 0.9]];
  if (from === undefined || to === undefined || to === Number.POSITIVE_INFINITY) return { chancePercent };
  return { chancePercent, between: { from: addDays(firstDay, from), to: addDays(firstDay, to) } };
}
