import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.js';
import { caseId, ids, phones, type Town, town } from './town.js';

let here: Town;
beforeEach(async () => {
  here = town(memoryStore().store);
  for (const who of ['a', 'b'] as const) await here.follow(await here.person(who));
});
const inbox = async (who: string, query = '') => (await here.get(who, `/messages/inbox${query}`)).body;

describe('the inbox', () => {
  it('shows a notice in the reader’s language, with the page of its case and its delivery', async () => {
    await here.follow(await here.person('b', { revision: 2, locale: 'en' }));
    await here.notice(here.accident('accidents.agreement_drawn_up', { number: '3302-1', version: 1 }));
    const [[mine], [other]] = [(await inbox('a')).items, (await inbox('b')).items];
    expect(mine).toMatchObject({
      title: '协议书待签名',
      page: `packageAccident/pages/case/index?id=${caseId}`,
      urgent: true,
      delivery: 'delivered',
    });
    expect(other).toMatchObject({ title: 'Ready to sign' });
    expect(other.body).toContain('3302-1');
  });

  it('is paged, newest first', async () => {
    for (const minute of [1, 2, 3]) {
      here.clock.at = new Date(here.clock.at.getTime() + minute * 60_000);
      await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    }
    const first = await inbox('a', '?limit=2');
    const rest = await inbox('a', `?limit=2&cursor=${first.nextCursor}`);
    const times = [...first.items, ...rest.items].map(({ at }: { at: string }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect([times.length, rest.nextCursor]).toEqual([3, undefined]);
  });

  it('keeps the first instant of reading, however often a message is read', async () => {
    await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    const { messageId } = (await inbox('a')).items[0];
    const read = () => here.post('a', `/messages/inbox/${messageId}/read`);
    const first = await read();
    expect(first.body).toEqual({ messageId, readAt: here.clock.at.toISOString() });
    here.clock.at = new Date(here.clock.at.getTime() + 60_000);
    expect((await read()).body).toEqual(first.body);
    expect((await inbox('a')).items[0].readAt).toBe(first.body.readAt);
  });
});

describe('consents', () => {
  it('count one message each, and a refusal counts none', async () => {
    expect((await here.consent('a')).body.remaining).toEqual({
      accident_progress: 1,
      accident_decision: 0,
      violation_notice: 0,
      exam_notice: 0,
      feedback_notice: 0,
    });
    const refused = { provider: 'wechat', outcomes: [{ template: 'accident_decision', outcome: 'rejected' }] };
    expect((await here.post('a', '/messages/subscriptions', refused)).body.remaining.accident_decision).toBe(0);
    await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    expect((await here.get('a', '/messages/subscriptions')).body.remaining.accident_progress).toBe(0);
    expect(here.sent).toEqual([
      {
        channel: 'wechat',
        to: 'openid-a',
        text: '对方已加入 · 可以各自说明经过了',
        page: `packageAccident/pages/case/index?id=${caseId}`,
      },
    ]);
  });
  it('do not exist in a browser', async () => {
    expect((await here.get('stranger', '/messages/subscriptions')).body).toEqual({ remaining: {} });
  });
});

describe('delivery', () => {
  it('goes by SMS in the same run where no consent is left, and the ledger shows both', async () => {
    await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    expect(here.sent.map(({ channel, to }) => [channel, to])).toEqual([['sms', phones.a]]);
    expect(here.calls).toEqual(['sms']);
    expect((await here.ledger()).sort()).toEqual(['sms: delivered', 'wechat: no_consent']);
  });
  it('believes a wallet that knows of no consent, and asks it no more', async () => {
    here.provider.wechat = { outcome: 'no_consent', detail: 'errcode 43101' };
    await here.consent('a');
    await here.consent('a');
    for (const _ of [1, 2]) await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    expect(here.calls).toEqual(['wechat', 'sms', 'sms']);
  });
  it('sends the sign-in code and the invitation by SMS at once, at night too, and keeps neither in an inbox', async () => {
    here.clock.at = new Date('2026-11-20T19:00:00Z');
    const sealed = (fieldClass: 'phone' | 'sms_code' | 'link', owner: string, plain: string) =>
      here.vault.seal(fieldClass, owner, plain);
    const asked = here.event('identity.sms_code_requested', {
      phone: await sealed('phone', 'pseudonym', '13600000001'),
      code: await sealed('sms_code', 'pseudonym', '012345'),
      owner: 'pseudonym',
      locale: 'en',
    });
    const invited = here.accident('accidents.driver_invited', {
      phone: await sealed('phone', caseId, '13600000002'),
      link: await sealed('link', caseId, 'https://h5.example/j/token'),
    });
    for (const event of [asked, invited]) await here.notice(event);
    expect(here.sent.map(({ to }) => to)).toEqual(['13600000001', '13600000002']);
    expect(here.sent[0]?.text).toContain('[Yilu] 012345');
    expect(here.sent[1]?.text).toContain('https://h5.example/j/token');
    for (const who of ['a', 'b']) expect((await inbox(who)).items).toEqual([]);
    const { text } = await here.get('supervisor', '/messages/staff/deliveries');
    // An event's id is nobody's number, whatever digits it happens to hold.
    expect(text.replaceAll(asked.id, '').replaceAll(invited.id, '')).not.toMatch(/136|012345|token/);
  });
  it('sends a guest his code and the way to his own copy by SMS alone', async () => {
    const owner = 'guest-id';
    const phone = await here.vault.seal('phone', owner, '13600000003');
    const code = await here.vault.seal('sms_code', owner, '654321');
    const link = await here.vault.seal('link', owner, 'https://h5.example/c/XY1/CODE');
    await here.notice(here.accident('accidents.guest_code_requested', { phone, code, owner }));
    await here.notice(here.accident('accidents.guest_copy_issued', { phone, link, owner }));
    expect(here.sent.map(({ text }) => text)).toEqual([
      expect.stringContaining('验证码 654321，10 分钟内有效'),
      expect.stringContaining('https://h5.example/c/XY1/CODE'),
    ]);
    for (const who of ['a', 'b']) expect((await inbox(who)).items).toEqual([]);
  });
  it('warns the holder of an identity in the SMS whose code would let somebody into it', async () => {
    const owner = 'pseudonym';
    const phone = await here.vault.seal('phone', owner, '13600000001');
    const code = await here.vault.seal('sms_code', owner, '012345');
    const asked = { phone, code, owner, locale: 'zh-CN', purpose: 'merge' } as const;
    await here.notice(here.event('identity.sms_code_requested', asked));
    expect(here.sent[0]?.text).toContain('有人正用您的身份信息登录，验证码 012345');
  });
  it('lets a calm notice of 03:00 wait for 08:00, and an urgent one not', async () => {
    here.clock.at = new Date('2026-11-20T19:00:00Z');
    await here.notice(here.accident('accidents.case_determined', { number: '1', reviewUntil: '2026-11-25' }));
    await here.notice(here.accident('accidents.question_asked', { to: 'a' }));
    expect(here.sent.map(({ text }) => text)).toEqual([expect.stringContaining('有一个问题等您回答')]);
    expect((await inbox('b')).items[0].delivery).toBe('scheduled');
    here.clock.at = new Date('2026-11-20T23:59:59Z');
    await here.due();
    expect(here.sent).toHaveLength(1);
    here.clock.at = new Date('2026-11-21T00:00:00Z');
    await here.due();
    expect(here.sent.map(({ to }) => to).sort()).toEqual([phones.a, phones.a, phones.b].sort());
    expect((await inbox('b')).items[0].delivery).toBe('delivered');
  });
});

describe('preferences', () => {
  const preferences = { quietFromHour: 9, quietToHour: 9, sms: false, locale: 'en' };
  it('begin with quiet hours from 22 to 8, and are the reader’s to change', async () => {
    const first = await here.get('a', '/messages/preferences');
    expect(first.body).toEqual({ quietFromHour: 22, quietToHour: 8, sms: true, locale: 'zh-CN' });
    await here.call('PUT', '/messages/preferences', 'a', preferences);
    expect((await here.get('a', '/messages/preferences')).body).toEqual(preferences);
    await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
    expect((await inbox('a')).items[0]).toMatchObject({ title: 'Other driver joined', delivery: 'inbox_only' });
    expect(here.sent).toEqual([]);
  });
});

describe('a person’s own data', () => {
  it('exports his messages, preferences and consents, and nobody else’s', async () => {
    await here.consent('a');
    await here.notice(here.accident('accidents.question_asked', { to: 'a' }));
    const { body } = await here.get('a', '/messages/me/export');
    expect(body.records.map(({ kind }: { kind: string }) => kind)).toEqual(['message_settings', 'message']);
    expect((await here.get('b', '/messages/me/export')).body.records).toHaveLength(1);
  });
  it('is closed to a token that outlives its person', async () => {
    await here.follow(here.event('identity.person_deleted', { personId: ids.a, revision: 2 }));
    const answer = await here.consent('a');
    expect([answer.status, answer.body.code]).toEqual([409, 'reader.gone']);
  });
});
