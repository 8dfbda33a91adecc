import { describe, expect, it } from 'vitest';
import { holdOf } from './hold.js';

const lease = { officerId: 'o1', name: '陈明', until: '2026-11-21T06:15:00.000Z' };
const before = Date.parse('2026-11-21T06:14:59.000Z');

describe('the hold on a case', () => {
  it('is mine or another officer’s while it runs', () => {
    expect(holdOf(lease, 'o1', before).by).toBe('me');
    expect(holdOf(lease, 'o2', before)).toEqual({ by: 'other', name: '陈明', until: lease.until });
  });

  it('keeps nobody out once it has run out', () => {
    expect(holdOf(lease, 'o2', before + 1000)).toEqual({ by: 'nobody' });
    expect(holdOf(undefined, 'o2', before)).toEqual({ by: 'nobody' });
  });
});
