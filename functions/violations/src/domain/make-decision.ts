import type { DecisionNumber, IdentityProvider } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel';
import { paymentDue } from '@yilu/law/violations/payment-due';
import { procedureDueOn } from '@yilu/law/violations/procedure-deadlines';
import type { Unit } from '../city/units.js';
import { decisionDocument, hashedText } from './decision-text.js';
import type { Decision, PersonFile, ViolationRecord } from './files.js';
import { remediesAgainst } from './remedies.js';
import type { CaseRuling } from './ruling.js';

/** Names and hashes that a decision gets from outside. */
export interface DecisionMarks {
  readonly number: DecisionNumber;
  readonly verifyCode: string;
  readonly sha256: (content: string) => string;
}

export interface ToDecide {
  readonly record: ViolationRecord;
  readonly person: PersonFile;
  readonly provider: IdentityProvider;
  readonly ruling: Pick<CaseRuling, 'outcome' | 'fen' | 'points' | 'ruleId' | 'reason' | 'education' | 'versions'>;
  readonly unit: Unit;
  readonly city: string;
  readonly at: Date;
  /** He consents that this paper is served here (APL art 61 ¶2); without it the paper goes by post. */
  readonly electronic: boolean;
  readonly officers?: Decision['officers'];
  /** The decision that this one takes the place of. */
  readonly insteadOf?: Decision;
}

/** The day by which the post has to have brought a paper (APL art 61): a due day counted from it can only move later. */
const deliveredAtLatest = (on: Day): Day => procedureDueOn('delivered', on).on;

/** Fifteen days from receipt; provisional while the paper is under way, so that no surcharge grows before it is there. */
const dueOf = ({ electronic }: ToDecide, on: Day): Decision['due'] =>
  electronic ? paymentDue(on) : { on: paymentDue(deliveredAtLatest(on)).on, provisional: true };

/** A decision about a record, complete with its paper's text. */
export function newDecision(to: ToDecide, { number, verifyCode, sha256 }: DecisionMarks): Decision {
  const { record, person, ruling, unit, city, at } = to;
  const decidedAt = at.toISOString();
  const { zh, en, basis, basisEn } = ruling.reason;
  const due = ruling.outcome === 'fine' ? dueOf(to, dayOf(at)) : undefined;
  const made = {
    decidedAt,
    outcome: ruling.outcome,
    fen: ruling.fen,
    points: ruling.points,
    ruleId: ruling.ruleId,
    reason: { zh, en, basis: { zh: basis, en: basisEn } },
    ...(ruling.education ? { education: { zh: ruling.education.zh, en: ruling.education.en } } : {}),
    versions: ruling.versions,
    unitId: unit.unitId,
    procedure: 'simple' as const,
    fromCamera: record.recordedBy === 'camera',
    ...(to.electronic ? { consentAt: decidedAt } : {}),
    service: to.electronic ? { electronicAt: decidedAt } : {},
    ...(due ? { due, obligationId: `F${number}` } : {}),
  };
  const document = decisionDocument({ record, person, unit, made, remedies: remediesAgainst(made, city, at) });
  return {
    number,
    version: 1,
    recordId: record.recordId,
    personId: person.personId,
    provider: to.provider,
    plate: record.plate,
    plateKind: record.plateKind,
    key: record.key,
    occurredAt: record.occurredAt,
    place: record.place,
    officers: to.officers ?? [],
    ...(to.insteadOf ? { ledgerId: to.insteadOf.ledgerId ?? to.insteadOf.number } : {}),
    standing: 'in_force',
    ...made,
    document,
    documentHash: sha256(hashedText(number, document)) as Decision['documentHash'],
    verifyCode,
  };
}
