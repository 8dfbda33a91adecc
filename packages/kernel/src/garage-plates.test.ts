import { describe, expect, it } from 'vitest';
import { mustBeRead, platesOf, vehiclesAfter } from './garage-plates.js';

const small = { plate: '浙B12A07', plateKind: '02' };
const large = { plate: '浙B12A07', plateKind: '01' };
const other = { plate: '浙B3K56T', plateKind: '02' };

describe('the plates of a garage', () => {
  it('are each named once, whatever else is told of them, and one number on two kinds is two', () => {
    const told = { ...small, kind: 'car' };
    expect(platesOf([told, large], undefined, [small, other])).toEqual([small, large, other]);
  });
  it('have all to be read before anything is written', () => {
    expect(() => mustBeRead([small], [other, small])).not.toThrow();
    expect(() => mustBeRead(undefined, [])).not.toThrow();
    expect(() => mustBeRead([small, large], [small])).toThrow('The garage changed meanwhile');
  });
  it('change the files that change, and no other', () => {
    const files = [{ ...small, version: 3 }];
    const next = vehiclesAfter(files, [small, other], (known, plate) => (known ? undefined : { ...plate, version: 1 }));
    expect(next).toEqual([{ ...other, version: 1 }]);
    expect(vehiclesAfter(files, [small], (known) => known && { ...known, version: 4 })).toEqual([
      { ...small, version: 4 },
    ]);
  });
});
