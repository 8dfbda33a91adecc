import { createHash } from 'node:crypto';
import { MockId, PersonId } from '@yilu/contracts';
import { newMock, resultOf } from '@yilu/exams/domain/mock';
import type { MockFile } from '@yilu/exams/domain/study-files';
import type { Bank } from '@yilu/exams/ports-study';
import { theoryFormatOf } from '@yilu/law/exams/theory-formats';
import { allQuestions } from '@yilu/theory/bank';
import { optionKeys } from '@yilu/theory/paper';
import { seeded } from '@yilu/theory/seeded';
import { byQuestionId } from '@yilu/theory/select-questions';
import type { Figure } from './figures.js';

const suite = 'mocks';
/** Uses of the study room in the city's published month. */
const published = 280_000;

const bank: Bank = {
  bankId: 'own',
  name: { zh: '练习', en: 'Practice' },
  questions: allQuestions,
  byId: byQuestionId(allQuestions),
};
const personId = PersonId.parse('00000000-0000-4000-8000-000000000001');
const at = new Date('2026-11-22T02:00:00.000Z');
const over = new Date('2026-11-22T03:00:00.000Z');
const format = theoryFormatOf('S1', 'car');

/** A paper by its number with the answers of a learner who knows between a half and all of it. */
function answered(number: number): MockFile {
  const mockId = MockId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
  const wish = { subject: 'S1', classGroup: 'car', locale: 'zh-CN' } as const;
  const mock = newMock(bank, wish, format, { personId, mockId, at, day: '2026-11-22' });
  if (!mock) throw new Error('Too few questions for a paper');
  const below = seeded(`answers-${number}`);
  const knows = 50 + below(51);
  const answers: Record<string, MockFile['answers'][string]> = {};
  for (const { questionId, answer, options } of mock.slots)
    answers[questionId] = below(100) < knows ? answer : optionKeys.slice(0, 1 + below(options.length)).slice(-1);
  return { ...mock, answers };
}

/** Draws and marks all papers in this order; the digest holds every result. */
function marked(count: number, order: (at: number) => number) {
  const points = new Uint8Array(count);
  let passed = 0;
  let ms = 0;
  for (let turn = 0; turn < count; turn++) {
    const number = order(turn);
    const mock = answered(number);
    const from = performance.now();
    const result = resultOf(mock, over);
    ms += performance.now() - from;
    points[number] = result?.score ?? 255;
    if (result?.passed) passed++;
  }
  return { digest: createHash('sha256').update(points).digest('hex'), passed, ms };
}

/** Marks the mock papers of a month twice, forwards and backwards: both have to come to the same results. */
export async function mocksSuite(count = published): Promise<Figure[]> {
  const from = performance.now();
  const { digest, passed, ms } = marked(count, (turn) => turn);
  const whole = performance.now() - from;
  const again = marked(count, (turn) => count - 1 - turn);
  if (again.digest !== digest) throw new Error('The same papers came to other results');
  console.log(`\n${count} papers of ${format.questions} questions, ${passed} passed, results ${digest}`);
  return [
    { suite, name: 'papers drawn, answered and marked', value: (1000 * count) / whole, unit: 'per_second' },
    { suite, name: 'papers marked', value: (1000 * count) / ms, unit: 'per_second' },
    { suite, name: 'one paper marked', value: ms / count, unit: 'ms', goal: 0.2 },
  ];
}
