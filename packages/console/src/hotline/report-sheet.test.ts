import { DeskReportItem } from '@yilu/contracts';
import { expect, it } from 'vitest';
import { sheetColumns, sheetInstant, sheetRow } from './report-sheet.js';

const words = (zh: string) => ({ zh, en: zh });
const report = DeskReportItem.parse({
  reportId: '0123456789AB',
  version: 3,
  serviceCode: 'FAC-BARRIER',
  service: words('护栏损坏'),
  priority: 'normal',
  isPrivate: false,
  status: 'dispatched',
  source: 'operator',
  place: '机场路',
  location: { lat: 29.81, lng: 121.47 },
  description: '张三的电话是 13900000002',
  photos: 2,
  followers: 3,
  requestedAt: '2026-11-20T18:30:00.000Z',
  expectedOn: '2026-11-24',
  overdue: true,
  unitId: 'maintenance',
  unit: words('养护中心'),
  assignedAt: '2026-11-21T01:00:00.000Z',
  suggestedUnitId: 'maintenance',
  reopened: 0,
});

it('writes a report as a row under its columns, in Ningbo’s time, without what anybody wrote', () => {
  const row = sheetRow(report, {
    pick: ({ zh }) => zh,
    status: (status) => status,
    source: (source) => source,
    unit: (unitId) => unitId,
    yes: (is) => (is ? '是' : '否'),
  });
  const cells = Object.fromEntries(sheetColumns.map((column, index) => [column, row[index]]));
  expect(cells).toMatchObject({
    number: '0123456789AB',
    filed: '2026-11-21 02:30',
    late: '是',
    private: '否',
    seen: '',
    lat: 29.81,
    asked: 3,
  });
  expect(row.join()).not.toContain('13900000002');
  expect(sheetInstant(undefined)).toBe('');
});
