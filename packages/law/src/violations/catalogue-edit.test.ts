import { describe, expect, it } from 'vitest';
import { diffCatalogues } from './catalogue-diff.js';
import { type CatalogueEdit, editCatalogue } from './catalogue-edit.js';
import { ningboCatalogue } from './catalogue-ningbo.js';

const today = '2026-11-22';
const edit = (over: Partial<CatalogueEdit> = {}): CatalogueEdit => ({
  version: 'ningbo-2027',
  effectiveFrom: '2027-01-01',
  ...over,
});
const faults = (over: Partial<CatalogueEdit>) => {
  const result = editCatalogue(ningboCatalogue, edit(over), today);
  return result.ok ? [] : result.refusal.map(({ code, at }) => `${code} ${at}`);
};
const localSituation = {
  id: 'horn.hospital_night',
  key: 'horn',
  zh: '夜间在医院周边鸣喇叭',
  en: 'Sounded the horn near a hospital at night',
  generated: false,
};

describe('an officer’s edit of the catalogue', () => {
  it('becomes the next version, with its totals counted anew, and changes nothing else', () => {
    const result = editCatalogue(
      ningboCatalogue,
      edit({
        lenience: { bus_lane: 'warning', horn: null },
        add: [localSituation],
        remove: ['horn.school'],
        terms: { cleanMonths: 12 },
      }),
      today,
    );
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    expect(result.value.announced).toEqual({ situations: 993, flexible: 287 });
    expect(result.value.terms).toEqual({ ...ningboCatalogue.terms, cleanMonths: 12 });
    expect(diffCatalogues(ningboCatalogue, result.value)).toMatchObject({
      added: [localSituation],
      removed: [{ id: 'horn.school' }],
      changed: [{ id: 'bus_lane' }, { id: 'horn' }],
      terms: ['cleanMonths'],
      milder: ['bus_lane'],
      stricter: ['horn', 'horn.school'],
    });
  });

  it.each<[string, Partial<CatalogueEdit>, string[]]>([
    ['leniency with a red light', { lenience: { red_light: 'warning' } }, ['never_flexible red_light']],
    [
      'a situation nobody knows',
      { lenience: { flying: 'warning' }, remove: ['gliding'] },
      ['unknown_situation flying', 'unknown_situation gliding'],
    ],
    ['a row taken out', { remove: ['horn'] }, ['row_missing horn']],
    ['an id given twice', { add: [{ ...localSituation, id: 'horn' }] }, ['duplicate_id horn']],
    ['a first day that has begun', { effectiveFrom: today }, ['not_later effectiveFrom']],
    ['a grave row added to the terms', { terms: { never: ['horn'] } }, expect.arrayContaining(['never_flexible horn'])],
  ])('is refused for %s', (_, over, expected) => expect(faults(over)).toEqual(expected));
});
