import type { BookingNumber, ExamSubject, LicenceClass, PlanId, SessionId } from '@yilu/contracts';
import type { DrawApplication } from '@yilu/draw/application-line';
import { commitmentOf, newSeed } from '@yilu/draw/commitment';
import type { DrawSession, PlanFile } from '@yilu/draw/plan-file';
import { base32Digits } from '@yilu/kernel';
import { type Chance, chanceOf } from '../money/chance.js';

// A window of applications as a city may have one: more people than seats, most of them for cars, and most of the first
// bookings and of those who sat the same exam with the same place in line, so that ties decide much.

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕欧阳𠮷'];
const opensAt = Date.parse('2026-12-01T00:00:00Z');
const day = 86_400_000;
const at = (ms: number) => new Date(ms).toISOString();

const digits = { S1: '1', S2: '2', S3R: '3', S3S: '4' } as const;
/** Shares of a hundred. */
const subjects: readonly (readonly [ExamSubject, number])[] = [
  ['S1', 34],
  ['S2', 30],
  ['S3R', 22],
  ['S3S', 14],
];
const classes: readonly (readonly [LicenceClass, number])[] = [
  ['C1', 58],
  ['C2', 30],
  ['D', 4],
  ['E', 3],
  ['B2', 2],
  ['C5', 1],
  ['F', 1],
  ['A2', 1],
];
const groups: readonly (readonly LicenceClass[])[] = [
  ['C1', 'C2', 'C5'],
  ['C1', 'C2'],
  ['C1'],
  ['C2', 'C5'],
  ['D', 'E', 'F'],
  ['B2', 'A2'],
];

function byShare<T>(chance: Chance, shares: readonly (readonly [T, number])[]): T {
  let left = chance.upTo(100);
  for (const [value, share] of shares) {
    if (left < share) return value;
    left -= share;
  }
  throw new RangeError('Shares do not make a hundred');
}
const characters = (chance: Chance, length: number) =>
  Array.from({ length }, () => base32Digits[chance.upTo(32)]).join('');

export interface Window {
  readonly plan: PlanFile;
  readonly seed: string;
  /** As they came in. */
  readonly applications: Iterable<DrawApplication>;
}

/** The same numbers give the same window; about nine in ten applications find a seat. */
export function makeWindow(of: { applications: number; sessions: number; seed: number; exact?: boolean }): Window {
  const chance = chanceOf(of.seed, 0, 0);
  const seatsEach = 1 + Math.floor((of.applications / of.sessions) * 0.9);
  const sessions = Array.from({ length: of.sessions }, (_, n): DrawSession => {
    const begins = opensAt + (20 + chance.upTo(30)) * day + chance.upTo(18) * 1_800_000;
    // The first few make sure that everybody has a session to wish for.
    const group = groups[n < groups.length * 4 ? n >> 2 : chance.percent(92) ? chance.upTo(4) : 4 + chance.upTo(2)];
    const [subject] = subjects[
      n < groups.length * 4 ? n % 4 : subjects.findIndex(([s]) => s === byShare(chance, subjects))
    ] ?? ['S1' as const];
    return {
      sessionId: `NB${String(n).padStart(5, '0')}` as SessionId,
      subject,
      classes: group ?? [],
      startsAt: at(begins),
      seats: 1 + chance.upTo(2 * seatsEach),
    };
  });
  const planId = 'P2026SIM' as PlanId;
  const seed = newSeed((bytes) => Uint8Array.from({ length: bytes }, () => chance.upTo(256)));
  const plan: PlanFile = {
    planId,
    edition: 1,
    opensAt: at(opensAt),
    closesAt: at(opensAt + 5 * day),
    rankRule: { firstBooking: of.exact ? 'exact' : 'window' },
    commitment: commitmentOf(planId, seed),
    sessions,
  };
  return { plan, seed, applications: applicationsTo(plan, of) };
}

function* applicationsTo(plan: PlanFile, of: { applications: number; seed: number }): Generator<DrawApplication> {
  const chance = chanceOf(of.seed, 1, 0);
  const lanes = new Map<string, SessionId[]>();
  for (const { subject, classes: its, sessionId } of plan.sessions)
    for (const licenceClass of its) {
      const lane = lanes.get(`${subject} ${licenceClass}`) ?? [];
      lanes.set(`${subject} ${licenceClass}`, [...lane, sessionId]);
    }
  const exact = plan.rankRule.firstBooking === 'exact';
  for (let n = 0; n < of.applications; n++) {
    const [subject, licenceClass] = [byShare(chance, subjects), byShare(chance, classes)];
    const first = subject === 'S1' && chance.percent(85);
    const lane = lanes.get(`${subject} ${licenceClass}`) ?? [];
    const wishes = Array.from({ length: 1 + chance.upTo(5) }, () => chance.pick(lane));
    yield {
      number: `${digits[subject]}${characters(chance, 12)}` as BookingNumber,
      subject,
      licenceClass,
      // The last exam: one of a few beginnings a day, within three months.
      rankTime: at(first ? opensAt : opensAt - (1 + chance.upTo(90)) * day + chance.upTo(12) * 1_800_000),
      ...(first && exact ? { submittedAt: at(opensAt + chance.upTo(5 * day)) } : {}),
      preferences: [...new Set(wishes)].filter((wish) => wish !== undefined),
      anySession: chance.percent(25),
      maskedName: `${surnames[chance.upTo(surnames.length)]}*`,
    };
  }
}
