/** What a city may decide for itself about self-handling; Ningbo's values are the default profile. */
export interface CityProfile {
  readonly city: string;
  readonly zh: string;
  readonly en: string;
  readonly province: 'zhejiang' | 'shandong';
  readonly platePrefix: string;
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
}

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
};

const profiles: readonly CityProfile[] = [
  ningbo,
  { ...ningbo, city: 'zaozhuang', zh: '枣庄', en: 'Zaozhuang', province: 'shandong', platePrefix: '鲁D' },
];

/** The profile of a city; throws for one without, because another city's rules would be applied in silence. */
export function cityProfile(city = 'ningbo'): CityProfile {
  const profile = profiles.find((candidate) => candidate.city === city);
  if (!profile)
    throw new Error(`No city profile for ${city}; known: ${profiles.map((known) => known.city).join(', ')}.`);
  return profile;
}
