import { describe, expect, it } from 'vitest';
import { rememberSignIn, takeSignIn } from './sign-in-flow.js';
import type { TabStorage } from './staff-session.js';

const memory = (): TabStorage => {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
};

describe('a sign-in under way', () => {
  it('is taken once', () => {
    const storage = memory();
    rememberSignIn(storage, { state: 's'.repeat(16), returnTo: '/cases/1' });
    expect(takeSignIn(storage)).toEqual({ state: 's'.repeat(16), returnTo: '/cases/1' });
    expect(takeSignIn(storage)).toBeUndefined();
  });

  it.each(['https://elsewhere.test/', '//elsewhere.test', ''])('never leads to %s', (returnTo) => {
    const storage = memory();
    rememberSignIn(storage, { state: 's'.repeat(16), returnTo });
    expect(takeSignIn(storage)?.returnTo).toBe('/');
  });
});
