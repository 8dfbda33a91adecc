import { describe, expect, it } from 'vitest';
import { answersOf, courseOf } from './report-course.js';

describe('the course of a report', () => {
  it('tells steps and corrections in the order in which they happened', () => {
    const lines = courseOf({
      steps: [
        { at: '2026-11-20T01:00:00.000Z', status: 'submitted' },
        { at: '2026-11-20T03:00:00.000Z', status: 'accepted' },
        { at: '2026-11-20T03:00:00.000Z', status: 'dispatched' },
      ],
      corrections: [{ at: '2026-11-20T02:00:00.000Z', what: 'service', from: 'FAC-CAMERA', to: 'FAC-LIGHTING' }],
    });
    expect(lines.map((line) => (line.kind === 'step' ? line.step.status : line.kind))).toEqual([
      'submitted',
      'service',
      'accepted',
      'dispatched',
    ]);
  });
});

describe('answers', () => {
  const questions = [
    {
      code: 'direction',
      description: { zh: '行驶方向', en: 'Direction' },
      values: [{ key: '东向西', name: { zh: '东向西', en: 'East to west' } }],
    },
    { code: 'pole_no', description: { zh: '编号', en: 'Number' } },
  ];
  it('stand under the words of their questions, and what nobody asked comes last under its own code', () => {
    expect(answersOf({ colour: ['red', 'blue'], direction: '东向西' }, questions)).toEqual([
      { code: 'direction', question: questions[0]?.description, answers: [{ zh: '东向西', en: 'East to west' }] },
      {
        code: 'colour',
        question: { zh: 'colour', en: 'colour' },
        answers: [
          { zh: 'red', en: 'red' },
          { zh: 'blue', en: 'blue' },
        ],
      },
    ]);
  });
});
