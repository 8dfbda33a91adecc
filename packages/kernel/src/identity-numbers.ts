import { accept, type Result, refuse } from './result.js';

/** What a citizen types: spaces around and lower case are no mistakes. */
const normalise = (value: string) => value.trim().toUpperCase();

const residentIdForm = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const residentIdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export interface ResidentId {
  readonly number: string;
  /** Day of birth, `YYYY-MM-DD`. */
  readonly birthOn: string;
  readonly sex: 'male' | 'female';
}
export type ResidentIdRefusal = 'resident_id.form' | 'resident_id.birth_date' | 'resident_id.check_digit';

/**
 * 公民身份号码 (GB 11643), with `x` taken as `X`. A passed check digit proves no identity: that is the real-name check's
 * part. Refuses a wrong form, a day that never was, and a wrong check character.
 */
export function residentId(value: string): Result<ResidentId, ResidentIdRefusal> {
  const number = normalise(value);
  if (!residentIdForm.test(number)) return refuse('resident_id.form');
  const birthOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (new Date(`${birthOn}T00:00:00Z`).toISOString().slice(0, 10) !== birthOn) return refuse('resident_id.birth_date');
  const sum = residentIdWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  if ('10X98765432'[sum % 11] !== number[17]) return refuse('resident_id.check_digit');
  return accept({ number, birthOn, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' });
}

const creditCodeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditCodeForm = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** 统一社会信用代码 (GB 32100-2015): 17 characters and a check character, weights 3^i mod 31. */
export function creditCode(value: string): Result<string, 'credit_code.form' | 'credit_code.check_digit'> {
  const code = normalise(value);
  if (!creditCodeForm.test(code)) return refuse('credit_code.form');
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, 17)) {
    sum += creditCodeCharacters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  const check = creditCodeCharacters[(31 - (sum % 31)) % 31];
  return check === code[17] ? accept(code) : refuse('credit_code.check_digit');
}

const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
// 1-9 for A-I, J-R and 2-9 for S-Z, with I, O and Q left out of the alphabet (GB 16735).
const vinValueOf = (character: string) =>
  /\d/.test(character) ? Number(character) : Number('12345678 12345 7 923456789'[character.charCodeAt(0) - 65]);

export interface Vin {
  readonly vin: string;
  /** Old and imported cars may fail the check digit, so it only warns. */
  readonly checkDigitMatches: boolean;
}

/** 车辆识别代号 (GB 16735): refuses a wrong form, reports the check digit at position 9. */
export function vin(value: string): Result<Vin, 'vin.form'> {
  const number = normalise(value);
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(number)) return refuse('vin.form');
  const sum = vinWeights.reduce((total, weight, at) => total + weight * vinValueOf(number[at] ?? '0'), 0);
  const check = sum % 11 === 10 ? 'X' : String(sum % 11);
  return accept({ vin: number, checkDigitMatches: number[8] === check });
}

/** A mainland mobile number of 11 digits; spaces, hyphens and +86 are taken away. */
export function mobile(value: string): Result<string, 'mobile.form'> {
  const number = value.replace(/[\s-]/g, '').replace(/^(?:\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(number) ? accept(number) : refuse('mobile.form');
}

/** 驾驶证档案编号 (GA/T 16.21): 12 digits. */
export function archiveNumber(value: string): Result<string, 'archive_number.form'> {
  const number = value.replace(/\s/g, '');
  return /^\d{12}$/.test(number) ? accept(number) : refuse('archive_number.form');
}
