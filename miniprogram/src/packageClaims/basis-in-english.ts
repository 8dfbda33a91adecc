import type { ClaimClock } from '@yilu/contracts';

/** The city names its sources in Chinese; these stand beside them for who reads English. */
export const clockBasisEn: Readonly<Record<ClaimClock['clock'], string>> = {
  report: 'A term of the policy, not of the law',
  papers: 'Compulsory Motor Insurance Regulation art 28',
  decision: 'Compulsory Motor Insurance Regulation art 29',
  payment: 'Compulsory Motor Insurance Regulation art 29',
};
export const compulsoryBasisEn = 'Guiding Opinions on the Comprehensive Reform of Motor Insurance, CBIRC [2020] No 41';
export const mutualBasisEn = 'Practice among insurers; your insurer’s answer decides';
