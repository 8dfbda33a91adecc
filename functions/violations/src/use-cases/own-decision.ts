import type { DecisionNumber, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type Unit, unitOf } from '../city/units.js';
import type { Decision, PersonFile } from '../domain/files.js';
import { remediesAgainst } from '../domain/remedies.js';
import type { Deps } from '../ports.js';

type Reading = Pick<Deps, 'store' | 'now' | 'city'>;

export interface OwnDecision {
  readonly decision: Decision;
  readonly person: PersonFile;
  readonly unit: Unit;
  readonly remedies: ReturnType<typeof remediesAgainst>;
}

/** A decision about this very person; another's is answered like none. */
export async function ownDecision(
  { store, now, city }: Reading,
  personId: PersonId,
  number: DecisionNumber,
): Promise<Result<OwnDecision, 'violations.no_decision'>> {
  const { decisions, persons } = await store.find({ decisions: [number], persons: [personId] });
  const [decision, person] = [decisions[0], persons[0]];
  if (!decision || !person || decision.personId !== personId) return refuse('violations.no_decision');
  const unit = unitOf(city, decision.unitId);
  if (!unit) throw new Error(`No unit ${decision.unitId} in ${city}`);
  return accept({ decision, person, unit, remedies: remediesAgainst(decision, city, now()) });
}

/** Name and document number of whom a decision is about, opened for his own copy. */
export async function partyOf(
  { vault }: Pick<Deps, 'vault'>,
  { personId, name, documentNumber, maskedName }: PersonFile,
) {
  const opened = await Promise.all([
    name ? vault.open('name', personId, name) : maskedName,
    documentNumber ? vault.open('document_number', personId, documentNumber) : '',
  ]);
  return { name: opened[0], documentNumber: opened[1] };
}
