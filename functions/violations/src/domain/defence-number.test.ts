import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from './decision-number.js';
import { defenceNumber } from './defence-number.js';

const at = new Date('2026-11-22T16:30:00.000Z');
const numberOf = (seed: number) => defenceNumber(at, (bytes) => new Uint8Array(bytes).fill(seed));

describe('the number of a defence', () => {
  it('bears the day in Shanghai and a check digit over all its digits', () => {
    const number = numberOf(7);
    expect(number).toMatch(/^CS20261123-\d{9}$/);
    const digits = number.replaceAll(/\D/g, '');
    expect(checkDigit(digits.slice(0, -1))).toBe(digits.slice(-1));
  });
  it('notices any single digit that was misheard', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(15), fc.integer({ min: 1, max: 9 }), (seed, place, by) => {
        const digits = numberOf(seed).replaceAll(/\D/g, '').slice(0, -1);
        const wrong = [...digits].map((digit, index) => (index === place ? (Number(digit) + by) % 10 : digit)).join('');
        expect(checkDigit(wrong)).not.toBe(checkDigit(digits));
      }),
    );
  });
});
