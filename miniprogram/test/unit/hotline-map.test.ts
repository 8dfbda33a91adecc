import { around } from '@yilu/city-map/view-box';
import type { ReportFeature } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { asList, placeOf, reportMarks, toneOfReport, warmest } from '../../src/packageHotline/map/report-marks.js';
import { cityMiddle, isUntouched } from '../../src/packageHotline/map/untouched.js';

type Properties = ReportFeature['properties'];
const feature = (id: string, over: Partial<Properties> = {}) =>
  ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [121.5485, 29.872] },
    properties: {
      serviceCode: 'FAC-LIGHTING',
      service: { zh: '路灯', en: 'Street light' },
      status: 'dispatched',
      followers: 1,
      requestedAt: '2026-11-20T08:00:00.000Z',
      updatedAt: '2026-11-20T08:00:00.000Z',
      overdue: false,
      ...over,
    },
  }) as ReportFeature;

describe('reports on the public map', () => {
  test('are marked as open, late or settled', () => {
    expect(toneOfReport({ status: 'dispatched', overdue: false })).toBe('open');
    expect(toneOfReport({ status: 'dispatched', overdue: true })).toBe('late');
    expect(toneOfReport({ status: 'done', overdue: false })).toBe('done');
    expect(toneOfReport({ status: 'closed', overdue: false })).toBe('done');
    expect(toneOfReport({ status: 'reopened', overdue: false })).toBe('open');
  });

  test('stand where GeoJSON says, longitude first', () => {
    expect(placeOf(feature('A'))).toEqual({ lat: 29.872, lng: 121.5485 });
  });

  test('each have a name for a screen reader', () => {
    const marks = reportMarks([feature('A'), feature('B', { overdue: true })], ({ id }) => `report ${id}`);
    expect(marks.map(({ id, tone, name }) => [id, tone, name])).toEqual([
      ['A', 'open', 'report A'],
      ['B', 'late', 'report B'],
    ]);
  });

  test('are listed with the late ones first, then the newest', () => {
    const list = asList([
      feature('old', { requestedAt: '2026-11-01T08:00:00.000Z' }),
      feature('new', { requestedAt: '2026-11-21T08:00:00.000Z' }),
      feature('late', { requestedAt: '2026-10-01T08:00:00.000Z', overdue: true }),
    ]);
    expect(list.map(({ id }) => id)).toEqual(['late', 'new', 'old']);
  });
});

describe('a phone whose position comes late', () => {
  const untouched = { pin: undefined, chosen: undefined, moved: undefined, view: undefined };
  const seen = (place: { lat: number; lng: number }) => around(place, 3_000);

  test('moves the map that nobody has touched', () => {
    expect(isUntouched(untouched, cityMiddle)).toBe(true);
    expect(isUntouched({ ...untouched, view: seen(cityMiddle) }, cityMiddle)).toBe(true);
  });

  test.each([
    ['a place was chosen', { ...untouched, pin: { lat: 29.87, lng: 121.55 } }],
    ['a report is open', { ...untouched, chosen: 'A' }],
    ['a list led there', { ...untouched, moved: { lat: 29.87, lng: 121.55 } }],
    ['it was moved by hand', { ...untouched, view: seen({ lat: cityMiddle.lat, lng: cityMiddle.lng + 0.01 }) }],
  ])('does not move it any more once %s', (_why, touched) => {
    expect(isUntouched(touched, cityMiddle)).toBe(false);
  });
});

describe('places where much is reported', () => {
  test('are told with how far they are, the warmest first, as many as one reads', () => {
    const from = { lat: 29.872, lng: 121.5485 };
    const cells = Array.from({ length: 14 }, (_, at) => ({
      centre: { lat: 29.872 + at / 1_000, lng: 121.5485 },
      count: at + 3,
    }));
    const rows = warmest(cells, from);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({ count: 16, metres: 1_450 });
    expect(rows.map(({ count }) => count)).toEqual([...rows.map(({ count }) => count)].sort((a, b) => b - a));
  });
});
