import type {
  CaseId,
  ClaimId,
  ConversationId,
  DecisionNumber,
  DefenceId,
  ExamSubject,
  IdentityProvider,
  InboxMessage,
  Locale,
  MessageId,
  MoveId,
  PersonId,
  RecordId,
  ReportId,
} from '@yilu/contracts';
import type { SubscriptionTemplate } from '@yilu/contracts/constants';
import type { Relayed } from './move-notices.js';
import type { DirectWords, NoticeKey, NoticeValues } from './notice-words.js';

/** Where a message stands outside the inbox. `dueAt` is when the next try falls due; none means that it is over. */
export interface Delivery {
  readonly state: 'pending' | InboxMessage['delivery'];
  readonly dueAt?: string;
  /** How many times every way was tried in vain. */
  readonly tries: number;
}

/** A page of violations, payments, driving tests or the hotline that a message leads to. */
export type Subject =
  | { readonly kind: 'record' | 'naming'; readonly id: RecordId }
  | { readonly kind: 'decision'; readonly id: DecisionNumber }
  | { readonly kind: 'defence'; readonly id: DefenceId }
  /** A fine that is to be paid; its id names the obligation. */
  | { readonly kind: 'payment'; readonly id: string }
  /** A booking of a driving test, by its subject. */
  | { readonly kind: 'booking'; readonly id: ExamSubject }
  /** A request to move a car, for its asker and for whoever holds that car. */
  | { readonly kind: 'move' | 'addressed_move'; readonly id: MoveId }
  | { readonly kind: 'move_standing' }
  /** A report of the hotline, by its number. */
  | { readonly kind: 'report'; readonly id: ReportId }
  | { readonly kind: 'records' | 'points' | 'receipts' | 'garage' | 'objections' | 'tips' | 'openings' };

interface Sent {
  readonly messageId: MessageId;
  readonly version: number;
  readonly at: string;
  readonly urgent: boolean;
  readonly delivery: Delivery;
}

/** Stands in a person's inbox, and is told to him outside of it. */
export interface InboxItem extends Sent {
  readonly kind: 'inbox';
  readonly personId: PersonId;
  /** The app in which he stands in this case; none where he may stand in any. */
  readonly provider?: IdentityProvider;
  /** What it is about, and where a tap leads. */
  readonly caseId?: CaseId;
  readonly conversationId?: ConversationId;
  readonly claimId?: ClaimId;
  readonly subject?: Subject;
  readonly notice: NoticeKey;
  readonly values: NoticeValues;
  readonly template: SubscriptionTemplate;
  readonly readAt?: string;
}

/** Goes to a phone number by SMS alone: a code, or an invitation to somebody whom we do not know yet. */
export interface DirectSms extends Sent {
  readonly kind: 'direct';
  readonly words: DirectWords;
  /** Both sealed, for `owner`. */
  readonly phone: string;
  readonly secret: string;
  readonly owner: string;
  /** In clear beside it: the number of a report. */
  readonly number?: string;
  readonly locale: Locale;
  /** After this it is of no use to anybody. */
  readonly endsAt: string;
}

/** Goes to the telephone of somebody who is not in the app, such as the owner of a car that nobody here holds. */
export interface ContactSms extends Sent {
  readonly kind: 'contact';
  readonly notice: NoticeKey;
  readonly values: NoticeValues & { readonly code: string };
  /** Sealed for `owner`. */
  readonly phone: string;
  readonly owner: string;
  readonly locale: Locale;
}

/** Goes through the vehicle register to the owner of a car that nobody here holds: by a handle, for nobody learns his number. */
export interface RelayedNotice extends Sent, Relayed {
  readonly kind: 'relayed';
  readonly locale: Locale;
  /** After this it troubles somebody for nothing. */
  readonly endsAt: string;
}

/** Goes to the duty phone of an office, which has no inbox here. */
export interface DutySms extends Sent {
  readonly kind: 'duty';
  readonly notice: NoticeKey;
  readonly values: NoticeValues;
  /** An office's, nobody's own: in clear. */
  readonly phone: string;
  readonly locale: Locale;
  /** After this whoever looks has found it by himself. */
  readonly endsAt: string;
}

export type Message = InboxItem | DirectSms | ContactSms | RelayedNotice | DutySms;

/** What names a message in the store: an inbox item lies with its person. */
export interface MessageRef {
  readonly messageId: MessageId;
  readonly personId?: PersonId;
}

export const refOf = (message: Message): MessageRef =>
  message.kind === 'inbox'
    ? { messageId: message.messageId, personId: message.personId }
    : { messageId: message.messageId };

export function templateOf(message: Message): string {
  if (message.kind === 'direct') return `sms.${message.words}`;
  return message.kind === 'relayed' ? `${message.by}.${message.notice}` : message.notice;
}

const pages: { readonly [K in Subject['kind']]: string } = {
  record: 'packageViolations/pages/record/index',
  naming: 'packageViolations/pages/naming/index',
  decision: 'packageViolations/pages/decision/index',
  defence: 'packageViolations/pages/defence/index',
  payment: 'packagePayments/pages/pay/index',
  records: 'packageViolations/pages/list/index',
  points: 'packageViolations/pages/points/index',
  receipts: 'packagePayments/pages/receipts/index',
  garage: 'packageIdentity/pages/garage/index',
  booking: 'packageExams/pages/booking/index',
  move: 'packageMoves/pages/move/index',
  addressed_move: 'packageMoves/pages/answer/index',
  move_standing: 'packageMoves/pages/standing/index',
  report: 'packageHotline/pages/report/index',
  objections: 'packageExams/pages/objections/index',
  tips: 'packageTips/pages/list/index',
  openings: 'packageTips/pages/openings/index',
};

/** Leads to what the message is about; a tap outside the app opens it at the same page. */
export function pageOf({ caseId, conversationId, claimId, subject }: InboxItem): string {
  if (subject?.kind === 'payment') return `${pages.payment}?ids=${subject.id}`;
  if (subject) return 'id' in subject ? `${pages[subject.kind]}?id=${subject.id}` : pages[subject.kind];
  if (conversationId) return `packageHelp/pages/chat/index?id=${conversationId}`;
  if (claimId) return `packageClaims/pages/claim/index?id=${claimId}`;
  return `packageAccident/pages/case/index?id=${caseId}`;
}
