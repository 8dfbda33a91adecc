import type { DefenceView, Grounded, RemedyView, Words } from '@yilu/contracts';
import { missingDocuments } from '@yilu/law/violations/objection';
import type { DocumentKind } from '@yilu/law/violations/objection-documents';
import { circumstances, type EraseGround, eraseGrounds } from '@yilu/law/violations/objection-grounds';
import { isPending } from './defence-state.js';
import { evidenceRefusalTexts, isDocumentKind } from './evidence.js';
import type { Defence, DefenceDocument, EvidenceFile, ViolationRecord } from './files.js';
import { isCircumstance } from './filing.js';
import { mayDefend } from './standing.js';

/** What was sealed, opened. */
export interface DefenceWords {
  readonly statement: string;
  readonly questions: readonly { at: string; text: string; reply?: string; repliedAt?: string }[];
}

export const isEraseGround = (id: string): id is EraseGround => Object.hasOwn(eraseGrounds, id);

/** A ground in words. */
export function groundText(id: string): Grounded {
  const { zh, en, basis } = eraseGrounds[isEraseGround(id) ? id : 'other'];
  return { zh, en, basis: { ...basis } };
}

export function circumstanceText(id: string): Words & { id: string } {
  const { zh, en } = circumstances[isCircumstance(id) ? id : 'other'];
  return { id, zh, en };
}

/** The documents that a defence and its replies brought forward. */
export const documentsFiled = ({ documents }: Defence, evidence: EvidenceFile | undefined): DefenceDocument[] =>
  evidence?.documents.filter(({ documentId }) => documents.includes(documentId)) ?? [];

/** What the checklist still misses; what the citizen wrote is the written statement that some ask for. */
export function missingFrom({ circumstance }: Defence, documents: readonly DefenceDocument[]): Words[] {
  if (!isCircumstance(circumstance)) return [];
  const given: DocumentKind[] = documents
    .filter(({ state }) => state !== 'refused')
    .flatMap(({ kind }) => (isDocumentKind(kind) ? [kind] : []));
  return missingDocuments(circumstance, [...given, 'statement']).map(({ zh, en }) => ({ zh, en }));
}

/** Documents as they are shown, by links that die soon. */
export const documentViews = (documents: readonly DefenceDocument[], urlOf: (key: string) => string) =>
  documents.map(({ documentId, kind, mediaType, state, refusal, key }): DefenceView['documents'][number] => ({
    documentId,
    kind,
    mediaType,
    state,
    ...(refusal ? { refusal: evidenceRefusalTexts[refusal] } : {}),
    ...(state === 'stored' ? { url: urlOf(key) } : {}),
  }));

/** The last question, and those before it. */
export function questionViews({ questions }: DefenceWords): Pick<DefenceView, 'question' | 'earlierQuestions'> {
  const last = questions.at(-1);
  return {
    ...(last ? { question: { ...last } } : {}),
    earlierQuestions: questions.slice(0, -1).map((one) => ({ ...one })),
  };
}

export function answerView({ answer }: Defence, remedies: readonly RemedyView[]): Pick<DefenceView, 'answer'> {
  if (!answer) return {};
  const { at, outcome, ground, reasons, evidence } = answer;
  return {
    answer: { at, outcome, ground: groundText(ground), reasons, evidence: [...evidence], remedies: [...remedies] },
  };
}

/** What stands beside a defence when it is shown. */
export interface ShownWith {
  readonly words: DefenceWords;
  readonly documents: readonly DefenceDocument[];
  readonly record: ViolationRecord | undefined;
  readonly remedies: readonly RemedyView[];
  readonly urlOf: (key: string) => string;
}

/** A defence without what is sealed, as it stands in a list. */
export const defenceSummary = (defence: Defence) => ({
  defenceId: defence.defenceId,
  number: defence.number,
  recordIds: [...defence.recordIds],
  circumstance: circumstanceText(defence.circumstance),
  state: defence.state,
  round: defence.round,
  filedAt: defence.filedAt,
  answerBy: { ...defence.answerBy },
  clockStopped: isPending(defence.state),
});

/** A defence as the citizen sees his own. */
export const defenceView = (
  defence: Defence,
  { words, documents, record, remedies, urlOf }: ShownWith,
): DefenceView => ({
  ...defenceSummary(defence),
  statement: words.statement,
  documents: documentViews(documents, urlOf),
  missing: missingFrom(defence, documents),
  ...questionViews(words),
  ...answerView(defence, remedies),
  mayTryAgain: !isPending(defence.state) && record?.defence?.defenceId === defence.defenceId && mayDefend(record),
  timeline: defence.steps.map((step) => ({ ...step })),
});
