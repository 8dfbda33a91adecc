import type { DomainEvent } from '@yilu/contracts';
import { cellOf } from '@yilu/geo/cells';
import { dayOf } from '@yilu/kernel';
import { heatPrecision, weekOf } from '../domain/heat.js';
import { isPrivate } from '../domain/report-view.js';
import type { Deps } from '../ports.js';

/** Adds a public report to the heat of its cell and week, once: news of it do not say where it is, and it is read for that. */
export const countHeat =
  ({ store }: Pick<Deps, 'store'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'feedback.report_changed' || event.data.change !== 'filed' || event.data.isPrivate) return;
    const [report] = (await store.find({ reports: [event.data.reportId] })).reports;
    if (!report?.location || isPrivate(report)) return;
    const { location, serviceCode, requestedAt } = report;
    const week = weekOf(dayOf(new Date(requestedAt)));
    await store.countHeat(event.id, week, { cell: cellOf(location, heatPrecision), serviceCode, count: 1 });
  };
