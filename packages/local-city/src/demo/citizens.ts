import type { Garage, Me, Session, Vehicle } from '@yilu/contracts';
import type { Addresses } from '../addresses.js';
import { apiClient, type Call, eventually } from './api-client.js';
import type { DemoPerson } from './people.js';

/** A demo citizen who is signed in. */
export interface Citizen {
  readonly person: DemoPerson;
  readonly call: Call;
  readonly vehicles: readonly Vehicle[];
  /** Through which wallet he is here. */
  readonly wallet: Wallet;
}

type Wallet = 'wechat' | 'alipay';

async function walletCode({ simulators }: Addresses, person: DemoPerson, wallet: Wallet): Promise<string> {
  const response = await fetch(`${simulators}/_sim/${wallet}/codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wallet === 'wechat' ? { openid: person.wechatOpenId } : { openId: person.alipayOpenId }),
  });
  const { code, authCode } = (await response.json()) as { code?: string; authCode?: string };
  return code ?? authCode ?? '';
}

interface Sent {
  readonly id: string;
  readonly text: string;
}

async function inboxOf({ simulators }: Addresses, phone: string): Promise<Sent[]> {
  const response = await fetch(`${simulators}/_sim/outbox?to=${phone}`);
  return ((await response.json()) as { messages: Sent[] }).messages;
}

async function linkPhone(addresses: Addresses, call: Call, phone: string): Promise<void> {
  const before = new Set((await inboxOf(addresses, phone)).map(({ id }) => id));
  await call('POST', '/identity/sms-codes', { phone });
  const code = await eventually(async () => {
    const fresh = (await inboxOf(addresses, phone)).filter(({ id }) => !before.has(id));
    return fresh.map(({ text }) => /\d{6}/.exec(text)?.[0]).find((found) => found !== undefined);
  }, `The SMS code for ${phone}`);
  await call('POST', '/identity/me/logins', { method: 'sms', phone, code });
}

/**
 * Signs a demo citizen in and brings him as far as his own taps would: phone, verified name, licence, cars. What an
 * earlier start did is not done again.
 */
export async function settleCitizen(addresses: Addresses, person: DemoPerson, wallet: Wallet): Promise<Citizen> {
  const anonymous = apiClient(addresses, () => undefined);
  const proof = { method: wallet, code: await walletCode(addresses, person, wallet) };
  let session = await anonymous<Session>('POST', '/identity/sessions', proof);
  const call = apiClient(addresses, () => session.accessToken);

  const me = await call<Me>('GET', '/identity/me');
  if (!me.maskedPhone) await linkPhone(addresses, call, person.phone);
  if (!me.verified) {
    const { name, documentKind = 'resident_id', documentNumber } = person;
    session = await call<Session>('PUT', '/identity/me/real-name', {
      name,
      documentKind,
      documentNumber,
    });
  }
  const garage = await call<Garage>('GET', '/identity/me/garage');
  if (!garage.licence && person.licence) {
    await call('PUT', '/identity/me/licence', { archiveNumber: person.licence.archiveNumber });
  }
  for (const { plate, plateKind, vin } of person.vehicles) {
    if (garage.vehicles.some((vehicle) => vehicle.plate === plate)) continue;
    await call('POST', '/identity/me/vehicles', { plate, plateKind, vinLast6: vin.slice(-6) });
  }
  const { vehicles } = await call<Garage>('GET', '/identity/me/garage');
  return { person, call, vehicles, wallet };
}
