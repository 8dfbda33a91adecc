import type { SituationView } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { type CatalogueDraft, changed, editOf, withLenience } from './catalogue-draft.js';

const parking: SituationView = {
  id: 'parking_obstruct:school',
  key: 'parking_obstruct',
  zh: '学校门口违停',
  en: 'Parking at a school',
  flexible: false,
  generated: true,
};
const horn: SituationView = { ...parking, id: 'horn', key: 'horn', flexible: true, lenience: 'warning' };
const next = { version: 'ningbo-2027', effectiveFrom: '2027-01-01' as const };
const draftOf = (...changes: [SituationView, SituationView][]) =>
  changes.reduce<CatalogueDraft>((draft, [before, after]) => changed(draft, before, after), {});

describe('a draft of the next version', () => {
  it('names lenience that comes and goes', () => {
    const draft = draftOf([parking, withLenience(parking, 'no_penalty')], [horn, withLenience(horn, undefined)]);
    expect(editOf(draft, next)).toEqual({
      ...next,
      lenience: { 'parking_obstruct:school': 'no_penalty', horn: null },
    });
  });

  it('puts a situation with other words in again under its own id, with all the rest of it', () => {
    const edit = editOf(draftOf([horn, { ...horn, zh: '市区鸣喇叭' }]), next);
    expect(edit.remove).toEqual(['horn']);
    expect(edit.add).toEqual([
      { id: 'horn', key: 'horn', zh: '市区鸣喇叭', en: 'Parking at a school', lenience: 'warning', generated: true },
    ]);
    expect(edit.lenience).toBeUndefined();
  });

  it('forgets what was changed back', () => {
    const draft = draftOf([parking, withLenience(parking, 'warning')], [parking, parking]);
    expect(draft).toEqual({});
  });
});
