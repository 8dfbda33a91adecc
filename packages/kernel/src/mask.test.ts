import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskDocumentNumber, maskName, maskPhone, maskPlate, maskPolicyNumber, maskVin } from './mask.js';

describe('masks', () => {
  it.each([
    ['a name', maskName('张三丰'), '张*'],
    ['a name with a rare character', maskName('𠮷田'), '𠮷*'],
    ['an identity number', maskDocumentNumber('11010519491231002X'), '**************002X'],
    ['a passport', maskDocumentNumber('E12345678'), '*****5678'],
    ['a phone', maskPhone('13812345678'), '138****5678'],
    ['a plate', maskPlate('浙B12345'), '浙B·1***5'],
    ['a new-energy plate', maskPlate('浙B·D12345'), '浙B·D****5'],
    ['a policy', maskPolicyNumber('PDAA202633020000012345'), '******************2345'],
    ['a VIN', maskVin('1M8GDM9AXKP042788'), '***********042788'],
    ['nothing', maskName(''), '*'],
  ])('shows %s as %s', (_what, shown, expected) => expect(shown).toBe(expected));

  it('never show a whole value, nor more than half of a short one', async () => {
    await fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,24}$/), (value) => {
        for (const mask of [maskDocumentNumber, maskPolicyNumber, maskVin]) {
          const shown = mask(value).replaceAll('*', '');
          expect(shown.length).toBeLessThanOrEqual(value.length / 2);
        }
        expect(maskPhone(value)).not.toBe(value);
      }),
    );
  });
});
