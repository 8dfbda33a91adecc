import type { Day } from '@yilu/kernel/day';
import { fineInRange } from './fine-range.js';
import type { Confidence, Violation } from './table-row.js';

/** One step of a speeding scale; 0 fen is a warning. */
interface SpeedStep {
  readonly fromPercent: number;
  readonly fen: number;
}

/** What a city fines inside the national range (RTSL art 123). */
export interface CityFines {
  readonly city: string;
  /** First day of these sums; a change is a further entry, so that an old case keeps its own. */
  readonly effectiveFrom: Day;
  /** Whether the defaults of the table, which are Ningbo's, hold where nothing else is said. */
  readonly tableDefaults: boolean;
  readonly fines?: Readonly<Record<string, number>>;
  readonly speedScale?: { readonly steps: readonly SpeedStep[]; readonly basis: string };
}

const known: readonly CityFines[] = [
  { city: 'ningbo', effectiveFrom: '2022-04-01', tableDefaults: true },
  {
    city: 'zaozhuang',
    effectiveFrom: '2022-04-01',
    tableDefaults: false,
    speedScale: {
      basis: 'SDM art 77',
      steps: [
        { fromPercent: 0, fen: 0 },
        { fromPercent: 10, fen: 50_00 },
        { fromPercent: 30, fen: 200_00 },
        { fromPercent: 50, fen: 500_00 },
        { fromPercent: 70, fen: 1000_00 },
        { fromPercent: 100, fen: 2000_00 },
      ],
    },
  },
];

/** The sums of a city on a day. Throws where there are none, because another city's would be applied in silence. */
export function cityFines(city: string, on: Day, profiles = known): CityFines {
  const inForce = profiles.filter((one) => one.city === city && one.effectiveFrom <= on);
  const [first, ...others] = inForce;
  if (!first) throw new Error(`No fines known for ${city} on ${on}.`);
  return others.reduce((newest, one) => (newest.effectiveFrom > one.effectiveFrom ? newest : one), first);
}

/** A usual sum; 0 fen is a warning. `basis` is the local article where one sets it. */
export interface UsualFine {
  readonly fen: number;
  readonly confidence: Confidence;
  readonly basis?: string;
}

const onScale = (
  { steps, basis }: NonNullable<CityFines['speedScale']>,
  overPercent: number,
): UsualFine | undefined => {
  const step = steps.findLast(({ fromPercent }) => overPercent >= fromPercent);
  return step && { fen: step.fen, confidence: 'verified', basis };
};

/**
 * What the city usually fines for this row; undefined where it says nothing, so that an officer sets the sum. A sum
 * outside the national range never comes out, whoever entered it.
 */
export function usualFine(row: Violation, fines: CityFines, overPercent?: number): UsualFine | undefined {
  const own = Object.hasOwn(fines.fines ?? {}, row.key) ? fines.fines?.[row.key] : undefined;
  const scaled =
    row.topic === 'speed' && fines.speedScale && overPercent !== undefined
      ? onScale(fines.speedScale, overPercent)
      : undefined;
  const usual =
    own === undefined
      ? (scaled ?? (fines.tableDefaults ? row.ningboFine : undefined))
      : { fen: own, confidence: 'configurable' as const };
  if (!usual) return undefined;
  const lawful = usual.fen === 0 ? row.warningAllowed : fineInRange(row, usual.fen).ok;
  return lawful ? usual : undefined;
}
