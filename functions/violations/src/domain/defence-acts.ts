import { accept, type Result, refuse } from '@yilu/kernel';
import { advanced, type DefenceAct } from './defence-state.js';
import { documentsOf, emptyEvidence, withFiled } from './evidence.js';
import type { Defence, EvidenceFile, ViolationRecord } from './files.js';
import { clocksResumed } from './stopped-clocks.js';

type Step = Defence['steps'][number]['what'];

/** The defence in the state that an act leads to, with its step in the timeline where it has one. */
export function stepped(
  defence: Defence,
  act: DefenceAct,
  at: Date,
  what?: Step,
): Result<Defence, 'defence.wrong_state'> {
  const state = advanced(defence.state, act);
  if (!state.ok) return state;
  const steps = what ? [...defence.steps, { at: at.toISOString(), what }] : defence.steps;
  return accept({ ...defence, version: defence.version + 1, state: state.value, steps });
}

/** Records with the state that their defence is in now; those that say so already stay. */
export const following = (
  records: readonly ViolationRecord[],
  { defenceId, state }: Defence,
): readonly ViolationRecord[] =>
  records
    .filter((record) => record.defence?.state !== state)
    .map((record) => ({ ...record, version: record.version + 1, defence: { defenceId, state } }));

/** A record after its defence was rejected or taken back: it is as before, and its clocks run again. */
export const freed = (record: ViolationRecord, { defenceId, state }: Defence, at: Date): ViolationRecord => ({
  ...record,
  ...clocksResumed(record, at),
  version: record.version + 1,
  defence: { defenceId, state },
  steps: state === 'withdrawn' ? record.steps : [...record.steps, { at: at.toISOString(), what: 'defence_answered' }],
});

const mostQuestions = 5;

/** An officer's question, sealed; one at a time, and not without end. */
export function asked(
  defence: Defence,
  question: { readonly by: string; readonly text: string },
  at: Date,
): Result<Defence, 'defence.wrong_state' | 'defence.too_many_questions'> {
  const next = stepped(defence, 'ask', at, 'question');
  if (!next.ok) return next;
  if (defence.questions.length >= mostQuestions) return refuse('defence.too_many_questions');
  return accept({ ...next.value, questions: [...defence.questions, { at: at.toISOString(), ...question }] });
}

export interface Reply {
  /** Sealed. */
  readonly text: string;
  readonly documents: readonly string[];
}
export type ReplyRefusal = 'defence.wrong_state' | 'defence.foreign_document' | 'defence.document_refused';

/** The citizen's reply to the last question, with further documents where he has some. */
export function replied(
  defence: Defence,
  { text, documents }: Reply,
  evidence: EvidenceFile | undefined,
  at: Date,
): Result<{ readonly defence: Defence; readonly evidence?: EvidenceFile }, ReplyRefusal> {
  const next = stepped(defence, 'reply', at, 'reply');
  if (!next.ok) return next;
  const [recordId] = defence.recordIds;
  if (!recordId) return refuse('defence.wrong_state');
  const file = evidence ?? emptyEvidence({ recordId, personId: defence.personId });
  const brought = documentsOf(file, documents);
  if (!brought.ok) return brought;
  const earlier = defence.questions.slice(0, -1);
  const last = defence.questions.slice(-1).map((one) => ({ ...one, reply: text, repliedAt: at.toISOString() }));
  return accept({
    defence: {
      ...next.value,
      questions: [...earlier, ...last],
      documents: [...new Set([...defence.documents, ...documents])],
    },
    ...(documents.length > 0 ? { evidence: withFiled(file, documents) } : {}),
  });
}
