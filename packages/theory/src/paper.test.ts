import type { QuestionKind } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { answerKeys, type Drawable, type PaperFormat, papersFrom } from './paper.js';

const format: PaperFormat = {
  questions: 100,
  pass: 90,
  pointsEach: 1,
  types: { judge: 40, single: 60, multi: 0 },
};

const row = (kind: QuestionKind, chapter: string, count: number): Drawable[] =>
  Array.from({ length: count }, (_none, at) => ({
    questionId: `${kind[0]?.toUpperCase()}${chapter[0]?.toUpperCase()}${String(at).padStart(4, '0')}`,
    chapter,
    kind,
    options: kind === 'judge' ? [0, 1] : [0, 1, 2, 3],
  }));

const bank = [
  ...row('judge', 'signs', 60),
  ...row('judge', 'points', 60),
  ...row('single', 'signs', 150),
  ...row('single', 'points', 50),
  ...row('multi', 'points', 20),
];
const kindOf = new Map(bank.map(({ questionId, kind }) => [questionId, kind]));
const chapterOf = new Map(bank.map(({ questionId, chapter }) => [questionId, chapter]));
const paperOf = (seed: string) => papersFrom(bank, format)?.(seed) ?? [];

describe('A mock paper', () => {
  test('is the same for the same seed, and another one for another seed', () => {
    expect(paperOf('one')).toEqual(paperOf('one'));
    expect(paperOf('one')).not.toEqual(paperOf('two'));
    // Written down once: a change of the generator would change papers that somebody is sitting.
    expect(paperOf('one').slice(0, 3)).toMatchInlineSnapshot(`
      [
        {
          "options": [
            0,
            1,
          ],
          "questionId": "JP0001",
        },
        {
          "options": [
            0,
            1,
          ],
          "questionId": "JS0016",
        },
        {
          "options": [
            0,
            1,
          ],
          "questionId": "JS0057",
        },
      ]
    `);
  });

  test('has every kind in its number, judged ones first, and no question twice', () => {
    const kinds = paperOf('any').map(({ questionId }) => kindOf.get(questionId));
    expect(kinds).toEqual([...Array(40).fill('judge'), ...Array(60).fill('single')]);
    expect(new Set(paperOf('any').map(({ questionId }) => questionId)).size).toBe(100);
  });

  test('draws chapters in proportion to their questions', () => {
    const singles = paperOf('any').filter(({ questionId }) => kindOf.get(questionId) === 'single');
    expect(singles.filter(({ questionId }) => chapterOf.get(questionId) === 'signs')).toHaveLength(45);
  });

  test('shuffles the options of choices and leaves 正确 before 错误', () => {
    for (const { questionId, options } of paperOf('any')) {
      const whole = kindOf.get(questionId) === 'judge' ? [0, 1] : [0, 1, 2, 3];
      expect([...options].sort()).toEqual(whole);
      if (whole.length === 2) expect(options).toEqual([0, 1]);
    }
    const firsts = Array.from({ length: 400 }, (_none, at) => paperOf(String(at))[99]?.options[0]);
    for (const position of [0, 1, 2, 3]) expect(firsts.filter((one) => one === position).length).toBeGreaterThan(60);
  });

  test('asks every question in its turn', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 100; seed++) for (const { questionId } of paperOf(String(seed))) seen.add(questionId);
    expect(seen.size).toBe(320);
  });

  test('is not made from too few questions of a kind', () => {
    expect(papersFrom(bank.slice(0, 30), format)).toBeUndefined();
  });

  test('gives the right options under the keys at which it shows them', () => {
    expect(answerKeys({ questionId: 'Q001', options: [2, 0, 3, 1] }, [0, 1])).toEqual(['B', 'D']);
  });
});
