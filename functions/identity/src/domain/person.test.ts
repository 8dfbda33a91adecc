import { PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { withLogin, withoutLogins } from './logins.js';
import { mayAsk, missed } from './misses.js';
import {
  changed,
  ended,
  type Login,
  newPerson,
  type Person,
  type PersonStatus,
  touched,
  transitions,
} from './person.js';
import { rotate, standing, startSession } from './session.js';

const at = new Date('2026-11-21T02:00:00.000Z');
const personId = PersonId.parse('0199aaaa-0000-4000-8000-000000000001');
const login = (provider: Login['provider'], key: string): Login => ({
  provider,
  namespace: 'n',
  key,
  subject: 'v1.x',
  linkedAt: at.toISOString(),
});
const person = (over: Partial<Person> = {}): Person => ({
  ...newPerson(personId, 'zh-CN', at),
  version: 1,
  revision: 1,
  logins: [login('wechat', 'w')],
  ...over,
});
const states = Object.keys(transitions) as PersonStatus[];

describe('a person', () => {
  const pairs = states.flatMap((from) => (['merged', 'deleted'] as const).map((to) => [from, to] as const));
  it.each(pairs)('from %s to %s follows the table', (from, to) => {
    const end = () => ended(person({ status: from }), to, at);
    if (transitions[from].includes(to)) expect(end().status).toBe(to);
    else expect(end).toThrow();
  });

  it('ends with nothing personal left', () => {
    const gone = ended(person({ phone: { number: 'v1.p', masked: '1', loginKey: 'w' } }), 'deleted', at);
    expect(JSON.stringify(gone)).not.toContain('v1.');
    expect(gone).toMatchObject({ version: 2, revision: 2, epoch: 2 });
  });

  it('raises its revision only with what others learn', () => {
    expect(touched(person(), {})).toMatchObject({ version: 2, revision: 1 });
    expect(changed(person(), {})).toMatchObject({ version: 2, revision: 2 });
  });
});

describe('a session', () => {
  const session = startSession(person(), 's', 'wechat', at);
  it.each<[string, Person | undefined, typeof session | undefined, Date]>([
    ['the person is gone', undefined, session, at],
    ['the person was merged', person({ status: 'merged' }), session, at],
    ['it was signed out', person(), undefined, at],
    ['he signed out everywhere', person({ epoch: 2 }), session, at],
    ['its login was unlinked', person({ logins: [login('sms', 's')] }), session, at],
    ['it was idle for thirty days', person(), session, new Date('2026-12-21T02:00:00.000Z')],
  ])('is over where %s', (_case, who, what, when) => {
    expect(standing(who, what, when).ok).toBe(false);
  });

  it('lives otherwise, and each refresh lengthens it', () => {
    expect(standing(person(), session, at).ok).toBe(true);
    expect(rotate(session, 1, new Date('2026-11-22T02:00:00.000Z'))).toMatchObject({
      generation: 2,
      expiresOn: '2026-12-22T02:00:00.000Z',
    });
  });

  it.each([0, 2])('finds generation %i used or never given out', (presented) => {
    expect(rotate(session, presented, at)).toBe('reused');
  });
});

describe('logins', () => {
  const both = person({
    logins: [login('wechat', 'w'), login('sms', 's')],
    phone: { number: 'v1.p', masked: '138****5678', loginKey: 's' },
  });

  it('take their phone with them', () => {
    const removed = withoutLogins(both, 'sms');
    expect(removed.ok && removed.value.kept.phone).toBeUndefined();
  });

  it('keep the phone of another', () => {
    const removed = withoutLogins(both, 'wechat');
    expect(removed.ok && removed.value.kept.phone).toEqual(both.phone);
  });

  it('are ten at most', () => {
    const full = person({ logins: Array.from({ length: 10 }, (_, i) => login('wechat', `w${i}`)) });
    expect(withLogin(full, login('sms', 's'), undefined)).toEqual({ ok: false, refusal: 'login.too_many' });
  });
});

describe('wrong answers', () => {
  it('are counted by day', () => {
    let asked = person();
    for (let i = 0; i < 5; i++) asked = touched(asked, { misses: missed(asked, 'real_name', '2026-11-21') });
    expect(mayAsk(asked, 'real_name', '2026-11-21')).toBe(false);
    expect(mayAsk(asked, 'vehicle', '2026-11-21')).toBe(true);
    expect(mayAsk(asked, 'real_name', '2026-11-22')).toBe(true);
  });
});
