import type { AmendmentView, InjuryView, PartyRole } from '@yilu/contracts';
import { injuryCalls, injurySteps } from '@yilu/law';
import type { Accident, Agreement } from './accident.js';
import type { Amendment } from './aftermath-records.js';
import { amendableUntil } from './amendment.js';

type ForSeats = <T>(value: (role: PartyRole) => T) => { a: T } & { [R in PartyRole]?: T };

export const agreementView = ({ number, version, documentHash, signatures }: Agreement) => ({
  number,
  version,
  documentHash,
  signedAt: Object.fromEntries(signatures.map(({ by, signedAt }) => [by, signedAt])),
});

const amendmentView = (
  { scene: _, particulars: __, draft, agreed, corrections, ended, ...said }: Amendment,
  forSeats: ForSeats,
): AmendmentView => ({
  ...said,
  corrections: [...corrections],
  agreed: forSeats((role) => agreed.includes(role)),
  ...(ended ? { ended } : {}),
  ...(draft ? { agreement: agreementView(draft) } : {}),
});

/** That an injury was reported and what to do now; who is hurt, and how, no party reads here. */
const injuryView = ({ reports, takenOver }: NonNullable<Accident['injury']>): InjuryView => ({
  reports: reports.map(({ by, reportedAt }) => ({ by, reportedAt })),
  ...(takenOver ? { takenOverAt: takenOver.at } : {}),
  steps: injurySteps.map(({ id, zh, basis }) => ({ id, text: zh, basis })),
  call: [...injuryCalls],
});

/** What came after the signature: amendment, objections, an injury. */
export function aftermathView(accident: Accident, forSeats: ForSeats, amendmentHours: number) {
  const { amendment, objections, injury } = accident;
  const until = amendableUntil(accident, amendmentHours);
  return {
    ...(amendment ? { amendment: amendmentView(amendment, forSeats) } : {}),
    ...(until ? { amendableUntil: until.toISOString() } : {}),
    ...(objections ? { objections: [...objections] } : {}),
    ...(injury ? { injury: injuryView(injury) } : {}),
  };
}
