import type { DetermineRequest, PartyRole } from '@yilu/contracts';
import { liabilityViolation } from '@yilu/law/liability-constraints';
import { shapeOf } from '@yilu/law/shapes/shapes';
import type { DecisionDraft } from './decision-draft.js';

export type MissingPart = 'shape' | 'liability' | 'basis' | 'findings' | 'reasons';
const shortest = 4;

/** The request that a draft makes, or what it still lacks, in the order of the form. */
export function decisionRequest(
  draft: DecisionDraft,
  seats: readonly PartyRole[],
  caseVersion: number,
): { readonly request: DetermineRequest } | { readonly missing: readonly MissingPart[] } {
  const { shape } = draft;
  const { a } = draft.liability;
  const liability = a && seats.every((role) => draft.liability[role]) ? { ...draft.liability, a } : undefined;
  const basis = draft.basis.trim();
  const findings = draft.findings.trim();
  const reasons = draft.reasons.trim();
  const missing: MissingPart[] = [];
  if (!shapeOf(shape)) missing.push('shape');
  if (!liability || liabilityViolation(liability)) missing.push('liability');
  if (basis.length < shortest) missing.push('basis');
  if (findings.length < shortest) missing.push('findings');
  if (reasons.length < shortest) missing.push('reasons');
  if (missing.length > 0 || !liability) return { missing };
  return { request: { caseVersion, shape, liability, basis, findings, reasons } };
}
