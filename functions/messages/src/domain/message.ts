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
  PersonId,
  RecordId,
} from '@yilu/contracts';
import type { SubscriptionTemplate } from '@yilu/contracts/constants';
import type { DirectWords, NoticeKey, NoticeValues } from './notice-words.js';

/** Where a message stands outside the inbox. `dueAt` is when the next try falls due; none means that it is over. */
export interface Delivery {
  readonly state: 'pending' | InboxMessage['delivery'];
  readonly dueAt?: string;
  /** How many times every way was tried in vain. */
  readonly tries: number;
}

/** A page of violations, payments or driving tests that a message leads to. */
export type Subject =
  | { readonly kind: 'record' | 'naming'; readonly id: RecordId }
  | { readonly kind: 'decision'; readonly id: DecisionNumber }
  | { readonly kind: 'defence'; readonly id: DefenceId }
  /** A fine that is to be paid; its id names the obligation. */
  | { readonly kind: 'payment'; readonly id: string }
  /** A booking of a driving test, by its subject. */
  | { readonly kind: 'booking'; readonly id: ExamSubject }
  | { readonly kind: 'records' | 'points' | 'receipts' | 'garage' | 'objections' };

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

export type Message = InboxItem | DirectSms | ContactSms;

/** What names a message in the store: an inbox item lies with its person. */
export interface MessageRef {
  readonly messageId: MessageId;
  readonly personId?: PersonId;
}

export const refOf = (message: Message): MessageRef =>
  message.kind === 'inbox'
    ? { messageId: message.messageId, personId: message.personId }
    : { messageId: message.messageId };

export const templateOf = (message: Message): string =>
  message.kind === 'direct' ? `sms.${message.words}` : message.notice;

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
  objections: 'packageExams/pages/objections/index',
};

/** Leads to what the message is about; a tap outside the app opens it at the same page. */
export function pageOf({ caseId, conversationId, claimId, subject }: InboxItem): string {
  if (subject?.kind === 'payment') return `${pages.payment}?ids=${subject.id}`;
  if (subject) return 'id' in subject ? `${pages[subject.kind]}?id=${subject.id}` : pages[subject.kind];
  if (conversationId) return `packageHelp/pages/chat/index?id=${conversationId}`;
  if (claimId) return `packageClaims/pages/claim/index?id=${claimId}`;
  return `packageAccident/pages/case/index?id=${caseId}`;
}
