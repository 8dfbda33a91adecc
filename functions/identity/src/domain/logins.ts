import type { IdentityProvider } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Login, Person, Phone } from './person.js';

/** Two apps of each kind, old phone and new: enough for one person, and bounded for one transaction. */
export const loginLimit = 10;

export type LinkRefusal = 'login.too_many';

/** Adds a login, and the phone that it proves; the last phone proven is the one in use. */
export function withLogin(
  person: Person,
  login: Login,
  phone: Phone | undefined,
): Result<Pick<Person, 'logins' | 'phone'>, LinkRefusal> {
  if (person.logins.length >= loginLimit) return refuse('login.too_many');
  return accept({ logins: [...person.logins, login], phone: phone ?? person.phone });
}

export type UnlinkRefusal = 'login.not_found' | 'login.last';

/** Removes every login of a provider; the last way in stays, or nobody could come back. */
export function withoutLogins(
  person: Person,
  provider: IdentityProvider,
): Result<{ kept: Pick<Person, 'logins' | 'phone'>; released: readonly Login[] }, UnlinkRefusal> {
  const released = person.logins.filter((login) => login.provider === provider);
  if (released.length === 0) return refuse('login.not_found');
  const logins = person.logins.filter((login) => login.provider !== provider);
  if (logins.length === 0) return refuse('login.last');
  const phoneKept = logins.some(({ key }) => key === person.phone?.loginKey);
  return accept({ kept: { logins, phone: phoneKept ? person.phone : undefined }, released });
}
