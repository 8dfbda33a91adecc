import { addDays, type Day } from '@yilu/kernel/day';
import { describe, expect, it } from 'vitest';
import type { PointsEvent } from './points-events.js';
import { pointsOn, pointsWarnings } from './points-ledger.js';

const licensed = '2020-05-10';
type Details<Kind extends PointsEvent['kind']> = Omit<Extract<PointsEvent, { kind: Kind }>, 'id' | 'at' | 'kind'>;
let ids = 0;
const noon = (on: Day) => `${on}T04:00:00.000Z`;
const event = <Kind extends PointsEvent['kind']>(kind: Kind, on: Day, details: Details<Kind>) =>
  ({ id: `event-${++ids}`, at: noon(on), kind, ...details }) as PointsEvent;
const decided = (decisionId: string, on: Day, points: number, fineFen = 15_000) =>
  event('decided', on, { decisionId, points, fineFen, penalty: 'fine' });
const paid = (decisionId: string, on: Day) => event('fine_paid', on, { decisionId });
const sumOn = (events: readonly PointsEvent[], on: Day) => pointsOn(licensed, events, on).sum;

describe('recording', () => {
  it('puts the points on the day of the decision and not before', () => {
    const events = [decided('a', '2026-06-01', 3), decided('b', '2026-06-03', 1)];
    expect(['2026-05-31', '2026-06-01', '2026-06-02', '2026-06-03'].map((on) => sumOn(events, on))).toEqual([
      0, 3, 3, 4,
    ]);
  });
  it('warning gives 0 points', () => {
    const warning = event('decided', '2026-06-01', { decisionId: 'a', penalty: 'warning', points: 1, fineFen: 0 });
    expect(sumOn([warning], '2026-06-02')).toBe(0);
  });
  it('takes the points of a revoked decision back, and its lines stay in the history', () => {
    const events = [decided('a', '2026-06-01', 6), event('revoked', '2026-06-20', { decisionId: 'a' })];
    const state = pointsOn(licensed, events, '2026-06-20');
    expect(state).toMatchObject({ sum: 0, standing: [] });
    expect(state.history.map(({ before, after }) => [before, after])).toEqual([
      [0, 6],
      [6, 0],
    ]);
  });
  it('lets the changed outcome stand, and none when it became a warning', () => {
    const first = decided('a', '2026-06-01', 6);
    const lower = event('changed', '2026-06-10', { decisionId: 'a', penalty: 'fine', points: 3, fineFen: 10_000 });
    const warned = event('changed', '2026-06-15', { decisionId: 'a', penalty: 'warning', points: 3, fineFen: 0 });
    expect(sumOn([first, lower], '2026-06-12')).toBe(3);
    expect(sumOn([first, lower, warned], '2026-06-15')).toBe(0);
  });
  it('owes the changed sum anew, so that its points carry over where it is unpaid, and clear where it is paid', () => {
    const first = decided('a', '2026-06-01', 6);
    const lower = event('changed', '2026-06-10', { decisionId: 'a', penalty: 'fine', points: 3, fineFen: 10_000 });
    const endsOn = pointsOn(licensed, [first], '2026-06-10').cycle.endsOn;
    const next = addDays(endsOn, 1);
    expect(sumOn([first, paid('a', '2026-06-02'), lower], next)).toBe(3);
    const again = { ...paid('a', '2026-06-12'), id: 'paid-again' };
    expect(sumOn([first, paid('a', '2026-06-02'), lower, again], next)).toBe(0);
  });
  it('lets the same outcome stand of two changes at one instant, whichever came first', () => {
    const first = decided('a', '2026-06-01', 6);
    const changes = [3, 1].map((points) =>
      event('changed', '2026-06-10', { decisionId: 'a', penalty: 'fine', points, fineFen: 10_000 }),
    );
    expect(sumOn([first, ...changes], '2026-06-10')).toBe(sumOn([...changes.reverse(), first], '2026-06-10'));
  });
  it('records one decision once, even when two events tell it', () =>
    expect(sumOn([decided('a', '2026-06-01', 3), decided('a', '2026-06-02', 3)], '2026-06-03')).toBe(3));
  it('takes a payment that the bank dates to midnight of the day of its decision', () => {
    const events = [decided('a', '2026-06-01', 3), { ...paid('a', '2026-06-01'), at: '2026-05-31T16:00:00.000Z' }];
    expect(pointsOn(licensed, events, '2026-06-01').standing).toMatchObject([{ paid: true }]);
  });
});

describe('warnings', () => {
  it('are said at 6, 9 and 12, once for each crossing', () => {
    expect(pointsWarnings).toEqual([6, 9, 12]);
    const events = [5, 1, 1, 3, 2].map((points, at) => decided(`d${at}`, addDays('2026-06-01', at), points));
    const { history, warning } = pointsOn(licensed, events, '2026-06-10');
    expect(history.map((step) => step.warning)).toEqual([undefined, 6, undefined, 9, 12]);
    expect(warning).toBe(12);
  });
  it('a step across two says the higher one', () =>
    expect(pointsOn(licensed, [decided('a', '2026-06-01', 9)], '2026-06-01').history).toMatchObject([{ warning: 9 }]));
});

describe('the end of a cycle', () => {
  const first = decided('a', '2026-05-01', 6);
  it('clears under 12 when the fines are paid, at midnight after its last day', () => {
    const events = [first, paid('a', '2026-05-05')];
    expect(sumOn(events, '2026-05-09')).toBe(6);
    const next = pointsOn(licensed, events, '2026-05-10');
    expect(next).toMatchObject({ sum: 0, cycle: { startsOn: '2026-05-10', endsOn: '2027-05-09' } });
    expect(next.history.at(-1)).toEqual({ at: '2026-05-09T16:00:00.000Z', kind: 'cycle_ended', before: 6, after: 0 });
  });
  it('carry-over of points with an unpaid fine: that case alone goes over', () => {
    const events = [first, paid('a', '2026-05-05'), decided('b', '2026-05-06', 3)];
    expect(sumOn(events, '2026-05-09')).toBe(9);
    const next = pointsOn(licensed, events, '2026-05-10');
    expect(next).toMatchObject({ sum: 3, standing: [{ decisionId: 'b', carriedOver: true }] });
  });
  it('what was carried over stays for the whole next cycle after payment, and clears at its end', () => {
    const events = [first, paid('a', '2026-06-01')];
    expect(sumOn(events, '2027-05-09')).toBe(6);
    expect(sumOn(events, '2027-05-10')).toBe(0);
  });
  it('carries an unpaid case again and again', () => expect(sumOn([first], '2029-01-01')).toBe(6));
  it('carries what was carried toward 12 of the new cycle', () => {
    const state = pointsOn(licensed, [first, decided('b', '2026-05-20', 6)], '2026-05-20');
    expect(state).toMatchObject({ sum: 12, licence: 'held', studies: [{ cycle: 6, time: 1 }] });
  });
  it('never carries more than study left of the sum', () => {
    const events = [decided('a', '2026-04-01', 3), event('reduced', '2026-05-01', { mode: 'onsite', points: 2 })];
    expect(sumOn(events, '2026-05-11')).toBe(1);
  });
});

describe('学法减分 in the ledger', () => {
  const reduced = (on: Day, points: number) => event('reduced', on, { mode: 'onsite', points });
  it('takes off at most 6 in one cycle, and begins anew in the next', () => {
    const events = [decided('a', '2026-05-20', 9), ...[1, 2, 3, 4].map((day) => reduced(`2026-06-0${day}`, 2))];
    expect(pointsOn(licensed, events, '2026-06-05')).toMatchObject({ sum: 3, reducible: 0 });
    expect(pointsOn(licensed, events, '2027-05-10').reducible).toBe(6);
  });
  it('never goes below nothing', () =>
    expect(pointsOn(licensed, [decided('a', '2026-05-20', 1), reduced('2026-06-01', 2)], '2026-06-01')).toMatchObject({
      sum: 0,
      reducible: 5,
    }));
  it('takes nothing off once 12 are reached', () =>
    expect(sumOn([decided('a', '2026-05-20', 12), reduced('2026-06-01', 2)], '2026-06-01')).toBe(12));
  it('of a cycle that ended gives nothing back, and takes no later study back', () => {
    const early = reduced('2026-05-01', 2);
    const cases = [decided('a', '2026-04-01', 3), paid('a', '2026-04-02'), decided('b', '2026-06-01', 3)];
    const fraud = event('reduction_revoked', '2026-06-09', { reductionId: early.id });
    expect(sumOn([...cases, early, reduced('2026-06-02', 2), fraud], '2026-06-09')).toBe(1);
  });
  it('gives the points back when the study was a fraud', () => {
    const study = reduced('2026-06-01', 2);
    const fraud = event('reduction_revoked', '2026-06-09', { reductionId: study.id });
    expect(sumOn([decided('a', '2026-05-20', 3), study, fraud], '2026-06-09')).toBe(3);
  });
});

describe('twelve points', () => {
  const full = [decided('a', '2026-06-01', 9), decided('b', '2026-06-05', 3)];
  const noticed = event('study_noticed', '2026-06-08', {});
  const joined = event('study_joined', '2026-06-15', {});
  const passed = event('study_passed', '2026-06-25', {});
  it('hold the licence and open the first study of the cycle', () =>
    expect(pointsOn(licensed, full, '2026-06-05')).toMatchObject({
      sum: 12,
      licence: 'held',
      studyPoints: 12,
      studies: [{ cycle: 6, time: 1, reachedAt: '2026-06-05T04:00:00.000Z' }],
    }));
  it('are cleared only when the study is passed and every fine is paid', () => {
    const study = [...full, noticed, joined, passed, paid('a', '2026-06-20')];
    expect(pointsOn(licensed, study, '2026-06-30')).toMatchObject({ sum: 12, licence: 'held', studyPoints: 0 });
    const whole = [...study, paid('b', '2026-07-02')];
    expect(pointsOn(licensed, whole, '2026-07-01').licence).toBe('held');
    expect(pointsOn(licensed, whole, '2026-07-02')).toMatchObject({ sum: 0, licence: 'normal', standing: [] });
  });
  it('wait for every fine of the study, that of a case without points too', () => {
    const parking = decided('c', '2026-06-10', 0);
    const study = [...full, parking, joined, passed, paid('a', '2026-06-20'), paid('b', '2026-06-20')];
    expect(sumOn(study, '2026-07-01')).toBe(12);
    expect(sumOn([...study, paid('c', '2026-07-01')], '2026-07-01')).toBe(0);
  });
  it('owe nothing for a warning, whatever sum its event names', () => {
    const warning = event('decided', '2026-06-10', { decisionId: 'c', penalty: 'warning', points: 0, fineFen: 5_000 });
    const study = [...full, warning, joined, passed, paid('a', '2026-06-20'), paid('b', '2026-06-20')];
    expect(sumOn(study, '2026-06-25')).toBe(0);
  });
  it('paid alone clear nothing', () =>
    expect(sumOn([...full, paid('a', '2026-06-06'), paid('b', '2026-06-06')], '2026-12-01')).toBe(12));
  it('are not cleared by the end of the cycle', () =>
    expect(sumOn([...full, paid('a', '2026-06-06'), paid('b', '2026-06-06')], '2028-01-01')).toBe(12));
  it('leave out what is recorded after the examination was passed', () => {
    const late = decided('c', '2026-06-28', 3);
    const events = [...full, noticed, joined, passed, late, paid('a', '2026-06-29'), paid('b', '2026-06-29')];
    expect(pointsOn(licensed, events, '2026-06-30')).toMatchObject({ sum: 3, licence: 'normal' });
  });
  it('a second time in the cycle is the second study', () => {
    const cleared = [...full, joined, passed, paid('a', '2026-06-25'), paid('b', '2026-06-25')];
    const state = pointsOn(licensed, [...cleared, decided('c', '2026-08-01', 12)], '2026-08-01');
    expect(state.studies).toMatchObject([{ time: 1, clearedAt: '2026-06-25T04:00:00.000Z' }, { time: 2 }]);
  });
  it('a second study that is cleared leaves the day of the first as it was', () => {
    const cleared = [...full, joined, passed, paid('a', '2026-06-25'), paid('b', '2026-06-25')];
    const again = [decided('c', '2026-08-01', 12), event('study_passed', '2026-09-01', {}), paid('c', '2026-09-02')];
    expect(pointsOn(licensed, [...cleared, ...again], '2026-09-02')).toMatchObject({
      sum: 0,
      studies: [{ clearedAt: '2026-06-25T04:00:00.000Z' }, { clearedAt: '2026-09-02T04:00:00.000Z' }],
    });
  });
  it('in the next cycle are the first time again', () => {
    const cleared = [...full, joined, passed, paid('a', '2026-06-25'), paid('b', '2026-06-25')];
    const state = pointsOn(licensed, [...cleared, decided('c', '2027-06-01', 12)], '2027-06-01');
    expect(state.studies).toMatchObject([
      { cycle: 6, time: 1 },
      { cycle: 7, time: 1 },
    ]);
  });
  it('use up what study took off before them: a later case and a later twelve count whole', () => {
    const before = [decided('z', '2026-05-20', 3), event('reduced', '2026-05-25', { mode: 'onsite', points: 2 })];
    const events = [...before, decided('a', '2026-06-01', 12), joined, passed];
    const twice = pointsOn(licensed, [...events, decided('c', '2026-06-28', 12)], '2026-06-28');
    expect(twice).toMatchObject({ studyPoints: 12, studies: [{ time: 1 }, { time: 2 }] });
    const fines = [paid('z', '2026-07-01'), paid('a', '2026-07-01')];
    expect(sumOn([...events, ...fines, decided('c', '2026-07-02', 3)], '2026-07-02')).toBe(3);
  });
  it('count what comes on top while the study is open', () =>
    expect(pointsOn(licensed, [...full, decided('c', '2026-06-10', 12)], '2026-06-10')).toMatchObject({
      studyPoints: 24,
      studies: [{ time: 1 }],
    }));
  it('a decision revoked below 12 gives the licence back and counts as no study', () => {
    const revoked = event('revoked', '2026-06-10', { decisionId: 'b' });
    expect(pointsOn(licensed, [...full, noticed, revoked], '2026-06-10')).toMatchObject({
      sum: 9,
      licence: 'normal',
      studies: [],
    });
  });
  it.each([
    ['2026-07-08', 'held'],
    ['2026-07-09', 'stopped'],
  ])('nobody came within 30 days of the notice of 8 June: on %s the licence is %s', (on, licence) =>
    expect(pointsOn(licensed, [...full, noticed], on).licence).toBe(licence),
  );
  it('a second notice of the same study moves no term', () => {
    const twice = [...full, noticed, event('study_noticed', '2026-07-01', {})];
    expect(pointsOn(licensed, twice, '2026-07-09').licence).toBe('stopped');
  });
  it('a 30th day in the holiday of the National Day waits for the first working day', () => {
    const late = [...full, event('study_noticed', '2026-09-02', {})];
    expect(pointsOn(licensed, late, '2026-10-08').licence).toBe('held');
    expect(pointsOn(licensed, late, '2026-10-09').licence).toBe('stopped');
  });
  it('a licence that was stopped is not given back by joining late', () => {
    const events = [...full, noticed, event('study_joined', '2026-07-20', {})];
    expect(pointsOn(licensed, events, '2026-07-21').licence).toBe('stopped');
  });
});

it('knows no points before the first licence', () =>
  expect(() => pointsOn(licensed, [decided('a', '2020-05-09', 3)], '2026-01-01')).toThrow(RangeError));
