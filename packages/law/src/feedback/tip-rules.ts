import { addDays, addMonths, type Day } from '@yilu/kernel/day';
import { metresBetween, type Place } from '@yilu/kernel/distance';
import { type LastDay, lastDayOf } from '../last-day.js';
import { inChinese } from '../violations/citation.js';
import { type TipType, tipTypeOf } from './tip-rewards.js';

/**
 * A city's rules for reports of violations (domain/feedback.json, `violation_report`). Where the product asks for another
 * figure than the domain, the domain's is the ceiling: a picture out of the album may be 24 hours old, one that was taken
 * for the report may arrive after 72 where there was no network.
 */
export interface TipRules {
  readonly albumHours: number;
  readonly captureToUploadHours: number;
  readonly photosMin: number;
  readonly photosMax: number;
  /** Two pictures of one car show that it moved only if this long lies between them, and no longer. */
  readonly movementSecondsMin: number;
  readonly movementSecondsMax: number;
  readonly videoSecondsMin: number;
  readonly videoSecondsMax: number;
  readonly perDay: number;
  /** The same car so near in time and place is the same event, whoever saw it. */
  readonly sameEventMinutes: number;
  readonly sameEventMetres: number;
  /** The same act of a car at a place counts once in so many hours. */
  readonly sameActHours: number;
  readonly strikesToLimit: number;
  readonly limitedDays: number;
  readonly strikeMonths: number;
  readonly appealDays: number;
}

export const ningboTips: TipRules = {
  albumHours: 24,
  captureToUploadHours: 72,
  photosMin: 2,
  photosMax: 6,
  movementSecondsMin: 2,
  movementSecondsMax: 600,
  videoSecondsMin: 5,
  videoSecondsMax: 60,
  perDay: 10,
  sameEventMinutes: 5,
  sameEventMetres: 100,
  sameActHours: 24,
  strikesToLimit: 3,
  limitedDays: 30,
  strikeMonths: 12,
  appealDays: 60,
};

/** What was seen where and when, of which car. */
export interface Sighting {
  readonly type: TipType;
  readonly occurredAt: string;
  readonly place: Place;
}

/** Whether two reports of one plate tell of one event, or of the same act at the same place again within a day. */
export function isSameEvent(one: Sighting, other: Sighting, rules: TipRules): boolean {
  const minutes = Math.abs(Date.parse(one.occurredAt) - Date.parse(other.occurredAt)) / 60_000;
  if (metresBetween(one.place, other.place) > rules.sameEventMetres) return false;
  return minutes <= rules.sameEventMinutes || (one.type === other.type && minutes <= rules.sameActHours * 60);
}

export const tipLimits = {
  audit: { value: 5, unit: 'working_day', what: 'audit a report', basis: inChinese('D157 art 19') },
  emergency: { value: 1, unit: 'working_day', what: 'look into a clue', basis: inChinese('RTSL art 71') },
} as const;

/** The last day on which a report has to be looked at. */
export const reviewBy = (type: TipType, filedOn: Day): LastDay =>
  lastDayOf(tipTypeOf(type).isEmergency ? tipLimits.emergency : tipLimits.audit, filedOn);

/** Why a report is not adopted; each in words that its reporter is told. */
export const nonAdoptionReasons = {
  plate_unclear: { zh: '号牌无法清晰辨认', en: 'The plate cannot be read for certain' },
  act_unclear: { zh: '画面不能证明违法过程', en: 'The pictures do not show the act' },
  no_movement: { zh: '两张照片不能反映车辆移动', en: 'The pictures do not show that the car moved' },
  place_unclear: { zh: '无法确认地点、标志或者标线', en: 'Place, sign or marking cannot be made out' },
  time_unclear: { zh: '无法确认违法时间', en: 'The time cannot be made out' },
  not_a_violation: { zh: '所举报的行为不构成违法', en: 'What is shown is no violation' },
  already_recorded: { zh: '该行为已被监控或者民警记录', en: 'A camera or an officer has recorded it already' },
  edited: { zh: '材料经过编辑或者不是原件', en: 'The pictures were edited or are no originals' },
  not_proven: { zh: '经核实，线索不属实或者无法证实', en: 'The clue could not be proven' },
  false_report: { zh: '经核实，举报内容虚假', en: 'The report was found to be false' },
} as const;
export type NonAdoptionReason = keyof typeof nonAdoptionReasons;
/** The one reason that counts against its reporter. */
export const isStrike = (reason: NonAdoptionReason): boolean => reason === 'false_report';

/** A false report that counts until it expires or an appeal clears it. */
export interface Strike {
  readonly on: Day;
  readonly cleared?: true;
}
const counts = ({ on, cleared }: Strike, today: Day, { strikeMonths }: TipRules) =>
  !cleared && today < addMonths(on, strikeMonths);

/** Until when somebody may report emergencies alone; undefined where he is not limited. The day named is free again. */
export function limitedUntil(strikes: readonly Strike[], today: Day, rules: TipRules): Day | undefined {
  const live = strikes
    .filter((strike) => counts(strike, today, rules))
    .map(({ on }) => on)
    .sort();
  const last = live.at(-1);
  if (!last || live.length < rules.strikesToLimit) return undefined;
  const until = addDays(last, rules.limitedDays);
  return today < until ? until : undefined;
}
