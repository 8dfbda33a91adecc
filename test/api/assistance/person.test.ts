import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.js';
import { ids, type Town, town } from './town.js';

let memory: ReturnType<typeof memoryStore>;
let here: Town;
beforeEach(async () => {
  memory = memoryStore();
  here = town(memory.store);
  for (const who of ['a', 'b', 'c'] as const) await here.person(who);
});

describe('a person', () => {
  it('is known by the latest that was told of him, in whatever order it comes, and by nothing after his end', async () => {
    await here.person('a', { revision: 3, maskedName: '新*' });
    await here.person('a', { revision: 2, maskedName: '旧*' });
    await here.open('a');
    const names = async () =>
      (await here.get('wang', '/assistance/staff/conversations')).body.items.map(
        ({ maskedName }: { maskedName?: string }) => maskedName,
      );
    expect(await names()).toEqual(['新*']);
    await here.follow(here.event('identity.person_deleted', { personId: ids.a, revision: 4 }));
    await here.person('a', { revision: 5 });
    const again = await here.post('a', '/assistance/conversations', { screen: 'home' });
    expect([again.status, await names()]).toEqual([401, []]);
  });

  it('takes his talks along into a merge; of two open ones his own goes on', async () => {
    const [merged, own] = [await here.open('a'), await here.open('b')];
    await here.say('a', merged, '我是 A');
    await here.follow(here.event('identity.persons_merged', { personId: ids.a, into: ids.b, revision: 2 }));
    expect(await here.open('b')).toBe(own);
    expect(await here.view('b', merged)).toMatchObject({
      closed: { reason: 'person_merged' },
      messages: [{ text: '我是 A' }, {}],
    });
    const late = await here.post('a', '/assistance/conversations', { screen: 'home' });
    expect([late.status, late.body.code]).toEqual([401, 'session.ended']);
    expect((await here.get('a', here.mine(merged))).status).toBe(404);
  });

  it('who has no open talk goes on with the merged one', async () => {
    const id = await here.open('a');
    await here.follow(here.event('identity.persons_merged', { personId: ids.a, into: ids.b, revision: 2 }));
    expect(await here.open('b')).toBe(id);
  });

  it('who is deleted leaves no word behind', async () => {
    const id = await here.open('a');
    await here.say('a', id, '我的手机尾号 0001');
    await here.follow(here.event('identity.person_deleted', { personId: ids.a, revision: 2 }));
    expect([memory.conversations.size, memory.threads.size]).toEqual([0, 0]);
    expect((await here.get('wang', here.desk(id))).status).toBe(404);
  });

  it('takes everything of his along as an export, the pictures by link', async () => {
    const id = await here.open('a');
    for (let at = 1; at <= 120; at++) await here.say('a', id, `第 ${at} 条`);
    const { context, records } = (await here.get('a', '/assistance/me/export')).body;
    expect(context).toBe('assistance');
    expect(records.flatMap((one: { data: { messages: unknown[] } }) => one.data.messages)).toHaveLength(120);
    expect((await here.get('b', '/assistance/me/export')).body.records).toEqual([]);
  });
});
