import { describe, expect, it } from 'vitest';
import { bounded, fitted, largestScale, moved, zoomed } from './zoom.js';

const window = { width: 800, height: 600 };

describe('zooming evidence', () => {
  it('comes back to the fitted picture as often as it went nearer', () => {
    const back = zoomed(zoomed(fitted, 1), -1);
    expect(back.scale).toBeCloseTo(1);
  });

  it('never goes beyond the largest scale nor below the fit', () => {
    let view = fitted;
    for (let i = 0; i < 20; i += 1) view = zoomed(view, 1);
    expect(view.scale).toBe(largestScale);
    for (let i = 0; i < 20; i += 1) view = zoomed(view, -1);
    expect(view.scale).toBe(1);
  });

  it('does not lose the picture out of the window', () => {
    expect(bounded(moved(fitted, 500, 500), window)).toEqual(fitted);
    expect(bounded(moved({ scale: 2, x: 0, y: 0 }, 9999, -9999), window)).toEqual({ scale: 2, x: 400, y: -300 });
  });
});
