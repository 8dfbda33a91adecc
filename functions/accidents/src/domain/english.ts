import type { ImpactPart, Liability, NonMotorKind, ServiceKind, VehicleKind, Weather } from '@yilu/contracts';
import { articleInEnglish, shapes } from '@yilu/law';
import { impactWords, liabilityWords, nonMotorWords, partyWords, vehicleWords, weatherWords } from './words.js';

/** English beside the words of a paper, for reading alone: what is signed and committed to is the Chinese text. */
const liability: { readonly [K in Liability]: string } = {
  full: 'Full liability',
  primary: 'Primary liability',
  equal: 'Equal liability',
  secondary: 'Secondary liability',
  none: 'No liability',
};
const weather: { readonly [K in Weather]: string } = {
  sunny: 'Sunny',
  cloudy: 'Cloudy',
  overcast: 'Overcast',
  rain: 'Rain',
  snow: 'Snow',
  fog: 'Fog',
  wind: 'Strong wind',
};
const impact: { readonly [K in ImpactPart]: string } = {
  front: 'Front',
  front_left: 'Front left',
  front_right: 'Front right',
  left: 'Left side',
  right: 'Right side',
  rear_left: 'Rear left',
  rear_right: 'Rear right',
  rear: 'Rear',
  roof: 'Roof',
  underside: 'Underside',
};
const vehicle: { readonly [K in VehicleKind]: string } = {
  car: 'Car',
  truck: 'Truck',
  bus: 'Bus',
  motorcycle: 'Motorcycle',
  trailer: 'Trailer',
  special: 'Special vehicle',
};
const nonMotor: { readonly [K in NonMotorKind]: string } = {
  bicycle: 'Bicycle',
  e_bike: 'E-bike',
  tricycle: 'Tricycle',
  wheelchair: 'Wheelchair',
};
const service: { readonly [K in ServiceKind | 'received']: string } = {
  received: 'received by the party',
  handed_over: 'handed over',
  refused_to_sign: 'refused to sign, counts as served',
  mailed: 'by mail',
  electronic: 'electronically',
};

const pairs = <K extends string>(
  zh: { readonly [R in K]: string },
  en: { readonly [R in K]: string },
): [string, string][] => (Object.keys(zh) as K[]).map((key) => [zh[key], en[key]]);

const words = new Map([
  ...pairs(liabilityWords, liability),
  ...pairs(weatherWords, weather),
  ...pairs(impactWords, impact),
  ...pairs(vehicleWords, vehicle),
  ...pairs(nonMotorWords, nonMotor),
  ['单方事故', 'Single-vehicle accident'],
  ['无联系电话', 'No telephone'],
]);

/** `追尾（后车：乙方）` as its form and whoever did what it names. */
function shapeInEnglish(text: string): string | undefined {
  const shape = shapes.find(({ zh }) => text === zh || text.startsWith(`${zh}（`));
  if (!shape) return undefined;
  const mover = Object.entries(partyWords).find(([, zh]) => text.endsWith(`${shape.mover.zh}：${zh}）`))?.[0];
  return mover ? `${shape.en} (${shape.mover.en}: party ${mover.toUpperCase()})` : shape.en;
}

/** What a value of a paper says in English; undefined for names, numbers and free text, which stand as they are. */
export function inEnglish(field: string, value: string): string | undefined {
  if (field === 'basis') return articleInEnglish(value);
  if (field === 'shape') return words.get(value) ?? shapeInEnglish(value);
  const known = ['weather', 'vehicle_kind', 'impact_part', 'liability', 'contact'];
  return known.includes(field.replace(/^[a-d]\./, '')) ? words.get(value) : undefined;
}

export const serviceInEnglish = (how: keyof typeof service): string => service[how];
