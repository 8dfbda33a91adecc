import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { IdentityProvider, NewEvent, Session } from '@yilu/contracts';
import { tokenVerifier } from '@yilu/http';
import type { FoundVehicle, Registry } from '@yilu/http/registry';
import { sessionKeys } from '@yilu/identity/adapters/session-keys';
import { createIdentityApp } from '@yilu/identity/app';
import type { CitizenStore, Deps, SignInProvider } from '@yilu/identity/ports';
import { accept, refuse } from '@yilu/kernel';
import { localVault } from '@yilu/vault';
import { memoryCitizenStore } from './memory-store.js';

export const keyPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const kid = 'test-1';
  return {
    privateKey: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, alg: 'EdDSA' }),
    publicKeys: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA' }] },
  };
};
export const secret = Buffer.alloc(32, 7).toString('base64');

/** People of the register: synthetic, with valid check digits. */
export const li = { name: '李明', documentNumber: '330203199001011017', archiveNumber: '330200123456' };
export const wang = { name: '王芳', documentNumber: '330203199205053024', archiveNumber: '330200654321' };
export const zhao = { name: '赵强', documentNumber: '330203198808083017', archiveNumber: '330200777777' };
/** Lives here on a passport, with a Chinese licence on that document. */
export const miller = { name: 'MILLER JOHN', documentNumber: 'X00000009', archiveNumber: '330200888888' };
export const car = { plate: '浙B12345', plateKind: '02', vinLast6: 'A12345' };
export const policyNumber = 'PDAA202633020000123456';

const facts: Omit<FoundVehicle, 'ownedByDocument'> = {
  kind: 'car',
  use: 'private',
  makeAndColour: '大众 白色',
  insurer: '人保财险',
  policyNumber,
  insuredUntil: '2027-06-30',
  inspectedUntil: '2027-08-31',
};

function fakeRegistry() {
  const state: { down: boolean; asked: number; policyNumber: string; carOwner: string; use: FoundVehicle['use'] } = {
    ...{ down: false, asked: 0, policyNumber, carOwner: li.documentNumber },
    use: 'private',
  };
  const answer = <T>(value: T) => {
    state.asked++;
    return state.down ? refuse('registry.unreachable' as const) : accept(value);
  };
  const registry: Registry = {
    matches: async ({ name, documentKind, documentNumber }) =>
      answer(
        (documentKind === 'passport' ? [miller] : [li, wang, zhao]).some(
          (known) => known.name === name && known.documentNumber === documentNumber,
        ),
      ),
    findLicence: async ({ documentNumber, archiveNumber }) =>
      answer(
        [li, wang, zhao, miller].some(
          (known) => known.documentNumber === documentNumber && known.archiveNumber === archiveNumber,
        )
          ? { classes: ['C1'], validUntil: '2030-01-01', firstLicensedOn: '2015-03-01', standing: 'normal' as const }
          : undefined,
      ),
    findLearner: async () => answer(undefined),
    findVehicle: async ({ plate, plateKind, vinLast6, documentNumber }) =>
      answer(
        plateKind === car.plateKind && vinLast6 === car.vinLast6 && plate.startsWith('浙B')
          ? {
              ...facts,
              use: state.use,
              policyNumber: state.policyNumber,
              ownedByDocument: documentNumber === state.carOwner,
            }
          : undefined,
      ),
    looksOf: async () => answer([]),
  };
  return { registry, state };
}

/** A wallet whose code `code-of-<subject>-<n>` is good once. */
function fakeWallet(namespace: string) {
  const used = new Set<string>();
  const state = { down: false };
  const provider: SignInProvider = {
    async identify(code) {
      if (state.down) return refuse('sign_in.provider_unreachable');
      const subject = /^code-of-(\w+)-\d+$/.exec(code)?.[1];
      if (!subject || used.has(code)) return refuse('sign_in.code_invalid');
      used.add(code);
      return accept({ namespace, subject });
    },
  };
  return { provider, state };
}

export interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly key?: string | undefined;
  readonly headers?: Record<string, string>;
}

const keys = keyPair();

/** The identity app over fakes, or over a store that the test brings, with a clock that the test moves. */
export function fakeCity(own?: CitizenStore) {
  const memory = memoryCitizenStore();
  const clock = { at: new Date('2026-11-21T02:00:00.000Z') };
  const wechat = fakeWallet('wx-app');
  const alipay = fakeWallet('2021-app:open_id');
  const { registry, state: register } = fakeRegistry();
  const vault = localVault({ key: Buffer.alloc(32, 1), lookupKey: Buffer.alloc(32, 2) });
  const sent: string[] = [];
  const now = () => clock.at;
  const deps: Deps = {
    store: own ?? memory.store,
    vault,
    keys: sessionKeys({ privateKey: keys.privateKey, secret }),
    wallets: { wechat: wechat.provider, alipay: alipay.provider },
    registry,
    now,
    newId: randomUUID,
    newSmsCode: () => {
      const code = String(100_000 + sent.length);
      sent.push(code);
      return code;
    },
  };
  const app = createIdentityApp(deps, { verifyToken: tokenVerifier(keys.publicKeys, now) });

  const call = async (path: string, { method = 'GET', body, token, key = randomUUID(), headers = {} }: Call = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, json: (text ? JSON.parse(text) : undefined) as never };
  };

  let turn = 0;
  const walletCode = (subject: string) => `code-of-${subject}-${turn++}`;
  const signIn = async (method: Exclude<IdentityProvider, 'sms'>, subject: string): Promise<Session> =>
    (await call('/identity/sessions', { method: 'POST', body: { method, code: walletCode(subject) } })).json;
  const sendCode = async (phone: string) => {
    const answer = await call('/identity/sms-codes', { method: 'POST', body: { phone } });
    return { ...answer, code: sent.at(-1) ?? '' };
  };
  const signInByPhone = async (phone: string): Promise<Session> => {
    const { code } = await sendCode(phone);
    return (await call('/identity/sessions', { method: 'POST', body: { method: 'sms', phone, code } })).json;
  };
  const verify = async (
    session: Session,
    { name, documentNumber }: { name: string; documentNumber: string },
    { phoneCode, key }: { phoneCode?: string; key?: string } = {},
  ) =>
    call('/identity/me/real-name', {
      method: 'PUT',
      token: session.accessToken,
      ...(key === undefined ? {} : { key }),
      body: { name, documentNumber, ...(phoneCode === undefined ? {} : { phoneCode }) },
    });
  const verified = async (subject: string, who: typeof li): Promise<Session> =>
    (await verify(await signIn('wechat', subject), who)).json;
  const linkPhone = async (session: Session, phone: string) => {
    const { code } = await sendCode(phone);
    return call('/identity/me/logins', {
      method: 'POST',
      token: session.accessToken,
      body: { method: 'sms', phone, code },
    });
  };
  /** Somebody verified in WeChat who has linked his phone; a minute later, so that it takes the next code. */
  const settled = async (subject: string, who: typeof li, phone: string): Promise<Session> => {
    const session = await verified(subject, who);
    await linkPhone(session, phone);
    later(60);
    return session;
  };
  /** Verifies an identity that is in use, with the code that its phone gets. */
  const join = async (session: Session, who: typeof li): Promise<Session> => {
    await verify(session, who);
    return (await verify(session, who, { phoneCode: sent.at(-1) ?? '' })).json;
  };
  const bindCar = async (session: Session, over: Partial<typeof car> = {}) =>
    call('/identity/me/vehicles', { method: 'POST', token: session.accessToken, body: { ...car, ...over } });
  const told = <T extends NewEvent['type']>(type: T) =>
    memory.events.filter((event): event is Extract<NewEvent, { type: T }> => event.type === type);
  const later = (seconds: number) => {
    clock.at = new Date(clock.at.getTime() + seconds * 1000);
  };

  return {
    ...{ app, deps, memory, vault, clock, later, register, wechat, alipay, call, walletCode, sent },
    ...{ signIn, sendCode, signInByPhone, verify, verified, linkPhone, settled, join, bindCar, told },
  };
}
export type FakeCity = ReturnType<typeof fakeCity>;
