import { type DomainEvent, MessageId } from '@yilu/contracts';
import type { Message } from './message.js';
import { isAccidentEvent, recipients, toldBy } from './notices.js';
import { isTalkEvent, toldByTalk } from './talk-notices.js';

const minuteMs = 60_000;
const codeMinutes = 5;
const invitationMinutes = 24 * 60;
/** A first delivery that was cut off is taken up by the job after this; an earlier look would meet one still under way. */
const leaseMs = 2 * minuteMs;

/** Follows from the event alone, so that a repeated event means the same message; sorts by time within an inbox. */
const messageIdOf = ({ id, at }: DomainEvent, suffix: string): MessageId =>
  MessageId.parse(`${at.replace(/[^0-9TZ]/g, '')}-${id}-${suffix}`);

/** The messages that an event asks for, not yet written. */
export function plannedBy(event: DomainEvent, now: Date): Message[] {
  const { at } = event;
  const waiting = {
    version: 1,
    at,
    delivery: { state: 'pending', tries: 0, dueAt: new Date(now.getTime() + leaseMs).toISOString() },
  } as const;
  const direct = (minutes: number) => ({
    ...waiting,
    kind: 'direct' as const,
    messageId: messageIdOf(event, 'sms'),
    urgent: true,
    endsAt: new Date(Date.parse(at) + minutes * minuteMs).toISOString(),
  });

  if (event.type === 'identity.sms_code_requested') {
    const { phone, code, owner, locale, purpose } = event.data;
    return [
      {
        ...direct(codeMinutes),
        words: purpose === 'merge' ? 'merge_code' : 'code',
        phone,
        secret: code,
        owner,
        locale,
      },
    ];
  }
  if (event.type === 'accidents.driver_invited') {
    const { phone, link, caseId } = event.data;
    // Nobody knows the language of somebody who was never here: the link's page lets him choose.
    return [{ ...direct(invitationMinutes), words: 'invitation', phone, secret: link, owner: caseId, locale: 'zh-CN' }];
  }
  if (isTalkEvent(event)) {
    const { personId, provider, conversationId } = event.data;
    const telling = toldByTalk(event);
    const messageId = messageIdOf(event, 'citizen');
    return telling
      ? [{ ...waiting, kind: 'inbox', messageId, personId, provider, conversationId, values: {}, ...telling }]
      : [];
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
