import { describe, expect, test } from 'vitest';
import { findFaults, type QuestionFault } from './check-question.js';
import { judgeOptions } from './judge-options.js';
import type { Question } from './question.js';

const good: Question = {
  questionId: 'T001',
  subject: 'S1',
  classGroups: ['car'],
  chapter: 'points',
  kind: 'single',
  stem: { zh: '闯红灯一次记几分？', en: 'How many points for running a red light?' },
  options: [
    { zh: '3分', en: '3 points' },
    { zh: '6分', en: '6 points' },
    { zh: '9分', en: '9 points' },
  ],
  answer: [1],
  explanation: { zh: '一次记6分。', en: 'Six points each time.' },
  law: { zh: '记分管理办法第十条', en: 'Points Regulations art 10' },
  effectiveFrom: '2026-01-01',
};
const pictured: Question = {
  ...good,
  questionId: 'T002',
  picture: { sign: 'stop', alt: { zh: '红色八边形，内有白字', en: 'A red octagon with white letters' } },
};
const faultsIn = (...questions: readonly Question[]) =>
  findFaults(questions, (sign) => sign === 'stop' || sign === 'yield').map(({ fault }) => fault);

describe('Checking questions', () => {
  test('finds nothing wrong with good ones', () => {
    const judged: Question = { ...good, questionId: 'T003', kind: 'judge', options: judgeOptions, answer: [0] };
    const multi: Question = { ...good, questionId: 'T004', kind: 'multi', stem: pictured.law, answer: [0, 2] };
    expect(faultsIn(good, pictured, judged, multi)).toEqual([]);
  });

  test.each<[QuestionFault, Partial<Question>]>([
    ['answer_outside', { answer: [3] }],
    ['answer_outside', { answer: [-1] }],
    ['answer_outside', { answer: [0.5] }],
    ['answer_repeated', { kind: 'multi', answer: [1, 1] }],
    ['answer_count', { answer: [] }],
    ['answer_count', { answer: [0, 1] }],
    ['answer_count', { kind: 'multi', answer: [1] }],
    ['answer_count', { kind: 'judge', options: judgeOptions, answer: [0, 1] }],
    ['judge_options', { kind: 'judge', answer: [0] }],
    ['judge_options', { kind: 'single', options: judgeOptions, answer: [0] }],
    ['option_empty', { options: [...good.options, { zh: ' ', en: '12' }] }],
    ['option_empty', { options: [...good.options, { zh: '12', en: '' }] }],
    ['option_repeated', { options: [...good.options, { zh: '3分', en: '12 points' }] }],
    ['option_repeated', { options: [...good.options, { zh: '12分', en: '3 Points' }] }],
    ['chinese_missing', { stem: { zh: 'How many?', en: 'How many?' } }],
    ['english_missing', { explanation: { zh: '一次记6分。', en: '' } }],
    ['english_missing', { explanation: { zh: '一次记6分。', en: '一次记6分。' } }],
    ['unknown_chapter', { chapter: 'weather' }],
    ['retired_before_it_began', { retiredOn: '2026-01-01' }],
    ['picture_unknown', { picture: { sign: 'unheard', alt: good.stem } }],
    ['alt_tells_answer', { picture: { sign: 'stop', alt: { zh: '写着6分的牌子', en: 'A board' } } }],
    ['alt_tells_answer', { picture: { sign: 'stop', alt: { zh: '一块牌子', en: 'A board saying 6 Points' } } }],
  ])('finds %s in %j', (fault, change) => {
    expect(faultsIn({ ...good, ...change })).toEqual([fault]);
  });

  test('finds what is wrong beside the others: a number, a question or a picture’s text twice', () => {
    expect(faultsIn(good, { ...pictured, questionId: good.questionId })).toEqual(['id_repeated']);
    expect(faultsIn(good, { ...good, questionId: 'T009', stem: { ...good.stem, zh: ' 闯红灯一次记几分？' } })).toEqual([
      'question_repeated',
    ]);
    const other = {
      ...pictured,
      questionId: 'T009',
      picture: { sign: 'yield', alt: pictured.picture?.alt ?? good.stem },
    };
    expect(faultsIn(pictured, other)).toEqual(['alt_of_another_picture']);
  });
});
