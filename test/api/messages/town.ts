import { CaseId, type DomainEvent, type EventData, PersonId, type StaffRole } from '@yilu/contracts';
import type { Caller } from '@yilu/http';
import { accept, refuse } from '@yilu/kernel';
import { createMessagesApp } from '@yilu/messages/app';
import type { MessageStore, Sending, SendingDeps } from '@yilu/messages/ports';
import { createMessagesStaffApp } from '@yilu/messages/staff-app';
import { followPerson } from '@yilu/messages/use-cases/follow-person';
import { sendDue } from '@yilu/messages/use-cases/send-due';
import { takeNotice } from '@yilu/messages/use-cases/take-notice';
import { localVault } from '@yilu/vault';

export const ids = {
  a: PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'),
  b: PersonId.parse('1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02'),
  stranger: PersonId.parse('2f8b4e3a-76e3-4c75-9b2a-4d3c8e9fa003'),
};
export type Who = keyof typeof ids;
export const phones = { a: '13805740001', b: '13905740002', stranger: '13705740003' } as const;
export const caseId = CaseId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
const providers = { a: 'wechat', b: 'alipay', stranger: 'sms' } as const;
const roles: StaffRole[] = ['accident_officer', 'supervisor', 'desk_operator', 'legal_reviewer', 'auditor', 'admin'];
const callers: { readonly [token: string]: Caller } = Object.fromEntries([
  ...(['a', 'b', 'stranger'] as const).map((who) => [
    who,
    { kind: 'citizen', id: ids[who], sessionId: 's', provider: providers[who], verified: true },
  ]),
  ...roles.map((role) => [
    role,
    { kind: 'staff', id: role, sessionId: 's', name: '王警官', badge: '1', unit: '海曙', roles: [role] },
  ]),
]);

export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}
interface Sent {
  readonly channel: 'wechat' | 'alipay' | 'sms' | 'voice';
  readonly to: string;
  readonly text: string;
  readonly id?: string;
  readonly page?: string;
}

const vault = localVault({ key: Buffer.alloc(32, 7), lookupKey: Buffer.alloc(32, 9) });
const parties = (['a', 'b'] as const).map((role) => ({ role, personId: ids[role], provider: providers[role] }));

/** The messages context over a store, with clocks and providers in the test's hand. */
export function town(messages: MessageStore) {
  const clock = { at: new Date('2026-11-20T06:00:00Z') };
  const sent: Sent[] = [];
  const provider: { wechat: Sending; alipay: Sending; sms: Sending } = {
    wechat: { outcome: 'delivered' },
    alipay: { outcome: 'delivered' },
    sms: { outcome: 'delivered' },
  };
  const calls: string[] = [];
  /** What the register makes of words for an owner. */
  const owners: { down: boolean; refusal?: string } = { down: false };
  const wallet = (channel: 'wechat' | 'alipay') => ({
    send: async ({ subject, title, hint, page }: { subject: string; title: string; hint: string; page: string }) => {
      calls.push(channel);
      if (provider[channel].outcome === 'delivered')
        sent.push({ channel, to: subject, text: `${title} · ${hint}`, page });
      return provider[channel];
    },
  });
  const deps: SendingDeps = {
    messages,
    vault,
    wallets: { wechat: wallet('wechat'), alipay: wallet('alipay') },
    sms: {
      send: async ({ id, to, text }) => {
        calls.push('sms');
        // As the provider does: the same id twice is sent once.
        const isNew = provider.sms.outcome === 'delivered' && !sent.some((one) => one.id === id);
        if (isNew) sent.push({ channel: 'sms', to, text, id });
        return provider.sms;
      },
    },
    owners: {
      tellOwner: async ({ id, handle, by, text }) => {
        calls.push(by);
        if (owners.down) return refuse('registry.unreachable');
        const isNew = !owners.refusal && !sent.some((one) => one.id === id);
        if (isNew) sent.push({ channel: by, to: handle, text, id });
        return accept(owners.refusal ? { refusal: owners.refusal } : {});
      },
    },
    now: () => clock.at,
  };
  const options = { verifyToken: async (token: string) => callers[token] };
  const apps = { citizen: createMessagesApp(deps, options), staff: createMessagesStaffApp(deps, options) };
  let count = 0;

  async function call(method: string, path: string, token?: string, content?: unknown, key?: string): Promise<Answer> {
    const app = path.startsWith('/messages/staff/') ? apps.staff : apps.citizen;
    const response = await app.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': key ?? `key-${String(count++).padStart(8, '0')}` }),
      },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) };
  }

  const event = <T extends DomainEvent['type']>(type: T, data: EventData<T>) =>
    ({ id: crypto.randomUUID(), type, at: clock.at.toISOString(), data }) as Extract<DomainEvent, { type: T }>;
  const accident = <T extends DomainEvent['type'] & `accidents.${string}`>(type: T, data: object = {}) =>
    event(type, { caseId, status: 'stating', parties, ...data } as unknown as EventData<T>);

  async function person(who: Who, over: Partial<EventData<'identity.person_changed'>> = {}) {
    const personId = ids[who];
    const subject = await vault.seal('login_subject', personId, `openid-${who}`);
    return event('identity.person_changed', {
      personId,
      revision: 1,
      verified: true,
      phone: await vault.seal('phone', personId, phones[who]),
      locale: 'zh-CN',
      logins: [{ provider: providers[who], subject }],
      vehicles: [],
      ...over,
    });
  }
  const consent = (who: 'a' | 'b', template = 'accident_progress') =>
    call('POST', '/messages/subscriptions', who, {
      provider: providers[who],
      outcomes: [{ template, outcome: 'accepted' }],
    });

  return {
    clock,
    sent,
    calls,
    provider,
    owners,
    deps,
    vault,
    call,
    event,
    accident,
    person,
    consent,
    get: (who: string, path: string) => call('GET', path, who),
    post: (who: string, path: string, content?: unknown, key?: string) => call('POST', path, who, content, key),
    follow: followPerson(deps),
    notice: takeNotice(deps),
    due: sendDue(deps, (fault) => {
      throw fault;
    }),
    ledger: async () =>
      (await messages.listDeliveries({ limit: 50 })).items.map(({ channel, outcome }) => `${channel}: ${outcome}`),
  };
}
export type Town = ReturnType<typeof town>;
