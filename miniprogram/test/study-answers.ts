import type { MockView, StudyPack, StudyProgress, StudyQuestion, SyncStudyRequest } from '@yilu/contracts';
import { answeredOf, type Learnt, learntBy, mergeLearnt } from '@yilu/theory/merge';
import type { Answers } from './city.js';

const judged: StudyQuestion['options'] = [
  { key: 'A', text: '正确' },
  { key: 'B', text: '错误' },
];
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>';

const question = (questionId: string, chapter: string, over: Partial<StudyQuestion> = {}): StudyQuestion => ({
  questionId,
  chapter,
  kind: 'judge',
  stem: `第 ${questionId} 题`,
  options: judged,
  answer: ['A'],
  explanation: `解释 ${questionId}`,
  law: '道路交通安全法第三十八条',
  ...over,
});
const questions = [
  question('A0001', 'points'),
  question('A0002', 'points', { answer: ['B'] }),
  question('A0003', 'points', {
    kind: 'multi',
    options: (['A', 'B', 'C', 'D'] as const).map((key) => ({ key, text: key === 'D' ? '不对' : `对 ${key}` })),
    answer: ['A', 'B', 'C'],
  }),
  question('A0004', 'signs', { picture: { svg, alt: '红色八边形' } }),
];

export const pack: StudyPack = {
  subject: 'S1',
  locale: 'zh-CN',
  version: 'v1',
  source: { zh: '一路自编练习题', en: 'Practice questions' },
  chapters: [
    { chapter: 'points', title: '违法记分', questions: 3 },
    { chapter: 'signs', title: '交通标志', questions: 1 },
  ],
  questions,
};

export const mockId = '018f3c1e-0000-4000-8000-0000000000a1' as MockView['mockId'];

/** A city that keeps what phones learnt as the real one does, and one paper whose time goes by its own clock. */
export function studyCity(first: Learnt = {}): { answers: Answers; learnt(): Learnt; isOver(by: 'time'): void } {
  let learnt = first;
  let chosen: MockView['answers'] = [];
  let over: 'learner' | 'time' | undefined;
  // Years from any phone's clock, so that a paper which looked at that would be over, or never end.
  const serverTime = '2020-01-01T00:10:00.000Z';
  const progress = (): StudyProgress => {
    const answered = answeredOf(learnt);
    return {
      subject: 'S1',
      answered,
      wrong: answered.filter(({ right }) => !right).map(({ questionId }) => questionId),
      secondsStudied: 600,
      secondsToday: 120,
      serverTime,
    };
  };
  const view = (): MockView => ({
    mockId,
    subject: 'S1',
    classGroup: 'car',
    startedAt: '2020-01-01T00:00:00.000Z',
    endsAt: '2020-01-01T00:45:00.000Z',
    serverTime,
    pass: 90,
    questions: questions.map(({ answer, explanation, law, ...asked }) =>
      over ? { ...asked, answer, explanation, law } : asked,
    ),
    answers: chosen,
    ...(over
      ? {
          result: {
            score: 50,
            full: 100,
            passed: false,
            right: 2,
            submittedAt: serverTime,
            by: over,
            byChapter: [{ chapter: 'points', right: 2, of: 3 }],
          },
        }
      : {}),
  });
  const path = '/exams/study/mocks';
  return {
    learnt: () => learnt,
    isOver(by) {
      over = by;
    },
    answers: {
      'GET /exams/study/packs/S1': () => pack,
      'POST /exams/study/sync': (body) => {
        const { deviceId, answered } = body as SyncStudyRequest;
        learnt = mergeLearnt(learnt, learntBy(deviceId, answered));
        return progress();
      },
      'GET /exams/study/progress': () => progress(),
      'POST /exams/study/beats': () => ({ countedSeconds: 0, secondsToday: 120, serverTime }),
      'GET /exams/study/readiness': () => ({
        subject: 'S1',
        passPercent: 91,
        mocks: 3,
        seenPercent: 100,
        advice: { kind: 'book', text: { zh: '可以预约考试了。', en: 'You can book the exam.' } },
        weakest: ['points'],
      }),
      [`POST ${path}`]: () => view(),
      [`GET ${path}`]: () => ({ items: [] }),
      [`GET ${path}/${mockId}`]: () => view(),
      [`PUT ${path}/${mockId}/answers`]: (body) => {
        const sent = (body as { answers: MockView['answers'] }).answers;
        chosen = [...chosen.filter((one) => !sent.some(({ questionId }) => questionId === one.questionId)), ...sent];
        return view();
      },
      [`POST ${path}/${mockId}/submission`]: () => {
        over = 'learner';
        return view();
      },
    },
  };
}
