import type { Catalogue, Lenience, Situation } from './catalogue.js';
import { circumstancesOf } from './catalogue-circumstances.js';
import { violations } from './table.js';
import type { Violation } from './table-row.js';

/** Ningbo's notice of 2024 gives the totals; the list behind them was never found. */
const announced = { situations: 993, flexible: 288 };

/** A published list of fifteen kinds with the six-month rule, as far as its kinds are rows of the table. */
const publishedKinds = [
  'parking_obstruct',
  'horn',
  'stop_line_over',
  'speed_small_lt10',
  'seatbelt_driver_ordinary',
  'wrong_lane_ordinary',
  'box_junction_wait',
  'lane_guidance',
  'prohibition_sign',
  'prohibition_marking',
];
const never = [
  'drink_drive',
  'drunk_drive',
  'plate_forged',
  'plate_of_other',
  'hit_run_minor',
  'hit_run_injury',
  'red_light',
  'hw_reverse_wrongway_uturn',
  'speed_small_ge50_hw',
  'unlicensed',
];
/** Light by their points, yet no example of a slight violation. */
const notSlight = ['disobey_officer', 'fatigue_small', 'overman_car_lt20', 'throw_objects'];

const isSlight = ({ key, scope, procedure, points, warningAllowed, onlineSelfService }: Violation) =>
  publishedKinds.includes(key) ||
  ((scope === 'motor' || scope === 'car') &&
    procedure === 'simple' &&
    onlineSelfService &&
    warningAllowed &&
    points.value !== undefined &&
    points.value <= 1 &&
    ![...never, ...notSlight].includes(key));

const lenienceOf = ({ warningAllowed }: Violation): Lenience => (warningAllowed ? 'warning' : 'no_penalty');

const real: readonly Situation[] = violations.map((row) => ({
  id: row.key,
  key: row.key,
  zh: row.zh,
  en: row.en,
  ...(publishedKinds.includes(row.key) ? { lenience: lenienceOf(row) } : {}),
  generated: false,
}));

/** Every row in its first circumstance, then every row in its second: whatever the total, no row is left out. */
const inCircumstances = (rows: readonly Violation[]): Situation[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].flatMap((round) =>
    rows.flatMap((row) => {
      const circumstance = circumstancesOf(row)[round];
      if (!circumstance) return [];
      const zh = `${row.zh}（${circumstance.zh}）`;
      const en = `${row.en} (${circumstance.en})`;
      return [{ id: `${row.key}.${circumstance.id}`, key: row.key, zh, en, generated: true }];
    }),
  );

const slightRows = violations.filter(isSlight);
const flexibleToMake = announced.flexible - publishedKinds.length;
const lenienceByKey = new Map(slightRows.map((row) => [row.key, lenienceOf(row)]));
const slight = inCircumstances(slightRows).map(
  (situation, index): Situation =>
    index < flexibleToMake ? { ...situation, lenience: lenienceByKey.get(situation.key) } : situation,
);
const strict = inCircumstances(violations.filter((row) => !isSlight(row))).slice(
  0,
  announced.situations - real.length - slight.length,
);

/**
 * The catalogue that a new city begins with: the real rows, and situations made up around them, marked as such, until
 * the city's own totals are met. It is data to be edited: a bureau imports its own list as the next version.
 */
export const ningboCatalogue: Catalogue = {
  version: 'ningbo-2024',
  city: 'ningbo',
  effectiveFrom: '2024-01-01',
  source: 'Ningbo 2024 notice: 993 situations, 288 flexible; item list made up',
  announced,
  terms: {
    cleanMonths: 6,
    allOldCasesHandled: true,
    noAccidentOrJam: true,
    oncePerPeriod: true,
    vehicleKinds: ['small_car_non_commercial'],
    never,
  },
  situations: [...real, ...slight, ...strict],
};
