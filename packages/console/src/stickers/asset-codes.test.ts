import { AssetCode } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { codesOf, placeOf } from './asset-codes.js';

describe('numbers of facilities', () => {
  it('are read however they are typed or pasted, each once', () => {
    const { codes, bad } = codesOf(' nb-1024，NB-1025\nＮＢ－７、NB-1024 ');
    expect(codes).toEqual(['NB-1024', 'NB-1025', 'NB-7']);
    expect(bad).toEqual([]);
    for (const code of codes) expect(AssetCode.safeParse(code).success).toBe(true);
  });

  it('are told apart from what is none', () => {
    expect(codesOf('NB-1024 1025 NB1026')).toEqual({ codes: ['NB-1024'], bad: ['1025', 'NB1026'] });
    expect(codesOf('  ')).toEqual({ codes: [], bad: [] });
  });
});

describe('a place that was copied from a map', () => {
  it('is read with comma or space, and refused where it lies nowhere', () => {
    expect(placeOf('29.8683, 121.544')).toEqual({ lat: 29.8683, lng: 121.544 });
    expect(placeOf('29.8683 121.544')).toEqual({ lat: 29.8683, lng: 121.544 });
    expect(placeOf('29.8683')).toBeUndefined();
    expect(placeOf('95, 121')).toBeUndefined();
    expect(placeOf('中山西路')).toBeUndefined();
  });
});
