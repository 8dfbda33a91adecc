import { accept, type Result, refuse } from './result.js';

const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const letter = '[A-HJ-NP-Z]';
const character = '[A-HJ-NP-Z0-9]';

/** GA 36-2018. Letters I and O are not in a serial; military and armed-police plates are out of service scope. */
const forms = {
  civil: `${province}${letter}${character}{5}`,
  new_energy_small: `${province}${letter}[A-HJK]${character}[0-9]{4}`,
  new_energy_large: `${province}${letter}[0-9]{5}[A-HJK]`,
  trailer: `${province}${letter}${character}{4}挂`,
  coach: `${province}${letter}${character}{4}学`,
  police: `${province}[A-Z]${character}{4}警`,
  hk_macao: `粤Z${character}{4}[港澳]`,
  consulate: `${province}A[0-9]{4}领`,
  embassy: '[0-9]{6}使',
  emergency: `${province}[XS]${character}{4}应急`,
} as const;

export type PlateForm = keyof typeof forms;
const patterns = Object.entries(forms).map(([kind, form]) => [kind as PlateForm, new RegExp(`^${form}$`)] as const);

/** Upper case, without spaces, dots and hyphens: the form that is stored and compared. */
export const normalisePlate = (value: string): string => value.toUpperCase().replace(/[\s·•・.-]/g, '');

export interface Plate {
  readonly plate: string;
  readonly kind: PlateForm;
}

/** A plate of any kind in service, normalised. The number alone is not unique: store 号牌种类 (GA/T 16.7) beside it. */
export function plate(value: string): Result<Plate, 'plate.form'> {
  const number = normalisePlate(value);
  const form = patterns.find(([, pattern]) => pattern.test(number));
  return form ? accept({ plate: number, kind: form[0] }) : refuse('plate.form');
}

/** Drive of a new-energy plate by its letter; undefined for every other plate. */
export function energyOf({ plate: number, kind }: Plate): 'pure_electric' | 'other' | undefined {
  const mark = kind === 'new_energy_small' ? number[2] : kind === 'new_energy_large' ? number[7] : undefined;
  if (!mark) return undefined;
  return 'DABCE'.includes(mark) ? 'pure_electric' : 'other';
}

/** 号牌种类, GA/T 16.7. */
export const plateKinds = {
  '01': '大型汽车',
  '02': '小型汽车',
  '03': '使馆汽车',
  '04': '领馆汽车',
  '05': '境外汽车',
  '06': '外籍汽车',
  '07': '普通摩托车',
  '08': '轻便摩托车',
  '09': '使馆摩托车',
  '10': '领馆摩托车',
  '11': '境外摩托车',
  '12': '外籍摩托车',
  '13': '低速车',
  '14': '拖拉机',
  '15': '挂车',
  '16': '教练汽车',
  '17': '教练摩托车',
  '18': '试验汽车',
  '19': '试验摩托车',
  '20': '临时入境汽车',
  '21': '临时入境摩托车',
  '22': '临时行驶车',
  '23': '警用汽车',
  '24': '警用摩托',
  '25': '原农机号牌',
  '26': '香港入出境车',
  '27': '澳门入出境车',
  '31': '武警号牌',
  '32': '军队号牌',
  '41': '无号牌',
  '42': '假号牌',
  '43': '挪用号牌',
  '44': '无法识别',
  '51': '大型新能源汽车',
  '52': '小型新能源汽车',
  '99': '其他号牌',
} as const satisfies Record<string, string>;
export type PlateKind = keyof typeof plateKinds;
