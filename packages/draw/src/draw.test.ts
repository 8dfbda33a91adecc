import type { BookingNumber, PlanId, SessionId } from '@yilu/contracts';
import { merkleRoot } from '@yilu/evidence/merkle';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationLine, type DrawApplication } from './application-line.js';
import { commitmentOf, newSeed } from './commitment.js';
import type { DrawSession } from './plan-file.js';
import { contenders, ranked } from './ranking.js';
import { applicationOf } from './read-line.js';
import { chunkOf, growTree, isProved, proofOf, type TreeChunk } from './root.js';
import { sessionsOf } from './sessions.js';
import { tieKeys, tieSeedOf } from './tie.js';
import { walk } from './walk.js';

const seed = '11'.repeat(32);
const numbered = (n: number) => `1${String(n).padStart(12, '0')}` as BookingNumber;
const application = (n: number, changes: Partial<DrawApplication> = {}): DrawApplication => ({
  number: numbered(n),
  subject: 'S1',
  licenceClass: 'C1',
  rankTime: '2026-12-01T00:00:00.000Z',
  preferences: ['NB0001' as SessionId],
  anySession: false,
  maskedName: '王*',
  ...changes,
});
const session = (id: string, changes: Partial<DrawSession> = {}): DrawSession => ({
  sessionId: id as SessionId,
  subject: 'S1',
  classes: ['C1'],
  startsAt: '2026-12-20T01:00:00.000Z',
  seats: 1,
  ...changes,
});
const tieSeed = tieSeedOf(seed, '22'.repeat(32));
/** Who gets what, as `number → session`. */
const drawn = (
  sessions: readonly DrawSession[],
  applications: readonly DrawApplication[],
  firstBooking: 'window' | 'exact' = 'window',
) => {
  const all = sessionsOf(sessions);
  const list = ranked(applications.map(contenders(all, { firstBooking })), tieSeed);
  return [...walk(all, list)].map(({ contender, sessionId }) => [Number(contender.number.slice(1)), sessionId]);
};

describe('a draw', () => {
  it('puts whoever has waited longest first, however early others applied', () => {
    const list = [application(1), application(2, { rankTime: '2026-09-01T00:00:00.000Z' })];
    expect(drawn([session('NB0001')], list)).toEqual([
      [2, 'NB0001'],
      [1, undefined],
    ]);
  });

  it('decides equal rank times by the tie key alone, unless the plan counts the instant of applying', () => {
    const list = [1, 2, 3, 4, 5, 6].map((n) => application(n, { submittedAt: `2026-12-01T00:00:00.00${9 - n}Z` }));
    const key = tieKeys(tieSeed);
    const byKey = [...list].sort((one, other) => (key(one.number) < key(other.number) ? -1 : 1));
    const order = (rule: 'window' | 'exact') => drawn([session('NB0001')], list, rule).map(([n]) => n);
    expect(order('window')).toEqual(byKey.map(({ number }) => Number(number.slice(1))));
    expect(order('exact')).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('gives the first preference that is free, and the earliest free session to whoever takes any', () => {
    const sessions = [
      session('NB0001'),
      session('NB0002', { startsAt: '2026-12-19T01:00:00.000Z' }),
      session('NB0003', { startsAt: '2026-12-19T01:00:00.000Z' }),
      session('NB0004', { startsAt: '2026-12-18T01:00:00.000Z', classes: ['D'] }),
    ];
    const at = (n: number, changes: Partial<DrawApplication> = {}) =>
      application(n, { rankTime: `2026-09-0${n}T00:00:00.000Z`, ...changes });
    const list = [
      at(1),
      at(2, { preferences: ['NB0001', 'NB0003'] as SessionId[] }),
      at(3, { anySession: true }),
      at(4, { anySession: true }),
      at(5, { preferences: ['NB0004'] as SessionId[] }),
    ];
    expect(drawn(sessions, list)).toEqual([
      [1, 'NB0001'],
      [2, 'NB0003'],
      [3, 'NB0002'],
      [4, undefined],
      // A session of another class is no wish at all.
      [5, undefined],
    ]);
  });

  it('comes out the same in whatever order the applications came, and never gives a seat twice', async () => {
    const wish = fc.constantFrom('NB0001', 'NB0002', 'NB0003', 'NB9999');
    const any = fc.uniqueArray(
      fc.record({
        n: fc.nat(999),
        rankTime: fc.constantFrom('2026-09-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'),
        preferences: fc.uniqueArray(wish, { maxLength: 4 }),
        anySession: fc.boolean(),
      }),
      { selector: ({ n }) => n, maxLength: 40 },
    );
    const sessions = ['NB0001', 'NB0002', 'NB0003'].map((id, n) => session(id, { seats: n * 3 }));
    await fc.assert(
      fc.property(any, fc.func(fc.nat()), (some, order) => {
        const list = some.map(({ n, preferences, ...rest }) =>
          application(n, { ...rest, preferences: preferences as SessionId[] }),
        );
        const shuffled = [...list].sort((one, other) => order(one.number) - order(other.number));
        const result = drawn(sessions, list);
        expect(drawn(sessions, shuffled)).toEqual(result);
        for (const { sessionId, seats } of sessions)
          expect(result.filter(([, given]) => given === sessionId).length).toBeLessThanOrEqual(seats);
      }),
    );
  });

  it('binds the city to a seed before anybody applies', () => {
    const planId = 'P2026A1' as PlanId;
    expect(newSeed((bytes) => new Uint8Array(bytes).fill(17))).toBe(seed);
    expect(commitmentOf(planId, seed)).toMatch(/^[0-9a-f]{64}$/);
    expect(commitmentOf(planId, seed)).not.toBe(commitmentOf(planId, '12'.repeat(32)));
    expect(commitmentOf(planId, seed)).not.toBe(commitmentOf('P2026A2' as PlanId, seed));
  });

  it('reads a line as it was written', () => {
    const one = application(1, { submittedAt: '2026-12-01T00:00:00.001Z', anySession: true });
    expect(applicationOf(applicationLine(one))).toEqual(one);
  });
});

describe('the tree over all applications', () => {
  const grown = (count: number) => {
    const [growing, chunks, lines]: [ReturnType<typeof growTree>, TreeChunk[], string[]] = [growTree(), [], []];
    for (let n = 0; n < count; n++) {
      const line = applicationLine(application(n));
      lines.push(line);
      const full = growing.add(numbered(n), line);
      if (full) chunks.push(full);
    }
    const { last, tree } = growing.end();
    return { tree, chunks: last ? [...chunks, last] : chunks, lines };
  };

  it.each([0, 1, 2, 1023, 1024, 1025, 3000])('has the root of RFC 6962 over %i of them', (count) => {
    const { tree, lines } = grown(count);
    const leaves = lines.map((line) => new TextEncoder().encode(line));
    expect(tree.root).toBe(Buffer.from(merkleRoot(leaves)).toString('hex'));
    expect(tree.count).toBe(count);
  });

  it('proves each of them, and nothing else', () => {
    const { tree, chunks, lines } = grown(2500);
    for (const n of [0, 1, 1023, 1024, 2047, 2048, 2499]) {
      const chunk = chunks[chunkOf(tree, numbered(n))];
      const line = lines[n];
      if (!chunk || !line) throw new Error('No chunk for it');
      const proof = proofOf(tree, chunk, { number: numbered(n), line });
      if (!proof) throw new Error('No proof of it');
      expect(proof.index).toBe(n);
      expect(isProved(proof)).toBe(true);
      expect(isProved({ ...proof, index: n + 1 })).toBe(false);
      expect(isProved({ ...proof, line: line.replace('王', '李') })).toBe(false);
      expect(proofOf(tree, chunk, { number: numbered(n), line: `${line} ` })).toBeUndefined();
    }
  });

  it('refuses the same number twice, and a number out of its place', () => {
    const growing = growTree();
    growing.add(numbered(2), 'two');
    expect(() => growing.add(numbered(2), 'two')).toThrow(RangeError);
    expect(() => growing.add(numbered(1), 'one')).toThrow(RangeError);
  });
});
