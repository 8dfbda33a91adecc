import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExamsTown, examsTown, sessionId, sessionOf } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: ExamsTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const [morning, noon] = ['S2YZ1207A', 'S2YZ1207P'];
const atMorning = { startsAt: '2026-12-07T02:00:00.000Z', endsAt: '2026-12-07T04:00:00.000Z' };
const tuesday = { startsAt: '2026-12-08T01:00:00.000Z', endsAt: '2026-12-08T03:00:00.000Z' };
/** Beside the sessions of 科目二: one on the road that begins before the morning's ends, and one on Tuesday. */
beforeEach(async () => {
  town = await examsTown(store);
  await town.put({
    sessions: [
      sessionOf({ sessionId: sessionId('S3RMORNING'), subject: 'S3R', ...atMorning }),
      sessionOf({ sessionId: sessionId('S3RTUESDAY'), subject: 'S3R', ...tuesday }),
    ],
  });
});
const apply = (subject: 'S2' | 'S3R', preferences: readonly string[], anySession = false) =>
  town.putTo('ready', `/exams/bookings/${subject}/application`, {
    planId: 'P2026W49',
    planVersion: 1,
    preferences,
    anySession,
  });
const paths = ({ body }: Awaited<ReturnType<typeof apply>>) =>
  [body.code, ...(body.fields ?? []).map(({ path }: { path: string }) => path)] as const;

describe('whoever applies for two subjects', () => {
  it('names sessions that he could sit both: one at the hour of another is refused, with its place', async () => {
    expect((await apply('S2', [morning ?? '', noon ?? ''])).status).toBe(200);
    expect(paths(await apply('S3R', ['S3RTUESDAY', 'S3RMORNING']))).toEqual([
      'exams.preferences_refused',
      'preferences.1',
    ]);
    expect((await apply('S3R', ['S3RTUESDAY'])).status).toBe(200);
    // Once he asks for another hour of the one, the other is open to him.
    expect((await apply('S2', [noon ?? ''])).status).toBe(200);
    expect((await apply('S3R', ['S3RTUESDAY', 'S3RMORNING'])).status).toBe(200);
  });
  it('takes any session of one subject alone: it may be at the hour of the other', async () => {
    expect((await apply('S2', [noon ?? ''], true)).status).toBe(200);
    expect(paths(await apply('S3R', ['S3RTUESDAY']))).toEqual(['exams.preferences_refused', 'preferences.0']);
    expect((await apply('S2', [noon ?? ''])).status).toBe(200);
    expect((await apply('S3R', ['S3RTUESDAY'])).status).toBe(200);
    expect(paths(await apply('S2', [noon ?? ''], true))).toEqual(['exams.preferences_refused', 'anySession']);
  });
  it('from two phones at once is never drawn for both: one is refused', async () => {
    const answers = await Promise.all([apply('S2', [morning ?? '']), apply('S3R', ['S3RMORNING'])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
  it('takes no free seat at an hour at which he may still be drawn for the other', async () => {
    const open = { subject: 'S3R', open: true, priorityCapacity: 0 } as const;
    await town.put({
      sessions: [
        sessionOf({ sessionId: sessionId('S3RLEFTOVER'), ...open, ...atMorning }),
        sessionOf({ sessionId: sessionId('S3RLATER'), ...open, ...tuesday }),
      ],
    });
    await apply('S2', [morning ?? '']);
    const take = (id: string) => town.post('ready', `/exams/sessions/${id}/booking`, { pool: 'general' });
    expect((await take('S3RLEFTOVER')).body.code).toBe('exams.times_overlap');
    expect((await take('S3RLATER')).status).toBe(201);
    expect(paths(await apply('S2', [morning ?? ''], true))).toEqual(['exams.preferences_refused', 'anySession']);
  });
});
