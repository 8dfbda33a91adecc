import { type Day, dayOf } from '@yilu/kernel/day';
import { type IntendedPenalty, mayAskForHearing, type Party, procedureFor } from './procedure.js';
import { procedureDueOn } from './procedure-deadlines.js';
import {
  checkDocument,
  type DecisionDocument,
  type DecisionField,
  type DecisionForm,
  decisionFields,
} from './procedure-document.js';
import { type Reason, reason } from './procedure-reason.js';

/** What the party must be told before the decision (APL art 44; D163 art 13 ¶2). */
export const noticeItems = {
  penalty: reason('拟作出的处罚', 'The intended penalty', 'APL art 44'),
  facts: reason('违法事实', 'The facts', 'APL art 44'),
  reasons: reason('处罚理由', 'The reasons', 'APL art 44'),
  basis: reason('处罚依据', 'The legal basis', 'APL art 44'),
  points: reason('记分分值', 'The points', 'D163 art 13 ¶2'),
  right_to_defend: reason('陈述、申辩的权利', 'The right to state and defend', 'APL art 44'),
  right_to_hearing: reason('要求听证的权利', 'The right to a hearing', 'APL arts 44, 63'),
} as const satisfies Record<string, Reason>;
export type NoticeItem = keyof typeof noticeItems;

export interface PenaltyNotice {
  readonly at: Date;
  readonly penalty: IntendedPenalty;
  readonly told: readonly NoticeItem[];
}

/** A decision as somebody is about to issue it. */
export interface DecisionToIssue {
  readonly penalty: IntendedPenalty;
  readonly subject: Party;
  readonly party: DecisionForm['party'];
  readonly officerIds: readonly string[];
  readonly at: Date;
  readonly notice?: PenaltyNotice;
  /** `given_up` only where the party said so expressly (APL art 62). */
  readonly defence: 'none_raised' | 'given_up' | 'raised' | 'reviewed';
  readonly hearing?: 'not_asked' | 'given_up' | 'asked' | 'held';
  readonly legallyReviewed?: boolean;
  readonly document: DecisionDocument;
}

export const decisionFaultTexts = {
  officers_missing: reason('办案交通警察人数不足', 'Too few officers sign', 'D157 arts 44, 48'),
  notice_missing: reason('处罚前未告知当事人', 'The party was not told before the decision', 'APL arts 44, 62'),
  notice_item_missing: reason('告知内容不全', 'The notice lacks something', 'APL art 44; D163 art 13 ¶2'),
  defence_not_reviewed: reason('未对陈述、申辩进行复核', 'The defence was not reviewed', 'APL art 45'),
  heavier_than_noticed: reason(
    '处罚重于告知的内容；不得因陈述、申辩加重处罚',
    'Heavier than what was told; a defence never makes it heavier',
    'APL art 45',
  ),
  hearing_term_running: reason('要求听证的期限尚未届满', 'The term to ask for a hearing is running', 'APL art 64'),
  hearing_not_held: reason('当事人要求听证，尚未举行', 'The hearing that was asked for was not held', 'APL art 63'),
  legal_review_missing: reason('经过听证，尚未法制审核', 'After a hearing, legal review is missing', 'APL art 58'),
  field_missing: reason('处罚决定书缺少法定内容', 'The decision lacks a field that the law asks', 'D157 arts 45, 49'),
} as const satisfies Record<string, Reason>;

export type DecisionFault =
  | { readonly code: 'notice_item_missing'; readonly item: NoticeItem }
  | { readonly code: 'field_missing'; readonly field: DecisionField }
  | { readonly code: Exclude<keyof typeof decisionFaultTexts, 'notice_item_missing' | 'field_missing'> };

/** What this party must be told of this penalty. */
export function itemsToTell(penalty: IntendedPenalty, subject: Party, party: DecisionForm['party']): NoticeItem[] {
  const leftOut: NoticeItem[] = [];
  if (party !== 'driver') leftOut.push('points');
  if (!mayAskForHearing(penalty, subject)) leftOut.push('right_to_hearing');
  return (Object.keys(noticeItems) as NoticeItem[]).filter((item) => !leftOut.includes(item));
}

const licenceWeight = { none: 0, suspension: 1, revocation: 2 } as const;
const isHeavier = (decided: IntendedPenalty, told: IntendedPenalty) =>
  decided.fineFen > told.fineFen ||
  licenceWeight[decided.licence ?? 'none'] > licenceWeight[told.licence ?? 'none'] ||
  (decided.custody === true && told.custody !== true);

function hearingFaults(decision: DecisionToIssue, noticedOn: Day): DecisionFault[] {
  if (!mayAskForHearing(decision.penalty, decision.subject)) return [];
  const { hearing = 'not_asked' } = decision;
  if (hearing === 'asked') return [{ code: 'hearing_not_held' }];
  if (hearing === 'held') return decision.legallyReviewed ? [] : [{ code: 'legal_review_missing' }];
  const term = procedureDueOn('hearing_asked', noticedOn);
  // Of a provisional last day nobody knows yet that it is the last.
  const isOver = hearing === 'given_up' || (dayOf(decision.at) > term.on && !term.provisional);
  return isOver ? [] : [{ code: 'hearing_term_running' }];
}

function noticeFaults(decision: DecisionToIssue): DecisionFault[] {
  const { notice, penalty, subject, party } = decision;
  if (!notice || notice.at > decision.at) return [{ code: 'notice_missing' }];
  const untold = itemsToTell(penalty, subject, party).filter((item) => !notice.told.includes(item));
  return [
    ...untold.map((item): DecisionFault => ({ code: 'notice_item_missing', item })),
    ...(isHeavier(penalty, notice.penalty) ? [{ code: 'heavier_than_noticed' } as const] : []),
    ...hearingFaults(decision, dayOf(notice.at)),
  ];
}

/** Everything that stands against issuing a decision, each by its name; none means that it may be issued. */
export function decisionFaults(decision: DecisionToIssue): DecisionFault[] {
  const procedure = procedureFor(decision.penalty, decision.subject);
  const checked = checkDocument(decision.document, { procedure: procedure.kind, party: decision.party });
  const fields = checked.ok ? [] : checked.refusal;
  return [
    ...(new Set(decision.officerIds).size < procedure.officers ? [{ code: 'officers_missing' } as const] : []),
    ...noticeFaults(decision),
    ...(decision.defence === 'raised' ? [{ code: 'defence_not_reviewed' } as const] : []),
    ...fields.map((field): DecisionFault => ({ code: 'field_missing', field })),
  ];
}

const missingIn = (fault: DecisionFault): Reason | undefined => {
  if (fault.code === 'field_missing') return decisionFields[fault.field];
  return fault.code === 'notice_item_missing' ? noticeItems[fault.item] : undefined;
};

/** One fault in words, with the name and the article of the item or field that is missing. */
export function faultText(fault: DecisionFault): Reason {
  const text = decisionFaultTexts[fault.code];
  const missing = missingIn(fault);
  if (!missing) return text;
  const { basis, basisEn } = missing;
  return { zh: `${text.zh}：${missing.zh}`, en: `${text.en}: ${missing.en}`, basis, basisEn };
}
