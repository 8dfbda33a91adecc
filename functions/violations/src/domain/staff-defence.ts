import type { StaffDefence, StaffDefenceSummary } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import { circumstances, eraseGrounds } from '@yilu/law/violations/objection-grounds';
import { isPending } from './defence-state.js';
import {
  answerView,
  circumstanceText,
  type DefenceWords,
  documentViews,
  groundText,
  missingFrom,
  questionViews,
} from './defence-view.js';
import type { Decision, Defence, DefenceDocument, ViolationRecord } from './files.js';
import { isCircumstance } from './filing.js';

/** A defence in an officer's queue; what the citizen wrote and sent stays closed there. */
export const staffDefenceSummary = (defence: Defence, today: Day): StaffDefenceSummary => ({
  defenceId: defence.defenceId,
  number: defence.number,
  circumstance: circumstanceText(defence.circumstance),
  state: defence.state,
  round: defence.round,
  filedAt: defence.filedAt,
  answerBy: { ...defence.answerBy },
  overdue: isPending(defence.state) && defence.answerBy.on < today,
  records: defence.recordIds.length,
  documents: defence.documents.length,
  ...(defence.assignedTo ? { assignedTo: { ...defence.assignedTo } } : {}),
});

const groundFor = (circumstance: string) => circumstances[isCircumstance(circumstance) ? circumstance : 'other'].ground;

const decisionFacts = ({ number, recordId, outcome, fen, points, reason, due, standing }: Decision) => ({
  number,
  recordId,
  outcome,
  fen,
  points,
  reason: { ...reason, basis: { ...reason.basis } },
  ...(due ? { dueOn: due.on } : {}),
  standing,
});

/** What an officer needs to answer: the words, the evidence, the records, and the grounds to choose from. */
export function staffDefence(
  defence: Defence,
  shown: {
    readonly today: Day;
    readonly words: DefenceWords;
    readonly maskedName: string;
    readonly documents: readonly DefenceDocument[];
    readonly records: readonly ViolationRecord[];
    readonly decisions: readonly Decision[];
    readonly recordsShown: StaffDefence['recordsShown'];
    readonly remedies: Parameters<typeof answerView>[1];
    readonly urlOf: (key: string) => string;
  },
): StaffDefence {
  const { words, documents, records } = shown;
  const rounds = records.flatMap((record) => [
    ...record.pastDefences,
    ...(record.defence ? [record.defence.defenceId] : []),
  ]);
  const missingNeeds = missingFrom(defence, documents);
  return {
    ...staffDefenceSummary(defence, shown.today),
    version: defence.version,
    statement: words.statement,
    maskedName: shown.maskedName,
    documentsGiven: documentViews(documents, shown.urlOf),
    missingNeeds,
    ...questionViews(words),
    ...answerView(defence, shown.remedies),
    recordsShown: shown.recordsShown,
    decisions: shown.decisions.map(decisionFacts),
    grounds: Object.keys(eraseGrounds).map((ground) => ({ ground, ...groundText(ground) })),
    suggestedGround: groundFor(defence.circumstance),
    earlier: [...new Set(rounds)].filter((id) => id !== defence.defenceId),
  };
}
