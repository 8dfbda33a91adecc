import type { Officer, StaffSession } from '@yilu/contracts';

/** The part of the browser's session storage that is used; one tab, gone with it. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface SessionDeps {
  readonly storage: TabStorage;
  readonly now: () => number;
  /** Exchanges a refresh token; throws `isUncertain` problems where no answer came. */
  readonly refresh: (refreshToken: string) => Promise<StaffSession>;
  /** Whether a failed refresh says nothing about the token, so that it is kept. */
  readonly isUncertain: (fault: unknown) => boolean;
}

const storageKey = 'yilu.refresh-token';
const renewBeforeMilliseconds = 60_000;

/**
 * The officer's session in this tab. The access token lives in memory alone; the refresh token in session storage, so
 * that a reload does not sign out. Refresh tokens rotate: one exchange runs at a time, or reuse would end the session.
 */
export function staffSession(deps: SessionDeps) {
  let current: StaffSession | undefined;
  let renewing: Promise<string | undefined> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const begin = (session: StaffSession) => {
    current = session;
    deps.storage.setItem(storageKey, session.refreshToken);
    tell();
  };
  const end = () => {
    current = undefined;
    deps.storage.removeItem(storageKey);
    tell();
  };

  const exchange = async (): Promise<string | undefined> => {
    const refreshToken = deps.storage.getItem(storageKey);
    if (!refreshToken) return undefined;
    try {
      const session = await deps.refresh(refreshToken);
      begin(session);
      return session.accessToken;
    } catch (fault) {
      if (deps.isUncertain(fault)) throw fault;
      end();
      return undefined;
    }
  };

  const renew = (): Promise<string | undefined> => {
    renewing ??= exchange().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  return {
    begin,
    end,
    renew,
    officer: (): Officer | undefined => current?.officer,
    accessToken: async (): Promise<string | undefined> => {
      const left = current ? Date.parse(current.accessExpiresAt) - deps.now() : 0;
      return current && left > renewBeforeMilliseconds ? current.accessToken : renew();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
export type Session = ReturnType<typeof staffSession>;
