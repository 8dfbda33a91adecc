import { careRows } from './table-care.js';
import { expresswayRows } from './table-expressway.js';
import { lanesRows } from './table-lanes.js';
import { licenceRows } from './table-licence.js';
import { loadRows } from './table-load.js';
import { overtakingRows } from './table-overtaking.js';
import type { Violation } from './table-row.js';
import { signalsRows } from './table-signals.js';
import { speedRows } from './table-speed.js';
import { vehicleRows } from './table-vehicle.js';
import { withoutEngineRows } from './table-without-engine.js';
import { yieldingRows } from './table-yielding.js';

/** Points of D163 are in force since this day; no row here says anything about an earlier one. */
export const tableEffectiveFrom = '2022-04-01';
/** Version of the table; stored with a decision, so that an old one can be explained by its own rows. */
export const tableVersion = 'violations-2026-11';

/** All traffic violations of the table, one row for each key. */
export const violations: readonly Violation[] = [
  ...signalsRows,
  ...lanesRows,
  ...overtakingRows,
  ...yieldingRows,
  ...careRows,
  ...speedRows,
  ...expresswayRows,
  ...licenceRows,
  ...vehicleRows,
  ...loadRows,
  ...withoutEngineRows,
];

const byKey = new Map(violations.map((row) => [row.key, row]));

/** The row of a key; undefined where the table has none. */
export const violationOf = (key: string): Violation | undefined => byKey.get(key);
