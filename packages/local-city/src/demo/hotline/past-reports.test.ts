import { FileReportRequest } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { people } from '../people.js';
import { facilities } from './assets.js';
import { instantOf } from './demo-report.js';
import { calledIn, freshReports } from './fresh-reports.js';
import { pastReports } from './past-reports.js';
import { reportIdOf, requestOf } from './stage.js';

const now = new Date('2026-11-22T03:00:00.000Z');
const all = [...pastReports, ...freshReports, calledIn];

describe('what the demo’s hotline tells', () => {
  it('has a number for each report, and no two the same', () => {
    expect(new Set(all.map(({ name }) => reportIdOf(name))).size).toBe(all.length);
  });
  it('is a request that the hotline takes, by people whom the city knows, about facilities that stand there', () => {
    const codes = facilities.map(([code]) => code);
    const names = people.map(({ name }) => name);
    for (const report of all) {
      expect(FileReportRequest.safeParse(requestOf(report, [])).success).toBe(true);
      if (report.assetCode) expect(codes).toContain(report.assetCode);
      for (const name of [report.by, ...(report.followers ?? [])]) if (name) expect(names).toContain(name);
    }
  });
  it.each(pastReports.map((told) => [told.name, told] as const))('goes forward in time: %s', (_name, { on, since }) => {
    const instants = [on, ...since.map((deed) => deed.on)].map((when) => instantOf(when, now).getTime());
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
    expect(Math.max(...instants)).toBeLessThan(now.getTime());
  });
  it('is past, whatever the hour at which the city begins', () => {
    for (const hour of ['00:00', '07:59', '23:59']) {
      const at = new Date(`2026-11-22T${hour}:30+08:00`);
      expect(instantOf([1, '23:59'], at).getTime()).toBeLessThan(at.getTime());
    }
    expect(
      Math.min(...pastReports.flatMap(({ on, since }) => [on, ...since.map((deed) => deed.on)]).map(([days]) => days)),
    ).toBe(1);
  });
  it('joins a report only to one that is open', () => {
    for (const { since } of pastReports)
      for (const deed of since)
        if (deed.act === 'join') {
          const target = pastReports.find(({ name }) => name === deed.of);
          expect(target?.since.some(({ act }) => act === 'confirm' || act === 'reject' || act === 'join')).toBe(false);
        }
  });
});
