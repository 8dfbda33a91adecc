import { DefenceId, type DomainEvent, RecordId } from '@yilu/contracts';
import type { Defence } from '@yilu/violations/domain/files';
import { countViolation } from '@yilu/violations/use-cases/count-violation';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, eventAt, names, personOf } from '../../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const start = new Date('2026-11-20T02:00:00.000Z');
const recordId = RecordId.parse('330203000001');
const noticeCode = '3302030000010000';

let store: Store;
let here: ViolationsTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await violationsTown(await store.table(`violations-open-${count++}`, { now: () => start }));
});

describe('the code on a notice', () => {
  const verify = (code: string) => here.get(undefined, `/violations/verifications/${encodeURIComponent(code)}`);

  it('proves it genuine to anybody, without a name, a full plate or the place', async () => {
    await here.publish({ recordId });
    const { status, body, text } = await verify(noticeCode);
    expect([status, body]).toMatchObject([
      200,
      { genuine: true, kind: 'notice', maskedPlate: '浙B·1***5', day: '2026-11-20', standing: 'in_force' },
    ]);
    for (const secret of [car.plate, names.owner, '中山西路', recordId]) expect(text).not.toContain(secret);
  });

  it('is read as people copy it from paper', async () => {
    await here.publish({ recordId });
    for (const code of ['3302-0300-0001-0000', '33o2 o3oo oooi oooo', '33020300000l0000'])
      expect((await verify(code)).body.genuine).toBe(true);
  });

  it('is answered the same neutral way where nothing bears it, whatever was typed', async () => {
    for (const code of ['0000000000000000', 'nonsense', '１２３', "'; drop table", 'U'.repeat(16)])
      expect([(await verify(code)).status, (await verify(code)).text]).toEqual([200, '{"genuine":false}']);
  });

  it('tells nothing of a record that an officer holds back again', async () => {
    await here.publish({ recordId, status: 'held' });
    expect((await verify(noticeCode)).body).toEqual({ genuine: false });
  });

  it.each([
    ['open', 'in_force'],
    ['decided', 'in_force'],
    ['settled', 'settled'],
    ['erased', 'withdrawn'],
  ] as const)('says of a record that is %s: %s', async (status, standing) => {
    await here.publish({ recordId, status });
    expect((await verify(noticeCode)).body.standing).toBe(standing);
  });

  it.each([
    ['in_force', 'in_force'],
    ['paid', 'settled'],
    ['revoked', 'withdrawn'],
  ] as const)('on a decision that is %s names the sum, and says: %s', async (standing, said) => {
    const decision = decisionOf(start, { standing });
    const { number, verifyCode } = decision;
    await here.put({
      decisions: [decision],
      codes: [{ code: verifyCode, version: 1, of: { kind: 'decision', number } }],
    });
    expect((await verify(verifyCode)).body).toMatchObject({ kind: 'decision', fen: 15_000, standing: said });
  });
});

describe('public figures', () => {
  const hear = (event: DomainEvent) => countViolation(here.deps)(event);
  const act = { zh: '闯红灯', en: 'Red light' };
  const told = { maskedPlate: '浙B·1***5', act };
  const addressee = { personId: personOf('owner'), provider: 'wechat' as const };
  const published = (id: RecordId, round = 1) =>
    eventAt(start, 'violations.record_published', {
      ...told,
      recordId: id,
      holders: [],
      occurredAt: start.toISOString(),
      place: '中山西路',
      handleBy: '2026-12-21',
      verifyCode: noticeCode,
      round,
      urgent: false,
    });
  const idOf = (n: number) => RecordId.parse(`3302030001${String(n).padStart(2, '0')}`);
  const figures = async (query = '') => (await here.get(undefined, `/violations/statistics${query}`)).body;

  it('count each published record once, however often its event comes, and no reminder', async () => {
    for (let n = 0; n < 6; n++) {
      await here.publish({ recordId: idOf(n) });
      const event = published(idOf(n));
      for (let twice = 0; twice < 2; twice++) await hear(event);
      await hear(published(idOf(n), 2));
    }
    const answer = await here.get(undefined, '/violations/statistics');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      from: '2026-10-19',
      to: '2026-11-22',
      threshold: 5,
      acts: [{ key: 'red_light', area: '海曙区', count: 6 }],
      suppressed: 0,
    });
  });

  it('take off again what was erased or revoked', async () => {
    for (let n = 0; n < 6; n++) {
      await here.publish({ recordId: idOf(n) });
      await hear(published(idOf(n)));
    }
    await hear(eventAt(start, 'violations.record_erased', { ...told, recordId: idOf(0), holders: [], reason: '套牌' }));
    expect((await figures()).acts).toMatchObject([{ count: 5 }]);
    await hear(eventAt(start, 'violations.record_erased', { ...told, recordId: idOf(1), holders: [], reason: '套牌' }));
    expect((await figures()).acts).toEqual([]);
  });

  it('show outcomes of decisions, and defences by what people say happened', async () => {
    const defenceId = DefenceId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
    const filedAt = '2026-11-18T02:00:00.000Z';
    const defence = { ...car, defenceId, version: 1, personId: personOf('owner'), filedAt } as unknown as Defence;
    const decision = decisionOf(start);
    await here.put({
      decisions: [decision],
      defences: [{ ...defence, answerBy: { on: '2026-11-25', provisional: false } }],
    });
    const { number, fen, points, outcome, verifyCode } = decision;
    for (let n = 0; n < 5; n++) {
      await hear(
        eventAt(start, 'violations.decision_made', {
          ...told,
          ...addressee,
          recordId,
          number,
          fen,
          points,
          outcome,
          verifyCode,
          served: 'electronic',
        }),
      );
      const changed = { ...told, ...addressee, recordId, defenceId, circumstance: 'cloned_plate' };
      await hear(eventAt(start, 'violations.defence_changed', { ...changed, state: 'received', own: true }));
      await hear(eventAt(start, 'violations.defence_changed', { ...changed, state: 'assigned', own: false }));
      await hear(
        eventAt(start, 'violations.defence_changed', { ...changed, state: 'upheld', own: false, outcome: 'changed' }),
      );
    }
    const { outcomes, defences } = await figures();
    expect(outcomes).toEqual([{ outcome: 'fine', count: 5 }]);
    expect(defences).toMatchObject([{ circumstance: 'cloned_plate', filed: 5, upheld: 5 }]);
    const all = await here.deps.statistics.defences('2026-11-16', '2026-11-16');
    expect(all).toEqual([{ circumstance: 'cloned_plate', filed: 5, answered: 5, upheld: 5 }]);
    await hear(
      eventAt(start, 'violations.decision_revoked', { ...told, ...addressee, recordId, number, reason: '撤销' }),
    );
    expect((await figures()).outcomes).toEqual([]);
  });

  it('may be kept by whatever stands between, and cover whole weeks of a year at most', async () => {
    expect(await figures('?from=2026-11-18&to=2026-11-19')).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
    for (const range of ['?from=2026-11-20&to=2026-11-19', '?from=2025-01-01&to=2026-11-19'])
      expect((await figures(range)).code).toBe('violations.impossible_range');
    expect((await figures('?from=2026-13-01')).code).toBe('request.invalid');
  });
});
