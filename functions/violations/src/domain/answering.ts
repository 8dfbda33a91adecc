import type { AnswerDefenceRequest } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { stepped } from './defence-acts.js';
import { documentsFiled, isEraseGround } from './defence-view.js';
import type { Decision, Defence, EvidenceFile, ViolationRecord } from './files.js';

export interface AnsweringOfficer {
  readonly officerId: string;
  readonly name: string;
  readonly badge: string;
}

export interface ToAnswer {
  readonly defence: Defence;
  readonly records: readonly ViolationRecord[];
  readonly decisions: readonly Decision[];
  readonly evidence: EvidenceFile | undefined;
}

export type AnswerRefusal =
  | 'defence.wrong_state'
  | 'defence.changed_meanwhile'
  | 'defence.not_yours'
  | 'defence.own_record'
  | 'defence.unknown_ground'
  | 'defence.foreign_document'
  | 'defence.no_evidence_cited';

/** Nobody answers for what he audited, released or decided himself (as in APL art 64: who investigated does not preside). */
function wroteIt({ records, decisions }: ToAnswer, { officerId, badge }: AnsweringOfficer): boolean {
  const seenBy = records.flatMap(({ audited, released }) => [audited ?? [], released ?? []].flat());
  const saw = seenBy.some((one) => one.by === officerId || one.badge === badge);
  return saw || decisions.some(({ officers }) => officers.some((one) => one.officerId === officerId));
}

/** Documents that are cited have to be of the case and stored; where evidence was given, the answer speaks of some. */
function citing(
  { defence, evidence }: ToAnswer,
  cited: readonly string[],
): Result<null, 'defence.foreign_document' | 'defence.no_evidence_cited'> {
  const stored = documentsFiled(defence, evidence).filter(({ state }) => state === 'stored');
  if (!cited.every((id) => stored.some(({ documentId }) => documentId === id)))
    return refuse('defence.foreign_document');
  return stored.length > 0 && cited.length === 0 ? refuse('defence.no_evidence_cited') : accept(null);
}

const acts = { upheld: 'uphold', changed: 'uphold', rejected: 'reject' } as const;

/** A defence with its reasoned answer; what becomes of its records is another's to say. */
export function answered(
  files: ToAnswer,
  { version, outcome, ground, evidence, reasons }: AnswerDefenceRequest,
  officer: AnsweringOfficer,
  at: Date,
): Result<Defence, AnswerRefusal> {
  const { defence } = files;
  const next = stepped(defence, acts[outcome], at, outcome);
  // An unassigned defence is nobody's to answer; one that ended meanwhile is told as such.
  if (!next.ok && defence.state !== 'received') return next;
  if (defence.assignedTo?.officerId !== officer.officerId) return refuse('defence.not_yours');
  if (!next.ok) return next;
  if (defence.version !== version) return refuse('defence.changed_meanwhile');
  if (wroteIt(files, officer)) return refuse('defence.own_record');
  if (!isEraseGround(ground)) return refuse('defence.unknown_ground');
  const cites = citing(files, evidence);
  if (!cites.ok) return cites;
  const by = { officerId: officer.officerId, name: officer.name };
  return accept({ ...next.value, answer: { at: at.toISOString(), by, outcome, ground, reasons, evidence } });
}
