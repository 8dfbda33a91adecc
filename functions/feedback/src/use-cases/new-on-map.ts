import type { DomainEvent } from '@yilu/contracts';
import { wasPinned } from '../domain/correcting.js';
import type { Point, Report } from '../domain/files.js';
import { isPrivate } from '../domain/report-view.js';
import type { Deps } from '../ports.js';

/** A public report that is new on the map; `once` stays the same however often that is told. */
interface NewOnMap {
  readonly report: Report;
  readonly location: Point;
  readonly once: string;
}

/**
 * The report that an event puts on the map: one filed with its pin, or one filed in words alone that the desk gave its
 * first. The event does not say where it is, and it is read for that.
 */
export async function newOnMap({ store }: Pick<Deps, 'store'>, event: DomainEvent): Promise<NewOnMap | undefined> {
  if (event.type !== 'feedback.report_changed' || event.data.isPrivate) return undefined;
  const { change, reportId } = event.data;
  if (change !== 'filed' && change !== 'moved') return undefined;
  const [report] = (await store.find({ reports: [reportId] })).reports;
  if (!report?.location || isPrivate(report)) return undefined;
  if (wasPinned(report) !== (change === 'moved')) return undefined;
  return { report, location: report.location, once: change === 'filed' ? event.id : `${reportId}.pinned` };
}
