import { normalisePlate } from './plates.js';

// Characters, not UTF-16 units: a rare surname beyond the basic plane must not be cut in half.
const hideBut = (value: string, first: number, last: number) => {
  const characters = [...value];
  const hidden = characters.length - first - last;
  return characters.slice(0, first).join('') + '*'.repeat(hidden) + characters.slice(first + hidden).join('');
};

/** The last characters that may be shown: at most so many, and never more than half of a short value. */
const lastOf = (value: string, most: number) => hideBut(value, 0, Math.min(most, Math.floor([...value].length / 2)));

/** 张*: the surname's first character; the length of the rest stays hidden. */
export const maskName = (name: string): string => `${[...name.trim()][0] ?? ''}*`;

/** Last four only, the product's minimum. */
export const maskDocumentNumber = (number: string): string => lastOf(number.trim(), 4);

/** 138****5678. */
export const maskPhone = (phone: string): string => {
  const number = phone.trim();
  return number.length === 11 ? hideBut(number, 3, 4) : lastOf(number, 4);
};

/** 浙B·1***5, as public lists show it. */
export const maskPlate = (plate: string): string => {
  const number = normalisePlate(plate);
  if (number.length < 5) return lastOf(number, 1);
  return `${number.slice(0, 2)}·${hideBut(number.slice(2), 1, 1)}`;
};

/** Last four only. */
export const maskPolicyNumber = (number: string): string => lastOf(number.trim(), 4);

/** Last six of a VIN or engine number. */
export const maskVin = (number: string): string => lastOf(number.trim(), 6);
