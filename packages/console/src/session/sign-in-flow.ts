import type { TabStorage } from './staff-session.js';

const key = 'yilu.sign-in';

/** What this tab must remember while the officer is at the bureau's identity provider. */
export interface PendingSignIn {
  readonly state: string;
  /** Where he was going. */
  readonly returnTo: string;
}

export const rememberSignIn = (storage: TabStorage, pending: PendingSignIn): void =>
  storage.setItem(key, JSON.stringify(pending));

/** Takes what was remembered, once: an answer that comes back a second time finds nothing. */
export function takeSignIn(storage: TabStorage): PendingSignIn | undefined {
  const stored = storage.getItem(key);
  storage.removeItem(key);
  if (!stored) return undefined;
  try {
    const { state, returnTo } = JSON.parse(stored) as Partial<PendingSignIn>;
    if (!state) return undefined;
    // Only an address of this console: never leads elsewhere, whatever stood in the storage.
    return { state, returnTo: returnTo && /^\/(?!\/)/.test(returnTo) ? returnTo : '/' };
  } catch {
    return undefined;
  }
}
