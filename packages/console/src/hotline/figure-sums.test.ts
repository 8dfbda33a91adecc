import { describe, expect, it } from 'vitest';
import { percentOf, rightShare } from './figure-sums.js';

describe('figures of the desk', () => {
  it('weigh each service by how often it was suggested', () => {
    const rows = [
      { made: 90, right: 90 },
      { made: 10, right: 0 },
    ];
    expect(rightShare(rows)).toEqual({ made: 100, right: 90, share: 0.9 });
  });
  it('say nothing of a share where there was nothing', () => {
    expect(rightShare([])).toEqual({ made: 0, right: 0, share: undefined });
    expect(percentOf(0, 0)).toBe('—');
    expect(percentOf(2, 3)).toBe('67%');
  });
});
