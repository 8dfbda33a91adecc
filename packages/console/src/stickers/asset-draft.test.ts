import { describe, expect, it } from 'vitest';
import { type AssetDraft, changed, withKnown } from './asset-draft.js';

const known = { kind: 'lamp', place: '药行街南侧灯杆', spot: '29.86, 121.55', unitId: 'lamps' } as const;
const empty: AssetDraft = { code: 'nb-1024', kind: 'signal', place: '', spot: '', unitId: '' };
const lookedUp = withKnown(empty, 'NB-1024', known);

describe('what is written down of a facility', () => {
  it('is what the city knows under its number, and may be put right', () => {
    expect(lookedUp).toMatchObject({ ...known, code: 'NB-1024' });
    expect(changed(lookedUp, { place: '药行街北侧' })).toMatchObject({ ...known, place: '药行街北侧' });
  });

  it('never goes under another number than the one it was looked up by', () => {
    expect(changed(lookedUp, { code: 'NB-1025' })).toMatchObject({ code: 'NB-1025', place: '', spot: '', unitId: '' });
  });

  it('takes no answer for a number that is there no longer', () => {
    expect(withKnown({ ...empty, code: 'NB-1025' }, 'NB-1024', known)).toEqual({ ...empty, code: 'NB-1025' });
  });

  it('keeps what was typed where only the number is put right', () => {
    const typed = { ...empty, ...known };
    expect(changed(typed, { code: 'NB-1025' })).toEqual({ ...typed, code: 'NB-1025' });
  });
});
