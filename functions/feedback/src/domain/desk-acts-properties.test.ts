import { ReportId, ReportPhotoId, type ReportStatus } from '@yilu/contracts';
import { ningboFeedback as profile } from '@yilu/law/feedback/city-profile';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitsOf } from '../city/units.js';
import { completed, replied } from './completing.js';
import { reclassified } from './correcting.js';
import { acknowledged, dispatched, returned, scheduled } from './dispatching.js';
import { extended } from './extending.js';
import type { Report, ReportPhoto } from './files.js';
import { reopened, silent } from './judging.js';
import { isOpen, mayBecome } from './report-states.js';
import { isPrivate } from './report-view.js';
import { accepted, joined, rejected } from './triaging.js';

const begin = Date.parse('2026-11-20T02:00:00.000Z');
const hourMs = 3_600_000;
const units = unitsOf('ningbo');
const services = ['FAC-SIGNAL-DARK', 'FAC-LIGHTING', 'JAM-HOTSPOT', 'CONSULT', 'COMPLAINT'];
const isOutside = (unitId: string) => units.some((unit) => unit.unitId === unitId && unit.kind === 'outside');
const photoId = ReportPhotoId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');

const filed = (place: number): Report => ({
  reportId: ReportId.parse(`${place}`.padStart(12, '0')),
  version: 1,
  serviceCode: services[place % services.length] ?? 'CONSULT',
  status: 'submitted',
  source: 'app',
  description: '',
  attributes: {},
  photoIds: [],
  fixedPhotoIds: [],
  requestedAt: new Date(begin).toISOString(),
  updatedAt: new Date(begin).toISOString(),
  expectedOn: '2026-11-27',
  returnedBy: [],
  steps: [{ at: new Date(begin).toISOString(), status: 'submitted' }],
  followers: 1,
  reopened: 0,
  escalation: 0,
});
const proofOf = ({ reportId }: Report): ReportPhoto => ({
  ...{ photoId, version: 2, state: 'sealed', shows: 'fixed', by: {}, reportId, sha256: 'a'.repeat(64), sizeBytes: 1 },
  ...{ mediaType: 'image/jpeg', originalKey: 'o', registeredAt: '2026-11-20T02:00:00.000Z', keptUntil: '2029-11-20' },
});

interface Step {
  readonly act: keyof typeof tries;
  readonly on: number;
  readonly other: number;
  readonly hours: number;
}
type City = readonly Report[];
type Try = (report: Report, step: Step, now: Date, city: City) => readonly Report[];
const one = (next: { ok: true; value: Report } | { ok: false }): readonly Report[] => (next.ok ? [next.value] : []);
const later = (now: Date) => new Date(now.getTime() + 72 * hourMs).toISOString().slice(0, 10);

/** What officers, units, the reporter and the weeks may do to it, fitting or not. */
const tries = {
  accept: (report, _, now) => one(accepted(report, now)),
  reject: (report, _, now) => one(rejected(report, '不归我们', now)),
  dispatch: (report, { other }, now) => one(dispatched(report, units[other % units.length], now, profile)),
  acknowledge: (report, _, now) => one(acknowledged(report, now)),
  giveBack: (report, _, now) => one(returned(report, '不归我们', now, profile)),
  schedule: (report, { other }, now) => one(scheduled(report, { unit: units[other % units.length] }, now, profile)),
  extend: (report, _, now) => one(extended(report, { expectedOn: later(now), reason: '等待' }, now, profile)),
  fix: (report, _, now) =>
    one(completed(report, { version: 1, outcome: 'fixed', photoIds: [photoId] }, [proofOf(report)], now, profile)),
  fixUnseen: (report, _, now) =>
    one(completed(report, { version: 1, outcome: 'fixed', photoIds: [photoId] }, [], now, profile)),
  answer: (report, _, now) =>
    one(completed(report, { version: 1, outcome: 'answered', photoIds: [], text: '好' }, [], now, profile)),
  reply: (report, _, now) => one(replied(report, '已经处理。', now, profile)),
  reclassify: (report, { other }, now) =>
    one(reclassified(report, services[other % services.length] ?? '', now, isOutside)),
  reopen: (report, _, now) => one(reopened(report, { text: '没有修好' }, now)),
  wait: (report, _, now) => [silent(report, now) ?? []].flat(),
  join: (report, { other }, now, city) => {
    const target = city[other % city.length];
    const along = city.filter(({ reportId }) => report.joined?.includes(reportId));
    const next = joined({ report, target, along }, [], now);
    return next.ok ? next.value.reports : [];
  },
} as const satisfies Record<string, Try>;

/** What may never be seen of a city's reports, whoever did what; in words, where it is. */
function wrongIn(city: City): string[] {
  const byId = new Map(city.map((report) => [report.reportId, report]));
  const wrong = (report: Report): readonly (readonly [string, boolean])[] => {
    const { reportId, status, outcome, fixedPhotoIds, returnedBy, assignment, duplicateOf, steps, closedAt } = report;
    const target = duplicateOf && byId.get(duplicateOf);
    const wayOf = (place: number) => [steps[place - 1]?.status, steps[place]?.status] as const;
    const isNoWay = (_: unknown, place: number) => {
      const [from, to] = wayOf(place);
      return from !== undefined && to !== undefined && !mayBecome(from, to);
    };
    return [
      ['a step that the table has not', steps.some(isNoWay)],
      ['fixed without a photograph', outcome === 'fixed' && fixedPhotoIds.length === 0],
      ['a reply that nobody may answer', status === 'replied' && !(report.survey && report.reply)],
      ['given back twice', returnedBy.length > 1],
      ['with a unit that gave it back', assignment !== undefined && returnedBy.includes(assignment.unitId)],
      ['a complaint outside', isPrivate(report) && assignment !== undefined && isOutside(assignment.unitId)],
      ['a reopening uncounted', steps.filter((step) => step.status === 'reopened').length !== report.reopened],
      ['a duplicate of nothing', (duplicateOf !== undefined) !== (status === 'duplicate')],
      ['a chain of duplicates', target !== undefined && target.duplicateOf !== undefined],
      ['a duplicate that its target does not know', target !== undefined && !target.joined?.includes(reportId)],
      ['joined to another', (report.joined ?? []).some((mate) => byId.get(mate)?.duplicateOf !== reportId)],
      ['ended at no time', !isOpen(status) && closedAt === undefined],
    ];
  };
  return city.flatMap((report) =>
    wrong(report).flatMap(([what, isSo]) => (isSo ? [`${report.reportId}: ${what}`] : [])),
  );
}

it('nobody, in whatever order, makes a chain of duplicates, a repair without a photograph or a second return', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    act: fc.constantFrom(...(Object.keys(tries) as (keyof typeof tries)[])),
    on: fc.nat(4),
    other: fc.nat(30),
    hours: fc.oneof(fc.nat(3), fc.nat(60)),
  });
  const lived = new Set<ReportStatus>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 80 }), (steps) => {
      let city: City = Array.from({ length: 5 }, (_, place) => filed(place));
      let now = begin;
      for (const one of steps) {
        now += one.hours * hourMs;
        const report = city[one.on];
        if (!report) continue;
        const written = tries[one.act](report, one, new Date(now), city);
        for (const next of written) {
          const before = city.find(({ reportId }) => reportId === next.reportId);
          if (next.version !== (before?.version ?? 0) + 1) throw new Error(`${one.act} made version ${next.version}`);
          city = city.map((known) => (known.reportId === next.reportId ? next : known));
          lived.add(next.status);
        }
        const wrong = wrongIn(city);
        if (wrong.length > 0) throw new Error(`${one.act}: ${wrong.join(', ')}`);
      }
    }),
    { numRuns: 500, seed: 6 },
  );
  // Walks that never got anywhere would hold everything; the seed keeps them the same.
  expect([...lived].sort()).toEqual(
    expect.arrayContaining(['closed', 'duplicate', 'extended', 'rejected', 'reopened', 'replied', 'returned']),
  );
});
