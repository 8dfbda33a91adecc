import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DrawFileName } from '@yilu/contracts';
import { commitmentOf } from '@yilu/draw/commitment';
import { advanceDraw } from '@yilu/exams/use-cases/advance-draw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExamsTown, examsTown, planId, sessionId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

const seed = '3b'.repeat(32);
const window = { closed: new Date('2026-11-23T10:02:00Z'), drawn: new Date('2026-11-23T10:31:00Z') };
const people = Array.from({ length: 9 }, (_, n) => `c${n}`);

/** Nine people who want four seats of 科目一 or, some of them, one of two sessions. */
async function townOfApplicants(store: Store, over: Parameters<typeof examsTown>[1] = {}): Promise<ExamsTown> {
  const town = await examsTown(store, { known: people, ...over });
  const sealedSeed = await town.deps.vault.seal('draw_seed', planId, seed);
  await town.publish({ sealedSeed, commitment: commitmentOf(planId, seed) }, [
    { sessionId: sessionId('S2YZ1207A'), capacity: 4, priorityCapacity: 1 },
    { sessionId: sessionId('S2YZ1207P'), capacity: 2, priorityCapacity: 0, startsAt: '2026-12-07T05:00:00.000Z' },
  ]);
  for (const [n, who] of people.entries()) {
    const body = { planId, planVersion: 1, preferences: ['S2YZ1207A'], anySession: n % 3 === 0 };
    const { status, text } = await town.putTo(who, '/exams/bookings/S2/application', body);
    if (status >= 300) throw new Error(text);
  }
  return town;
}
const goOn = () => true;
const draw = async (town: ExamsTown) => {
  town.clock.at = window.closed;
  await advanceDraw(town.deps)(planId, goOn);
  town.clock.at = window.drawn;
  return advanceDraw(town.deps)(planId, goOn);
};

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

describe('a window that is over', () => {
  it('publishes its root first, and neither seed nor result before the hour of the draw', async () => {
    const town = await townOfApplicants(store);
    town.clock.at = window.closed;
    const run = await advanceDraw(town.deps)(planId, goOn);
    expect(run).toMatchObject({ stage: 'rooted', count: 9, root: expect.stringMatching(/^\w{64}$/) });
    const { body } = await town.get(undefined, `/exams/plans/${planId}/draw`);
    expect(body.status).toBe('closed');
    expect(body.runs[0].seed).toBeUndefined();
    expect((await town.get(undefined, `/exams/plans/${planId}/draws/1/results.jsonl`)).status).toBe(404);
  });

  it('gives every seat of the draw and no more, tells everybody, and opens what is left', async () => {
    const town = await townOfApplicants(store);
    expect(await draw(town)).toMatchObject({ stage: 'done', seed });
    const states = await Promise.all(people.map(async (who) => (await town.bookingOf(who, 'S2'))?.state));
    expect(states.filter((state) => state === 'fee_due')).toHaveLength(5);
    expect(states.filter((state) => state === 'unseated')).toHaveLength(4);
    expect(await town.session('S2YZ1207A')).toMatchObject({ booked: 3, open: true, lastPlace: expect.any(Number) });
    expect(await town.session('S2YZ1207P')).toMatchObject({ booked: 2, open: true });
    expect(await town.told('exams.application_drawn')).toHaveLength(9);
    expect(await town.told('exams.fee_due')).toHaveLength(5);
    expect((await town.get(undefined, `/exams/plans/${planId}/draw`)).body).toMatchObject({
      status: 'drawn',
      runs: [{ run: 1, count: 9, seated: 5, seed }],
    });
  });

  it('publishes files from which a stranger draws the same again', async () => {
    const town = await townOfApplicants(store);
    await draw(town);
    const directory = mkdtempSync(join(tmpdir(), 'yilu-draw-'));
    for (const name of [
      'plan.json',
      'applications.jsonl',
      'root.json',
      'draw.json',
      'results.jsonl',
    ] as DrawFileName[]) {
      const { status, headers } = await town.get(undefined, `/exams/plans/${planId}/draws/1/${name}`);
      expect(status).toBe(302);
      const key = headers.get('location')?.replace('https://objects.test/', '') ?? '';
      writeFileSync(join(directory, name), town.shelf.files.get(key) ?? '');
    }
    const verifier = fileURLToPath(new URL('../../../packages/draw/bin/verify-draw.ts', import.meta.url));
    const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', verifier, directory]);
    rmSync(directory, { recursive: true });
    expect(stdout.toString()).toContain('GENUINE');
    expect(status).toBe(0);
  });
});
