export const factIds = [
  'front_car_cut_in',
  'front_car_reversed',
  'front_car_rolled_back',
  'other_parked_illegally',
  'other_without_warning_sign',
  'both_changed_lane',
  'on_expressway',
  'other_ran_red_light',
  'obstructed_side_entered_first',
  'downhill_side_half_way',
] as const;
export type FactId = (typeof factIds)[number];

/**
 * What an exception does to the answer. `becomes` reads the accident as another shape, with the mover changed or kept;
 * `reverses` keeps the shape's article and lets it speak against the other party.
 */
export type FactEffect = { readonly becomes: string; readonly mover: 'other' | 'same' } | { readonly reverses: true };

interface Fact {
  readonly zh: string;
  readonly en: string;
  readonly effect: FactEffect;
}

export const factTexts: { readonly [F in FactId]: Fact } = {
  front_car_cut_in: {
    zh: '前车刚刚变道插入',
    en: 'The car in front had just cut in',
    effect: { becomes: 'A02', mover: 'other' },
  },
  front_car_reversed: {
    zh: '前车当时在倒车',
    en: 'The car in front was reversing',
    effect: { becomes: 'A04', mover: 'other' },
  },
  front_car_rolled_back: {
    zh: '前车当时在溜车',
    en: 'The car in front was rolling back',
    effect: { becomes: 'A05', mover: 'other' },
  },
  other_parked_illegally: {
    zh: '被撞车辆违反规定停放',
    en: 'The car that was hit was parked illegally',
    effect: { becomes: 'A44', mover: 'other' },
  },
  other_without_warning_sign: {
    zh: '被撞车辆因故障或事故停车而未设警告标志',
    en: 'The car that was hit had broken down and set no warning sign',
    effect: { becomes: 'A45', mover: 'other' },
  },
  both_changed_lane: {
    zh: '对方当时也在变更车道',
    en: 'The other car was changing lane too',
    effect: { becomes: 'A47', mover: 'same' },
  },
  on_expressway: {
    zh: '发生在高速公路上',
    en: 'It happened on an expressway',
    effect: { becomes: 'A46', mover: 'same' },
  },
  // Two breaches of one junction: D146 art 60 weighs them, which no table does.
  other_ran_red_light: {
    zh: '对方闯红灯',
    en: 'The other car ran a red light',
    effect: { becomes: 'A99', mover: 'same' },
  },
  obstructed_side_entered_first: {
    zh: '有障碍一方已驶入障碍路段，而对方尚未驶入',
    en: 'The obstructed side had already entered and the other side had not',
    effect: { reverses: true },
  },
  downhill_side_half_way: {
    zh: '下坡一方已行至中途，而上坡一方尚未上坡',
    en: 'The downhill side was already half-way and the uphill side had not started',
    effect: { reverses: true },
  },
};

export const isFactId = (id: string): id is FactId => (factIds as readonly string[]).includes(id);
