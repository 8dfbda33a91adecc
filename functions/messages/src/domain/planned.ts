import { type DomainEvent, MessageId } from '@yilu/contracts';
import type { SubscriptionTemplate } from '@yilu/contracts/constants';
import { isClaimEvent, toldByClaim } from './claim-notices.js';
import { directBy } from './direct-sms.js';
import { isDutyEvent, toldOnDuty } from './duty-notices.js';
import { isExamEvent, toldByExam } from './exam-notices.js';
import { isFeedbackEvent, toldByFeedback } from './feedback-notices.js';
import type { Message } from './message.js';
import { isMoveEvent, relayedBy, toldByMove } from './move-notices.js';
import { isAccidentEvent, recipients, toldBy } from './notices.js';
import { isTalkEvent, toldByTalk } from './talk-notices.js';
import { isTipEvent, toldByTip } from './tip-notices.js';
import { isViolationEvent, publishedWords, type Telling, toldByViolation } from './violation-notices.js';

const minuteMs = 60_000;
/** A first delivery that was cut off is taken up by the job after this; an earlier look would meet one still under way. */
const leaseMs = 2 * minuteMs;

/** Follows from the event alone, so that a repeated event means the same message; sorts by time within an inbox. */
const messageIdOf = ({ id, at }: DomainEvent, suffix: string): MessageId =>
  MessageId.parse(`${at.replace(/[^0-9TZ]/g, '')}-${id}-${suffix}`);

type Waiting = Pick<Message, 'version' | 'at' | 'delivery'>;

/** A message for each whom an event tells, under a number of his own. */
const inboxItems = (
  event: DomainEvent,
  waiting: Waiting,
  template: SubscriptionTemplate,
  told: readonly Telling[],
): Message[] =>
  told.map(({ to: { personId, provider }, ...telling }, place) => ({
    ...waiting,
    kind: 'inbox',
    messageId: messageIdOf(event, `to-${place}`),
    personId,
    ...(provider ? { provider } : {}),
    template,
    ...telling,
  }));

/** One message for each whom it tells, and an SMS for the owner of a car that nobody here holds. */
function violationMessages(
  event: Extract<DomainEvent, { type: Parameters<typeof toldByViolation>[0]['type'] }>,
  waiting: Waiting,
) {
  const told = inboxItems(event, waiting, 'violation_notice', toldByViolation(event));
  if (event.type !== 'violations.record_published' || !event.data.contact) return told;
  const { contact, urgent } = event.data;
  const { phone, owner } = contact;
  const sms: Message = {
    ...waiting,
    kind: 'contact',
    messageId: messageIdOf(event, 'contact'),
    ...publishedWords(event.data),
    ...{ phone, owner, urgent },
    // Nobody knows the language of somebody who was never here.
    locale: 'zh-CN',
  };
  return [...told, sms];
}

/** Nobody is asked to move a car that somebody else has moved an hour ago. */
const relayedMinutes = 30;

/** Whoever holds the car or asked for it, in the app; an owner elsewhere, through the register. */
function moveMessages(event: Parameters<typeof toldByMove>[0], waiting: Waiting): Message[] {
  const endsAt = new Date(Date.parse(event.at) + relayedMinutes * minuteMs).toISOString();
  const relayed = relayedBy(event).map(
    (one): Message => ({
      ...{ ...waiting, kind: 'relayed', messageId: messageIdOf(event, one.by), urgent: true, endsAt, ...one },
      // Nobody knows the language of somebody who was never here: the link's page lets him choose.
      locale: 'zh-CN',
    }),
  );
  return [...inboxItems(event, waiting, 'feedback_notice', toldByMove(event)), ...relayed];
}

/** Of use until whoever has the next shift has looked at his list. */
const dutyMinutes = 3 * 24 * 60;

function dutyMessage(event: Parameters<typeof toldOnDuty>[0], waiting: Waiting): Message {
  const endsAt = new Date(Date.parse(event.at) + dutyMinutes * minuteMs).toISOString();
  return { ...waiting, kind: 'duty', ...toldOnDuty(event), urgent: false, locale: 'zh-CN', endsAt };
}

/** The messages that an event asks for, not yet written. */
export function plannedBy(event: DomainEvent, now: Date): Message[] {
  const { at } = event;
  const waiting = {
    version: 1,
    at,
    delivery: { state: 'pending', tries: 0, dueAt: new Date(now.getTime() + leaseMs).toISOString() },
  } as const;
  const direct = directBy(event);
  if (direct) {
    const { minutes, ...sms } = direct;
    const endsAt = new Date(Date.parse(at) + minutes * minuteMs).toISOString();
    return [{ ...waiting, kind: 'direct', messageId: messageIdOf(event, 'sms'), urgent: true, endsAt, ...sms }];
  }
  if (isTalkEvent(event)) {
    const { personId, provider, conversationId } = event.data;
    const telling = toldByTalk(event);
    const messageId = messageIdOf(event, 'citizen');
    return telling
      ? [{ ...waiting, kind: 'inbox', messageId, personId, provider, conversationId, values: {}, ...telling }]
      : [];
  }
  if (isClaimEvent(event)) {
    const telling = toldByClaim(event);
    const { parties, claimId } = event.data;
    if (!telling) return [];
    return parties.map(({ role, personId, provider }) => ({
      ...waiting,
      kind: 'inbox',
      messageId: messageIdOf(event, role),
      personId,
      provider,
      claimId,
      values: {},
      ...telling,
    }));
  }
  if (isViolationEvent(event)) return violationMessages(event, waiting);
  if (isMoveEvent(event)) return moveMessages(event, waiting);
  if (isDutyEvent(event)) return [dutyMessage(event, waiting)];
  if (isExamEvent(event)) {
    const telling = toldByExam(event);
    return inboxItems(event, waiting, 'exam_notice', telling ? [telling] : []);
  }
  if (isTipEvent(event)) return inboxItems(event, waiting, 'feedback_notice', [toldByTip(event)]);
  if (isFeedbackEvent(event)) {
    const telling = toldByFeedback(event);
    return inboxItems(event, waiting, 'feedback_notice', telling ? [telling] : []);
  }
  const told = isAccidentEvent(event) ? toldBy(event) : undefined;
  if (!isAccidentEvent(event) || !told) return [];
  const { notice, urgent, template, values = {} } = told;
  return recipients(event.data, told.to).map(({ role, personId, provider }) => ({
    ...waiting,
    kind: 'inbox',
    messageId: messageIdOf(event, role),
    personId,
    provider,
    caseId: event.data.caseId,
    notice,
    values,
    urgent,
    template,
  }));
}
