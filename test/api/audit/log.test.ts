import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { verifyChain } from '@yilu/evidence';
import { sealDay } from '@yilu/evidence/day-head';
import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceKey } from '../../fixtures/evidence-bundles.js';
import { type Bureau, bureau, key } from './bureau.js';
import { memoryStore } from './memory-store.js';

const verifier = fileURLToPath(new URL('../../../packages/evidence/bin/verify-evidence.mjs', import.meta.url));
const {
  verifyBundle,
}: { verifyBundle(bytes: Buffer, keys: object): { findings: [string, string][]; summary: string } } = await import(
  verifier
);
const trusted = { keys: [key.jwk] };

let memory: ReturnType<typeof memoryStore>;
let here: Bureau;
beforeEach(() => {
  memory = memoryStore();
  here = bureau(memory);
});

describe('an act of an officer', () => {
  it('stands in the log with who, what, whom and why', async () => {
    const act = { subject: 'case-1', reason: '涉及诉讼', act: 'sealed_opened' };
    const event = here.acted(act);
    await here.chain(event);
    expect(await here.entries()).toEqual([
      {
        entryId: event.id,
        officerId: 'lin',
        officerName: '林警官',
        place: 1,
        actedAt: event.at,
        chainedAt: event.at,
        context: 'accidents',
        ...act,
      },
    ]);
  });

  it('stands there once, however often it is told', async () => {
    const event = here.acted();
    for (const _ of [1, 2, 3]) await here.chain(event);
    expect(await here.entries()).toHaveLength(1);
  });

  it('continues this officer’s chain, and goes back in time for no clock', async () => {
    await here.chain(here.acted());
    here.at('2026-11-20T05:59:59Z');
    await here.chain(here.acted());
    await here.chain(here.acted({ officerId: 'zhou' }));
    const links = [...memory.acts.values()].map(({ link }) => link);
    const lin = links.filter(({ stream }) => stream === 'audit:lin');
    expect(verifyChain('audit:lin', lin)).toEqual({ genuine: true });
    expect(lin.map(({ at }) => at)).toEqual(Array(2).fill('2026-11-20T06:00:00.000Z'));
    expect(links.map(({ place }) => place)).toEqual([1, 2, 1]);
  });

  it('gives nothing away by its link: two equal acts have unlike contents', async () => {
    for (const _ of [1, 2]) await here.chain(here.acted());
    const [one, other] = [...memory.acts.values()];
    expect(one?.link.content).not.toBe(other?.link.content);
    expect(one?.link.content).not.toBe(
      createHash('sha256')
        .update(one?.text ?? '')
        .digest('hex'),
    );
  });
});

describe('the log', () => {
  beforeEach(async () => {
    for (const officerId of ['lin', 'zhou', 'lin'])
      await here.chain(here.acted({ officerId, subject: officerId === 'lin' ? 'case-1' : 'case-2' }));
  });
  it('is read newest first, by officer or by subject, a page at a time', async () => {
    const names = async (query: string) =>
      (await here.entries(query)).map(({ officerId }: { officerId: string }) => officerId);
    expect(await names('')).toEqual(['lin', 'zhou', 'lin']);
    expect(await names('?officerId=zhou')).toEqual(['zhou']);
    expect(await names('?subject=case-1')).toEqual(['lin', 'lin']);
    expect(await names('?limit=1')).toEqual(['lin']);
  });
  it('tells of whoever reads it or takes it away', async () => {
    await here.get('/audit/staff/entries?officerId=lin', 'auditor');
    here.at('2026-11-20T16:10:00Z');
    await here.seal();
    await here.get('/audit/staff/exports/2026-11-20', 'auditor');
    expect(memory.told.map(({ data }) => data)).toMatchObject([
      { officerId: 'officer-auditor', act: 'entries_listed', subject: 'lin' },
      { officerId: 'officer-auditor', act: 'day_exported', subject: '2026-11-20' },
    ]);
  });
});

describe('a day', () => {
  it('is sealed once it is over, with every missed and every empty one before it', async () => {
    await here.chain(here.acted());
    expect(await here.seal()).toEqual(['2026-11-19']);
    expect((await here.get('/audit/heads/2026-11-20')).status).toBe(404);
    here.at('2026-11-22T16:10:00Z');
    expect(await here.seal()).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
    expect(await here.seal()).toEqual([]);
    const { items } = (await here.get('/audit/heads')).body;
    expect(items.map(({ day, count }: { day: string; count: number }) => [day, count])).toEqual([
      ['2026-11-22', 0],
      ['2026-11-21', 0],
      ['2026-11-20', 1],
      ['2026-11-19', 0],
    ]);
    expect(items[0].previous).toBe(items[1].hash);
  });

  it('of another context is published beside it, in whatever order, and only if the city signed it', async () => {
    const first = sealDay({ stream: 'accidents', day: '2026-11-20', hashes: [] }, undefined, key.signer);
    const second = sealDay({ stream: 'accidents', day: '2026-11-21', hashes: [] }, first, key.signer);
    for (const head of [second, first, first]) await here.publish(head);
    expect((await here.get('/audit/heads/2026-11-21')).body).toEqual({ day: '2026-11-21', heads: [second] });
    const other = sealDay({ stream: 'accidents', day: '2026-11-21', hashes: [first.hash] }, first, key.signer);
    await expect(here.publish(other)).rejects.toThrow('sealed twice');
    await expect(here.publish({ ...second, day: '2026-11-23' })).rejects.toThrow('changed');
    const stranger = evidenceKey('stranger');
    await expect(
      here.publish(sealDay({ stream: 'claims', day: '2026-11-21', hashes: [] }, undefined, stranger.signer)),
    ).rejects.toThrow('unknown_key');
    await expect(here.publish({ ...second, stream: 'audit' })).rejects.toThrow('not genuine');
  });

  it('is taken away as a bundle that the verifier proves, whole or one officer’s part of it', async () => {
    for (const officerId of ['lin', 'zhou', 'lin']) await here.chain(here.acted({ officerId }));
    here.at('2026-11-21T06:00:00Z');
    await here.seal();
    for (const officerId of ['lin', 'zhou']) await here.chain(here.acted({ officerId }));
    here.at('2026-11-21T16:10:00Z');
    await here.seal();
    const verdict = async (query: string) => {
      const { headers, bytes } = await here.get(`/audit/staff/exports/${query}`, 'auditor');
      expect(headers.get('content-type')).toBe('application/zip');
      const { findings, summary } = verifyBundle(bytes, trusted);
      return findings.length > 0 ? findings : summary;
    };
    expect(await verdict('2026-11-20')).toBe('audit 2026-11-20: 3 links in 2 chains, 3 items, 1 day heads.');
    expect(await verdict('2026-11-21')).toBe('audit 2026-11-21: 2 links in 2 chains, 2 items, 2 day heads.');
    expect(await verdict('2026-11-21?officerId=lin')).toBe(
      'audit 2026-11-21 audit:lin: 1 links in 1 chains, 1 items, 2 day heads.',
    );
  });

  it('of which the acts are forgotten still proves its links', async () => {
    await here.chain(here.acted());
    here.at('2026-11-20T16:10:00Z');
    await here.seal();
    const forgotten = bureau({ heads: memory.heads, log: { ...memory.log, actsOf: async () => [] } });
    const { bytes } = await forgotten.get('/audit/staff/exports/2026-11-20', 'auditor');
    expect(verifyBundle(bytes, trusted).findings).toEqual([]);
  });

  it('in which a row was altered or deleted does not pass, and names the row', async () => {
    for (const _ of [1, 2, 3]) await here.chain(here.acted());
    here.at('2026-11-20T16:10:00Z');
    await here.seal();
    const [, second] = [...memory.acts];
    if (!second) throw new Error('No act');
    const verdict = async () =>
      verifyBundle((await here.get('/audit/staff/exports/2026-11-20', 'auditor')).bytes, trusted).findings[0];
    memory.acts.set(second[0], { ...second[1], text: second[1].text.replace('林', '李') });
    expect(await verdict()).toEqual(['acts/00002.json', 'changed']);
    memory.acts.delete(second[0]);
    expect(await verdict()).toEqual(['audit:lin link 2', 'missing']);
  });
});
