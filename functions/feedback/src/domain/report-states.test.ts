import { ReportId, ReportStatus, UnitId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { Report } from './files.js';
import { dueOf, isOpen, isPending, mayBecome, moved, queueOf, transitions } from './report-states.js';

const now = new Date('2026-11-25T02:00:00.000Z');
const unitId = UnitId.parse('technology');
const assignment = { unitId, at: now.toISOString(), returnBy: '2026-11-26' };
const report = (over: Partial<Report> = {}): Report => ({
  reportId: ReportId.parse('0123456789AB'),
  version: 4,
  serviceCode: 'FAC-SIGN-MISSING',
  status: 'submitted',
  source: 'app',
  place: '中山西路与望春路口',
  description: '让行标志倒了',
  attributes: {},
  photoIds: [],
  fixedPhotoIds: [],
  requestedAt: '2026-11-24T02:00:00.000Z',
  updatedAt: '2026-11-24T02:00:00.000Z',
  expectedOn: '2026-11-27',
  returnedBy: [],
  steps: [],
  followers: 1,
  reopened: 0,
  escalation: 0,
  ...over,
});

describe('the states of a report', () => {
  it('lead from each to those alone that the table names', () => {
    for (const from of ReportStatus.options)
      for (const to of ReportStatus.options) {
        const step = () => moved(report({ status: from }), to, now).status;
        if ((transitions[from] as readonly string[]).includes(to)) expect(step()).toBe(to);
        else expect(step).toThrow(`A report that is ${from} does not become ${to}`);
        expect(mayBecome(from, to)).toBe((transitions[from] as readonly string[]).includes(to));
      }
  });
  it('never leave a rejection or a duplicate, and let nobody reopen what was never answered', () => {
    expect(transitions.rejected).toEqual([]);
    expect(transitions.duplicate).toEqual([]);
    expect(ReportStatus.options.filter((from) => mayBecome(from, 'reopened'))).toEqual(['replied', 'closed']);
  });
  it('reach a reply by way of done alone, and done by way of work alone', () => {
    expect(ReportStatus.options.filter((from) => mayBecome(from, 'replied'))).toEqual(['done']);
    expect(ReportStatus.options.filter((from) => mayBecome(from, 'done'))).toEqual(['in_progress', 'extended']);
  });
  it('are closed for Open311 in three of them', () => {
    expect(ReportStatus.options.filter((status) => !isOpen(status))).toEqual(['rejected', 'duplicate', 'closed']);
  });
  it('can be late only while somebody still has to work on it', () => {
    const late = ReportStatus.options.filter(isPending);
    expect(late).toEqual(['submitted', 'accepted', 'dispatched', 'returned', 'in_progress', 'extended', 'reopened']);
  });
  it('write down each step with its time, and count the version', () => {
    const next = moved(report(), 'accepted', now, { text: '已受理' });
    expect(next).toMatchObject({ version: 5, updatedAt: now.toISOString() });
    expect(next.steps).toEqual([{ at: now.toISOString(), status: 'accepted', text: '已受理' }]);
  });
  it('keep the last hundred steps', () => {
    const steps = Array.from({ length: 150 }, () => ({ at: now.toISOString(), status: 'extended' as const }));
    const next = moved(report({ status: 'extended', steps }), 'done', now);
    expect(next.steps).toHaveLength(100);
    expect(next.steps.at(-1)?.status).toBe('done');
  });
});

describe('the list that a report lies in', () => {
  const of = (status: ReportStatus, over: Partial<Report> = {}) => queueOf(report({ status, assignment, ...over }));
  it('is the unit’s while the unit has it, and the desk’s before and after', () => {
    expect(of('in_progress')).toBe(unitId);
    expect(of('extended')).toBe(unitId);
    expect(of('dispatched', { assignment: { ...assignment, seenAt: now.toISOString() } })).toBe(unitId);
    expect(ReportStatus.options.filter((status) => of(status) === 'desk')).toEqual([
      'submitted',
      'accepted',
      'returned',
      'done',
      'reopened',
    ]);
  });
  it('is one of its own while nobody of the unit has looked at it', () => {
    expect(of('dispatched')).toBe('technology.new');
  });
  it('is the supervisor’s when it is reopened a second time', () => {
    expect(of('reopened', { reopened: 1 })).toBe('desk');
    expect(of('reopened', { reopened: 2 })).toBe('supervisor');
  });
  it('is nobody’s once it is ended', () => {
    for (const status of ['rejected', 'duplicate', 'closed'] as const) expect(of(status)).toBeUndefined();
  });
  it('is sorted by the day on which it is expected, once it is done by the day of its answer, and then by when it closes', () => {
    const survey = { until: '2026-12-02T16:00:00.000Z' };
    expect(dueOf(report())).toBe('2026-11-27');
    expect(dueOf(report({ status: 'done', answerBy: '2026-11-30' }))).toBe('2026-11-30');
    expect(dueOf(report({ status: 'reopened', answerBy: '2026-11-30' }))).toBe('2026-11-27');
    expect(dueOf(report({ status: 'replied', survey }))).toBe(survey.until);
    const { expectedOn: _, ...undated } = report();
    expect(dueOf(undated)).toBe('9999-12-31');
  });
});
