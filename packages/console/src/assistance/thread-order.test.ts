import { type ConversationEntry, ConversationId, type OfficerConversationView } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { inDeskOrder, joined } from './thread-order.js';

const now = Date.parse('2026-11-21T10:00:00Z');
const entry = (n: number, more: Partial<ConversationEntry> = {}): ConversationEntry => ({
  conversationId: ConversationId.parse(`00000000-0000-4000-8000-00000000000${n}`),
  since: `2026-11-21T09:5${n}:00Z`,
  screen: 'photos',
  callback: false,
  unanswered: true,
  ...more,
});
const held = (officerId: string, until: string) => ({ officer: { officerId, name: officerId, until } });
const entries = [
  entry(1, { unanswered: false }),
  entry(3),
  entry(2),
  entry(4, held('me', '2026-11-21T10:05:00Z')),
  entry(5, held('other', '2026-11-21T09:59:00Z')),
];
const shown = (filter: 'all' | 'waiting' | 'mine') =>
  inDeskOrder(entries, filter, { officerId: 'me', now }).map(({ conversationId }) => Number(conversationId.slice(-1)));

describe('the desk’s list', () => {
  it('shows whoever waits before whoever was answered, longest first', () => {
    expect(shown('all')).toEqual([2, 3, 4, 5, 1]);
  });
  it('counts a talk whose holder let it lapse as waiting', () => {
    expect(shown('waiting')).toEqual([2, 3, 5]);
  });
  it('finds what I hold', () => {
    expect(shown('mine')).toEqual([4]);
  });
});

describe('a thread read in parts', () => {
  const part = (places: readonly number[], earlier = false) =>
    ({
      messages: places.map((place) => ({ place, at: '2026-11-21T09:00:00Z', by: 'citizen' as const })),
      earlier,
    }) as unknown as OfficerConversationView;
  const places = (view: OfficerConversationView) => view.messages.map(({ place }) => place);
  it('is one, in order, each line once', () => {
    const latest = part([21, 22], true);
    expect(places(joined(latest, part([22, 23]), 'after'))).toEqual([21, 22, 23]);
    const whole = joined(latest, part([19, 20], false), 'before');
    expect([places(whole), whole.earlier]).toEqual([[19, 20, 21, 22], false]);
    expect(places(joined(latest, part([30]), 'whole'))).toEqual([30]);
  });
});
