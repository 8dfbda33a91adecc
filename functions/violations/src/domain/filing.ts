import type { DefenceId, IdentityProvider, NewEvent, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { objectionClocks } from '@yilu/law/violations/objection';
import { type Circumstance, circumstances } from '@yilu/law/violations/objection-grounds';
import { violationTold } from './decided-files.js';
import { isPending } from './defence-state.js';
import { documentsOf, withFiled } from './evidence.js';
import type { Defence, EvidenceFile, ViolationRecord } from './files.js';
import { mayDefend } from './standing.js';
import { stopBegun } from './stopped-clocks.js';

export const isCircumstance = (id: string): id is Circumstance => Object.hasOwn(circumstances, id);

/** What a citizen brings forward; the first record is the one that his evidence was sent for. */
export interface Filing {
  readonly defenceId: DefenceId;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly circumstance: string;
  /** Sealed for this defence. */
  readonly statement: string;
  readonly documents: readonly string[];
  readonly records: readonly [ViolationRecord, ...ViolationRecord[]];
  /** His evidence for the first record, and what he sent for the others of the case. */
  readonly evidence: EvidenceFile;
  readonly otherEvidence: readonly EvidenceFile[];
  readonly number: string;
  readonly at: Date;
}

export interface Filed {
  readonly defence: Defence;
  readonly records: readonly ViolationRecord[];
  readonly evidence: EvidenceFile;
  readonly events: readonly NewEvent[];
}

export type FilingRefusal =
  | 'defence.unknown_circumstance'
  | 'defence.record_erased'
  | 'defence.pending'
  | 'defence.not_one_clone'
  | 'defence.needs_new_evidence'
  | 'defence.foreign_document'
  | 'defence.document_refused';

/** So many people may have been decided about in one case: an answer that clears it has to fit one transaction. */
const mostDecided = 10;

/** Records that one clone of a plate was caught with are one case; any other circumstance is one record's own. */
function isOneCase(circumstance: Circumstance, [first, ...others]: Filing['records']): boolean {
  if (new Set([first, ...others].map(({ decision }) => decision?.personId)).size > mostDecided) return false;
  const samePlate = others.every(({ plate, plateKind }) => plate === first.plate && plateKind === first.plateKind);
  const ids = new Set([first, ...others].map(({ recordId }) => recordId));
  return others.length === 0 || (circumstance === 'cloned_plate' && samePlate && ids.size === others.length + 1);
}

/**
 * Whether something new has to be brought forward: always after an answer, and after a second withdrawal, so that nobody
 * stops a clock for ever by filing and taking back.
 */
const needsNew = ({ defence, pastDefences }: ViolationRecord) =>
  defence !== undefined && (defence.state !== 'withdrawn' || pastDefences.length > 0);

/** New is what has other content than everything that was brought forward before, whatever it is called. */
function bringsNew({ documents, evidence, otherEvidence }: Filing): boolean {
  const before = new Set(
    [evidence, ...otherEvidence].flatMap((file) =>
      file.documents.filter(({ documentId }) => file.filed.includes(documentId)).map(({ sha256 }) => sha256),
    ),
  );
  return evidence.documents.some(({ documentId, sha256 }) => documents.includes(documentId) && !before.has(sha256));
}

const contested = (record: ViolationRecord, { defenceId, at }: Filing): ViolationRecord => ({
  ...record,
  version: record.version + 1,
  defence: { defenceId, state: 'received' },
  pastDefences: record.defence ? [...record.pastDefences, record.defence.defenceId] : record.pastDefences,
  stops: stopBegun(record, at),
  steps: [...record.steps, { at: at.toISOString(), what: 'defence_filed' }],
});

/** Word to payments of every day on which no surcharge grows; none where nobody owes anything for the record. */
export const stopsTold = ({ decision, stops = [] }: ViolationRecord): NewEvent[] =>
  decision?.obligationId
    ? [{ type: 'violations.surcharge_stopped', data: { obligationId: decision.obligationId, stops: [...stops] } }]
    : [];

/** Word of a defence's next state; `own` where the citizen did it himself. */
export function defenceChanged(
  { defenceId, personId, provider, state, circumstance, answer }: Defence,
  record: Pick<ViolationRecord, 'recordId' | 'plate' | 'key'>,
  own: boolean,
): NewEvent {
  const data = { ...violationTold(record), personId, provider, defenceId, state, own };
  const outcome = answer ? { outcome: answer.outcome } : {};
  return { type: 'violations.defence_changed', data: { ...data, circumstance, ...outcome } };
}

/** A defence as it is filed: numbered, with the day of its answer, and every clock of its records stopped. */
export function fileDefence(filing: Filing): Result<Filed, FilingRefusal> {
  const { defenceId, personId, provider, circumstance, statement, number, at, records } = filing;
  if (!isCircumstance(circumstance)) return refuse('defence.unknown_circumstance');
  if (records.some(({ defence }) => isPending(defence?.state))) return refuse('defence.pending');
  if (!records.every(mayDefend)) return refuse('defence.record_erased');
  if (!isOneCase(circumstance, records)) return refuse('defence.not_one_clone');
  const documents = documentsOf(filing.evidence, filing.documents);
  if (!documents.ok) return documents;
  if (records.some(needsNew) && !bringsNew(filing)) return refuse('defence.needs_new_evidence');

  const [{ plate, plateKind }] = records;
  const next = records.map((record) => contested(record, filing));
  const rounds = records.map(({ defence, pastDefences }) => pastDefences.length + (defence ? 2 : 1));
  const defence: Defence = {
    defenceId,
    version: 1,
    number,
    plate,
    plateKind,
    personId,
    provider,
    recordIds: records.map(({ recordId }) => recordId),
    circumstance,
    statement,
    documents: filing.documents,
    round: Math.max(...rounds),
    state: 'received',
    filedAt: at.toISOString(),
    answerBy: objectionClocks(at).answerBy,
    questions: [],
    decided: records.flatMap(({ decision, status }) => (decision && status !== 'open' ? [decision.number] : [])),
    deviceIds: [...new Set(records.flatMap(({ deviceId }) => deviceId ?? []))],
    steps: [{ at: at.toISOString(), what: 'received' }],
  };
  const events = [defenceChanged(defence, records[0], true), ...next.flatMap(stopsTold)];
  return accept({ defence, records: next, evidence: withFiled(filing.evidence, filing.documents), events });
}
