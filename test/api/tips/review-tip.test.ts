import { RecordId } from '@yilu/contracts';
import { followDecision } from '@yilu/tips/use-cases/follow-decision';
import { followOpening } from '@yilu/tips/use-cases/follow-opening';
import { followReporter } from '@yilu/tips/use-cases/follow-reporter';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cameraShot } from '../../fixtures/camera-shot.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { eventAt, personOf, reportersVault } from '../../fixtures/tips-people.js';
import { adopting, type TipsTown, tipIdOf, tipsTown } from '../../fixtures/tips-town.js';

const at = new Date('2026-11-20T02:00:00.000Z');
const dayMs = 86_400_000;
let store: Store;
let here: TipsTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await tipsTown(await store.table(`tips-review-${count++}`), at);
});

const fined = (recordId: RecordId) => ({
  recordId,
  maskedPlate: '浙B·1***5',
  act: { zh: '闯红灯', en: 'Red light' },
  personId: personOf('li'),
  provider: 'alipay' as const,
  number: '3302031000000015' as never,
});
/** What was adopted is fined. */
async function decidedWithFine() {
  const [handed] = await here.told('tips.tip_adopted');
  const data = fined(handed?.recordId ?? RecordId.parse('000000000000'));
  const decision = { outcome: 'fine', fen: 15_000, points: 6, served: 'electronic', verifyCode: 'D000000000000015' };
  await followDecision(here.deps)(eventAt(at, 'violations.decision_made', { ...data, ...decision } as never));
  return data;
}
const own = (n = 1) => here.get('zhang', `/tips/${tipIdOf(n)}`);

describe('looking at a report', () => {
  it('shows everything but whose it is, and the look is told', async () => {
    await here.file('zhang', 1);
    const shown = await here.get('tip_reviewer', `/tips/staff/tips/${tipIdOf(1)}`);
    expect(shown.body).toMatchObject({ plate: '浙B12345', text: '红灯亮了两秒后越过停止线。', reportedAgain: false });
    const pseudonym = await reportersVault.lookup('reporter', personOf('zhang'));
    expect(shown.text).not.toContain(pseudonym);
    expect(shown.text).not.toContain(personOf('zhang'));
    expect(await here.told('staff.acted')).toMatchObject([{ act: 'tip_read', subject: tipIdOf(1) }]);
  });

  it('says which pictures bear another time than their phone told, and refuses none for it', async () => {
    const tipId = tipIdOf(1);
    const written = async (secondsAgo: number) => {
      const time = new Date(Date.parse(here.secondsAgo(secondsAgo)) + 8 * 3_600_000).toISOString();
      return cameraShot(`${time.slice(0, 10).replaceAll('-', ':')} ${time.slice(11, 19)}`);
    };
    const honest = await here.photo('zhang', tipId, await written(20), here.secondsAgo(20));
    const other = await here.photo('zhang', tipId, await written(15 + 3_600), here.secondsAgo(15));
    const filed = await here.post('zhang', '/tips', here.requestOf(tipId, [honest.body.mediaId, other.body.mediaId]));
    expect(filed.status).toBe(201);
    const { otherTimes } = (await here.get('tip_reviewer', `/tips/staff/tips/${tipId}`)).body;
    expect(otherTimes).toEqual([
      {
        mediaId: other.body.mediaId,
        capturedAt: here.secondsAgo(15),
        writtenAt: here.secondsAgo(15 + 3_600),
        seconds: -3_600,
      },
    ]);
    expect((await own()).text).not.toContain('writtenAt');
  });

  it('shows an auditor what was decided and when, without words and pictures', async () => {
    await here.file('zhang', 1);
    await here.reject(1, 'act_unclear');
    const shown = await here.get('auditor', `/tips/staff/tips/${tipIdOf(1)}`);
    expect(shown.body).toMatchObject({ status: 'not_adopted', reason: { code: 'act_unclear' }, text: '' });
    expect(shown.text).not.toContain('objects.test');
    expect(await here.told('staff.acted')).toContainEqual(expect.objectContaining({ officerId: 'officer-auditor' }));
    expect((await here.get('auditor', '/tips/staff/tips')).status).toBe(200);
    expect((await here.review('auditor', 1, { verdict: 'adopt', record: adopting })).status).toBe(403);
    const decided = { version: 2, verdict: 'keep', answer: '维持原结论，画面不能证明。' };
    expect((await here.post('auditor', `/tips/staff/tips/${tipIdOf(1)}/appeal-decision`, decided)).status).toBe(403);
  });

  it.each(['desk_operator', 'accident_officer', 'finance', 'admin', 'facilities'] as const)(
    'is not for %s',
    async (who) => {
      await here.file('zhang', 1);
      expect((await here.get(who, '/tips/staff/tips')).status).toBe(403);
      expect((await here.get(who, `/tips/staff/tips/${tipIdOf(1)}`)).status).toBe(403);
      expect((await here.review(who, 1, { verdict: 'adopt', record: adopting })).status).toBe(403);
    },
  );

  it('lists what is most pressing first', async () => {
    await here.file('zhang', 1);
    await here.file('zhang', 2, { type: 'drink_drive', plate: '浙B22222' });
    const { items } = (await here.get('tip_reviewer', '/tips/staff/tips')).body;
    expect(items.map(({ type }: { type: string }) => type)).toEqual(['drink_drive', 'red_light']);
  });
});

describe('adopting a report', () => {
  it('hands it on as a record that says neither which report it was nor whose', async () => {
    await here.file('zhang', 1);
    expect((await here.adopt(1)).body).toMatchObject({ status: 'adopted', version: 2 });
    const [handed] = await here.told('tips.tip_adopted');
    expect(handed).toMatchObject({ record: adopting, occurredAt: here.secondsAgo(20) });
    expect(handed?.photos).toHaveLength(2);
    expect(JSON.stringify({ ...handed, photos: [] })).not.toContain(tipIdOf(1));
    expect((await own()).body).toMatchObject({ status: 'adopted', rewardFen: 5_000 });
  });

  it.each([
    ['nothing read off it', undefined, 'tips.record_missing'],
    ['a plate that is none', { ...adopting, plate: '浙О12345' }, 'tips.record_invalid'],
    ['a plate of nobody', { ...adopting, plateKind: '42' }, 'tips.record_invalid'],
    ['an act that is none', { ...adopting, key: 'no_such_act' }, 'tips.record_invalid'],
  ])('is refused with %s', async (_what, record, code) => {
    await here.file('zhang', 1);
    expect((await here.review('tip_reviewer', 1, { verdict: 'adopt', record })).body.code).toBe(code);
  });

  it('whose plate was misread is not adopted beside another one of the same car and act', async () => {
    await here.file('zhang', 1);
    await here.file('li', 2, { plate: '浙B12346' });
    expect((await here.adopt(2)).body.code).toBe('tips.reported_before');
    await here.reject(1, 'plate_unclear');
    expect((await here.adopt(2)).status).toBe(200);
    expect((await here.file('zhang', 3)).body.status).toBe('second');
  });

  it('happens once, to what was seen', async () => {
    await here.file('zhang', 1);
    expect((await here.adopt(1, 2)).body.code).toBe('tips.changed');
    await here.adopt(1);
    expect((await here.adopt(1, 3)).body.code).toBe('tips.not_waiting');
    expect((await here.review('tip_reviewer', 9, { verdict: 'adopt' })).status).toBe(404);
  });

  it('earns its reward once, when a penalty is decided, and none without one', async () => {
    await here.file('zhang', 1);
    await here.adopt(1);
    const [handed] = await here.told('tips.tip_adopted');
    const recordId = handed?.recordId ?? RecordId.parse('000000000000');
    const decided = (outcome: 'fine' | 'no_penalty') =>
      eventAt(at, 'violations.decision_made', {
        recordId,
        maskedPlate: '浙B·1***5',
        act: { zh: '闯红灯', en: 'Red light' },
        personId: personOf('li'),
        provider: 'alipay',
        number: '3302031000000015' as never,
        outcome,
        fen: 15_000,
        points: 6,
        served: 'electronic',
        verifyCode: 'D000000000000015',
      });
    const follow = followDecision(here.deps);
    await follow(decided('no_penalty'));
    expect(await here.told('tips.reward_earned')).toEqual([]);
    await follow(decided('fine'));
    await follow(decided('fine'));
    await follow({ ...decided('fine'), data: { ...decided('fine').data, recordId: RecordId.parse('ZZZZZZZZZZZZ') } });
    expect(await here.told('tips.reward_earned')).toMatchObject([{ tipId: tipIdOf(1), rewardFen: 5_000 }]);
    const news = (await here.told('tips.tip_changed')).map((one) => one.news);
    expect(news.sort()).toEqual(['adopted', 'no_penalty', 'rewarded']);
    expect((await own()).body.rewardFen).toBe(5_000);
  });

  it('whose record is erased before anything was decided is told that there is no reward, once', async () => {
    await here.file('zhang', 1);
    await here.adopt(1);
    const [handed] = await here.told('tips.tip_adopted');
    const {
      personId: _,
      provider: __,
      number: ___,
      ...record
    } = fined(handed?.recordId ?? RecordId.parse('000000000000'));
    const erased = () => eventAt(at, 'violations.record_erased', { ...record, holders: [], reason: '画面不能证明' });
    await followDecision(here.deps)(erased());
    await followDecision(here.deps)(erased());
    const news = (await here.told('tips.tip_changed')).map((one) => one.news);
    expect(news.sort()).toEqual(['adopted', 'no_penalty']);
    expect((await own()).body).toMatchObject({ status: 'adopted' });
    expect((await own()).body.rewardFen).toBeUndefined();
  });

  it.each([
    ['plate_forged', 'red_light', 'red_light', 5_000],
    ['red_light', 'plate_forged', 'plate_forged', 50_000],
    ['school_bus_ge20', 'overman_coach_lt20', 'school_bus_lt20', 20_000],
    ['school_bus_ge20', 'overman_coach_ge20', 'school_bus_ge20', 50_000],
    ['red_light', 'overman_coach_ge20', 'overman_coach_ge20', 30_000],
  ])('reported as %s and entered as %s is worth what was found', async (type, key, tipType, rewardFen) => {
    await here.file('zhang', 1, { type });
    await here.review('tip_reviewer', 1, { verdict: 'adopt', record: { ...adopting, key } });
    expect((await own()).body).toMatchObject({ type, rewardFen });
    await decidedWithFine();
    expect(await here.told('tips.reward_earned')).toMatchObject([{ tipType, rewardFen }]);
  });

  it('entered as what the table rewards nothing for earns nothing, and loses nothing', async () => {
    await here.file('zhang', 1, { type: 'overman_coach_ge20' });
    await here.review('tip_reviewer', 1, { verdict: 'adopt', record: { ...adopting, key: 'overman_coach_lt20' } });
    expect((await own()).body.rewardFen).toBeUndefined();
    const { recordId } = await decidedWithFine();
    const data = { ...fined(recordId), reason: '证据不足' };
    await followDecision(here.deps)(eventAt(at, 'violations.decision_revoked', data));
    expect(await here.told('tips.reward_earned')).toEqual([]);
    expect(await here.told('tips.reward_withdrawn')).toEqual([]);
    expect((await here.told('tips.tip_changed')).map(({ news }) => news)).toEqual(['adopted']);
  });

  it('loses its reward once where the decision is taken back for good, and not where a milder one takes its place', async () => {
    await here.file('zhang', 1);
    await here.adopt(1);
    const [handed] = await here.told('tips.tip_adopted');
    const about = {
      recordId: handed?.recordId ?? RecordId.parse('000000000000'),
      maskedPlate: '浙B·1***5',
      act: { zh: '闯红灯', en: 'Red light' },
      personId: personOf('li'),
      provider: 'alipay' as const,
      number: '3302031000000015' as never,
    };
    const made = {
      outcome: 'fine',
      fen: 15_000,
      points: 6,
      served: 'electronic',
      verifyCode: 'D000000000000015',
    } as const;
    const follow = followDecision(here.deps);
    const revoked = (over: object) =>
      follow(eventAt(at, 'violations.decision_revoked', { ...about, reason: '证据不足', ...over }));
    await revoked({});
    await follow(eventAt(at, 'violations.decision_made', { ...about, ...made }));
    await revoked({ replacedBy: '3302031000000023' });
    expect(await here.told('tips.reward_withdrawn')).toEqual([]);
    await revoked({});
    await revoked({});
    expect(await here.told('tips.reward_withdrawn')).toMatchObject([{ tipId: tipIdOf(1) }]);
    const news = (await here.told('tips.tip_changed')).map((one) => one.news);
    expect(news.sort()).toEqual(['adopted', 'reward_revoked', 'rewarded']);
    expect((await own()).body.rewardFen).toBeUndefined();
  });

  it('of a clue earns its reward at once, as the law has it', async () => {
    await here.post('zhang', '/tips', { ...here.requestOf(tipIdOf(1), []), type: 'hit_and_run', plate: undefined });
    expect((await here.review('tip_reviewer', 1, { verdict: 'adopt' })).status).toBe(200);
    expect(await here.told('tips.reward_earned')).toMatchObject([{ rewardFen: 100_000 }]);
    expect((await here.told('tips.tip_changed')).map(({ news }) => news)).toEqual(['rewarded']);
    expect(await here.told('tips.tip_adopted')).toEqual([]);
  });
});

describe('not adopting a report', () => {
  it('takes a reason of the list, which its reporter is told', async () => {
    await here.file('zhang', 1);
    expect((await here.reject(1, 'because')).body.code).toBe('tips.unknown_reason');
    expect((await here.review('tip_reviewer', 1, { verdict: 'reject' })).body.code).toBe('request.invalid');
    await here.reject(1, 'plate_unclear');
    expect((await own()).body.reason).toMatchObject({ code: 'plate_unclear', words: { zh: '号牌无法清晰辨认' } });
    expect((await own()).body.mayAppealUntil).toBeUndefined();
  });
});

describe('false reports', () => {
  const strikes = async () => {
    for (const n of [1, 2, 3]) {
      await here.file('zhang', n, { plate: `浙B1000${n}` });
      await here.reject(n, 'false_report');
    }
  };
  const appeal = (n: number) =>
    here.post('zhang', `/tips/${tipIdOf(n)}/appeal`, { text: '我当时就在现场，照片是真的。' });
  const decide = (who: Parameters<TipsTown['post']>[0], n: number, verdict: string) =>
    here.post(who, `/tips/staff/tips/${tipIdOf(n)}/appeal-decision`, {
      version: 3,
      verdict,
      answer: '经核查现场监控，照片属实。',
    });

  it('limit after the third for thirty days, but never for emergencies', async () => {
    await strikes();
    expect((await here.get('zhang', '/tips/standing')).body).toMatchObject({ limitedUntil: '2026-12-20' });
    expect(await here.file('zhang', 4, { plate: '浙B99999' })).toMatchObject({
      status: 403,
      body: { code: 'tips.limited', retryAt: '2026-12-19T16:00:00.000Z' },
    });
    expect((await here.file('zhang', 5, { type: 'drink_drive', plate: '浙B99999' })).status).toBe(201);
    expect((await here.file('li', 6, { plate: '浙B99999' })).status).toBe(201);
    here.clock.at = new Date('2026-12-19T16:00:00.000Z');
    expect((await here.file('zhang', 7, { plate: '浙B77777' })).status).toBe(201);
  });

  it('expire after a year', async () => {
    await here.file('zhang', 1, { plate: '浙B10001' });
    await here.reject(1, 'false_report');
    here.clock.at = new Date(at.getTime() + 366 * dayMs);
    for (const n of [2, 3]) {
      await here.file('zhang', n, { plate: `浙B1000${n}` });
      await here.reject(n, 'false_report');
    }
    expect((await here.file('zhang', 4, { plate: '浙B99999' })).status).toBe(201);
  });

  it('are cleared by an appeal, which another officer decides than the reviewer', async () => {
    await strikes();
    expect((await own(3)).body.mayAppealUntil).toBe('2027-01-19');
    expect((await appeal(3)).body).toMatchObject({ version: 3 });
    expect((await appeal(3)).body.code).toBe('tips.nothing_to_appeal');
    expect((await here.get('supervisor', '/tips/staff/tips?queue=appeals')).body.items).toHaveLength(1);
    expect((await decide('tip_reviewer', 3, 'clear')).status).toBe(403);
    expect((await decide('supervisor', 3, 'clear')).status).toBe(200);
    expect((await decide('supervisor', 3, 'clear')).body.code).toBe('tips.changed');
    expect((await own(3)).body.appeal).toMatchObject({ state: 'cleared', text: '我当时就在现场，照片是真的。' });
    expect((await here.file('zhang', 4, { plate: '浙B99999' })).status).toBe(201);
  });

  it('stand where the appeal is turned down, and it is too late after sixty days', async () => {
    await strikes();
    await appeal(1);
    await decide('legal_reviewer', 1, 'keep');
    expect((await here.file('zhang', 4, { plate: '浙B99999' })).body.code).toBe('tips.limited');
    here.clock.at = new Date(at.getTime() + 61 * dayMs);
    expect((await appeal(2)).body.code).toBe('tips.appeal_late');
  });

  it('are not to be judged twice by one officer of two roles', async () => {
    await here.file('zhang', 1);
    await here.review('both', 1, { verdict: 'reject', reason: 'false_report' });
    await appeal(1);
    expect((await decide('both', 1, 'keep')).body.code).toBe('tips.own_review');
    expect((await here.post('li', `/tips/${tipIdOf(1)}/appeal`, { text: '不是我的举报。' })).status).toBe(404);
  });
});

it('is decided by nobody who had a part in opening whose it is', async () => {
  await here.file('zhang', 1);
  await here.file('zhang', 2, { plate: '浙B22222' });
  await here.reject(1, 'false_report');
  await here.post('zhang', `/tips/${tipIdOf(1)}/appeal`, { text: '我当时就在现场，照片是真的。' });
  const officerIds = ['officer-supervisor', 'officer-both'];
  for (const n of [1, 2]) {
    const opened = eventAt(at, 'reporters.tip_opened', { tipId: tipIdOf(n), officerIds });
    await followOpening(here.deps)(opened);
    await followOpening(here.deps)(opened);
  }
  const answer = (who: 'supervisor' | 'second_supervisor') =>
    here.post(who, `/tips/staff/tips/${tipIdOf(1)}/appeal-decision`, {
      version: 4,
      verdict: 'clear',
      answer: '经核查现场监控，照片属实。',
    });
  expect(await answer('supervisor')).toMatchObject({ status: 403, body: { code: 'tips.opened_by_you' } });
  expect((await answer('second_supervisor')).status).toBe(200);
  const adopt = (who: 'both' | 'tip_reviewer') => here.review(who, 2, { verdict: 'adopt', record: adopting }, 2);
  expect((await adopt('both')).body.code).toBe('tips.opened_by_you');
  expect((await adopt('tip_reviewer')).status).toBe(200);
});

it('counts what is found false of a merged account against whoever took over, and clears it with him', async () => {
  await here.file('zhang', 1);
  await here.file('zhang', 2, { plate: '浙B22222' });
  await here.reject(1, 'false_report');
  const [from, into] = await Promise.all(
    (['zhang', 'li'] as const).map((who) => reportersVault.lookup('reporter', personOf(who))),
  );
  await followReporter(here.deps)(
    eventAt(at, 'reporters.reporter_merged', { from: from as never, into: into as never }),
  );
  await here.reject(2, 'false_report');
  const strikes = async () => (await here.get('li', '/tips/standing')).body.strikes;
  expect(await strikes()).toMatchObject([{ cleared: false }, { cleared: false }]);
  await here.post('li', `/tips/${tipIdOf(1)}/appeal`, { text: '我当时就在现场，照片是真的。' });
  const verdict = { version: 3, verdict: 'clear', answer: '经核查现场监控，照片属实。' };
  await here.post('supervisor', `/tips/staff/tips/${tipIdOf(1)}/appeal-decision`, verdict);
  expect((await strikes()).filter(({ cleared }: { cleared: boolean }) => cleared)).toHaveLength(1);
});

it('gives the reports of a merged account to whoever took over', async () => {
  await here.file('zhang', 1);
  await here.file('li', 2, { plate: '浙B22222' });
  const [from, into] = await Promise.all(
    (['zhang', 'li'] as const).map((who) => reportersVault.lookup('reporter', personOf(who))),
  );
  const merged = eventAt(at, 'reporters.reporter_merged', { from: from as never, into: into as never });
  const follow = followReporter(here.deps);
  await follow(merged);
  await follow(merged);
  expect((await here.get('li', `/tips/${tipIdOf(1)}`)).status).toBe(200);
  const first = (await here.get('li', '/tips')).body;
  const second = (await here.get('li', `/tips?cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...second.items]).toHaveLength(2);
  expect(second.nextCursor).toBeUndefined();
});
