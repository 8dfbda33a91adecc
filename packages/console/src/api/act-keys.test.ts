import { describe, expect, it } from 'vitest';
import { actKeys } from './act-keys.js';

const counted = () => {
  let next = 0;
  return actKeys(() => `key-${++next}`);
};

describe('the key of an act', () => {
  it('stays the same while the same act waits for its answer', () => {
    const keys = counted();
    expect(keys.keyFor('/x', { reason: 'r' })).toBe(keys.keyFor('/x', { reason: 'r' }));
  });

  it('differs for other content and for another address', () => {
    const keys = counted();
    const first = keys.keyFor('/x', { reason: 'r' });
    expect(keys.keyFor('/x', { reason: 's' })).not.toBe(first);
    expect(keys.keyFor('/y', { reason: 'r' })).not.toBe(first);
  });

  it('is new once the act was answered', () => {
    const keys = counted();
    const first = keys.keyFor('/x', undefined);
    keys.answered('/x', undefined);
    expect(keys.keyFor('/x', undefined)).not.toBe(first);
  });
});
