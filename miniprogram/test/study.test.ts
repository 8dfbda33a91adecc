import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { miniCity } from './city.js';
import { MiniApp } from './mini-app.js';
import { mockId, pack, studyCity } from './study-answers.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const page = (name: string, query = 'subject=S1') => `packageStudy/pages/${name}/index?${query}`;

describe.each(platforms)('theory study in the built bundle for %s', (platform) => {
  const start = async (study = studyCity(), storage: Map<string, unknown> = new Map()) => {
    const city = miniCity(platform, '1', study.answers);
    const app = new MiniApp(`${root}dist/${platform}`, platform, city.handlers);
    for (const [name, value] of storage) app.native.storage.set(name, value);
    await app.launch();
    const signIn = async () => {
      await app.open('packageIdentity/pages/sign-in/index');
      await app.signIn();
      await app.until('crash');
    };
    return { app, city, study, signIn };
  };
  type Started = Awaited<ReturnType<typeof start>>;
  const download = async ({ app }: Started) => {
    await app.open(page('home'));
    await app.tap('download');
    await app.until('chapters');
  };
  /** Answers what is asked: right, or wrong. */
  const answer = async ({ app }: Started, right: boolean) => {
    const stem = app.text(await app.until('stem'));
    const asked = pack.questions.find((one) => one.stem === stem);
    if (!asked) throw new Error(`not in the pack: ${stem}`);
    const texts = asked.options.filter(({ key }) => asked.answer.includes(key) === right).map(({ text }) => text);
    for (const key of ['A', 'B', 'C', 'D']) {
      const option = app.find(`option-${key}`);
      if (option && texts.some((text) => app.text(option).endsWith(text))) await app.tap(`option-${key}`);
    }
    if (asked.kind === 'multi') await app.tap('check');
    await app.until(right ? 'was-right' : 'was-wrong');
    return asked.questionId;
  };

  test('needs neither sign-in nor network once the questions are on the phone, and a kill loses nothing', async () => {
    const first = await start();
    await download(first);
    first.city.goOffline();
    await first.app.open(page('practise', 'subject=S1&set=points'));
    expect(await answer(first, true)).toBe('A0001');
    expect(first.app.text()).toContain('解释 A0001');
    expect(first.app.text()).toContain('依据：道路交通安全法第三十八条');
    await first.app.tap('next');
    expect(await answer(first, false)).toBe('A0002');
    expect(first.app.text()).toContain('答错了，正确答案是 B');

    const again = await start(studyCity(), new Map(first.app.native.storage));
    again.city.goOffline();
    await again.app.open(page('home'));
    expect(again.app.text(await again.app.until('chapter-points'))).toContain('2 / 3');
    expect(again.app.text(await again.app.until('to-wrong'))).toContain('1 题');
    await again.app.open(page('practise', 'subject=S1&set=points'));
    expect(again.app.text(await again.app.until('stem'))).toContain('A0003');
    expect(await answer(again, true)).toBe('A0003');
  });

  test('lets a question leave the wrong answers once it is answered right', async () => {
    const started = await start();
    await download(started);
    await started.app.open(page('practise', 'subject=S1&set=signs'));
    await answer(started, false);
    await started.app.open(page('wrong'));
    await started.app.tap('wrong-A0004');
    expect(started.app.text()).toContain('第 1 题，共 1 题');
    await answer(started, true);
    await started.app.open(page('wrong'));
    await started.app.until('no-wrong');
  });

  test('describes a picture, and offers no voice where the wallet has none', async () => {
    const started = await start();
    await download(started);
    await started.app.open(page('practise', 'subject=S1&set=signs'));
    await started.app.until('question');
    const [picture] = started.app.all(({ className }) => className.includes('drawing'));
    expect(Object.values(picture?.attributes ?? {})).toContain('红色八边形');
    expect(started.app.find('read-aloud')).toBeUndefined();
  });

  test('brings a guest’s answers into his account beside what another phone did', async () => {
    const other = { right: true, at: '2026-11-20T00:00:00.000Z', deviceId: 'other-phone' };
    const counts = { 'other-phone': { times: 3, wrongTimes: 1 } };
    const started = await start(studyCity({ A0001: { ...other, counts }, A0004: { ...other, right: false, counts } }));
    await download(started);
    await started.app.open(page('practise', 'subject=S1&set=points'));
    await answer(started, false);
    expect(started.city.sent('POST /exams/study/sync')).toEqual([]);
    await started.signIn();
    await started.app.open(page('home'));
    expect(started.app.text(await started.app.until('time'))).toContain('今天 2 分钟，一共 10 分钟');
    expect(started.app.text(await started.app.until('to-wrong'))).toContain('2 题');
    const { A0001: merged } = started.study.learnt();
    expect(merged?.right).toBe(false);
    expect(merged?.counts['other-phone']).toEqual({ times: 3, wrongTimes: 1 });
    expect(Object.keys(merged?.counts ?? {})).toHaveLength(2);
    // Told once: what the city knows is not sent again.
    await started.app.open(page('home'));
    await started.app.settle(200);
    expect(started.city.sent('POST /exams/study/sync')).toHaveLength(1);
  });

  test('says how ready somebody is, why, and leads on to the booking', async () => {
    const started = await start();
    await started.signIn();
    await download(started);
    const card = started.app.text(await started.app.until('readiness'));
    for (const words of ['91%', '可以预约考试了。', '做过 100% 的题，3 次模拟考试', '违法记分'])
      expect(card).toContain(words);
    await started.app.tap('advice-book');
    await expect.poll(() => started.app.page.route).toBe('packageExams/pages/learning/index');
  });

  const openMock = async (started: Started) => {
    await started.signIn();
    await started.app.open(page('mocks'));
    await started.app.tap('start');
    await started.app.until('question');
  };

  test('counts a paper down by the city’s clock, whatever year the phone believes in', async () => {
    const started = await start();
    await openMock(started);
    expect(started.app.text(await started.app.until('left'))).toMatch(/^剩余 3[45]:\d\d$/);
  });

  test('goes on with a paper after a crash, hands in what was answered, and says how many are open', async () => {
    const started = await start();
    await openMock(started);
    started.city.goOffline();
    await started.app.tap('option-A');
    await started.app.tap('next');
    await started.app.tap('option-B');
    const kept = new Map(started.app.native.storage);

    const again = await start(started.study, kept);
    await again.app.open(page('mock', `id=${mockId}`));
    expect(again.app.text(await again.app.until('position'))).toContain('第 2 题');
    expect(again.app.text(await again.app.until('option-B'))).toContain('已选');
    await again.app.tap('card');
    expect(again.app.text(await again.app.until('card-state'))).toContain('答了 2 题，2 题没答');
    await again.app.tap('hand-in');
    expect(again.app.text()).toContain('还有 2 题没答');
    expect(again.city.sent(`POST /exams/study/mocks/${mockId}/submission`)).toEqual([]);
    await again.app.tap('hand-in-confirm');
    await again.app.until('failed');
    expect(again.city.sent(`PUT /exams/study/mocks/${mockId}/answers`)).toEqual([
      {
        answers: [
          { questionId: 'A0001', chosen: ['A'] },
          { questionId: 'A0002', chosen: ['B'] },
        ],
      },
    ]);
    expect(again.app.text(await again.app.until('by-chapter'))).toContain('违法记分');
    await again.app.tap('see-wrong');
    expect(again.app.text(await again.app.until('was-wrong'))).toContain('解释 A0003');
  });

  test('shows the result of a paper that the city’s clock ended meanwhile', async () => {
    const started = await start();
    await openMock(started);
    started.study.isOver('time');
    await started.app.open(page('mock', `id=${mockId}`));
    expect(started.app.text(await started.app.until('failed'))).toContain('时间到，已自动交卷');
  });
});
