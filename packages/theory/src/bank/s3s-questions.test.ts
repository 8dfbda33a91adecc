import { describe, expect, test } from 'vitest';
import { findFaults } from '../check-question.js';
import { signSvg } from '../signs/sign-svg.js';
import { chapters } from './chapters.js';
import { s3sQuestions } from './s3s-questions.js';

const singles = s3sQuestions.filter(({ kind }) => kind === 'single');
const share = (part: number, whole: number) => part / whole;

describe('The questions of the theory part of Subject 3', () => {
  test('are at least 150, in every kind and every chapter', () => {
    expect(s3sQuestions.length).toBeGreaterThanOrEqual(150);
    const kinds = s3sQuestions.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'multi').length).toBeGreaterThanOrEqual(30);
    expect(new Set(s3sQuestions.map(({ chapter }) => chapter))).toEqual(new Set(Object.keys(chapters.S3S)));
  });

  test('are refused by no check of a bank', () => {
    expect(findFaults(s3sQuestions, (sign) => signSvg(sign) !== undefined)).toEqual([]);
  });

  test('are never asked in the same words twice', () => {
    const stems = s3sQuestions.flatMap(({ stem }) => [stem.zh, stem.en]);
    expect(stems.filter((stem, at) => stems.indexOf(stem) !== at)).toEqual([]);
  });

  test.each(['zh', 'en'] as const)('cannot be guessed by choosing the longest answer (%s)', (language) => {
    const longest = singles.filter(({ options, answer }) =>
      options.every(
        (option, at) => at === answer[0] || option[language].length < (options[answer[0] ?? 0]?.[language].length ?? 0),
      ),
    );
    expect(share(longest.length, singles.length)).toBeLessThan(0.4);
  });

  test('cannot be guessed by choosing one position, or by always agreeing', () => {
    for (const position of [0, 1, 2, 3]) {
      const there = singles.filter(({ answer }) => answer[0] === position);
      expect(share(there.length, singles.length)).toBeLessThan(0.4);
    }
    const judged = s3sQuestions.filter(({ kind }) => kind === 'judge');
    const right = share(judged.filter(({ answer }) => answer[0] === 0).length, judged.length);
    expect(right).toBeGreaterThan(0.4);
    expect(right).toBeLessThan(0.6);
  });
});
