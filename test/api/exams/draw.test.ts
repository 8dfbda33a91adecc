import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlanId } from '@yilu/contracts';
import { isProved } from '@yilu/draw/root';
import type { Booking } from '@yilu/exams/domain/files';
import type { ExamStore, Wanted } from '@yilu/exams/ports';
import { advanceDraw } from '@yilu/exams/use-cases/advance-draw';
import { followFreedSeat } from '@yilu/exams/use-cases/follow-freed-seat';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicants, drawFiles, drawIn, drawSeed, hours, townOfApplicants } from '../../fixtures/exams-draw.js';
import { personOf } from '../../fixtures/exams-people.js';
import { planId, sessionId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

describe('a window that is over', () => {
  it('publishes its root first, and neither seed nor result before the hour of the draw', async () => {
    const town = await townOfApplicants(store);
    town.clock.at = hours.closed;
    const run = await advanceDraw(town.deps)(planId, () => true);
    expect(run).toMatchObject({ stage: 'rooted', count: 9, root: expect.stringMatching(/^\w{64}$/) });
    const { body } = await town.get(undefined, `/exams/plans/${planId}/draw`);
    expect(body.status).toBe('closed');
    expect(body.runs[0].seed).toBeUndefined();
    expect((await town.get(undefined, `/exams/plans/${planId}/draws/1/results.jsonl`)).status).toBe(404);
  });

  it('keeps its seed ten minutes behind its root, however late that comes', async () => {
    const town = await townOfApplicants(store);
    const advanceAt = (at: string) => {
      town.clock.at = new Date(at);
      return advanceDraw(town.deps)(planId, () => true);
    };
    expect(await advanceAt('2026-11-23T10:40:00.000Z')).toMatchObject({ stage: 'rooted' });
    expect(await advanceAt('2026-11-23T10:49:59.999Z')).toMatchObject({ stage: 'rooted' });
    expect((await town.get(undefined, `/exams/plans/${planId}/draw`)).body.runs[0].seed).toBeUndefined();
    expect(await advanceAt('2026-11-23T10:50:00.000Z')).toMatchObject({ stage: 'done', seed: drawSeed });
  });

  it('counts an application once that an index shows in two places', async () => {
    const town = await townOfApplicants(store);
    const { listApplied } = town.deps.store;
    const twice: typeof listApplied = async (...of) => {
      const page = await listApplied(...of);
      return { ...page, items: page.items.flatMap((booking) => [booking, booking]) };
    };
    town.clock.at = hours.closed;
    const run = await advanceDraw({ ...town.deps, store: { ...town.deps.store, listApplied: twice } })(
      planId,
      () => true,
    );
    expect(run).toMatchObject({ stage: 'rooted', count: 9 });
  });

  it('offers whoever it seats in a session that was called off behind its root another one, in the order of the places', async () => {
    const town = await townOfApplicants(store);
    town.clock.at = hours.closed;
    await advanceDraw(town.deps)(planId, () => true);
    const [old, at] = [PlanId.parse('P2026W48'), '2026-12-09T01:00:00.000Z'];
    const elsewhere = { sessionId: sessionId('S2YZ1209A'), planId: old, open: true, capacity: 2, priorityCapacity: 0 };
    await town.publish({ planId: old, status: 'drawn' }, [
      { ...elsewhere, startsAt: at, endsAt: at.replace('01', '03') },
    ]);
    const off = await town.post('exam_admin', '/exams/staff/session-cancellations', {
      sessionIds: ['S2YZ1207A'],
      replacementIds: ['S2YZ1209A'],
      reason: { zh: '台风', en: 'Typhoon' },
    });
    expect(off.body).toEqual({ cancelled: 1, affected: 0 });
    const freed = followFreedSeat(town.deps);
    const bring = async () => {
      for (const data of await town.told('exams.seat_freed'))
        await freed({ id: crypto.randomUUID(), at, type: 'exams.seat_freed', data });
    };
    await bring();
    await drawIn(town);
    await bring();
    expect((await town.session('S2YZ1207A'))?.booked).toBe(0);
    const won = (await Promise.all(applicants.map((who) => town.bookingOf(who, 'S2'))))
      .filter((booking) => booking?.session?.sessionId === 'S2YZ1209A')
      .sort((one, other) => (one?.drawn?.place ?? 0) - (other?.drawn?.place ?? 0));
    expect(won.map((booking) => booking?.state)).toEqual(['offered', 'offered', 'waiting']);
    expect((await town.session('S2YZ1209A'))?.waiters).toMatchObject([{ first: true }]);
    expect(await town.told('exams.fee_withdrawn')).toEqual([]);
  });

  it('finds whoever no index showed in time: he is told, and is the first to be offered a seat', async () => {
    const town = await townOfApplicants(store);
    const late: readonly string[] = (['c4', 'c5'] as const).map(personOf);
    const { listApplied } = town.deps.store;
    const hiding: typeof listApplied = async (...of) => {
      const page = await listApplied(...of);
      return { ...page, items: page.items.filter(({ personId }) => !late.includes(personId)) };
    };
    town.clock.at = hours.closed;
    const deps = { ...town.deps, store: { ...town.deps.store, listApplied: hiding } };
    expect(await advanceDraw(deps)(planId, () => true)).toMatchObject({ stage: 'rooted', count: 7 });
    expect(await drawIn(town)).toMatchObject({ stage: 'done', seated: 5 });
    for (const who of ['c4', 'c5'] as const)
      expect(await town.bookingOf(who, 'S2')).toMatchObject({ state: 'waiting', leftOut: true });
    const { waiters } = (await town.session('S2YZ1207A')) ?? {};
    expect(waiters?.map(({ first }) => first)).toEqual([true, true]);
    const told = (await town.told('exams.booking_changed')).filter(({ change }) => change === 'left_out');
    expect(told.map(({ personId, own }) => [personId, own]).sort()).toEqual(late.map((one) => [one, false]).sort());
    expect(await town.told('exams.seat_freed')).toContainEqual({ sessionId: sessionId('S2YZ1207A') });
  });

  it('keeps the rank time of whoever was left out and took any session, for the next plan', async () => {
    const town = await townOfApplicants(store);
    const wish = { planId, planVersion: 1, preferences: [], anySession: true };
    await town.putTo('c4', '/exams/bookings/S2/application', wish);
    const { listApplied } = town.deps.store;
    const hiding: typeof listApplied = async (...of) => {
      const page = await listApplied(...of);
      return { ...page, items: page.items.filter(({ personId }) => personId !== personOf('c4')) };
    };
    town.clock.at = hours.closed;
    await advanceDraw({ ...town.deps, store: { ...town.deps.store, listApplied: hiding } })(planId, () => true);
    await drawIn(town);
    const left = await town.bookingOf('c4', 'S2');
    expect(left).toMatchObject({ state: 'unseated', leftOut: true });
    const rankTime = left?.application?.rankTime;
    // As if he had sat something else since: by that alone his time would be later.
    const learner = await town.learnerOf('c4');
    if (!learner) throw new Error('No learner');
    const subjects = { ...learner.subjects, S1: { ...learner.subjects.S1, lastExamAt: '2026-10-01T00:00:00.000Z' } };
    await town.put({ learners: [{ ...learner, subjects, version: learner.version + 1 }] });
    const next = PlanId.parse('P2026W50');
    const window = { opensAt: '2026-11-23T01:00:00.000Z', closesAt: '2026-11-30T10:00:00.000Z' };
    await town.publish({ planId: next, ...window }, [{ sessionId: sessionId('S2YZ1214A') }]);
    const { body } = await town.putTo('c4', '/exams/bookings/S2/application', { ...wish, planId: next });
    expect(body).toMatchObject({ rankTime });
  });

  it('is left alone while it is open', async () => {
    const town = await townOfApplicants(store);
    expect(await advanceDraw(town.deps)(planId, () => true)).toBeUndefined();
    expect(town.shelf.files.size).toBe(0);
  });

  it('is not drawn by a seed that the city did not commit to', async () => {
    const town = await townOfApplicants(store);
    await town.publish({ sealedSeed: await town.deps.vault.seal('draw_seed', planId, '77'.repeat(32)) }, []);
    await expect(drawIn(town)).rejects.toThrow('not the one committed to');
    expect((await town.get(undefined, `/exams/plans/${planId}/draw`)).body.runs[0].seed).toBeUndefined();
  });

  it('gives every seat of the draw and no more, tells everybody, and opens what is left', async () => {
    const town = await townOfApplicants(store);
    expect(await drawIn(town)).toMatchObject({ stage: 'done', seed: drawSeed });
    const bookings = await Promise.all(applicants.map((who) => town.bookingOf(who, 'S2')));
    const seated = bookings.filter((booking) => booking?.state === 'fee_due');
    expect(seated).toHaveLength(5);
    for (const booking of seated)
      expect(booking).toMatchObject({ fee: { until: '2026-11-24T10:31:00.000Z' }, drawn: { run: 1, count: 9 } });
    expect(bookings.filter((booking) => booking?.state === 'unseated')).toHaveLength(4);
    expect(await town.session('S2YZ1207A')).toMatchObject({ booked: 3, open: true, lastPlace: expect.any(Number) });
    expect(await town.session('S2YZ1207P')).toMatchObject({ booked: 2, open: true });
    expect(await town.told('exams.application_drawn')).toHaveLength(9);
    expect(await town.told('exams.fee_due')).toHaveLength(5);
    expect((await town.get(undefined, `/exams/plans/${planId}/draw`)).body).toMatchObject({
      status: 'drawn',
      runs: [{ run: 1, count: 9, seated: 5, seed: drawSeed }],
    });
  });

  it('publishes files from which a stranger draws the same again', async () => {
    const town = await townOfApplicants(store);
    await drawIn(town);
    const directory = mkdtempSync(join(tmpdir(), 'yilu-draw-'));
    for (const name of drawFiles) {
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

  it('finds whoever was merged into another person while seats were given out', async () => {
    const town = await townOfApplicants(store);
    let merged = false;
    const inTheMiddle: ExamStore['perform'] = async (command, wanted, decide) => {
      if (command.operation === 'applyDraw' && !merged) {
        merged = true;
        for (const moving of await firstOf(wanted)) {
          const gone: Booking = { ...moving, state: 'withdrawn', version: moving.version + 1 };
          await town.put({ bookings: [gone, { ...moving, personId: personOf('c60'), version: 1 }] });
        }
      }
      return town.deps.store.perform(command, wanted, decide);
    };
    const firstOf = async ({ bookings = [] }: Wanted) => (await town.find({ bookings: bookings.slice(0, 1) })).bookings;
    await drawIn({ ...town, deps: { ...town.deps, store: { ...town.deps.store, perform: inTheMiddle } } });
    expect((await town.bookingOf('c60', 'S2'))?.drawn).toMatchObject({ run: 1, count: 9 });
    expect(await town.session('S2YZ1207A')).toMatchObject({ booked: 3 });
    expect(await town.session('S2YZ1207P')).toMatchObject({ booked: 2 });
    expect(await town.told('exams.application_drawn')).toHaveLength(9);
  });

  it('to which nobody applied is drawn all the same, and its sessions are open', async () => {
    const town = await townOfApplicants(store, { known: [] });
    expect(await drawIn(town)).toMatchObject({ stage: 'done', count: 0, seated: 0 });
    expect(await town.session('S2YZ1207A')).toMatchObject({ booked: 0, open: true });
  });

  it('names no file and no draw of a plan that there is not', async () => {
    const town = await townOfApplicants(store);
    expect((await town.get(undefined, '/exams/plans/P0000000/draw')).status).toBe(404);
    expect((await town.get(undefined, '/exams/plans/P0000000/draws/1/plan.json')).status).toBe(404);
    expect((await town.get(undefined, `/exams/plans/${planId}/draws/1/tree.json`)).status).toBe(400);
  });
});

describe('an inclusion proof', () => {
  it('proves to everybody that his own application is under the published root', async () => {
    const town = await townOfApplicants(store);
    await drawIn(town);
    const { body } = await town.get(undefined, `/exams/plans/${planId}/draw`);
    for (const who of applicants) {
      const proof = (await town.get(who, '/exams/bookings/S2/proof')).body;
      expect(proof).toMatchObject({ count: 9, root: body.runs[0].root });
      expect(isProved(proof)).toBe(true);
    }
  });

  it('is refused before the root is published, to strangers, and to whoever has no booking', async () => {
    const town = await townOfApplicants(store);
    expect((await town.get('c1', '/exams/bookings/S2/proof')).body.code).toBe('exams.no_root_yet');
    expect((await town.get('c1', '/exams/bookings/S1/proof')).body.code).toBe('exams.no_booking');
    expect((await town.get(undefined, '/exams/bookings/S2/proof')).status).toBe(401);
  });
});
