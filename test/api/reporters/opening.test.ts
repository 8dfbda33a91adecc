import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ReportersTown, reportersTown } from '../../fixtures/reporters-town.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { eventAt, personChanged, personOf, secretsOf } from '../../fixtures/tips-people.js';
import { type TipsTown, tipIdOf, tipsTown } from '../../fixtures/tips-town.js';

const at = new Date('2026-11-20T02:00:00.000Z');
let store: Store;
let tips: TipsTown;
let here: ReportersTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  tips = await tipsTown(await store.table(`opening-tips-${count}`), at);
  here = await reportersTown(await store.table(`opening-reporters-${count++}`), tips);
  await tips.file('zhang', 1);
  await here.spread();
});
const later = (minutes: number) => {
  tips.clock.at = new Date(tips.clock.at.getTime() + minutes * 60_000);
};
/** An opening that one officer asked for and another consented to. */
async function opened(): Promise<string> {
  const { openingId } = (await here.ask('supervisor')).body;
  await here.answer('legal_reviewer', openingId);
  return openingId;
}

describe('opening who filed a report', () => {
  it('is not in the hands of one officer', async () => {
    const { body, status } = await here.ask('supervisor');
    expect(status).toBe(201);
    expect(await here.look('supervisor', body.openingId)).toMatchObject({
      status: 403,
      body: { code: 'reporters.second_officer_needed' },
    });
    expect((await here.answer('supervisor', body.openingId)).body.code).toBe('reporters.same_officer');
    expect((await here.look('legal_reviewer', body.openingId)).status).toBe(403);
    expect(await here.told('reporters.identity_opened')).toEqual([]);
  });

  it('shows two officers, once each, name, phone and number', async () => {
    const openingId = await opened();
    const { name, phone, document } = secretsOf.zhang;
    const shown = { status: 200, body: { name, phone, documentNumber: document } };
    expect(await here.look('supervisor', openingId)).toMatchObject(shown);
    expect(await here.look('legal_reviewer', openingId)).toMatchObject(shown);
    expect((await here.look('supervisor', openingId)).body.code).toBe('reporters.looked_already');
    expect((await here.look('second_supervisor', openingId)).body.code).toBe('reporters.not_yours');
  });

  it('shows it once to one officer, however many requests he sends at once', async () => {
    const openingId = await opened();
    const answers = await Promise.all(Array.from({ length: 8 }, () => here.look('supervisor', openingId)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('shows the same to a request that is sent again after its answer was lost', async () => {
    const openingId = await opened();
    const first = await here.look('supervisor', openingId, 'look-at-it-once');
    expect(await here.look('supervisor', openingId, 'look-at-it-once')).toEqual(first);
    later(31);
    expect((await here.look('supervisor', openingId, 'look-at-it-once')).body.code).toBe('reporters.over');
  });

  it('ends after half an hour, and a request that nobody answers after three days', async () => {
    const openingId = await opened();
    later(31);
    expect((await here.look('supervisor', openingId)).body.code).toBe('reporters.over');
    const { body } = await here.ask('supervisor');
    later(3 * 1_440 + 1);
    expect((await here.answer('legal_reviewer', body.openingId)).body.code).toBe('reporters.not_asked');
  });

  it('is told to the reporter in the moment in which it is open: who by role, when and why', async () => {
    await opened();
    expect(await here.told('reporters.identity_opened')).toEqual([
      {
        personId: personOf('zhang'),
        provider: 'wechat',
        openedAt: at.toISOString(),
        roles: ['supervisor', 'legal_reviewer'],
        reason: '举报内容涉嫌诬告，需核实举报人。',
      },
    ]);
    const officerIds = ['officer-supervisor', 'officer-legal_reviewer'];
    expect(await here.told('reporters.tip_opened')).toEqual([{ tipId: tipIdOf(1), officerIds }]);
    const own = (await here.get('zhang', '/reporters/openings')).body;
    expect(own.items).toMatchObject([
      { tipId: tipIdOf(1), openedAt: at.toISOString(), by: [{ role: 'supervisor' }, { role: 'legal_reviewer' }] },
    ]);
    expect(JSON.stringify(own)).not.toMatch(/民警|officer-/);
    expect((await here.get('li', '/reporters/openings')).body.items).toEqual([]);
  });

  it('is in the log with every step and its reason', async () => {
    const openingId = await opened();
    await here.look('supervisor', openingId);
    const acts = (await here.told('staff.acted')).map(({ act, officerId, reason }) => [
      act,
      officerId,
      reason !== undefined,
    ]);
    expect(acts.sort()).toEqual([
      ['identity_opened', 'officer-supervisor', false],
      ['opening_asked', 'officer-supervisor', true],
      ['opening_consented', 'officer-legal_reviewer', true],
    ]);
  });

  it('goes along with whatever its reporter takes with him, and with nobody else', async () => {
    const openingId = await opened();
    await here.look('supervisor', openingId);
    const [own] = (await here.get('zhang', '/reporters/openings')).body.items;
    const { body } = await here.get('zhang', '/reporters/me/export');
    expect(body).toMatchObject({ context: 'reporters', records: [{ kind: 'opening', data: own }] });
    expect((await here.get('li', '/reporters/me/export')).body.records).toEqual([]);
    expect((await here.get('supervisor', '/reporters/me/export')).status).toBe(403);
  });

  it('may be declined, and is not told then', async () => {
    const { openingId } = (await here.ask('supervisor')).body;
    expect((await here.answer('legal_reviewer', openingId, 'decline')).body.state).toBe('declined');
    expect((await here.look('supervisor', openingId)).body.code).toBe('reporters.over');
    expect(await here.told('reporters.identity_opened')).toEqual([]);
    expect((await here.get('zhang', '/reporters/openings')).body.items).toEqual([]);
  });

  it('is never for whoever looked at the report, whatever else he is', async () => {
    await tips.review('both', 1, { verdict: 'reject', reason: 'plate_unclear' });
    await here.spread();
    expect((await here.ask('both')).body.code).toBe('reporters.own_review');
    const { openingId } = (await here.ask('supervisor')).body;
    expect((await here.answer('both', openingId)).body.code).toBe('reporters.own_review');
  });

  it.each(['tip_reviewer', 'desk_operator', 'finance', 'auditor', 'admin', 'accident_officer'] as const)(
    'is not for %s',
    async (who) => {
      expect((await here.ask(who)).body.code).toBe('reporters.role_missing');
      expect((await here.get(who, '/reporters/staff/openings')).status).toBe(403);
      const openingId = await opened();
      expect((await here.answer(who, openingId)).status).toBe(403);
      expect((await here.look(who, openingId)).body.code).toBe('reporters.role_missing');
    },
  );

  it('needs a reason, a report and an opening that are there', async () => {
    expect(
      (await here.post('supervisor', '/reporters/staff/openings', { tipId: tipIdOf(1), reason: '查' })).status,
    ).toBe(400);
    expect((await here.ask('supervisor', 9)).body.code).toBe('reporters.tip_not_found');
    expect((await here.answer('supervisor', tipIdOf(9))).body.code).toBe('reporters.not_found');
    expect((await here.look('supervisor', tipIdOf(9))).body.code).toBe('reporters.not_found');
    expect((await here.ask('zhang' as 'supervisor')).status).toBe(403);
    expect((await here.get(undefined, '/reporters/openings')).status).toBe(401);
  });

  it('lists to officers what was asked for, and whose request it is', async () => {
    await here.ask('supervisor');
    expect((await here.get('supervisor', '/reporters/staff/openings')).body.items).toMatchObject([
      { own: true, state: 'asked' },
    ]);
    expect((await here.get('legal_reviewer', '/reporters/staff/openings')).body.items).toMatchObject([{ own: false }]);
  });
});

describe('a reporter', () => {
  it('is told that something is new, and in no word which report of which car', async () => {
    await tips.adopt(1);
    await here.spread();
    await here.spread();
    expect(await here.told('reporters.reporter_told')).toEqual([
      { personId: personOf('zhang'), provider: 'wechat', news: 'adopted' },
    ]);
  });

  it('waits for the news of a report that nobody has told of yet', async () => {
    await tips.file('li', 2, { plate: '浙B22222' });
    await tips.reject(2, 'plate_unclear');
    const [news] = (await tips.events()).filter(({ type }) => type === 'tips.tip_changed');
    await expect(news && here.keep(news)).rejects.toThrow('Nobody has told yet');
    await here.spread();
    expect(await here.told('reporters.reporter_told')).toHaveLength(1);
  });

  it('is rewarded once, under another name than he reports by', async () => {
    const told = { ...tips.requestOf(tipIdOf(3), []), type: 'hit_and_run', plate: undefined };
    await tips.post('zhang', '/tips', told);
    await tips.review('tip_reviewer', 3, { verdict: 'adopt' });
    await here.spread();
    await here.spread();
    const [granted, ...more] = await here.told('reporters.reward_granted');
    expect(more).toEqual([]);
    expect(granted).toMatchObject({ rewardFen: 100_000, tipType: 'hit_and_run' });
    const [{ pseudonym } = { pseudonym: '' }] = await tips.told('tips.tip_filed');
    expect(granted?.payee).not.toBe(pseudonym);
    expect(JSON.stringify(granted)).not.toContain(tipIdOf(3));
  });

  it('is not rewarded where the decision was taken back', async () => {
    const told = { ...tips.requestOf(tipIdOf(3), []), type: 'hit_and_run', plate: undefined };
    await tips.post('zhang', '/tips', told);
    const withdrawn = async () => {
      const [{ pseudonym } = { pseudonym: '' }] = await tips.told('tips.tip_filed');
      await here.keep(eventAt(at, 'tips.reward_withdrawn', { tipId: tipIdOf(3), pseudonym: pseudonym as never }));
    };
    await here.spread();
    await expect(withdrawn()).rejects.toThrow('No reward was granted yet');
    await tips.review('tip_reviewer', 3, { verdict: 'adopt' });
    await here.spread();
    await withdrawn();
    await withdrawn();
    const [granted] = await here.told('reporters.reward_granted');
    expect(await here.told('reporters.reward_withdrawn')).toEqual([{ rewardId: granted?.rewardId }]);
  });

  it('who took over another account sees its openings, and its reports', async () => {
    await opened();
    await here.merge('zhang', 'li');
    await here.spread();
    expect((await here.get('li', '/reporters/openings')).body.items).toHaveLength(1);
    expect((await tips.get('li', `/tips/${tipIdOf(1)}`)).status).toBe(200);
    await here.follow(await personChanged('li', at, 3));
    expect((await here.get('li', '/reporters/openings')).body.items).toHaveLength(1);
  });

  it.each([
    ['before', ['merge', 'forget']],
    ['after', ['forget', 'merge']],
  ])('whose account was merged has no name here once its heir deleted himself, told %s it', async (_when, order) => {
    for (const act of order) await (act === 'merge' ? here.merge('zhang', 'li') : here.forget('li'));
    const openingId = await opened();
    expect((await here.look('supervisor', openingId)).body).toEqual({});
  });

  it('who has deleted himself has no name here any more, whatever comes late of him', async () => {
    await here.forget('zhang');
    await here.follow(await personChanged('zhang', at, 9));
    const openingId = await opened();
    expect((await here.look('supervisor', openingId)).body).toEqual({});
  });
});
