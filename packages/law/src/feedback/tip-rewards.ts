import type { Day } from '@yilu/kernel/day';
import { addDays } from '@yilu/kernel/day';

/** What citizens may report, with what a true report is worth; `defaultTable` and `extraTable` of domain/feedback.json. */
interface TipTypeRow {
  readonly zh: string;
  readonly en: string;
  readonly rewardFen: number;
  /** Row of the violation table that an adopted report is entered as; none where it leads to no record. */
  readonly violation?: string;
  /** Somebody is in danger or was left lying: taken from whoever is limited, and looked at within a working day. */
  readonly isEmergency?: true;
  /** A clue needs neither a plate nor a picture. */
  readonly isClue?: true;
}

const rewarded = (violation: string, yuan: number, zh: string, en: string): TipTypeRow => ({
  zh,
  en,
  rewardFen: yuan * 100,
  violation,
});

export const tipTypes = {
  cut_queue: rewarded('cut_queue', 20, '加塞、穿插排队车辆', 'Cutting into a queue'),
  hw_emergency_lane: rewarded('hw_emergency_lane', 50, '高速公路占用应急车道', 'Emergency lane of an expressway'),
  wrong_way: rewarded('wrong_way', 30, '逆行', 'Driving the wrong way'),
  red_light: rewarded('red_light', 50, '闯红灯', 'Red light'),
  crosswalk_yield: rewarded('crosswalk_yield', 30, '斑马线不礼让行人', 'Not yielding at a crossing'),
  plate_covered: rewarded('plate_covered', 200, '遮挡、污损号牌', 'Covered or smeared plate'),
  plate_forged: rewarded('plate_forged', 500, '使用伪造、变造号牌', 'Forged plate'),
  plate_of_other: rewarded('plate_of_other', 500, '使用其他车辆号牌', 'Plate of another vehicle'),
  unlicensed: rewarded('unlicensed', 200, '无证驾驶', 'Driving without a licence'),
  drink_drive: { ...rewarded('drink_drive', 500, '酒后驾驶', 'Driving after drinking'), isEmergency: true },
  overman_coach_ge20: rewarded('overman_coach_ge20', 300, '客车超员 20% 以上', 'Coach with a fifth too many on board'),
  scrapped: rewarded('scrapped', 500, '驾驶报废车辆', 'Driving a scrapped vehicle'),
  // The table of violations knows school buses as coaches; the reward does not.
  school_bus_lt20: rewarded('overman_coach_lt20', 200, '校车超员未达 20%', 'School bus with too many on board'),
  school_bus_ge20: rewarded('overman_coach_ge20', 500, '校车超员 20% 以上', 'School bus with a fifth too many'),
  // RTSL art 71: whoever reports one that proves true must be rewarded.
  hit_and_run: {
    zh: '交通肇事逃逸线索',
    en: 'Clue to a hit-and-run',
    rewardFen: 100_000,
    isEmergency: true,
    isClue: true,
  },
} as const satisfies Record<string, TipTypeRow>;
export type TipType = keyof typeof tipTypes;

/** What is told of a type; the same fields for all of them. */
export const tipTypeOf = (type: TipType): TipTypeRow => tipTypes[type];

const isSchoolBus = (type: TipType): boolean => type.startsWith('school_bus_');

/**
 * The row by which a report is rewarded that was entered as this violation: what was found counts, and not what its reporter
 * took it for. Undefined where the table rewards nothing for it.
 */
export function rewardedAs(type: TipType, violation: string): TipType | undefined {
  if (tipTypeOf(type).violation === violation) return type;
  const rows = (Object.keys(tipTypes) as TipType[]).filter((one) => tipTypeOf(one).violation === violation);
  return rows.find((one) => isSchoolBus(one) === isSchoolBus(type)) ?? rows.find((one) => !isSchoolBus(one));
}

/** A city's rules for paying; figures of Shenzhen where Ningbo has none in force (product H21). */
export interface RewardRules {
  /** Nobody is granted more in a calendar month, Shanghai time; but what the law itself promises is never cut. */
  readonly monthlyCapFen: number;
  readonly claimWithinDays: number;
}
export const ningboRewards: RewardRules = { monthlyCapFen: 50_000, claimWithinDays: 60 };

const isTipType = (type: string): type is TipType => Object.hasOwn(tipTypes, type);
/** Whether a reward counts into the month's sum; a clue to a hit-and-run must be rewarded as it stands (RTSL art 71). */
export const isCapped = (type: string): boolean => !isTipType(type) || !tipTypeOf(type).isClue;

/** What of a reward is granted to somebody who has had this much in the month. */
export const rewardWithin = (rewardFen: number, grantedFen: number, { monthlyCapFen }: RewardRules): number =>
  Math.max(0, Math.min(rewardFen, monthlyCapFen - grantedFen));

/** Last day to claim what was granted on this day. */
export const claimBy = (grantedOn: Day, { claimWithinDays }: RewardRules): Day => addDays(grantedOn, claimWithinDays);
