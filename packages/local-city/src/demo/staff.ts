import type { BeginStaffSignInResponse, StaffSession } from '@yilu/contracts';
import type { Addresses } from '../addresses.js';
import { apiClient, type Call } from './api-client.js';

/** Follows a redirect chain as a browser does, with its cookies, until an address that `ends` accepts. */
async function browse(start: string, form: URLSearchParams, ends: (url: string) => boolean): Promise<string> {
  const cookies = new Map<string, string>();
  let [url, body]: [string, URLSearchParams | undefined] = [start, undefined];
  for (let steps = 0; steps < 12; steps++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    // The sign-in page stands at an address without a redirect: its form is sent to itself.
    body = next ? undefined : form;
    if (next) url = new URL(next, url).href;
    if (ends(url)) return url;
  }
  throw new Error('The staff sign-in did not end');
}

/** Signs a demo officer in by the bureau's own identity provider, as his browser would. */
export async function signInOfficer(addresses: Addresses, sub: string): Promise<Call> {
  const anonymous = apiClient(addresses, () => undefined);
  const { authorizationUrl, state } = await anonymous<BeginStaffSignInResponse>('POST', '/identity/staff/sign-ins');
  const form = new URLSearchParams({ officer: sub });
  const callbackUrl = await browse(authorizationUrl, form, (url) => url.startsWith(addresses.console));
  const session = await anonymous<StaffSession>('POST', '/identity/staff/sessions', { callbackUrl, state });
  return apiClient(addresses, () => session.accessToken);
}
