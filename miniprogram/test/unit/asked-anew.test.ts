import { expect, test } from 'vitest';
import { askedAnew } from '../../src/api/asked-anew.js';
import { Refused } from '../../src/api/problem.js';

const refused = (code: string) => new Refused({ type: 'about:blank', title: code, status: 409, code });

/** A city that answers one thing after the other, and a register that is asked in between. */
function city(...answers: readonly (string | Error)[]) {
  const done: string[] = [];
  const book = async () => {
    const answer = answers[done.filter((one) => one === 'book').length];
    done.push('book');
    if (typeof answer === 'string') return answer;
    throw answer;
  };
  const ask = async () => done.push('ask');
  return { done, book: () => askedAnew(book, ask) };
}

test('a booking on an old word of the register asks it and goes through, without a tap more', async () => {
  const { done, book } = city(refused('exams.register_stale'), 'booked');
  expect(await book()).toBe('booked');
  expect(done).toEqual(['book', 'ask', 'book']);
});

test('the register is asked once, and for nothing else', async () => {
  const stale = city(refused('exams.register_stale'), refused('exams.register_stale'));
  await expect(stale.book()).rejects.toThrow('exams.register_stale');
  expect(stale.done).toEqual(['book', 'ask', 'book']);
  const other = city(refused('exams.no_seat'));
  await expect(other.book()).rejects.toThrow('exams.no_seat');
  expect(other.done).toEqual(['book']);
});
