import { describe, expect, it } from 'vitest';
import type { TabStorage } from '../session/staff-session.js';
import { dropDraft, emptyDraft, keepDraft, loadDraft } from './decision-draft.js';

const memory = (): TabStorage => {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
};

describe('the draft of a decision', () => {
  it('comes back as it was typed, for its own case alone', () => {
    const storage = memory();
    const draft = { ...emptyDraft, shape: 'A01', findings: '甲车在前' };
    keepDraft(storage, 'one', draft);
    expect(loadDraft(storage, 'one')).toEqual(draft);
    expect(loadDraft(storage, 'other')).toBeUndefined();
  });

  it('is gone once the decision was made', () => {
    const storage = memory();
    keepDraft(storage, 'one', emptyDraft);
    dropDraft(storage, 'one');
    expect(loadDraft(storage, 'one')).toBeUndefined();
  });

  it.each(['{', '"text"', '{"shape":1}', 'null'])('counts a broken one (%s) as none', (stored) => {
    const storage = memory();
    storage.setItem('yilu.decision.one', stored);
    expect(loadDraft(storage, 'one')).toBeUndefined();
  });

  it('does not fail where the storage is full', () => {
    const full: TabStorage = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(() => keepDraft(full, 'one', emptyDraft)).not.toThrow();
  });
});
