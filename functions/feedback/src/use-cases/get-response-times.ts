import type { ResponseTimes } from '@yilu/contracts';
import { agencyOf } from '../city/agencies.js';
import { unitNameOf } from '../city/units.js';
import { serviceName } from '../domain/report-view.js';
import type { Deps } from '../ports.js';

/** How soon units look at what is reported and fix it, as it was counted last. */
export const getResponseTimes =
  ({ store, city }: Pick<Deps, 'store' | 'city'>) =>
  async (): Promise<ResponseTimes> => {
    const [table] = (await store.find({ responseTables: ['public'] })).responseTables;
    if (!table) return { rows: [] };
    const { from, until, rows } = table;
    return {
      from,
      until,
      rows: rows.map((row) => ({
        ...row,
        unit: row.unitId ? unitNameOf(city, row.unitId) : agencyOf(city),
        service: serviceName(row.serviceCode),
      })),
    };
  };
