import { type DomainEvent, type EventData, MoveId, PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { type Message, pageOf } from './message.js';
import { noticeSms, noticeWords, relayedText } from './notice-words.js';
import { plannedBy } from './planned.js';

const now = new Date('2026-11-22T03:00:00.000Z');
const [owner, driver, asker] = [1, 2, 3].map((n) => PersonId.parse(`0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e0${n}`));
if (!owner || !driver || !asker) throw new Error('Nobody');
const moveId = MoveId.parse('0123456789AB');
const about = { moveId, maskedPlate: '浙B·6***0', place: '海曙区柳汀街 12 号地库出口' };

const planned = <T extends DomainEvent['type']>(type: T, data: EventData<T>): Message[] =>
  plannedBy({ id: 'event-1', type, at: now.toISOString(), data } as Extract<DomainEvent, { type: T }>, now);
const asked = (over: Partial<EventData<'moves.owner_asked'>> = {}) =>
  planned('moves.owner_asked', {
    ...{ ...about, askedAt: now.toISOString(), toldAt: now.toISOString(), round: 1, holders: [owner, driver] },
    ...over,
  });
type Change = EventData<'moves.move_changed'>['change'];
const unit = { zh: '海曙大队', en: 'Haishu Brigade' };
const changed = (change: Change) =>
  planned('moves.move_changed', {
    ...{ ...about, personId: asker, provider: 'wechat', change, until: now.toISOString(), unit, reason: '没有挡住' },
  });
const barred = (change: EventData<'moves.bar_changed'>['change']) =>
  planned('moves.bar_changed', { personId: asker, change, until: '2027-03-04T16:00:00.000Z', reason: '没有挡住' });

const move = `packageMoves/pages/move/index?id=${moveId}`;
const rows: readonly (readonly [Message[], notice: string, page: string, urgent: boolean])[] = [
  [asked(), 'move_asked', `packageMoves/pages/answer/index?id=${moveId}`, true],
  [asked({ round: 2 }), 'move_urged', `packageMoves/pages/answer/index?id=${moveId}`, true],
  [changed('silent'), 'move_silent', move, true],
  [changed('coming'), 'move_coming', move, true],
  [changed('moved'), 'move_moved', move, true],
  [changed('contested'), 'move_contested', move, true],
  [changed('to_police'), 'move_to_police', move, true],
  [changed('not_reached'), 'move_not_reached', move, true],
  [changed('taken'), 'move_taken', move, true],
  [changed('ended_by_police'), 'move_closed', move, true],
  [changed('misuse'), 'move_misuse', move, false],
  [changed('no_misuse'), 'move_no_misuse', move, false],
  [barred('barred'), 'move_barred', 'packageMoves/pages/standing/index', false],
  [barred('lifted'), 'move_bar_lifted', 'packageMoves/pages/standing/index', false],
  [barred('kept'), 'move_bar_kept', 'packageMoves/pages/standing/index', false],
];

describe.each(rows.map(([messages, notice, page, urgent]) => ({ messages, notice, page, urgent })))(
  '$notice',
  (row) => {
    const { messages, notice, page, urgent } = row;
    const [first] = messages;
    it('reaches whom it is for, and leads to its page', () => {
      expect(first).toMatchObject({ kind: 'inbox', notice, urgent, template: 'feedback_notice' });
      expect(first?.kind === 'inbox' && pageOf(first)).toBe(page);
    });
    it('is whole in both languages, and short enough for a wallet and an SMS', () => {
      if (first?.kind !== 'inbox') throw new Error('no message');
      for (const locale of ['zh-CN', 'en'] as const) {
        const words = noticeWords(locale, first.notice, first.values);
        expect(Object.values(words).join()).not.toMatch(/[{}]/);
        expect([words.title, words.hint].filter((line) => line.length > 20)).toEqual([]);
        expect(noticeSms(locale, words).length).toBeLessThanOrEqual(500);
        const link = `https://yilu.example.org/m/${'0'.repeat(32)}`;
        expect(relayedText(locale, 'sms', words, link).length).toBeLessThanOrEqual(500);
      }
    });
  },
);

it('tells every holder of a car, and names nobody to anybody', () => {
  expect(asked().map((message) => message.kind === 'inbox' && message.personId)).toEqual([owner, driver]);
  expect(JSON.stringify(asked())).not.toContain(asker);
});

it('tells an owner elsewhere through the register: by message first, by voice too when he is urged', () => {
  const relay = { handle: 'v1.handle', link: 'v1.link', by: ['sms' as const] };
  expect(asked({ holders: [], relay })).toMatchObject([
    { kind: 'relayed', by: 'sms', notice: 'move_asked', handle: 'v1.handle', endsAt: '2026-11-22T03:30:00.000Z' },
  ]);
  const urged = asked({ holders: [], round: 2, relay: { ...relay, by: ['sms', 'voice'] } });
  expect(urged.map((message) => message.kind === 'relayed' && message.by)).toEqual(['sms', 'voice']);
  expect(new Set(urged.map(({ messageId }) => messageId)).size).toBe(2);
});

it('says the link in a message and never in a call', () => {
  const words = noticeWords('zh-CN', 'move_asked', { plate: '浙B·6***0', place: '地库出口', at: now.toISOString() });
  expect(relayedText('zh-CN', 'sms', words, 'https://h5/m/x')).toContain('https://h5/m/x');
  expect(relayedText('zh-CN', 'voice', words, 'https://h5/m/x')).not.toContain('https');
});
