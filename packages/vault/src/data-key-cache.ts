import type { Clock } from '@yilu/kernel';
import type { DataKey, DataKeys } from './vault.js';

export interface CacheBounds {
  /** How many fields one data key may seal; random nonces of 96 bits are safe far beyond it. */
  readonly sealsPerKey: number;
  readonly lifetimeMs: number;
  /** Unwrapped keys kept for opening, the longest unused leaving first. */
  readonly openKeys: number;
}

// A plain key lives in memory at most ten minutes, as long as a warm Lambda needs to save nearly all calls of KMS.
export const defaultBounds: CacheBounds = { sealsPerKey: 10_000, lifetimeMs: 600_000, openKeys: 256 };

const idOf = (wrapped: Uint8Array) => Buffer.from(wrapped).toString('base64');

/** Keeps data keys within bounds of use, age and number; a key that could not be fetched is not kept. */
export function cachedDataKeys(keys: DataKeys, now: Clock, bounds: CacheBounds = defaultBounds): DataKeys {
  let current: { readonly key: Promise<DataKey>; readonly until: number; left: number } | undefined;
  const opened = new Map<string, { readonly plain: Promise<Uint8Array>; readonly until: number }>();

  const remember = (id: string, plain: Promise<Uint8Array>, until: number) => {
    opened.delete(id);
    opened.set(id, { plain, until });
    for (const [oldest] of opened) {
      if (opened.size <= bounds.openKeys) break;
      opened.delete(oldest);
    }
  };

  return {
    generate: () => {
      const at = now().getTime();
      if (!current || current.left === 0 || current.until <= at) {
        const fresh = { key: keys.generate(), until: at + bounds.lifetimeMs, left: bounds.sealsPerKey };
        current = fresh;
        fresh.key.then(
          // Who seals mostly reads it back soon: the key is known already.
          ({ plain, wrapped }) => remember(idOf(wrapped), Promise.resolve(plain), fresh.until),
          () => {
            if (current === fresh) current = undefined;
          },
        );
      }
      current.left--;
      return current.key;
    },
    unwrap: (wrapped) => {
      const id = idOf(wrapped);
      const at = now().getTime();
      const known = opened.get(id);
      if (known && known.until > at) {
        remember(id, known.plain, known.until);
        return known.plain;
      }
      const plain = keys.unwrap(wrapped);
      remember(id, plain, at + bounds.lifetimeMs);
      plain.catch(() => opened.delete(id));
      return plain;
    },
  };
}
