import { shapes } from '@yilu/law';
import { describe, expect, it } from 'vitest';
import { searchShapes } from './shape-search.js';

const codes = (typed: string, parties: 'MM' | 'MN' = 'MM') =>
  searchShapes(shapes, typed, parties).map(({ code }) => code);

describe('the search for a shape', () => {
  it('finds by code, by Chinese and by English words', () => {
    expect(codes('a01')).toEqual(['A01']);
    expect(codes('追尾')).toContain('A01');
    expect(codes('rear-end')).toContain('A01');
  });

  it('finds by article, and narrows with each word', () => {
    expect(codes('第五十条')).toContain('A04');
    expect(codes('倒车 高速').every((code) => codes('倒车').includes(code))).toBe(true);
  });

  it('puts the rows of these parties first and hides none', () => {
    expect(codes('', 'MN').slice(0, 2).sort()).toEqual(['A42', 'A43']);
    expect(codes('', 'MN')).toHaveLength(shapes.length);
  });
});
