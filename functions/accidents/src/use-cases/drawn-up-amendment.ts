import type { CaseChanged } from '@yilu/contracts';
import { agreementSources } from '../domain/agreement.js';
import { amended, drawUpAmendment, isAgreed } from '../domain/amendment.js';
import type { Seat, Step } from '../domain/lifecycle.js';
import { paperNumber } from '../domain/numbers.js';
import type { Deps, Outcome } from '../ports.js';
import { commitSources } from './commit-sources.js';
import { written } from './outcome.js';

/** With the last consent the new agreement is drawn up under a number of its own, to be signed by all. */
export async function drawnUpIfAgreed(
  deps: Pick<Deps, 'vault' | 'random'>,
  step: Step,
  seat: Seat,
  at: Date,
): Promise<Outcome<CaseChanged>> {
  if (!isAgreed(step.next)) return written(step, seat);
  const number = paperNumber('agreement', at, deps.random);
  const sources = agreementSources(amended(step.next), number);
  if (!sources) throw new Error(`Nothing to draw up an amendment from: ${step.next.caseId}`);
  const { documentHash, fields } = await commitSources(deps, sources);
  const drawn = drawUpAmendment(step, { number, documentHash, fields, drawnUpAt: at.toISOString() });
  return { ...written(drawn, seat), claim: { name: number, until: undefined } };
}
