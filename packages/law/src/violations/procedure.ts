/** A fine of more than 200.00 yuan is no longer simple (RTSL art 107): 200.00 is, 200.01 is not. */
export const simpleFineMaxFen = 200_00;

const hearingFineFen = { person: 2_000_00, unit: 10_000_00 } as const;

export type Party = keyof typeof hearingFineFen;
export type LicencePenalty = 'suspension' | 'revocation';

/** What the organ means to decide; no fine, no measure and no custody is a warning. */
export interface IntendedPenalty {
  readonly fineFen: number;
  readonly licence?: LicencePenalty;
  readonly custody?: boolean;
}

export type DecidingOrgan = 'county_traffic_police' | 'city_traffic_police' | 'county_public_security';

export interface Procedure {
  readonly kind: 'simple' | 'general';
  /** At least so many officers sign (D157 arts 44, 48). */
  readonly officers: 1 | 2;
  readonly organ: DecidingOrgan;
  /** A fine alone may be handled with less paper, though not where a hearing may be asked for (D157 art 43 ¶2). */
  readonly mayBeQuick: boolean;
}

/** Revocation, or a fine from 2,000 yuan for a person and 10,000 for a unit, may be heard (APL art 63). */
export const mayAskForHearing = ({ fineFen, licence }: IntendedPenalty, party: Party): boolean =>
  licence === 'revocation' || fineFen >= hearingFineFen[party];

/** The procedure that a penalty needs and who decides it (D157 arts 6, 43; RTSL arts 107, 111). */
export function procedureFor(penalty: IntendedPenalty, party: Party = 'person'): Procedure {
  const { fineFen, licence, custody = false } = penalty;
  const isFineAlone = licence === undefined && !custody;
  if (isFineAlone && fineFen <= simpleFineMaxFen)
    return { kind: 'simple', officers: 1, organ: 'county_traffic_police', mayBeQuick: false };
  const traffic = licence === 'revocation' ? 'city_traffic_police' : 'county_traffic_police';
  return {
    kind: 'general',
    officers: 2,
    organ: custody ? 'county_public_security' : traffic,
    mayBeQuick: isFineAlone && !mayAskForHearing(penalty, party),
  };
}

/** What makes legal review (法制审核) a duty before the decision (APL art 58). */
export const legalReviewGrounds = {
  major_public_interest: '涉及重大公共利益',
  after_hearing: '经过听证程序',
  complex: '案件情况疑难复杂、涉及多个法律关系',
  other_by_law: '法律、法规规定应当进行法制审核的其他情形',
} as const;
export type LegalReviewGround = keyof typeof legalReviewGrounds;
