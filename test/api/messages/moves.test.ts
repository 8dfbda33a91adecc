import { type EventData, MoveId } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.js';
import { ids, type Town, town } from './town.js';

const moveId = MoveId.parse('0123456789AB');
const handle = 'handle-of-a-stranger-0123456789';
const link = 'https://h5.test/m/0123456789AB';
let here: Town;
let kept: ReturnType<typeof memoryStore>;
beforeEach(async () => {
  kept = memoryStore();
  here = town(kept.store);
  for (const who of ['a', 'b'] as const) await here.follow(await here.person(who));
});
async function asked(over: Partial<EventData<'moves.owner_asked'>> = {}) {
  const relay = {
    handle: await here.vault.seal('owner_handle', moveId, handle),
    link: await here.vault.seal('link', moveId, link),
    by: ['sms' as const],
  };
  const at = here.clock.at.toISOString();
  const about = { moveId, maskedPlate: '浙B·6***0', place: '地库出口', askedAt: at, toldAt: at, round: 1, holders: [] };
  return here.event('moves.owner_asked', { ...about, relay, ...over });
}
const told = () => kept.told.flatMap((event) => (event.type === 'messages.owner_told' ? [event.data] : []));

describe('an owner whom nobody here knows', () => {
  it('is told through the register at once, in the middle of the night too, and it is said that he was', async () => {
    here.clock.at = new Date('2026-11-20T19:00:00Z');
    const event = await asked();
    await here.notice(event);
    await here.notice(event);
    expect(here.sent).toMatchObject([{ channel: 'sms', to: handle, text: expect.stringContaining(link) }]);
    expect(told()).toEqual([{ moveId, by: 'sms', toldAt: here.clock.at.toISOString(), arrived: true }]);
  });
  it('is tried again while the register is down, and nothing is said before it is certain', async () => {
    here.owners.down = true;
    await here.notice(await asked());
    expect([here.sent, told()]).toEqual([[], []]);
    here.owners.down = false;
    here.clock.at = new Date(here.clock.at.getTime() + 61_000);
    await here.due();
    expect([here.sent.length, told().map(({ arrived }) => arrived)]).toEqual([1, [true]]);
  });
  it('is given up where his number is gone, and that is said', async () => {
    here.owners.refusal = 'number_gone';
    await here.notice(await asked());
    expect([here.sent, told()]).toMatchObject([[], [{ arrived: false }]]);
    expect(await here.ledger()).toEqual(['sms: refused']);
  });
  it('is not troubled half an hour later for a car that is long gone', async () => {
    here.owners.down = true;
    await here.notice(await asked());
    here.owners.down = false;
    here.clock.at = new Date(here.clock.at.getTime() + 31 * 60_000);
    await here.due();
    expect([here.sent, told()]).toMatchObject([[], [{ arrived: false }]]);
  });
  it('stands in no ledger with handle or link', async () => {
    await here.notice(await asked());
    const { text } = await here.get('desk_operator', '/messages/staff/deliveries');
    expect(text).not.toMatch(new RegExp(`${handle}|h5.test`));
  });
});

it('owners in the app find it in their inbox, urgently, with the page that answers', async () => {
  here.clock.at = new Date('2026-11-20T19:00:00Z');
  const { relay: _none, ...data } = (await asked({ holders: [ids.a, ids.b] })).data;
  await here.notice(here.event('moves.owner_asked', data));
  for (const who of ['a', 'b'] as const) {
    const [item] = (await here.get(who, '/messages/inbox')).body.items;
    expect(item).toMatchObject({ urgent: true, page: `packageMoves/pages/answer/index?id=${moveId}` });
  }
  expect(told()).toEqual([]);
});
