import { describe, expect, it } from 'vitest';
import { archiveNumber, creditCode, mobile, residentId, vin } from './identity-numbers.js';
import vectors from './vectors/identity-vectors.json' with { type: 'json' };

const refusalOf = (outcome: { ok: boolean } | { ok: false; refusal: string }) =>
  'refusal' in outcome ? outcome.refusal : undefined;

describe('residentId', () => {
  it.each(vectors.resident_id.valid)('accepts %s', (number) => {
    expect(residentId(number)).toMatchObject({ ok: true, value: { number } });
  });
  const refused = vectors.resident_id.invalid.filter(({ why }) => !why.includes('normalise'));
  it.each(refused)('refuses $value: $why', ({ value }) => expect(residentId(value).ok).toBe(false));

  const lowerCase = vectors.resident_id.invalid.filter(({ why }) => why.includes('normalise'));
  it.each(lowerCase)('never keeps $value as written: $why', ({ value }) => {
    expect(new RegExp(vectors.resident_id.regex).test(value)).toBe(false);
    expect(residentId(value)).toMatchObject({ ok: true, value: { number: value.toUpperCase() } });
  });

  it('tells birthday and sex', () => {
    expect(residentId(' 440524188001010014 ')).toEqual({
      ok: true,
      value: { number: '440524188001010014', birthOn: '1880-01-01', sex: 'male' },
    });
  });
  it.each([
    ['110105194912310021', 'resident_id.check_digit'],
    ['11010519490230002X', 'resident_id.birth_date'],
    ['11010519491331002X', 'resident_id.form'],
  ])('says of %s what is wrong: %s', (number, why) => expect(refusalOf(residentId(number))).toBe(why));

  it('notices every single wrong digit', () => {
    const good = '440524188001010014';
    for (let at = 0; at < 18; at++)
      for (const digit of '0123456789')
        if (digit !== good[at]) expect(residentId(good.slice(0, at) + digit + good.slice(at + 1)).ok).toBe(false);
  });
});

describe('creditCode', () => {
  it.each(vectors.uscc.valid)('accepts %s', (code) => expect(creditCode(code)).toEqual({ ok: true, value: code }));
  it.each(vectors.uscc.invalid)('refuses %s', (code) => expect(creditCode(code).ok).toBe(false));
});

describe('vin', () => {
  it.each(vectors.vin.valid)('accepts %s with its check digit', (number) => {
    expect(vin(number)).toEqual({ ok: true, value: { vin: number, checkDigitMatches: true } });
  });
  it.each(vectors.vin.check_mismatch)('accepts %s with a warning only', (number) => {
    expect(vin(number)).toEqual({ ok: true, value: { vin: number, checkDigitMatches: false } });
  });
  it.each(vectors.vin.invalid)('refuses %s', (number) => expect(refusalOf(vin(number))).toBe('vin.form'));

  it('values every character as the standard does', () => {
    // A VIN of one repeated character has the check digit that its value alone makes.
    for (const [character, value] of Object.entries(vectors.vin.transliteration)) {
      const sum = vectors.vin.weights.reduce((total, weight, at) => total + (at === 8 ? 0 : weight * value), 0) % 11;
      const number = character.repeat(8) + (sum === 10 ? 'X' : String(sum)) + character.repeat(8);
      expect(vin(number)).toMatchObject({ ok: true, value: { checkDigitMatches: true } });
    }
  });
});

describe('mobile', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
  ])('accepts %s', (written, number) => expect(mobile(written)).toEqual({ ok: true, value: number }));
  it.each(['12812345678', '1381234567', '138123456789', '0574-87654321', ''])('refuses %s', (number) => {
    expect(mobile(number).ok).toBe(false);
    expect(new RegExp(vectors.mobile.regex).test(number)).toBe(false);
  });
});

describe('archiveNumber', () => {
  it('takes twelve digits and nothing else', () => {
    expect(archiveNumber('330200 123456')).toEqual({ ok: true, value: '330200123456' });
    expect(archiveNumber('33020012345').ok).toBe(false);
  });
});
