/** So many accidents within so many months. */
interface Frequency {
  readonly cases: number;
  readonly months: number;
}
/**
 * How often is more than chance. Honest drivers meet these figures too: what comes of them is a question for an officer,
 * shown to nobody else, and never a reason to treat anybody otherwise.
 */
export interface CollisionThresholds {
  readonly samePair: Frequency;
  readonly sameVehicle: Frequency;
  readonly samePlace: Frequency;
  readonly connectedGroup: Frequency;
}

/** What a city may decide for itself about self-handling; Ningbo's values are the default profile. */
export interface CityProfile {
  readonly city: string;
  readonly zh: string;
  readonly en: string;
  readonly province: 'zhejiang' | 'shandong';
  readonly platePrefix: string;
  /** First day of these values; a change is a further profile, so that an old case keeps its own. */
  readonly effectiveFrom: string;
  readonly maxOnlineParties: number;
  /** null: no cap, as in the national rule. */
  readonly lossCapFen: number | null;
  readonly highwaySelfHandlingAllowed: boolean;
  /** Hours in Asia/Shanghai in which accidents go to the police; null: none. */
  readonly nightExclusion: { readonly fromHour: number; readonly toHour: number } | null;
  readonly foreignPlateAllowed: boolean;
  readonly uninsuredAllowed: boolean;
  readonly claimWindowHours: number;
  /** Hours after the last signature in which an amendment may be proposed, and after that completed; left out, the claim window. */
  readonly amendmentHours?: number;
  /** Smaller groups are left out of the public figures. */
  readonly publishedFrom: number;
  readonly collisions: CollisionThresholds;
}

export const amendmentHoursOf = ({ amendmentHours, claimWindowHours }: CityProfile): number =>
  amendmentHours ?? claimWindowHours;

const ningbo: CityProfile = {
  city: 'ningbo',
  zh: '宁波',
  en: 'Ningbo',
  province: 'zhejiang',
  platePrefix: '浙B',
  effectiveFrom: '2018-05-01',
  maxOnlineParties: 3,
  lossCapFen: null,
  highwaySelfHandlingAllowed: true,
  nightExclusion: null,
  foreignPlateAllowed: false,
  uninsuredAllowed: false,
  claimWindowHours: 48,
  publishedFrom: 5,
  collisions: {
    samePair: { cases: 2, months: 12 },
    sameVehicle: { cases: 3, months: 6 },
    samePlace: { cases: 2, months: 12 },
    connectedGroup: { cases: 4, months: 12 },
  },
};

const profiles: readonly CityProfile[] = [
  ningbo,
  { ...ningbo, city: 'zaozhuang', zh: '枣庄', en: 'Zaozhuang', province: 'shandong', platePrefix: '鲁D' },
];

/**
 * The profile of a city on a day, by default the latest one. Throws for a city or a day without a profile, because
 * another city's rules would be applied in silence.
 */
export function cityProfile(city = 'ningbo', on = '9999-12-31', known = profiles): CityProfile {
  const inForce = known.filter((one) => one.city === city && one.effectiveFrom <= on);
  const latest = inForce.reduce<CityProfile | undefined>(
    (newest, one) => (newest && newest.effectiveFrom > one.effectiveFrom ? newest : one),
    undefined,
  );
  if (latest) return latest;
  throw new Error(`No city profile for ${city} on ${on}; known: ${known.map((one) => one.city).join(', ')}.`);
}
