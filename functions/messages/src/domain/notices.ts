import type { DomainEvent, EventData, EventType } from '@yilu/contracts';
import type { PartyRole, SubscriptionTemplate } from '@yilu/contracts/constants';
import type { DirectType } from './direct-sms.js';
import type { NoticeKey, NoticeValues } from './notice-words.js';

/** Those that are one SMS to a telephone stand in `direct-sms.ts`. */
type AccidentType = Exclude<EventType & `accidents.${string}`, DirectType>;
type To = 'both' | { readonly only: PartyRole } | { readonly except: PartyRole };

/** What one event tells whom. */
export interface Told {
  readonly to: To;
  readonly notice: NoticeKey;
  /** Waits for no morning: somebody stands at the scene, or an officer waits for him. */
  readonly urgent: boolean;
  readonly template: SubscriptionTemplate;
  readonly values?: NoticeValues;
}

type Row<T extends AccidentType> = (data: EventData<T>) => Told | undefined;

const progress = (to: To, notice: NoticeKey, values?: NoticeValues): Told => ({
  to,
  notice,
  urgent: true,
  template: 'accident_progress',
  ...(values ? { values } : {}),
});
const decision = (to: To, notice: NoticeKey, values?: NoticeValues): Told => ({
  ...progress(to, notice, values),
  urgent: false,
  template: 'accident_decision',
});
const calm = (told: Told): Told => ({ ...told, urgent: false });
const until = ({ reviewUntil }: { reviewUntil?: string | undefined }) => (reviewUntil ? { until: reviewUntil } : {});

/**
 * Every event of an accident: whom it is told, in which words. A step that its doer sees at once is told to the other;
 * a new state of the case is told to both (A18). What is not a change for anybody has no notice.
 */
const rows: { readonly [T in AccidentType]: Row<T> } = {
  'accidents.case_opened': () => undefined,
  'accidents.road_cleared': () => calm(progress('both', 'road_cleared')),
  'accidents.case_joined': ({ by }) => progress({ except: by }, 'case_joined'),
  'accidents.parties_complete': ({ by }) => progress({ except: by }, 'parties_complete'),
  'accidents.statements_compared': ({ agree }) => progress('both', agree ? 'statements_agree' : 'statements_differ'),
  'accidents.statement_changed': ({ by, signaturesVoided }) =>
    signaturesVoided ? progress('both', 'signatures_voided') : progress({ except: by }, 'statement_changed'),
  'accidents.liability_accepted': () => undefined,
  'accidents.agreement_drawn_up': ({ number }) => progress('both', 'agreement_drawn_up', { number }),
  'accidents.agreement_signed': ({ by, number, complete }) =>
    complete
      ? decision('both', 'agreement_in_force', { number })
      : progress({ except: by }, 'agreement_half_signed', { number }),
  'accidents.officer_requested': ({ by, queued }) =>
    queued ? calm(progress('both', 'officer_queued')) : progress({ except: by }, 'officer_consent_wanted'),
  'accidents.question_asked': ({ to }) => progress({ only: to }, 'question_asked'),
  'accidents.question_answered': () => undefined,
  'accidents.case_determined': ({ number, ...data }) => decision('both', 'case_determined', { number, ...until(data) }),
  // The term of review runs from each party's own receipt, so that each is told his own day.
  'accidents.determination_acknowledged': ({ by, ...data }) =>
    decision({ only: by }, 'determination_received', until(data)),
  'accidents.review_requested': () => decision('both', 'review_requested'),
  'accidents.review_forwarded': () => decision('both', 'review_forwarded'),
  'accidents.case_referred': ({ number }) => progress('both', 'case_referred', { number }),
  'accidents.case_withdrawn': () => calm(progress('both', 'case_withdrawn')),
  'accidents.case_expired': () => calm(progress('both', 'case_expired')),
  // Who signed or was served has heard of the paper by that; what insurers get is theirs.
  'accidents.outcome_fixed': () => undefined,
  'accidents.injury_reported': ({ by }) => progress({ except: by }, 'injury_reported'),
  'accidents.injury_taken_over': () => decision('both', 'injury_taken_over'),
  'accidents.amendment_proposed': ({ by }) => calm(progress({ except: by }, 'amendment_proposed')),
  'accidents.amendment_ended': ({ how, by }) => calm(progress(by ? { except: by } : 'both', `amendment_${how}`)),
  'accidents.objection_recorded': ({ by }) => decision({ except: by }, 'objection_recorded'),
  'accidents.photo_refused': ({ by, refusal }) => progress({ only: by }, 'photo_refused', { refusal }),
};

type AccidentEvent = Extract<DomainEvent, { type: AccidentType }>;
export const isAccidentEvent = (event: DomainEvent): event is AccidentEvent => event.type in rows;

/** What an event tells; undefined where nobody needs to hear of it. */
export const toldBy = <T extends AccidentType>({ type, data }: { type: T; data: EventData<T> }): Told | undefined =>
  rows[type](data);

type Party = AccidentEvent['data']['parties'][number];

/** The parties of the event whom a notice is for. */
export const recipients = ({ parties }: { readonly parties: readonly Party[] }, to: To): Party[] =>
  parties.filter(({ role }) => to === 'both' || ('only' in to ? role === to.only : role !== to.except));
