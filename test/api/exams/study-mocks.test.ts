import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { type StudyRoom, studyRoom } from '../../fixtures/study-room.js';

let store: Store;
let room: StudyRoom;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  room = await studyRoom(store);
});

const wish = { subject: 'S1', classGroup: 'car', locale: 'zh-CN' };
const start = async (over: object = {}) => (await room.post('ready', '/mocks', { ...wish, ...over })).body;
const paperOf = (mockId: string, more = '') => `/mocks/${mockId}${more}`;

/** Right answers of the first so many questions: those of the bank, under the keys of this paper. */
function rightAnswers(
  mock: { questions: { questionId: string; options: { key: string; text: string }[] }[] },
  count: number,
) {
  return mock.questions.slice(0, count).map(({ questionId, options }) => {
    const question = room.bank.byId.get(questionId);
    const rights = question?.answer.map((position) => question.options[position]?.zh) ?? [];
    return { questionId, chosen: options.flatMap(({ key, text }) => (rights.includes(text) ? [key] : [])) };
  });
}

describe('A mock paper', () => {
  test('has 100 questions and 45 minutes by the server’s clock, and no answer, explanation or article', async () => {
    const { status, body, text } = await room.post('ready', '/mocks', wish);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      pass: 90,
      answers: [],
      startedAt: '2026-11-22T02:00:00.000Z',
      endsAt: '2026-11-22T02:45:00.000Z',
      serverTime: '2026-11-22T02:00:00.000Z',
    });
    expect(body.questions).toHaveLength(100);
    expect(text).not.toMatch(/"answer"|"explanation"|"law"|"right"/);
  });

  test('started again while it is open is the same paper, its time going on; of another subject or person it is not', async () => {
    const first = await start();
    room.wait(600);
    const again = await start();
    expect(again).toEqual({ ...first, serverTime: '2026-11-22T02:10:00.000Z' });
    expect((await room.post('novice', '/mocks', wish)).body.mockId).not.toBe(first.mockId);
    const atOnce = await Promise.all(Array.from({ length: 10 }, () => room.post('waiter', '/mocks', wish)));
    expect(new Set(atOnce.flatMap(({ status, body }) => (status === 200 ? [body.mockId] : []))).size).toBe(1);
  });

  test('goes on after a crash in minute 40 with what was saved and five minutes left', async () => {
    const mock = await start();
    const answers = rightAnswers(mock, 60);
    await room.put('ready', paperOf(mock.mockId, '/answers'), { answers });
    room.wait(40 * 60);
    const { body } = await room.get('ready', paperOf(mock.mockId));
    expect(Date.parse(body.endsAt) - Date.parse(body.serverTime)).toBe(5 * 60_000);
    expect(body.answers).toEqual(expect.arrayContaining(answers));
    expect(body.answers).toHaveLength(60);
    expect(body).not.toHaveProperty('result');
  });

  test('answers a saving with what it kept and the hour, and not with the whole paper', async () => {
    const mock = await start();
    const [{ questionId }] = mock.questions;
    const put = (key: string) =>
      room.put('ready', paperOf(mock.mockId, '/answers'), { answers: [{ questionId, chosen: ['B', 'A', 'A'] }] }, key);
    const saved = { answers: [{ questionId, chosen: ['A', 'B'] }], serverTime: '2026-11-22T02:00:00.000Z' };
    expect((await put('save-once-0001')).body).toEqual(saved);
    expect((await put('save-once-0001')).body).toEqual(saved);
  });

  test('takes the last answer to each question', async () => {
    const mock = await start();
    const [{ questionId }] = mock.questions;
    for (const chosen of [['B'], ['A']])
      await room.put('ready', paperOf(mock.mockId, '/answers'), { answers: [{ questionId, chosen }] });
    expect((await room.get('ready', paperOf(mock.mockId))).body.answers).toEqual([{ questionId, chosen: ['A'] }]);
  });

  test.each([
    [90, true],
    [89, false],
  ])('handed in with %i right answers is passed: %s, and shows answers and explanations', async (right, passed) => {
    const mock = await start();
    await room.put('ready', paperOf(mock.mockId, '/answers'), { answers: rightAnswers(mock, right) });
    room.wait(60);
    const { status, body } = await room.post('ready', paperOf(mock.mockId, '/submission'));
    expect(status).toBe(200);
    expect(body.result).toMatchObject({
      score: right,
      full: 100,
      right,
      passed,
      by: 'learner',
      submittedAt: '2026-11-22T02:01:00.000Z',
    });
    expect(body.questions[0]).toMatchObject({ answer: expect.any(Array), explanation: expect.any(String) });
    expect((await start()).mockId).not.toBe(mock.mockId);
  });

  test('is handed in by the server’s clock at 45:00, whoever looks first, and refuses what comes later', async () => {
    const mock = await start();
    await room.put('ready', paperOf(mock.mockId, '/answers'), { answers: rightAnswers(mock, 95) });
    room.wait(45 * 60 - 0.001);
    expect((await room.get('ready', paperOf(mock.mockId))).body.result).toBeUndefined();
    room.wait(0.001);
    const late = await room.put('ready', paperOf(mock.mockId, '/answers'), { answers: rightAnswers(mock, 100) });
    expect([late.status, late.body.code]).toEqual([409, 'study.time_over']);
    const over = { score: 95, passed: true, by: 'time', submittedAt: mock.endsAt };
    expect((await room.get('ready', paperOf(mock.mockId))).body.result).toMatchObject(over);
    expect((await room.post('ready', paperOf(mock.mockId, '/submission'))).body.result).toMatchObject(over);
    expect((await room.get('ready', '/mocks')).body.items).toMatchObject([
      { mockId: mock.mockId, score: 95, passed: true },
    ]);
    expect((await start()).mockId).not.toBe(mock.mockId);
  });

  test('is not answered any more once it is handed in, and keeps its result however often that is sent', async () => {
    const mock = await start();
    const first = await room.post('ready', paperOf(mock.mockId, '/submission'));
    const late = await room.put('ready', paperOf(mock.mockId, '/answers'), { answers: rightAnswers(mock, 100) });
    expect([late.status, late.body.code]).toEqual([409, 'study.handed_in']);
    room.wait(60);
    expect((await room.post('ready', paperOf(mock.mockId, '/submission'))).body.result).toEqual(first.body.result);
  });

  test.each([
    [
      'a question that is not in it',
      (mock: { questions: { questionId: string }[] }) => {
        const inPaper = new Set(mock.questions.map(({ questionId }) => questionId));
        const other = room.bank.questions.find(({ questionId }) => !inPaper.has(questionId));
        return { questionId: other?.questionId, chosen: ['A'] };
      },
    ],
    [
      'an option that its question has not',
      (mock: { questions: { questionId: string }[] }) => ({
        questionId: mock.questions[0]?.questionId,
        chosen: ['D'],
      }),
    ],
  ])('refuses %s', async (_what, answerFor) => {
    const mock = await start();
    const refused = await room.put('ready', paperOf(mock.mockId, '/answers'), { answers: [answerFor(mock)] });
    expect([refused.status, refused.body.code]).toEqual([422, 'study.not_in_paper']);
  });

  test('of somebody else is found by nobody', async () => {
    const { mockId, questions } = await start();
    const answers = [{ questionId: questions[0].questionId, chosen: ['A'] }];
    for (const answer of [
      await room.get('novice', paperOf(mockId)),
      await room.put('novice', paperOf(mockId, '/answers'), { answers }),
      await room.post('novice', paperOf(mockId, '/submission')),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'study.no_mock']);
    expect((await room.get('novice', '/mocks')).body.items).toEqual([]);
  });

  test('is not begun from a bank with too few questions', async () => {
    const refused = await room.post('ready', '/mocks', { ...wish, subject: 'S3S' });
    expect([refused.status, refused.body.code]).toEqual([409, 'study.no_paper']);
  });

  test('for motorcycles has 50 questions of theirs at two points in 30 minutes', async () => {
    const mock = await start({ classGroup: 'motorcycle', locale: 'en' });
    expect(Date.parse(mock.endsAt) - Date.parse(mock.startedAt)).toBe(30 * 60_000);
    const groups = mock.questions.map(
      ({ questionId }: { questionId: string }) => room.bank.byId.get(questionId)?.classGroups,
    );
    expect(groups).toHaveLength(50);
    expect(groups.every((group: string[]) => group.includes('motorcycle'))).toBe(true);
    expect(mock.questions[0].stem).toMatch(/^Text stem/);
  });
});
