import { DeskReportItem } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { countOf, inOrder, openMarks, wantedOf, worstOf } from './open-marks.js';

const report = (reportId: string, over: Partial<Record<keyof DeskReportItem, unknown>> = {}): DeskReportItem =>
  DeskReportItem.parse({
    reportId,
    version: 1,
    serviceCode: 'FAC-LIGHTING',
    service: { zh: '路灯', en: 'Street light' },
    priority: 'normal',
    isPrivate: false,
    status: 'dispatched',
    source: 'app',
    location: { lat: 29.872, lng: 121.5485 },
    description: '灯不亮',
    photos: 0,
    followers: 1,
    requestedAt: '2026-11-20T08:00:00.000Z',
    overdue: false,
    reopened: 0,
    ...over,
  });
const late = report('1ATE00000000', { overdue: true, expectedOn: '2026-11-10' });
const open = report('0PEN00000000', { expectedOn: '2026-11-30' });
const soon = report('S00N00000000', { expectedOn: '2026-11-25', serviceCode: 'ROAD-DAMAGE' });
const done = report('D0NE00000000', { status: 'done' });
const pinless = report('N0P1N0000000', { location: undefined });

describe('open reports on the desk’s map', () => {
  const marks = openMarks([open, soon, late, done, pinless, late]);

  test('are those with a pin, each once, by how they stand', () => {
    expect(marks.map(({ id, tone }) => [id, tone])).toEqual([
      ['0PEN00000000', 'open'],
      ['S00N00000000', 'open'],
      ['1ATE00000000', 'late'],
      ['D0NE00000000', 'done'],
    ]);
    expect(countOf(marks, 'open')).toBe(2);
  });

  test('stand as a list with the late ones first, then by their day', () => {
    expect(inOrder(marks).map(({ id }) => id)).toEqual([
      '1ATE00000000',
      'S00N00000000',
      '0PEN00000000',
      'D0NE00000000',
    ]);
  });

  test('are chosen by service and by how they stand', () => {
    expect(wantedOf(marks, { serviceCode: 'ROAD-DAMAGE', tone: '' }).map(({ id }) => id)).toEqual(['S00N00000000']);
    expect(wantedOf(marks, { serviceCode: '', tone: 'late' }).map(({ id }) => id)).toEqual(['1ATE00000000']);
  });

  test('are as bad together as the worst of them', () => {
    expect(worstOf(marks)).toBe('late');
    expect(worstOf(openMarks([done]))).toBe('done');
  });
});
