import { closedOnMapDays, type MapQuery, type ReportMap } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { unitNameOf } from '../city/units.js';
import { boxIn } from '../domain/map-box.js';
import { mapFeature } from '../domain/map-view.js';
import type { Deps } from '../ports.js';
import { urlsOf } from './viewing.js';

const dayMs = 86_400_000;

/** Public reports within a box as GeoJSON: open ones, those closed of late, or both; its cells are read side by side. */
export const showMap =
  (deps: Pick<Deps, 'store' | 'pictures' | 'now' | 'city'>) =>
  async ({ bbox, status }: MapQuery): Promise<Result<ReportMap, 'feedback.box_too_large'>> => {
    const box = boxIn(bbox, feedbackCityOf(deps.city).bounds);
    if (!box.ok) return box;
    const now = deps.now();
    const since = new Date(now.getTime() - closedOnMapDays * dayMs).toISOString();
    const { reports, more } = box.value
      ? await deps.store.listInBox(box.value, {
          open: status !== 'closed',
          ...(status === 'open' ? {} : { closedSince: since }),
        })
      : { reports: [], more: false };
    const viewing = { now, unitName: (unitId: string) => unitNameOf(deps.city, unitId), urlOf: urlsOf(deps) };
    return accept({
      type: 'FeatureCollection',
      features: reports.flatMap((report) => (report.location ? [mapFeature(report, report.location, viewing)] : [])),
      more,
    });
  };
