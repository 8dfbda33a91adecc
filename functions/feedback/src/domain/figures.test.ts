import { ReportId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { changesOf, type FigureCell, figuresOf } from './figures.js';
import type { Report } from './files.js';
import { measured } from './measuring.js';

const now = new Date('2026-11-25T02:00:00.000Z');
const report = (over: Partial<Report> = {}): Report => ({
  reportId: ReportId.parse('0123456789AB'),
  version: 1,
  serviceCode: 'FAC-LIGHTING',
  status: 'submitted',
  source: 'app',
  description: '路灯不亮',
  attributes: {},
  photoIds: [],
  fixedPhotoIds: [],
  requestedAt: '2026-11-24T02:00:00.000Z',
  updatedAt: '2026-11-24T02:00:00.000Z',
  expectedOn: '2026-11-25',
  returnedBy: [],
  steps: [],
  followers: 1,
  reopened: 0,
  escalation: 0,
  assignment: { unitId: 'lighting', at: '2026-11-24T03:00:00.000Z', returnBy: '2026-11-25' },
  suggested: { serviceCode: 'FAC-CAMERA', confidence: 0.7 },
  ...over,
});
const done = report({ status: 'done', outcome: 'fixed' });
const of = (before: Report, after: Report) =>
  measured(before, after, now).flatMap((event) => (event.type === 'feedback.report_measured' ? [event.data] : []));

describe('what is measured of a report', () => {
  it('is how long the desk took to look at it', () => {
    expect(of(report(), report({ status: 'accepted' }))).toEqual([
      { month: '2026-11', serviceCode: 'FAC-LIGHTING', unitId: 'lighting', lookedMinutes: 1440 },
    ]);
  });
  it('is how long the repair took, whether it was in time, and whether the suggestion was right', () => {
    expect(of(report({ status: 'in_progress' }), done)).toMatchObject([
      { done: { hours: 24, fixed: true, inTime: true }, suggested: { serviceCode: 'FAC-CAMERA', right: false } },
    ]);
    const late = { ...done, expectedOn: '2026-11-24' };
    expect(of(report({ status: 'in_progress' }), late)).toMatchObject([{ done: { inTime: false } }]);
  });
  it('counts from the reopening, and measures a suggestion once in a report’s life', () => {
    const steps = [{ at: '2026-11-25T00:00:00.000Z', status: 'reopened' as const }];
    const [figures] = of(report({ status: 'reopened', steps, reopened: 1 }), { ...done, reopened: 1 });
    expect(figures).toMatchObject({ done: { hours: 2 } });
    expect(figures).not.toHaveProperty('suggested');
  });
  it('is how long the unit took to look at what was sent to it', () => {
    const sent = report({ status: 'dispatched' });
    const seen = {
      unitId: 'lighting',
      at: '2026-11-24T03:00:00.000Z',
      returnBy: '2026-11-25',
      seenAt: now.toISOString(),
    };
    expect(of(sent, { ...sent, assignment: seen })).toMatchObject([{ unitId: 'lighting', seenMinutes: 1380 }]);
    expect(of({ ...sent, assignment: seen }, { ...sent, status: 'in_progress', assignment: seen })).toEqual([]);
  });
  it('is nothing of what says nothing about time or suggestion', () => {
    expect(of(report({ status: 'accepted' }), report({ status: 'dispatched' }))).toEqual([]);
    expect(of(done, report({ status: 'replied' }))).toEqual([]);
  });
});

describe('the figures of a month', () => {
  const added = (events: readonly Parameters<typeof changesOf>[0][]): FigureCell[] => {
    const cells = new Map<string, Record<string, number>>();
    for (const { cell, changes } of events.flatMap(changesOf)) {
      const counts = cells.get(cell) ?? {};
      for (const [counted, change] of Object.entries(changes)) counts[counted] = (counts[counted] ?? 0) + change;
      cells.set(cell, counts);
    }
    return [...cells].map(([cell, counts]) => ({ cell, counts }));
  };
  const month = '2026-11';
  const serviceCode = 'FAC-LIGHTING';
  const repair = (hours: number, inTime: boolean, fixed = true) => ({
    ...{ month, serviceCode, unitId: 'lighting' },
    done: { hours, inTime, fixed },
    suggested: { serviceCode, right: fixed },
  });
  const names = (unitId: string) => ({ zh: unitId, en: unitId });

  it('are means by unit and service, and shares of right suggestions by what was suggested', () => {
    const cells = added([
      repair(10, true),
      repair(21, false, false),
      { month, serviceCode, lookedMinutes: 10 },
      { month, serviceCode, unitId: 'lighting', seenMinutes: 30 },
      { month, serviceCode, lookedMinutes: 25 },
    ]);
    expect(figuresOf(cells, names)).toMatchObject({
      looked: 2,
      minutesToLook: 17.5,
      rows: [{ unitId: 'lighting', serviceCode, done: 2, fixed: 1, inTime: 1, minutesToSee: 30, hoursToDone: 15.5 }],
      suggestions: [{ serviceCode, made: 2, right: 1 }],
    });
  });
  it('are empty where nothing was done', () => {
    expect(figuresOf([], names)).toEqual({ looked: 0, rows: [], suggestions: [] });
  });
  it('keep what the desk answered by itself apart from every unit', () => {
    const [row] = figuresOf(
      added([{ month, serviceCode: 'CONSULT', done: { hours: 1, inTime: true, fixed: false } }]),
      names,
    ).rows;
    expect(row).toMatchObject({ serviceCode: 'CONSULT', done: 1 });
    expect(row).not.toHaveProperty('unitId');
  });
});
