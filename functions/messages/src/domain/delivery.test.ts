import { type DeliveryAttempt, MessageId, PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { deliveryAfter, isDue, readerAfterAttempts, waitsUntil } from './delivery.js';
import type { InboxItem } from './message.js';
import { consentsLeft, newReader, withConsents } from './reader.js';

const personId = PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01');
const now = new Date('2026-11-20T19:00:00Z');
const item = {
  kind: 'inbox',
  messageId: MessageId.parse('message-1'),
  personId,
  version: 1,
  at: now.toISOString(),
  urgent: false,
  provider: 'wechat',
  notice: 'case_determined',
  values: {},
  template: 'accident_decision',
  delivery: { state: 'pending', tries: 0 },
} as unknown as InboxItem;
const tried = (...outcomes: DeliveryAttempt['outcome'][]): DeliveryAttempt[] =>
  outcomes.map((outcome, i) => ({
    messageId: item.messageId,
    at: now.toISOString(),
    channel: i === 0 && outcomes.length > 1 ? 'wechat' : 'sms',
    template: 'case_determined',
    outcome,
  }));
const after = (tries: number, ...outcomes: DeliveryAttempt['outcome'][]) =>
  deliveryAfter({ ...item, delivery: { state: 'failed', tries } }, tried(...outcomes), now);

describe('a run over all ways', () => {
  it('is a delivery once one of them got through', () => {
    expect(after(0, 'no_consent', 'delivered')).toEqual({ state: 'delivered', tries: 1 });
    expect(after(3, 'unreachable', 'delivered')).toEqual({ state: 'delivered', tries: 4 });
  });
  it('leaves the inbox alone where the reader closed every way himself', () => {
    expect(after(0, 'no_consent', 'no_consent')).toEqual({ state: 'inbox_only', tries: 1 });
  });
  it('is tried again after an outage or for an address to come, ever more seldom, seven times in all', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6].map((tries) => {
      const { dueAt } = after(tries, 'unreachable');
      return dueAt && (Date.parse(dueAt) - now.getTime()) / 60_000;
    });
    expect(waits).toEqual([1, 5, 15, 60, 240, 720, undefined]);
    expect(after(0, 'no_address').dueAt).toBe('2026-11-20T19:01:00.000Z');
  });
  it('is not tried again where the provider refused the message itself', () => {
    expect(after(0, 'no_consent', 'refused')).toEqual({ state: 'failed', tries: 1 });
  });
});

describe('a message', () => {
  it('at 03:00 waits for 08:00, unless it is urgent', () => {
    expect(waitsUntil(item, undefined, now)?.toISOString()).toBe('2026-11-21T00:00:00.000Z');
    expect(waitsUntil({ ...item, urgent: true }, undefined, now)).toBeUndefined();
  });
  it('is due at its instant and not before, and never again once delivered', () => {
    const at = (state: 'scheduled' | 'delivered', dueAt?: string) =>
      isDue({ ...item, delivery: { state, tries: 0, ...(dueAt ? { dueAt } : {}) } }, now);
    expect([at('scheduled', '2026-11-20T19:00:00.000Z'), at('scheduled', '2026-11-20T19:00:00.001Z')]).toEqual([
      true,
      false,
    ]);
    expect([isDue(item, now), at('delivered')]).toEqual([true, false]);
  });
  it('takes one consent with it, and a refusing wallet has none left', () => {
    const reader = withConsents(newReader(personId), 'wechat', 'accident_decision', 3);
    const left = (...outcomes: DeliveryAttempt['outcome'][]) => {
      const next = readerAfterAttempts(reader, item, tried(...outcomes));
      return next && consentsLeft(next, 'wechat', 'accident_decision');
    };
    expect(left('delivered', 'delivered')).toBe(2);
    expect(left('no_consent', 'delivered')).toBe(0);
    expect(left('unreachable', 'delivered')).toBeUndefined();
  });
});
