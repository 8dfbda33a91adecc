import type {
  ImpactPart,
  Liability,
  NonMotorKind,
  PartyRole,
  ServiceKind,
  VehicleKind,
  Weather,
} from '@yilu/contracts';

/** Chinese words of the agreement: what is signed is this text, so it is fixed here and not translated. */
export const liabilityWords: { readonly [K in Liability]: string } = {
  full: '全部责任',
  primary: '主要责任',
  equal: '同等责任',
  secondary: '次要责任',
  none: '无责任',
};

export const weatherWords: { readonly [K in Weather]: string } = {
  sunny: '晴',
  cloudy: '多云',
  overcast: '阴',
  rain: '雨',
  snow: '雪',
  fog: '雾',
  wind: '大风',
};

export const impactWords: { readonly [K in ImpactPart]: string } = {
  front: '前部',
  front_left: '左前部',
  front_right: '右前部',
  left: '左侧',
  right: '右侧',
  rear_left: '左后部',
  rear_right: '右后部',
  rear: '后部',
  roof: '顶部',
  underside: '底部',
};

export const vehicleWords: { readonly [K in VehicleKind]: string } = {
  car: '小型客车',
  truck: '货车',
  bus: '大中型客车',
  motorcycle: '摩托车',
  trailer: '挂车',
  special: '专项作业车',
};

export const nonMotorWords: { readonly [K in NonMotorKind]: string } = {
  bicycle: '自行车',
  e_bike: '电动自行车',
  tricycle: '三轮车',
  wheelchair: '轮椅车',
};

/** How a determination reached a party, as its paper says it. */
export const serviceWords: { readonly [K in ServiceKind | 'received']: string } = {
  received: '本人签收',
  handed_over: '直接送达',
  refused_to_sign: '拒绝签收，视为送达',
  mailed: '邮寄送达',
  electronic: '电子送达',
};

export const partyWords: { readonly [K in PartyRole]: string } = {
  a: '甲方',
  b: '乙方',
  c: '丙方',
  d: '丁方',
};

/** An instant as people in Shanghai write it: 2026-11-21 14:05. There is no daylight saving time. */
export const shanghaiMinute = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
