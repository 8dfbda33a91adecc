import type { OptionKey } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { isRight, scorePaper } from './score.js';

const paper = (count: number) =>
  Array.from({ length: count }, (_none, at) => ({
    questionId: `Q${String(at).padStart(3, '0')}`,
    chapter: at % 2 ? 'signs' : 'points',
    answer: ['B'] as readonly OptionKey[],
  }));
const scored = (of: number, right: number, pointsEach = 1) => {
  const questions = paper(of);
  const rights = new Set(questions.slice(0, right).map(({ questionId }) => questionId));
  return scorePaper(questions, (id) => (rights.has(id) ? ['B'] : ['C']), { pass: 90, pointsEach });
};

describe('Marking', () => {
  test.each([
    [100, 89, 1, 89, false],
    [100, 90, 1, 90, true],
    [100, 100, 1, 100, true],
    [50, 44, 2, 88, false],
    [50, 45, 2, 90, true],
    [50, 0, 2, 0, false],
  ])('of %i questions %i right at %i each are %i points, passed: %s', (of, right, each, score, passed) => {
    expect(scored(of, right, each)).toMatchObject({ score, full: 100, passed, right });
  });

  test.each<[readonly OptionKey[], readonly OptionKey[] | undefined, boolean]>([
    [['A'], ['A'], true],
    [['A'], ['B'], false],
    [['A'], undefined, false],
    [['A'], [], false],
    [['A', 'C'], ['C', 'A'], true],
    [['A', 'C'], ['A'], false],
    [['A', 'C'], ['A', 'B', 'C'], false],
    [['A', 'C'], ['A', 'A'], false],
    [['A'], ['A', 'A'], true],
  ])('right keys %j, chosen %j: right %s', (answer, chosen, right) => {
    expect(isRight(answer, chosen)).toBe(right);
  });

  test('tells right answers by chapter, and all chapters together are the paper', () => {
    expect(scored(100, 51).byChapter).toEqual([
      { chapter: 'points', right: 26, of: 50 },
      { chapter: 'signs', right: 25, of: 50 },
    ]);
  });
});
