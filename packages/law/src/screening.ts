import type { CityProfile } from './city-profile.js';
import { type HazardId, type ScreeningEffect, type ScreeningRow, screeningRows } from './screening-rows.js';

/** A row that closes the gate. */
export type GateRow = ScreeningRow & { readonly effect: ScreeningEffect };
const closesGate = (row: ScreeningRow): row is GateRow => row.effect !== 'JOINT_ONLINE_APPLICATION';

export type Screening =
  | { readonly clear: true }
  | {
      readonly clear: false;
      /** The strictest of all rows that apply. */
      readonly effect: ScreeningEffect;
      /** Every number that some row names, 122 first. */
      readonly call: readonly string[];
      readonly rows: readonly GateRow[];
    };

// The order in which the law asks: protect the scene (art 13), call at once (art 15), move aside, then call (art 14).
const strictness: readonly ScreeningEffect[] = ['POLICE_PROTECT_SCENE', 'POLICE_IMMEDIATE', 'MOVE_THEN_POLICE'];
const callOrder = ['122', '120', '119', '110'];

/** Rows that a city has switched off: there the national rule alone applies, and it lets the parties settle. */
const isOff = (id: HazardId, profile: CityProfile): boolean => {
  if (id === 'C01') return profile.foreignPlateAllowed;
  if (id === 'C02') return profile.uninsuredAllowed;
  if (id === 'C03') return profile.highwaySelfHandlingAllowed;
  if (id === 'C05') return profile.lossCapFen === null;
  if (id === 'C06') return profile.nightExclusion === null;
  return false;
};

/** Whether an id is a row of the table; ask before `screen`, which takes an unknown one for the worst. */
export const isHazardId = (id: string): id is HazardId => screeningRows.some((row) => row.id === id);

/** The rows that close the gate in this city, in the table's order; the dispute row X15 opens its own path instead. */
export const hazardsOf = (profile: CityProfile): readonly GateRow[] =>
  screeningRows.filter(closesGate).filter((row) => !isOff(row.id, profile));

/**
 * May the parties settle by themselves (D146 arts 13-15, 19)? Answers the strictest effect, all numbers to call, and
 * every row that applies. An id outside the table never opens the gate: it counts as art 13 without a row.
 */
export function screen(answers: readonly string[], profile: CityProfile): Screening {
  const unknown = answers.some((id) => !isHazardId(id));
  const rows = hazardsOf(profile)
    .filter((row) => answers.includes(row.id))
    .map((row) => ({ row, rank: strictness.indexOf(row.effect) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ row }) => row);
  if (rows.length === 0 && !unknown) return { clear: true };
  const effect = unknown ? strictness[0] : strictness.find((candidate) => rows.some((row) => row.effect === candidate));
  const named = new Set(rows.flatMap((row) => row.call));
  return {
    clear: false,
    effect: effect ?? 'POLICE_PROTECT_SCENE',
    call: callOrder.filter((number) => named.has(number) || number === '122'),
    rows,
  };
}

/** City rows that follow from what the record itself knows, so that nobody needs to answer them. */
export function circumstanceHazards(
  known: { readonly parties?: number; readonly shanghaiHour?: number; readonly lossFen?: number },
  profile: CityProfile,
): HazardId[] {
  const { nightExclusion: night, lossCapFen } = profile;
  const found: HazardId[] = [];
  if (known.parties !== undefined && known.parties > profile.maxOnlineParties) found.push('C04');
  if (known.lossFen !== undefined && lossCapFen !== null && known.lossFen > lossCapFen) found.push('C05');
  if (known.shanghaiHour !== undefined && night !== null && isWithin(known.shanghaiHour, night)) found.push('C06');
  return found;
}

const isWithin = (hour: number, { fromHour, toHour }: { readonly fromHour: number; readonly toHour: number }) =>
  fromHour <= toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
