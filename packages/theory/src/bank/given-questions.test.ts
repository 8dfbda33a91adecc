import { expect, test } from 'vitest';
import { findFaults } from '../check-question.js';
import { givenQuestions } from './given-questions.js';

const numbers = (value: (typeof givenQuestions)[number]['kind']) =>
  givenQuestions.filter(({ kind }) => kind === value).length;

test('holds all 73 given questions under their own numbers, in their own kinds', () => {
  const ids = givenQuestions.map(({ questionId }) => questionId).sort();
  expect(ids).toEqual(Array.from({ length: 73 }, (_, at) => `Q${String(at + 1).padStart(3, '0')}`));
  expect({ single: numbers('single'), judge: numbers('judge'), multi: numbers('multi') }).toEqual({
    single: 52,
    judge: 18,
    multi: 3,
  });
});

test('asks nothing that the check of a bank would refuse', () => {
  expect(findFaults(givenQuestions, () => false)).toEqual([]);
});
