import type { StaffSession } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { staffSession, type TabStorage } from './staff-session.js';

const memory = (first?: string): TabStorage & { value: () => string | undefined } => {
  const items = new Map<string, string>(first ? [['yilu.refresh-token', first]] : []);
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    value: () => items.get('yilu.refresh-token'),
  };
};

const issued = (n: number, expiresAt: number): StaffSession => ({
  accessToken: `access-${n}`,
  accessExpiresAt: new Date(expiresAt).toISOString(),
  refreshToken: `refresh-${n}`,
  officer: { officerId: 'o1', name: '陈明', badge: '300001', unit: '海曙大队', roles: ['accident_officer'] },
});

function session(options: { storage: TabStorage; fails?: 'refused' | 'no answer' }) {
  const used: string[] = [];
  const opened = staffSession({
    storage: options.storage,
    now: () => 0,
    isUncertain: (fault) => fault instanceof Error && fault.message === 'no answer',
    refresh: async (token) => {
      used.push(token);
      if (options.fails) throw new Error(options.fails);
      return issued(used.length + 1, 15 * 60_000);
    },
  });
  return { opened, used };
}

describe('the session of a tab', () => {
  it('uses an access token until a minute before its end, then renews', async () => {
    const { opened, used } = session({ storage: memory() });
    opened.begin(issued(1, 120_000));
    expect(await opened.accessToken()).toBe('access-1');
    opened.begin(issued(1, 59_000));
    expect(await opened.accessToken()).toBe('access-2');
    expect(used).toEqual(['refresh-1']);
  });

  it('exchanges a rotating token once, however many requests wait for it', async () => {
    const { opened, used } = session({ storage: memory('refresh-1') });
    const tokens = await Promise.all([opened.accessToken(), opened.accessToken(), opened.renew()]);
    expect(new Set(tokens)).toEqual(new Set(['access-2']));
    expect(used).toEqual(['refresh-1']);
  });

  it('ends when the refresh token is refused', async () => {
    const storage = memory('refresh-1');
    const { opened } = session({ storage, fails: 'refused' });
    expect(await opened.accessToken()).toBeUndefined();
    expect(storage.value()).toBeUndefined();
  });

  it('keeps the refresh token when no answer came', async () => {
    const storage = memory('refresh-1');
    const { opened } = session({ storage, fails: 'no answer' });
    await expect(opened.accessToken()).rejects.toThrow('no answer');
    expect(storage.value()).toBe('refresh-1');
  });

  it('is told to nobody after the listener left', () => {
    const { opened } = session({ storage: memory() });
    let told = 0;
    const leave = opened.subscribe(() => {
      told += 1;
    });
    opened.begin(issued(1, 1));
    leave();
    opened.end();
    expect(told).toBe(1);
  });
});
