import { canonicalJson } from '@yilu/evidence';
import { insurerIdOf } from '../city/insurers.js';
import { claimIdOf, insurerOf } from './outcome.js';
import type { DeliveryRecord, Pack } from './records.js';

export interface OpenField {
  readonly name: string;
  readonly value: string;
  readonly salt: string;
  readonly commitment: string;
}

/**
 * The bytes of a paper's hand-over: every line with its salt, so that the insurer can compute the document's hash
 * himself. Names in order and nothing of the receiver's, so that all insurers of one accident get the same bytes.
 */
export function packBody(pack: Pack, message: string, fields: readonly OpenField[], verificationUrl: string): string {
  const { kind, caseId, number, version, supersedes, documentHash, occurredAt, clearedAt, fixedAt, signatures } = pack;
  const sides = pack.sides.map((side) => {
    const { role, kind: vehicle, plate, liability } = side;
    const insurer = insurerOf(side, pack.sides);
    const claim = insurer && { claimId: claimIdOf(caseId, role), insurer, insurerId: insurerIdOf(insurer) };
    return { role, vehicle, plate, liability, claim };
  });
  const paper = { kind, number, version, supersedes, documentHash, fixedAt, verificationUrl, fields, signatures };
  return canonicalJson({ type: message, timestamp: fixedAt, data: { caseId, occurredAt, clearedAt, sides, ...paper } });
}

/** Word of what became of a paper: numbers and instants alone, nothing of a person's. */
export function followUpBody(delivery: DeliveryRecord, verificationUrl: string): string {
  const { message, happenedAt, caseId, number, replacedBy } = delivery;
  const status = message === 'agreement.superseded' ? 'superseded' : 'reopened_injury';
  const data = { caseId, number, status, replacedBy, verificationUrl };
  return canonicalJson({ type: message, timestamp: happenedAt, data });
}
