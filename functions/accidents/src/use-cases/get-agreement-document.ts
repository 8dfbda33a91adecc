import type { CaseId, PartyRole } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import { seatOf } from '../domain/lifecycle.js';
import type { StrokeLines } from '../domain/papers.js';
import type { Deps, Strokes } from '../ports.js';
import { agreementCopy } from './agreement-copy.js';

/** The agreement as PDF, both signatures drawn; a party's own copy, or everything for `all`. */
export async function drawAgreement(
  deps: Deps,
  { accident, strokes }: { accident: Accident; strokes: readonly Strokes[] },
  reader: PartyRole | 'all',
) {
  const { agreement, caseId } = accident;
  if (!agreement) return refuse('accident.no_agreement' as const);
  const copy = await agreementCopy(deps, accident, agreement, reader);
  const signatures = await Promise.all(
    agreement.signatures.map(async ({ by, signedAt }) => {
      const drawn = strokes.find((one) => one.by === by && one.agreementVersion === agreement.version);
      const lines: StrokeLines = drawn ? JSON.parse(await deps.vault.open('signature', caseId, drawn.sealed)) : [];
      return { by, signedAt, lines };
    }),
  );
  return accept(await deps.papers.agreement({ copy, signatures, reader: reader === 'all' ? 'sealed' : reader }));
}

export const getAgreementDocument = (deps: Deps) => async (personId: string, caseId: CaseId) => {
  const found = await deps.cases.findSigned(caseId);
  const seat = seatOf(found?.accident, personId);
  if (!seat.ok) return seat;
  return drawAgreement(deps, { accident: seat.value.accident, strokes: found?.strokes ?? [] }, seat.value.role);
};
