import type { Day } from '@yilu/kernel/day';
import type { PlateKind } from '@yilu/kernel/plates';
import type { Reason } from './procedure-reason.js';

/** Limits on binding cars of other people (非本人机动车备案), those of the national platform. */
export const bindingLimits = {
  vehiclesPerUser: 3,
  usersPerVehicle: 3,
  newPerDay: 1,
  newPerCalendarYear: 5,
  plateKinds: ['02', '52'],
} as const;

const platformRule = (zh: string, en: string): Reason => ({
  zh,
  en,
  basis: '互联网交通安全综合服务管理平台非本人机动车备案规则',
  basisEn: 'Rules of the national online traffic platform on binding other people’s cars',
});

/** Why another person's car cannot be bound now. */
export const bindingRefusalTexts = {
  own_vehicle: platformRule('本人名下的机动车无需备案', 'Your own vehicle needs no binding'),
  already_bound: platformRule('您已备案该机动车', 'You have bound this vehicle already'),
  kind_not_allowed: platformRule(
    '只能备案小型汽车、小型新能源汽车',
    'Only small cars and small new-energy cars can be bound',
  ),
  commercial: platformRule('营运机动车不能备案', 'Commercial vehicles cannot be bound'),
  owner_not_confirmed: platformRule(
    '须由机动车所有人通过短信验证码或者扫码确认',
    'The owner must confirm by a code sent by SMS or by a scan',
  ),
  user_full: platformRule('一人最多备案3辆非本人机动车', 'One person may bind at most 3 cars of others'),
  vehicle_full: platformRule('一辆机动车最多由3人备案', 'One car may be bound by at most 3 people'),
  one_a_day: platformRule('每天只能新增备案1辆', 'Only one car a day can be added'),
  five_a_year: platformRule('每个自然年最多新增备案5辆', 'At most 5 cars can be added in a calendar year'),
} as const satisfies Record<string, Reason>;
export type BindingRefusal = keyof typeof bindingRefusalTexts;

export interface BindingFacts {
  readonly on: Day;
  readonly vehicle: { readonly plateKind: PlateKind; readonly commercial: boolean; readonly isOwn: boolean };
  readonly ownerConfirmed: boolean;
  readonly alreadyBound: boolean;
  /** Cars of others that the user has bound now. */
  readonly vehiclesOfUser: number;
  readonly usersOfVehicle: number;
  /** The day of each binding that the user ever made, those unbound since included. */
  readonly boundDays: readonly Day[];
}

/** Every reason against binding this car now; none means that it may be bound. */
export function bindingRefusals(facts: BindingFacts): BindingRefusal[] {
  const { on, vehicle, boundDays } = facts;
  const allowedKinds: readonly PlateKind[] = bindingLimits.plateKinds;
  const grounds: Readonly<Record<BindingRefusal, boolean>> = {
    own_vehicle: vehicle.isOwn,
    already_bound: facts.alreadyBound,
    kind_not_allowed: !allowedKinds.includes(vehicle.plateKind),
    commercial: vehicle.commercial,
    owner_not_confirmed: !facts.ownerConfirmed,
    user_full: facts.vehiclesOfUser >= bindingLimits.vehiclesPerUser,
    vehicle_full: facts.usersOfVehicle >= bindingLimits.usersPerVehicle,
    one_a_day: boundDays.filter((day) => day === on).length >= bindingLimits.newPerDay,
    five_a_year:
      boundDays.filter((day) => day.slice(0, 4) === on.slice(0, 4)).length >= bindingLimits.newPerCalendarYear,
  };
  return (Object.keys(grounds) as BindingRefusal[]).filter((ground) => grounds[ground]);
}
