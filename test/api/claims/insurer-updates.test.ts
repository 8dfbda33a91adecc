import { isGenuine, signatures } from '@yilu/claims/adapters/standard-webhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimOf, type Hall, hall } from './hall.js';
import { memoryStore } from './memory-store.js';

let here: Hall;
let memory: ReturnType<typeof memoryStore>;
let secret: string;
beforeEach(async () => {
  memory = memoryStore();
  here = hall(memory.store);
  secret = await here.connect('picc', '人保财险');
  await here.connect('pingan', '平安产险');
  await here.fixed();
});
const update = (type: string, data: object = {}, timestamp = here.clock.at.toISOString()) => ({
  type,
  timestamp,
  data: { insurerId: 'picc', claimId: claimOf.a, ...data },
});
const registered = () => update('claim.registered', { claimNumber: 'RDAA1' });
const claim = async () => (await here.get('a', `/claims/${claimOf.a}`)).body;
const told = () => memory.events.flatMap(({ type }) => (type.startsWith('claims.claim_') ? [type] : []));

describe('an insurer’s report', () => {
  it('shows its holder the claim’s number, the papers wanted, the decision and the money', async () => {
    await here.report(secret, registered());
    await here.report(secret, update('claim.papers_requested', { papers: ['驾驶证', '行驶证'] }));
    expect(await claim()).toMatchObject({
      stage: 'papers_requested',
      claimNumber: 'RDAA1',
      papers: ['驾驶证', '行驶证'],
    });
    await here.report(secret, update('claim.papers_complete'));
    await here.report(secret, update('claim.decided', { covered: true, amountFen: 128_000 }));
    await here.report(secret, update('claim.agreed'));
    await here.report(secret, update('claim.paid', { amountFen: 128_000 }));
    expect(await claim()).toMatchObject({ stage: 'paid', paidFen: 128_000, decision: { covered: true } });
  });

  it('counts once by its webhook-id, and another content under the same id is refused', async () => {
    for (const _ of [1, 2, 3]) expect((await here.report(secret, registered(), { id: 'msg_once' })).status).toBe(200);
    expect(told()).toEqual(['claims.claim_registered']);
    const other = await here.report(secret, update('claim.agreed'), { id: 'msg_once' });
    expect([other.status, other.body.code]).toEqual([422, 'command.key_reused']);
  });

  it('may come out of order: what is known stays known, and the older of two reports is dropped', async () => {
    here.later(3 * 86_400);
    await here.report(secret, update('claim.decided', { covered: true, amountFen: 5 }, '2026-11-22T01:00:00.000Z'));
    await here.report(secret, update('claim.registered', { claimNumber: 'R1' }, '2026-11-20T07:00:00.000Z'));
    await here.report(secret, update('claim.decided', { covered: false }, '2026-11-21T01:00:00.000Z'));
    expect(await claim()).toMatchObject({
      stage: 'decided',
      claimNumber: 'R1',
      decision: { covered: true, amountFen: 5 },
    });
  });

  it('of what has not happened yet is refused, and keeps no later one out', async () => {
    const tomorrow = new Date(here.clock.at.getTime() + 86_400_000).toISOString();
    const early = await here.report(secret, update('claim.agreed', {}, tomorrow));
    expect([early.status, early.body.code]).toEqual([422, 'claims.ahead_of_time']);
    expect((await here.report(secret, update('claim.agreed'))).status).toBe(200);
    expect((await claim()).stage).toBe('agreed');
  });

  it('counts by its instant, however its sender writes it', async () => {
    await here.report(secret, update('claim.decided', { covered: true, amountFen: 1 }, '2026-11-20T05:59Z'));
    await here.report(secret, update('claim.decided', { covered: true, amountFen: 2 }, '2026-11-20T05:59:59.9Z'));
    expect((await claim()).decision.amountFen).toBe(2);
  });

  it('is of no claim that a later paper took to another insurer, which begins anew there', async () => {
    await here.report(secret, registered());
    const { sides } = (await here.outcome()).data;
    const moved = sides.map((side) => (side.role === 'a' ? { ...side, insurer: '平安产险' } : side));
    here.answers.next = () => ({ outcome: 'timeout' });
    await here.fixed(await here.outcome({ version: 2, supersedes: 1, sides: moved }));
    const mine = await claim();
    expect([mine.insurer, mine.stage, mine.claimNumber, mine.handedOverAt]).toEqual([
      '平安产险',
      'handed_over',
      undefined,
      undefined,
    ]);
    expect((await here.report(secret, update('claim.agreed'))).body.code).toBe('claims.unknown_claim');
  });

  it('is taken under the old secret for a day after a rotation', async () => {
    await here.call('POST', '/claims/staff/insurers/picc/secrets', 'admin');
    expect((await here.report(secret, registered())).status).toBe(200);
    here.later(24 * 3600);
    expect((await here.report(secret, update('claim.agreed'))).body.code).toBe('claims.bad_signature');
  });
});

describe('a report is refused like a stranger’s', () => {
  const forged = `whsec_${Buffer.alloc(32, 200).toString('base64')}`;
  it.each([
    ['that another signed', () => here.report(forged, registered())],
    [
      'whose body was changed on the way',
      () => here.report(secret, registered(), { raw: JSON.stringify(update('claim.agreed')) }),
    ],
    [
      'of five minutes ago',
      () => here.report(secret, registered(), { at: new Date(here.clock.at.getTime() - 301_000) }),
    ],
    ['of a clock ahead', () => here.report(secret, registered(), { at: new Date(here.clock.at.getTime() + 301_000) })],
    ['of an insurer that nobody knows', () => here.report(secret, update('claim.agreed', { insurerId: 'nobody' }))],
  ])('%s', async (_what, send) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([401, 'claims.bad_signature']);
    expect(told()).toEqual([]);
  });

  it('whose signature is no text of ours, by as many characters as the genuine one has', async () => {
    const of = (signature: string) => {
      const headers = { id: 'msg_1', timestamp: String(Math.floor(here.clock.at.getTime() / 1000)), signature };
      return isGenuine([secret], headers, '{}', here.clock.at);
    };
    const genuine = signatures([secret], 'msg_1', here.clock.at, '{}');
    expect([of(genuine), of(`v1,${'é'.repeat(genuine.length - 3)}`), of('')]).toEqual([true, false, false]);
  });

  it('for another insurer’s claim as for none', async () => {
    const theirs = await here.report(secret, update('claim.agreed', { claimId: claimOf.b }));
    const none = await here.report(secret, update('claim.agreed', { claimId: claimOf.b.replace('-b', '-d') }));
    expect([theirs.status, theirs.text]).toEqual([404, none.text]);
  });

  it.each([['{}'], ['[]'], ['nonsense'], [JSON.stringify({ type: 'claim.unknown', timestamp: 'now', data: {} })]])(
    'with 400 where it is no report at all: %s',
    async (raw) => expect((await here.report(secret, {}, { raw })).status).toBe(400),
  );
});

describe('the law’s clocks', () => {
  const clocks = async () =>
    Object.fromEntries((await claim()).clocks.map((one: { clock: string }) => [one.clock, one]));

  it('run from what happened to what is owed, each with its article', async () => {
    await here.report(secret, registered());
    expect((await clocks())['papers']).toMatchObject({ dueAt: '2026-11-23T16:00:00.000Z', overdue: false });
    await here.report(secret, update('claim.papers_complete'));
    expect((await clocks())['decision']).toMatchObject({ dueAt: '2026-11-25T16:00:00.000Z' });
    await here.report(secret, update('claim.agreed'));
    expect((await clocks())['payment'].basis).toContain('第二十九条');
  });

  it('that have passed are marked for staff, the longest first, and stop when the insurer has done it', async () => {
    await here.report(secret, registered());
    const overdue = async () => (await here.get('supervisor', '/claims/staff/claims?overdue=true')).body.items;
    expect(await overdue()).toEqual([]);
    here.later(4 * 86_400);
    const [mine] = (await overdue()).filter(({ claimId }: { claimId: string }) => claimId === claimOf.a);
    expect(mine).toMatchObject({ clock: { clock: 'papers', overdue: true } });
    await here.report(secret, update('claim.papers_requested', { papers: [] }));
    expect((await clocks())['papers'].overdue).toBe(true);
    expect((await overdue()).map(({ claimId }: { claimId: string }) => claimId)).not.toContain(claimOf.a);
  });
});
