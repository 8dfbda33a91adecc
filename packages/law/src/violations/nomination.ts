import type { Day } from '@yilu/kernel/day';
import { lastDay } from '../last-day.js';
import { type Reason, reason } from './procedure-reason.js';
import { type LicenceClass, licenceCovers } from './self-service-classes.js';

/** An owner names who drove; the driver answers. An offer without an answer goes back to the owner by itself. */
export type NominationState = 'offered' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';
export type NominationAct = 'accept' | 'decline' | 'lapse' | 'withdraw';

export const nominationTransitions: Readonly<
  Record<NominationState, Readonly<Partial<Record<NominationAct, NominationState>>>>
> = {
  offered: { accept: 'accepted', decline: 'declined', lapse: 'lapsed', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  lapsed: {},
  withdrawn: {},
};

/** Who may do each act; time alone lets an offer lapse. */
export const nominationActors: Readonly<Record<NominationAct, 'driver' | 'owner' | 'clock'>> = {
  accept: 'driver',
  decline: 'driver',
  withdraw: 'owner',
  lapse: 'clock',
};

export interface Nomination {
  readonly driverId: string;
  readonly state: NominationState;
}

const answerDays = 7;

/** Offers for one record, those taken back too: each is a message to somebody who cannot stop it. */
const mostOffers = 5;

/** Last day on which the named driver may answer: well within the 30 days that the record leaves (D157 art 20). */
export const answerBy = (offeredOn: Day): Day =>
  lastDay({ from: offeredOn, value: answerDays, unit: 'calendar_day', roll: false }).on;

/** Whose turn a record is: its owner's, unless a driver is asked or has accepted (D157 art 53; RTSL art 114). */
export function responsibleFor(
  ownerId: string,
  nominations: readonly Nomination[],
): { readonly personId: string; readonly as: 'owner' | 'driver'; readonly waiting: boolean } {
  const live =
    nominations.find(({ state }) => state === 'accepted') ?? nominations.find(({ state }) => state === 'offered');
  if (live?.state === 'accepted') return { personId: live.driverId, as: 'driver', waiting: false };
  return { personId: ownerId, as: 'owner', waiting: live !== undefined };
}

export interface NominationFacts {
  readonly ownerId: string;
  readonly callerId: string;
  readonly record: {
    readonly recordedBy: 'camera' | 'officer';
    readonly occurredOn: Day;
    readonly handled: boolean;
    readonly underObjection: boolean;
    readonly vehicleClasses: readonly LicenceClass[];
  };
  readonly driver: {
    readonly personId: string;
    readonly realNameVerified: boolean;
    /** His licence as it stood on the day of the record. */
    readonly licenceThen?: {
      readonly firstLicensedOn: Day;
      readonly usable: boolean;
      readonly classes: readonly string[];
    };
  };
  /** Earlier offers for this record. */
  readonly nominations: readonly Nomination[];
  /** Points trading is suspected of this vehicle or this driver and not yet cleared. */
  readonly pausedForCheck: boolean;
}

/** Why a driver cannot be named for a record. */
export const nominationRefusalTexts = {
  not_the_owner: reason(
    '只有机动车所有人、管理人可以指明驾驶人',
    'Only the owner or manager of the vehicle can name the driver',
    'D157 art 53 ¶1',
  ),
  not_by_camera: reason(
    '现场查处的违法行为，驾驶人已经确定',
    'An officer stopped the car: the driver is known already',
    'D157 art 53 ¶1',
  ),
  handled: reason('该记录已经处理', 'This record has been handled already', 'D157 art 53 ¶1'),
  under_objection: reason(
    '该记录的异议正在核查，答复后再指明驾驶人',
    'Your objection is being reviewed; name the driver after the answer',
    'D157 art 5 ¶3',
  ),
  driver_is_owner: reason(
    '您本人驾驶的，请直接处理',
    'If you drove yourself, handle the record directly',
    'D157 art 53 ¶1',
  ),
  driver_asked: reason(
    '已有驾驶人待确认或者已确认',
    'A driver has been asked, or has accepted already',
    'D157 art 53 ¶1',
  ),
  driver_declined: reason(
    '该驾驶人已表示不是其驾驶，请指明其他驾驶人或者提出异议',
    'This driver said that he did not drive; name another, or object',
    'D157 art 53 ¶1',
  ),
  named_too_often: reason(
    '这条记录已经多次请人确认驾驶人，不能再在线指明，请本人处理或者到窗口说明',
    'Drivers were asked about this record several times already; handle it yourself, or explain it at a window',
    'D157 art 53 ¶1',
  ),
  driver_unverified: reason(
    '对方尚未完成实名认证',
    'The person named has not verified his real name',
    'D163 art 13 ¶1',
  ),
  driver_not_licensed: reason(
    '对方在违法当日没有可以驾驶该车的有效驾驶证；如确由其驾驶，请到窗口说明',
    'The person named held no valid licence for this vehicle that day; if he did drive, explain it at a window',
    'RTSL art 19',
  ),
  paused_for_check: reason(
    '因一段时间内驾驶人或者车辆数量异常，线上指明驾驶人暂停，请到窗口核实；请人代为接受记分并支付利益，或者代人接受记分牟利的，均应受处罚',
    'Unusually many drivers or cars: naming a driver online is paused until checked at a window. Paying somebody to take points, and taking them for money, are both punished',
    'D163 art 30',
  ),
} as const satisfies Record<string, Reason>;
export type NominationRefusal = keyof typeof nominationRefusalTexts;

/** Every reason against naming this driver for this record; none means that he may be asked. */
export function nominationRefusals(facts: NominationFacts): NominationRefusal[] {
  const { record, driver, nominations, ownerId } = facts;
  const licence = driver.licenceThen;
  const isLicensed =
    licence?.usable === true &&
    licence.firstLicensedOn <= record.occurredOn &&
    licenceCovers(licence.classes, record.vehicleClasses);
  const grounds: Readonly<Record<NominationRefusal, boolean>> = {
    not_the_owner: facts.callerId !== ownerId,
    not_by_camera: record.recordedBy !== 'camera',
    handled: record.handled,
    under_objection: record.underObjection,
    driver_is_owner: driver.personId === ownerId,
    driver_asked: nominations.some(({ state }) => state === 'offered' || state === 'accepted'),
    driver_declined: nominations.some((one) => one.driverId === driver.personId && one.state === 'declined'),
    named_too_often: nominations.length >= mostOffers,
    driver_unverified: !driver.realNameVerified,
    driver_not_licensed: driver.realNameVerified && !isLicensed,
    paused_for_check: facts.pausedForCheck,
  };
  return (Object.keys(grounds) as NominationRefusal[]).filter((ground) => grounds[ground]);
}
