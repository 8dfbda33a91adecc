import { createAssistanceApp } from '@yilu/assistance/app';
import type { ConversationStore, Deps } from '@yilu/assistance/ports';
import { createAssistanceStaffApp } from '@yilu/assistance/staff-app';
import { closeSilent } from '@yilu/assistance/use-cases/close-silent';
import { followPerson } from '@yilu/assistance/use-cases/follow-person';
import { settlePicture } from '@yilu/assistance/use-cases/settle-picture';
import { type DomainEvent, type EventData, PersonId, type StaffRole } from '@yilu/contracts';
import type { Caller } from '@yilu/http';
import { localVault } from '@yilu/vault';

export const ids = {
  a: PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'),
  b: PersonId.parse('1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02'),
  c: PersonId.parse('2f8b4e3a-76e3-4c75-9b2a-4d3c8e9fa003'),
};
export type Who = keyof typeof ids;
export const phones = { a: '13805740001', b: '13905740002', c: '13705740003' } as const;
const providers = { a: 'wechat', b: 'alipay', c: 'sms' } as const;
const officers = {
  wang: ['accident_officer'],
  li: ['accident_officer'],
  desk: ['desk_operator'],
  supervisor: ['supervisor'],
  legal: ['legal_reviewer'],
  auditor: ['auditor'],
  admin: ['admin'],
} as const satisfies Record<string, readonly StaffRole[]>;
const callers: { readonly [token: string]: Caller } = Object.fromEntries([
  ...(['a', 'b', 'c'] as const).map((who) => [
    who,
    { kind: 'citizen', id: ids[who], sessionId: 's', provider: providers[who], verified: true },
  ]),
  ...Object.entries(officers).map(([name, roles]) => [
    name,
    { kind: 'staff', id: `officer-${name}`, sessionId: 's', name, badge: `0330${name}`, unit: '海曙大队', roles },
  ]),
]);

export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

const jpegStart = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
export const picture = { sha256: 'ab'.repeat(32), sizeBytes: 120_000, mediaType: 'image/jpeg' };
const vault = localVault({ key: Buffer.alloc(32, 7), lookupKey: Buffer.alloc(32, 9) });

/** The assistance context over a store, with its clock in the test's hand. */
export function town(conversations: ConversationStore) {
  const clock = { at: new Date('2026-11-20T18:00:00Z') };
  const deps: Deps = {
    conversations,
    vault,
    pictures: {
      uploadForm: (key, _picture, from) => ({
        url: 'https://objects.test/',
        fields: { key },
        expiresAt: new Date(from.getTime() + 600_000).toISOString(),
      }),
      viewUrl: (key) => `https://objects.test/${key}`,
    },
    now: () => clock.at,
    newId: () => crypto.randomUUID(),
  };
  const options = { verifyToken: async (token: string) => callers[token] };
  const apps = { citizen: createAssistanceApp(deps, options), staff: createAssistanceStaffApp(deps, options) };
  let count = 0;

  async function call(method: string, path: string, token?: string, content?: unknown, key?: string): Promise<Answer> {
    const app = path.startsWith('/assistance/staff/') ? apps.staff : apps.citizen;
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
  const mine = (id: string, rest = '') => `/assistance/conversations/${id}${rest}`;
  const desk = (id: string, rest = '') => `/assistance/staff/conversations/${id}${rest}`;

  const event = <T extends DomainEvent['type']>(type: T, data: EventData<T>) =>
    ({ id: crypto.randomUUID(), type, at: clock.at.toISOString(), data }) as Extract<DomainEvent, { type: T }>;
  const follow = followPerson(deps);
  const person = async (who: Who, over: Partial<EventData<'identity.person_changed'>> = {}) =>
    follow(
      event('identity.person_changed', {
        personId: ids[who],
        revision: 1,
        verified: true,
        maskedName: `${who.toUpperCase()}**`,
        phone: await vault.seal('phone', ids[who], phones[who]),
        locale: 'zh-CN',
        logins: [],
        vehicles: [],
        ...over,
      }),
    );
  const settle = settlePicture(deps);

  return {
    clock,
    deps,
    call,
    mine,
    desk,
    event,
    follow,
    person,
    closeSilent: closeSilent(deps),
    get: (who: string, path: string) => call('GET', path, who),
    post: (who: string, path: string, content?: unknown, key?: string) => call('POST', path, who, content, key),
    wait(minutes: number) {
      clock.at = new Date(clock.at.getTime() + minutes * 60_000);
    },
    async open(who: Who, screen = 'photos'): Promise<string> {
      return (await call('POST', '/assistance/conversations', who, { screen })).body.conversationId;
    },
    say: (who: Who, id: string, text: string) => call('POST', mine(id, '/messages'), who, { text }),
    answer: (who: string, id: string, text: string) => call('POST', desk(id, '/messages'), who, { text }),
    take: (who: string, id: string) => call('POST', desk(id, '/assignment'), who),
    view: async (who: Who, id: string, query = '') => (await call('GET', mine(id, query), who)).body,
    /** The object store says that a registered picture has arrived. */
    arrive: (id: string, photoId: string, over: object = {}) =>
      settle({ key: `assistance/${id}/${photoId}`, size: picture.sizeBytes, first: jpegStart, ...over }),
  };
}
export type Town = ReturnType<typeof town>;
