import type { ReportId, ReportStatus } from '@yilu/contracts';
import { transitions } from '@yilu/feedback/domain/report-states';
import { revisionOf } from '@yilu/feedback/domain/revision';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Citizen, personOf, type Who } from '../../fixtures/feedback-people.js';
import { crossing, type FeedbackTown, feedbackTown, photoId, photoOf } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

/** `FEEDBACK_MODEL_RUNS=300` looks longer. */
const runs = Number(process.env['FEEDBACK_MODEL_RUNS'] ?? 20);

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

type Act =
  | { readonly kind: 'desk'; readonly who: Who; readonly act: string; readonly body: object }
  | {
      readonly kind: 'citizen';
      readonly who: Citizen;
      readonly method: string;
      readonly path: string;
      readonly body: object;
    }
  | { readonly kind: 'time'; readonly hours: number };

const desk = (act: string, body: object = {}): fc.Arbitrary<Act> =>
  fc
    .constantFrom<Who>('facilities', 'supervisor', 'desk_operator', 'unit:municipal')
    .map((who) => ({ kind: 'desk', who, act, body }));
const citizen = (method: string, path: string, body: object = {}): fc.Arbitrary<Act> =>
  fc
    .constantFrom<Citizen>('reporter', 'reporter', 'neighbour', 'stranger')
    .map((who) => ({ kind: 'citizen', who, method, path, body }));
const reason = '现场核实后需要协调';

/** Whatever anybody may try, in whatever order; what is told twice is what moves a report on. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  desk('acceptance'),
  desk('rejection', { reason }),
  desk('dispatch', { unitId: 'municipal' }),
  desk('dispatch', { unitId: 'municipal' }),
  desk('dispatch', { unitId: 'technology' }),
  desk('acknowledgement'),
  fc.constant<Act>({ kind: 'desk', who: 'unit:municipal', act: 'return', body: { reason } }),
  desk('schedule', { unitId: 'order' }),
  desk('extension', { reason, expectedOn: '2026-12-18' }),
  desk('completion', { outcome: 'fixed', photoIds: [photoId(9)], reply: '已更换灯组，恢复正常。' }),
  desk('completion', { outcome: 'fixed', photoIds: [photoId(9)] }),
  desk('completion', { outcome: 'fixed', photoIds: [] }),
  desk('completion', { outcome: 'fixed', photoIds: [photoId(8)] }),
  desk('completion', { outcome: 'not_fixed', text: reason }),
  desk('completion', { outcome: 'not_fixed' }),
  desk('reply', { text: '已按计划处理完毕。' }),
  desk('reply', { text: '已按计划处理完毕。' }),
  citizen('POST', 'survey', { fixed: true }),
  citizen('POST', 'survey', { fixed: false }),
  citizen('POST', 'reopening', { text: '还是不亮。' }),
  citizen('POST', 'follow'),
  citizen('DELETE', 'follow'),
  citizen('PUT', 'news', { muted: true }),
  fc.constantFrom(1, 30, 24 * 8).map((hours): Act => ({ kind: 'time', hours })),
);

async function perform(town: FeedbackTown, id: ReportId, act: Act): Promise<void> {
  if (act.kind === 'time') {
    town.clock.at = new Date(town.clock.at.getTime() + act.hours * 3_600_000);
    await town.close();
    return;
  }
  const report = await town.report(id);
  const version = report ? revisionOf(report) : 1;
  const answer =
    act.kind === 'desk'
      ? await town.post(act.who, `/feedback/staff/reports/${id}/${act.act}`, { version, ...act.body })
      : await town.call(act.method, act.who, `/feedback/reports/${id}/${act.path}`, act.body);
  if (answer.status >= 500) throw new Error(`${JSON.stringify(act)} was answered ${answer.status} ${answer.text}`);
}

const follower = (who: Citizen) => ({ who, personId: personOf(who) });

/** What has to hold of a report whatever was tried. */
async function check(town: FeedbackTown, id: ReportId): Promise<ReportStatus> {
  const report = await town.report(id);
  if (!report) throw new Error('The report is gone');
  const { status, steps, outcome, reply, fixedPhotoIds, reopened, followers } = report;
  const went = steps.map((step) => step.status);
  const passed = (one: ReportStatus) => went.filter((at) => at === one).length;
  for (const [at, to] of went.slice(1).entries()) {
    const from = went[at] ?? 'submitted';
    expect(from === to || (transitions[from] as readonly ReportStatus[]).includes(to), `${from} to ${to}`).toBe(true);
  }
  expect(went.at(-1)).toBe(status);
  if (status === 'closed' || status === 'replied') expect(reply).toBeDefined();
  if (outcome === 'fixed') expect(fixedPhotoIds.length).toBeGreaterThan(0);
  expect(passed('returned')).toBeLessThanOrEqual(1);
  expect(passed('reopened')).toBe(reopened);
  expect(reopened).toBeLessThanOrEqual(passed('replied'));
  const others = await Promise.all(
    (['neighbour', 'stranger'] as const).map(follower).map(async ({ who }) => town.followOf(who, id)),
  );
  expect(followers).toBe(1 + others.filter((one) => one && !one.leftAt).length);
  const isShown = (await town.deps.store.listNear(crossing, 250)).some((one) => one.reportId === id);
  expect(isShown).toBe(!['closed', 'rejected', 'duplicate'].includes(status));
  const [copy] = (await town.deps.store.listListed('2026-11', ['2026-11-01', '2026-12-01'], { limit: 5 })).items;
  expect(copy?.version).toBe(report.version);
  return status;
}

const seen = new Set<ReportStatus>();
const answered: Act = {
  ...{ kind: 'desk', who: 'facilities', act: 'completion' },
  body: { outcome: 'fixed', photoIds: [photoId(9)], reply: '已更换灯组，恢复正常。' },
};

it('a report goes only ways that there are, whoever tries whatever: closed with a reply, fixed with a photograph', async () => {
  const tries = fc.array(acts, { minLength: 10, maxLength: 40, size: 'max' });
  await fc.assert(
    // Half of them begin where most of a report's life is over, which chance seldom reaches.
    fc.asyncProperty(fc.boolean(), tries, async (late, tried) => {
      const town = await feedbackTown(store);
      const id = await town.file('reporter');
      await town.put({
        photos: [
          photoOf({ photoId: photoId(9), shows: 'fixed', reportId: id, by: { officerId: 'officer-facilities' } }),
          // Announced, and its bytes never came.
          photoOf({ photoId: photoId(8), shows: 'fixed', reportId: id, state: 'waiting' }),
        ],
      });
      for (const act of [...(late ? [answered] : []), ...tried]) {
        await perform(town, id, act);
        seen.add(await check(town, id));
      }
    }),
    { numRuns: runs },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['replied', 'reopened', 'closed']));
}, 240_000);
