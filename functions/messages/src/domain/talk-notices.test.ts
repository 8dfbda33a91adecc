import { ConversationId, PersonId } from '@yilu/contracts';
import { conversationClosings } from '@yilu/contracts/constants';
import { expect, it } from 'vitest';
import { pageOf } from './message.js';
import { plannedBy } from './planned.js';

const now = new Date('2026-11-20T06:00:00Z');
const facts = {
  conversationId: ConversationId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33'),
  personId: PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'),
  provider: 'wechat' as const,
};
const envelope = { id: 'event-1', at: now.toISOString() };
const wrote = (away: boolean) =>
  plannedBy({ ...envelope, type: 'assistance.officer_wrote', data: { ...facts, away } }, now);
const closed = (reason: (typeof conversationClosings)[number]) =>
  plannedBy({ ...envelope, type: 'assistance.conversation_closed', data: { ...facts, reason } }, now);

it('an answer reaches whoever is away from the talk at once, and leads to it', () => {
  const [message] = wrote(true);
  expect(message).toMatchObject({ kind: 'inbox', notice: 'officer_wrote', urgent: true, personId: facts.personId });
  expect(message?.kind === 'inbox' && pageOf(message)).toBe(`packageHelp/pages/chat/index?id=${facts.conversationId}`);
});

it('an answer to somebody who is in the talk is no message', () => {
  expect(wrote(false)).toEqual([]);
});

it.each(conversationClosings)('an end for the reason %s is told calmly, unless its citizen made it', (reason) => {
  const own = ['by_citizen', 'person_merged', 'person_gone'].includes(reason);
  const notices = closed(reason).map((message) => message.kind === 'inbox' && [message.notice, message.urgent]);
  expect(notices).toEqual(own ? [] : [[reason === 'silent' ? 'talk_silent' : 'talk_ended', false]]);
});
