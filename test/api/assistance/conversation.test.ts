import type { ChatMessage } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.js';
import { ids, phones, picture, type Town, town } from './town.js';

let memory: ReturnType<typeof memoryStore>;
let here: Town;
beforeEach(async () => {
  memory = memoryStore();
  here = town(memory.store);
  for (const who of ['a', 'b', 'c'] as const) await here.person(who);
});
const texts = (messages: readonly ChatMessage[]) => messages.flatMap(({ text }) => text ?? []);
const notes = (messages: readonly ChatMessage[]) => messages.flatMap(({ note }) => note ?? []);
const told = (type: string) => memory.events.filter((event) => event.type === type);
const acts = () =>
  memory.events.flatMap(({ data }) => ('officerId' in data ? [[data.officerId, data.act, data.reason]] : []));

describe('asking an officer', () => {
  it('from any screen, again and again, leads to one open talk and one entry at the desk', async () => {
    const first = await here.open('a', 'gate');
    for (const screen of ['photos', 'officer', 'home']) expect(await here.open('a', screen)).toBe(first);
    const { items } = (await here.get('wang', '/assistance/staff/conversations')).body;
    expect(items).toMatchObject([{ conversationId: first, screen: 'gate', maskedName: 'A**', unanswered: true }]);
    expect(told('assistance.conversation_opened')).toHaveLength(1);
  });

  it('tells each his place in the line, by the desk’s promise where nothing is known yet', async () => {
    const [first] = [await here.open('a')];
    here.wait(1);
    const second = await here.open('b');
    here.wait(1);
    const third = await here.open('c');
    expect(await here.view('a', first)).toMatchObject({ state: 'waiting', place: 1, etaMinutes: 4 });
    expect(await here.view('b', second)).toMatchObject({ place: 2, etaMinutes: 8 });
    await here.take('wang', first);
    expect(await here.view('c', third)).toMatchObject({ place: 2, etaMinutes: 8 });
    expect(await here.view('a', first)).toMatchObject({ state: 'answering', officer: { name: 'wang' } });
    expect((await here.view('a', first)).place).toBeUndefined();
  });

  it('expects what the latest talks took, over the officers at work', async () => {
    for (let talk = 0; talk < 5; talk++) {
      const id = await here.open('a');
      await here.take('wang', id);
      here.wait(10);
      await here.post('wang', here.desk(id, '/closing'), { reason: 'answered' });
    }
    expect(await here.view('b', await here.open('b'))).toMatchObject({ place: 1, etaMinutes: 10 });
  });

  it('keeps the latest screen and case that a message came from', async () => {
    const id = await here.open('a', 'home');
    const subject = { context: 'accidents', id: '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33' };
    await here.post('a', here.mine(id, '/messages'), { text: '对方要走', screen: 'compare', subject });
    const { items } = (await here.get('wang', '/assistance/staff/conversations')).body;
    expect(items).toMatchObject([{ screen: 'compare', subject }]);
  });
});

describe('a thread', () => {
  it.each([
    ['two thousand letters', '长'.repeat(2000)],
    ['emoji of several code points', '👨‍👩‍👧‍👦🚗💥 🇨🇳'],
    ['text from right to left', 'السيارة أمامي توقفت فجأة'],
    ['several lines', '第一行\n第二行'],
  ])('carries %s as it was written, sealed in the store', async (_what, text) => {
    const id = await here.open('a');
    expect((await here.say('a', id, text)).status).toBe(201);
    await here.take('wang', id);
    await here.answer('wang', id, text);
    expect(texts((await here.view('a', id)).messages)).toEqual([text, text]);
    expect(texts((await here.get('wang', here.desk(id))).body.messages)).toEqual([text, text]);
    expect(JSON.stringify([...memory.threads])).not.toContain(text.slice(0, 8));
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['2,001 letters', 'x'.repeat(2001)],
    ['a control character', 'a\u0007b'],
    ['half of a character', '\ud83d'],
    ['a mark that turns the direction', 'a\u202eb'],
  ])('refuses %s', async (_what, text) => {
    const id = await here.open('a');
    expect((await here.say('a', id, text)).status).toBe(400);
  });

  it('is read on after a cursor, and back before one', async () => {
    const id = await here.open('a');
    for (let at = 1; at <= 120; at++) await here.say('a', id, `第 ${at} 条`);
    const latest = await here.view('a', id);
    expect([latest.messages.length, latest.messages[0].place, latest.earlier]).toEqual([100, 21, true]);
    const before = await here.view('a', id, '?before=21');
    expect([before.messages.length, before.messages.at(-1).place, before.earlier]).toEqual([20, 20, false]);
    expect((await here.view('a', id, '?after=119')).messages).toHaveLength(1);
    expect((await here.view('a', id, '?after=120')).messages).toEqual([]);
  });

  it('takes no more than five hundred lines', async () => {
    const id = await here.open('a');
    const conversation = memory.conversations.get(id);
    if (conversation) memory.conversations.set(id, { ...conversation, last: 500 });
    expect((await here.say('a', id, '还有')).body.code).toBe('assistance.too_many_messages');
  });
});

describe('a picture', () => {
  const send = async (who: 'a', id: string) => (await here.post(who, here.mine(id, '/pictures'), picture)).body.photoId;

  it('enters the thread when the store has it, and opens for the two who talk alone', async () => {
    const id = await here.open('a');
    const photoId = await send('a', id);
    expect((await here.view('a', id)).messages).toEqual([]);
    await here.arrive(id, photoId);
    await here.arrive(id, photoId);
    const [message] = (await here.view('a', id)).messages;
    expect(message).toMatchObject({ by: 'citizen', picture: { photoId, state: 'stored' } });
    expect(message.picture.url).toContain(`assistance/${id}/${photoId}`);
    for (const officer of ['wang', 'supervisor'])
      expect((await here.get(officer, here.desk(id))).body.messages[0].picture.url).toBeUndefined();
    await here.take('wang', id);
    expect((await here.get('wang', here.desk(id))).body.messages[0].picture.url).toContain(photoId);
    expect((await here.get('li', here.desk(id))).body.messages[0].picture.url).toBeUndefined();
  });

  it('goes the other way too', async () => {
    const id = await here.open('a');
    const { photoId } = (await here.post('wang', here.desk(id, '/pictures'), picture)).body;
    await here.arrive(id, photoId);
    expect((await here.view('a', id)).messages.at(-1)).toMatchObject({
      by: 'officer',
      officer: { name: 'wang' },
      picture: { photoId },
    });
  });

  it('that is none is refused where its sender sees it', async () => {
    const id = await here.open('a');
    await here.arrive(id, await send('a', id), { first: new Uint8Array([0x4d, 0x5a]) });
    expect((await here.view('a', id)).messages[0].picture).toMatchObject({ state: 'refused', refusal: 'not_an_image' });
  });

  it('is the thirtieth and last of a talk', async () => {
    const id = await here.open('a');
    for (let at = 0; at < 30; at++) await send('a', id);
    const answer = await here.post('a', here.mine(id, '/pictures'), picture);
    expect(answer.body.code).toBe('assistance.too_many_pictures');
  });

  it('is given no link any more after ninety days', async () => {
    const id = await here.open('a');
    await here.arrive(id, await send('a', id));
    here.wait(91 * 24 * 60);
    expect((await here.view('a', id)).messages[0].picture.url).toBeUndefined();
  });
});

describe('an officer', () => {
  it('holds a talk for fifteen minutes, renewed by each act; then a colleague may take it', async () => {
    const id = await here.open('a');
    await here.take('wang', id);
    for (const rest of ['/assignment', '/messages', '/closing']) {
      const content = { '/messages': { text: '好' }, '/closing': { reason: 'answered' } }[rest];
      expect((await here.post('li', here.desk(id, rest), content)).body.code).toBe('assistance.held_by_other');
    }
    here.wait(14);
    await here.answer('wang', id, '在的');
    here.wait(14);
    expect((await here.take('li', id)).status).toBe(409);
    here.wait(2);
    expect((await here.take('li', id)).status).toBe(200);
    expect(notes((await here.view('a', id)).messages)).toEqual(['taken', 'taken']);
  });

  it('hands a talk on with a note that the citizen never sees, and the citizen keeps his place', async () => {
    const id = await here.open('a');
    here.wait(1);
    const later = await here.open('b');
    await here.take('wang', id);
    await here.post('wang', here.desk(id, '/transfer'), { to: 'desk_operator', handOver: '想问理赔' });
    expect(await here.view('a', id)).toMatchObject({ state: 'waiting', place: 1 });
    expect((await here.view('b', later)).place).toBe(2);
    expect((await here.get('a', here.mine(id))).text).not.toContain('想问理赔');
    const seen = (await here.get('desk', here.desk(id))).body;
    expect(seen).toMatchObject({ for: 'desk_operator', handOver: { name: 'wang', text: '想问理赔' } });
  });

  it('is in the audit by every act, and by every reading but his polls while he holds the talk', async () => {
    const id = await here.open('a');
    await here.get('li', here.desk(id));
    await here.take('wang', id);
    await here.get('wang', here.desk(id, '?after=1'));
    await here.answer('wang', id, '你好');
    await here.get('li', here.desk(id, '?after=1'));
    await here.post('wang', here.desk(id, '/closing'), { reason: 'answered' });
    expect(acts()).toEqual([
      ['officer-li', 'conversation_read', undefined],
      ['officer-wang', 'conversation_taken', undefined],
      ['officer-wang', 'conversation_answered', undefined],
      ['officer-li', 'conversation_read', undefined],
      ['officer-wang', 'conversation_closed', undefined],
    ]);
  });
});

describe('a call', () => {
  it('is wished once, and its number opens for the holder alone, under a logged reason', async () => {
    const id = await here.open('a');
    const path = here.desk(id, '/phone-reading');
    expect((await here.post('wang', path, { reason: '回电' })).body.code).toBe('assistance.no_callback');
    for (const _ of [1, 2]) expect((await here.post('a', here.mine(id, '/callback'))).status).toBe(200);
    const list = await here.get('wang', '/assistance/staff/conversations');
    expect(list.body.items).toMatchObject([{ callback: true }]);
    // The talk's id is nobody's number, whatever digits it happens to hold.
    for (const { text } of [list, await here.get('wang', here.desk(id))])
      expect(text.replaceAll(id, '')).not.toContain(phones.a.slice(-4));
    await here.take('li', id);
    expect((await here.post('wang', path, { reason: '回电' })).body.code).toBe('assistance.held_by_other');
    const opened = await here.post('li', path, { reason: '市民要求回电' }, 'the-same-key');
    expect(opened.body).toEqual({ phone: phones.a });
    expect((await here.post('li', path, { reason: '市民要求回电' }, 'the-same-key')).body).toEqual({ phone: phones.a });
    expect(acts().filter(([, act]) => act === 'phone_opened')).toEqual([
      ['officer-li', 'phone_opened', '市民要求回电'],
    ]);
  });

  it('that nobody answered leaves the wish standing; one that reached him fulfils it', async () => {
    const id = await here.open('a');
    await here.post('a', here.mine(id, '/callback'));
    await here.post('wang', here.desk(id, '/calls'), { outcome: 'not_answered' });
    expect((await here.view('a', id)).callbackSince).toBeDefined();
    await here.post('wang', here.desk(id, '/calls'), { outcome: 'reached' });
    const { callbackSince, messages } = await here.view('a', id);
    expect(callbackSince).toBeUndefined();
    expect(notes(messages)).toEqual(['callback_wished', 'call_not_answered', 'called_back']);
    const again = await here.post('wang', here.desk(id, '/calls'), { outcome: 'reached' });
    expect(again.body.code).toBe('assistance.no_callback');
  });

  it('needs a number', async () => {
    await here.follow(
      here.event('identity.person_changed', {
        personId: ids.a,
        revision: 2,
        verified: false,
        locale: 'zh-CN',
        logins: [],
        vehicles: [],
      }),
    );
    const id = await here.open('a');
    expect((await here.post('a', here.mine(id, '/callback'))).body.code).toBe('assistance.no_phone');
  });
});

describe('an answer', () => {
  it('is told outside of the app once, and only while the citizen is away', async () => {
    const id = await here.open('a');
    await here.say('a', id, '在吗');
    await here.answer('wang', id, '在');
    here.wait(3);
    await here.answer('wang', id, '还在吗');
    await here.answer('wang', id, '请回复');
    await here.say('a', id, '在的');
    here.wait(3);
    await here.answer('wang', id, '好');
    const away = told('assistance.officer_wrote').map(({ data }) => 'away' in data && data.away);
    expect(away).toEqual([false, true, false, true]);
  });
});

describe('an end', () => {
  it('by either side leaves the thread readable, and the next asking begins a new talk', async () => {
    const id = await here.open('a');
    await here.say('a', id, '好了');
    for (const _ of [1, 2]) expect((await here.post('a', here.mine(id, '/closing'))).body.state).toBe('closed');
    expect((await here.say('a', id, '还有')).body.code).toBe('assistance.closed');
    expect((await here.answer('wang', id, '好')).body.code).toBe('assistance.closed');
    expect(await here.view('a', id)).toMatchObject({
      closed: { reason: 'by_citizen' },
      messages: [{ text: '好了' }, {}],
    });
    const next = await here.open('a');
    expect(next).not.toBe(id);
    await here.post('wang', here.desk(next, '/closing'), { reason: 'referred_122' });
    const all = (await here.get('a', '/assistance/conversations')).body.items;
    expect(all.map((one: { conversationId: string }) => one.conversationId).sort()).toEqual([id, next].sort());
    expect(told('assistance.conversation_closed')).toHaveLength(2);
  });

  it('comes by itself a day after an answer, and three days where none came', async () => {
    const answered = await here.open('a');
    await here.answer('wang', answered, '按提示挪车');
    await here.open('b');
    here.wait(24 * 60 - 1);
    expect(await here.closeSilent()).toBe(0);
    here.wait(1);
    expect(await here.closeSilent()).toBe(1);
    expect((await here.view('a', answered)).closed.reason).toBe('silent');
    here.wait(2 * 24 * 60);
    expect(await here.closeSilent()).toBe(1);
  });
});
