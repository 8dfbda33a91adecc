import type { Table } from '@yilu/dynamo';
import { dynamoMessageStore } from '@yilu/messages/adapters/dynamo-message-store';
import type { MessageStore } from '@yilu/messages/ports';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ids, phones, type Town, town } from '../api/messages/town.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let here: Town;
let trips: string[];
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** A store that fails once where `operation` is to be written, as a Lambda that dies there. */
function failingOnce(real: MessageStore, operation: string): MessageStore {
  let failed = false;
  return {
    ...real,
    perform: (command, wanted, decide) => {
      if (failed || command.operation !== operation) return real.perform(command, wanted, decide);
      failed = true;
      throw new Error('The process dies here');
    },
  };
}

beforeEach(async () => {
  table = await store.table(`messages-${count++}`);
  trips = [];
  table.db.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        trips.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'count' },
  );
  here = town(dynamoMessageStore(table));
  for (const who of ['a', 'b'] as const) await here.follow(await here.person(who));
});

const inbox = async (who: string) => (await here.get(who, '/messages/inbox')).body.items;
const later = (minutes: number) => {
  here.clock.at = new Date(here.clock.at.getTime() + minutes * 60_000);
};

describe('an event', () => {
  it('that comes twice tells everybody once', async () => {
    const event = here.accident('accidents.agreement_drawn_up', { number: '1', version: 1 });
    await here.consent('a');
    for (const _ of [1, 2, 3]) await here.notice(event);
    expect(here.sent.map(({ channel }) => channel)).toEqual(['wechat', 'sms']);
    expect([await inbox('a'), await inbox('b')].map((items) => items.length)).toEqual([1, 1]);
    expect((await here.ledger()).sort()).toEqual(['alipay: no_consent', 'sms: delivered', 'wechat: delivered']);
  });

  it('whose consumer died after the provider call is finished by its redelivery, with one SMS', async () => {
    const cut = town(failingOnce(dynamoMessageStore(table), 'recordDelivery'));
    const event = cut.accident('accidents.case_joined', { by: 'b' });
    await expect(cut.notice(event)).rejects.toThrow('dies here');
    expect((await inbox('a'))[0].delivery).toBe('scheduled');
    await cut.notice(event);
    expect(cut.calls).toEqual(['sms', 'sms']);
    expect(cut.sent).toHaveLength(1);
    expect((await inbox('a'))[0].delivery).toBe('delivered');
    expect((await cut.ledger()).sort()).toEqual(['sms: delivered', 'wechat: no_consent']);
  });

  it('that nobody redelivers is finished by the job two minutes later', async () => {
    const cut = town(failingOnce(dynamoMessageStore(table), 'recordDelivery'));
    await expect(cut.notice(cut.accident('accidents.case_joined', { by: 'b' }))).rejects.toThrow();
    later(1);
    await here.due();
    expect(here.sent).toHaveLength(0);
    later(1);
    await here.due();
    expect((await inbox('a'))[0].delivery).toBe('delivered');
    expect((await here.ledger()).sort()).toEqual(['sms: delivered', 'wechat: no_consent']);
  });

  it('of somebody whom identity tells of only later reaches him then', async () => {
    const parties = [{ role: 'a', personId: ids.stranger, provider: 'sms' }];
    await here.notice(here.accident('accidents.question_asked', { to: 'a', parties }));
    expect(await here.ledger()).toEqual(['sms: no_address']);
    await here.follow(await here.person('stranger', { logins: [] }));
    later(1);
    await here.due();
    expect(here.sent.map(({ to }) => to)).toEqual([phones.stranger]);
  });
});

describe('delivery', () => {
  it('goes by SMS within the same run where the wallet knows of no consent', async () => {
    await here.consent('a');
    here.provider.wechat = { outcome: 'no_consent', detail: 'errcode 43101' };
    await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    expect(here.calls).toEqual(['wechat', 'sms']);
    expect((await here.ledger()).sort()).toEqual(['sms: delivered', 'wechat: no_consent']);
    expect((await here.get('a', '/messages/subscriptions')).body.remaining.accident_progress).toBe(0);
  });

  it('that fails is shown to staff, and tried again until it comes through', async () => {
    here.provider.sms = { outcome: 'unreachable' };
    await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    expect((await inbox('a'))[0].delivery).toBe('failed');
    const failures = async () => (await here.get('supervisor', '/messages/staff/deliveries?failures=true')).body.items;
    expect((await failures()).map(({ channel, outcome }: Record<string, string>) => [channel, outcome])).toContainEqual(
      ['sms', 'unreachable'],
    );
    later(1);
    await here.due();
    here.provider.sms = { outcome: 'delivered' };
    later(4);
    await here.due();
    expect(here.sent).toHaveLength(0);
    later(1);
    await here.due();
    await here.due();
    expect(here.sent.map(({ to }) => to)).toEqual([phones.a]);
    expect((await inbox('a'))[0].delivery).toBe('delivered');
    expect(await failures()).toHaveLength(5);
  });

  it('of a sign-in code is not tried when the code is of no use any more', async () => {
    here.provider.sms = { outcome: 'unreachable' };
    const sealed = (fieldClass: 'phone' | 'sms_code', plain: string) => here.vault.seal(fieldClass, 'pseudonym', plain);
    const [phone, code] = [await sealed('phone', '13600000001'), await sealed('sms_code', '012345')];
    await here.notice(here.event('identity.sms_code_requested', { phone, code, owner: 'pseudonym', locale: 'zh-CN' }));
    for (const minutes of [1, 5, 15, 60]) {
      later(minutes);
      await here.due();
    }
    expect(here.calls).toEqual(['sms', 'sms']);
  });

  it('waits on where the reader lengthens his quiet hours, and comes once when they end', async () => {
    here.clock.at = new Date('2026-11-20T19:00:00Z');
    await here.notice(here.accident('accidents.determination_acknowledged', { by: 'a' }));
    const preferences = { quietFromHour: 22, quietToHour: 10, sms: true, locale: 'zh-CN' };
    await here.call('PUT', '/messages/preferences', 'a', preferences);
    later(5 * 60);
    await here.due();
    expect((await inbox('a'))[0].delivery).toBe('scheduled');
    later(2 * 60);
    for (const _ of [1, 2]) await here.due();
    expect([here.calls, (await inbox('a'))[0].delivery]).toEqual([['sms'], 'delivered']);
  });

  it('that arrived stays arrived when a slower run beside it comes to nothing', async () => {
    const real = dynamoMessageStore(table);
    let beside = async () => {};
    const slow = town({
      ...real,
      perform: async (command, wanted, decide) => {
        if (command.operation === 'recordDelivery') await beside();
        return real.perform(command, wanted, decide);
      },
    });
    slow.provider.sms = { outcome: 'unreachable' };
    beside = async () => {
      // Reading changes the message, so that the job's run is no repetition of this one.
      await here.post('a', `/messages/inbox/${(await inbox('a'))[0].messageId}/read`);
      later(2);
      await here.due();
    };
    await slow.notice(slow.accident('accidents.case_joined', { by: 'b' }));
    expect((await inbox('a'))[0].delivery).toBe('delivered');
    later(10);
    await here.due();
    expect(here.sent).toHaveLength(1);
  });

  it('of one that faults keeps none of the others from theirs', async () => {
    here.clock.at = new Date('2026-11-20T19:00:00Z');
    await here.notice(here.accident('accidents.review_requested', { by: 'a' }));
    later(5 * 60);
    const cut = town(failingOnce(dynamoMessageStore(table), 'recordDelivery'));
    cut.clock.at = here.clock.at;
    await expect(cut.due()).rejects.toThrow('dies here');
    expect(cut.sent).toHaveLength(2);
    await here.due();
    expect([(await inbox('a'))[0].delivery, (await inbox('b'))[0].delivery]).toEqual(['delivered', 'delivered']);
  });
});

describe('persons', () => {
  it('merge: the survivor has every message, and what comes later for the other', async () => {
    const merged = ids.b;
    for (const _ of [1, 2]) await here.consent('b');
    await here.notice(here.accident('accidents.road_cleared'));
    await here.follow(here.event('identity.persons_merged', { personId: merged, into: ids.a, revision: 2 }));
    const late = here.accident('accidents.case_joined', { by: 'a' });
    await here.notice(late);
    await here.notice(late);
    expect((await inbox('a')).map(({ title }: { title: string }) => title).sort()).toEqual(
      ['现场已撤离', '现场已撤离', '对方已加入'].sort(),
    );
    expect(await inbox('b')).toEqual([]);
    const { consents } = (await here.get('a', '/messages/me/export')).body.records[0].data;
    expect(consents.alipay).toEqual({ accident_progress: 1 });
    expect(here.sent.at(-1)?.to).toBe(phones.a);
  });

  it('merge: a message that waits for the morning wakes its new owner', async () => {
    here.clock.at = new Date('2026-11-20T19:00:00Z');
    await here.notice(
      here.accident('accidents.case_expired', { parties: [{ role: 'b', personId: ids.b, provider: 'alipay' }] }),
    );
    await here.follow(here.event('identity.persons_merged', { personId: ids.b, into: ids.a, revision: 2 }));
    later(5 * 60);
    await here.due();
    expect(here.sent.map(({ to }) => to)).toEqual([phones.a]);
  });

  it('delete: nothing of him stays, nothing more is sent to him, and older news of him is ignored', async () => {
    await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    const gone = here.event('identity.person_deleted', { personId: ids.a, revision: 5 });
    for (const _ of [1, 2]) await here.follow(gone);
    await here.follow(await here.person('a', { revision: 4 }));
    const before = here.sent.length;
    await here.notice(here.accident('accidents.question_asked', { to: 'a' }));
    expect([await inbox('a'), here.sent.length - before]).toEqual([[], 0]);
  });

  it('are kept as identity tells last, whatever the order of its events', async () => {
    await here.follow(await here.person('a', { revision: 3, locale: 'en' }));
    await here.follow(await here.person('a', { revision: 2, locale: 'zh-CN' }));
    expect((await here.get('a', '/messages/preferences')).body.locale).toBe('en');
  });
});

describe('round trips', () => {
  it('are one read and one write for a command, and one or two reads beside each other for a list', async () => {
    await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    const { messageId } = (await inbox('a'))[0];
    const counted = async (request: () => Promise<unknown>) => {
      trips.length = 0;
      await request();
      return [...trips];
    };
    const command = ['BatchGetItemCommand', 'TransactWriteItemsCommand'];
    const list = ['QueryCommand', 'BatchGetItemCommand'];
    expect(await counted(() => here.post('a', `/messages/inbox/${messageId}/read`))).toEqual(command);
    expect(await counted(() => here.consent('a'))).toEqual(command);
    expect((await counted(() => inbox('a'))).sort()).toEqual(list.sort());
    expect(await counted(() => here.get('a', '/messages/subscriptions'))).toEqual(['BatchGetItemCommand']);
    const looked = await counted(() => here.get('supervisor', '/messages/staff/deliveries'));
    expect(looked.sort()).toEqual(['QueryCommand', 'TransactWriteItemsCommand']);
  });
});
