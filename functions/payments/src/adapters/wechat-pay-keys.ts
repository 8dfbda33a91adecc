import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Clock } from '@yilu/kernel';

type Keys = Readonly<Record<string, KeyObject>>;

const restMs = 600_000;

/**
 * WeChat's public keys by serial. Several live at once: while WeChat moves from certificates to public keys, it alone
 * chooses which of them signs. An unknown serial has the keys read anew, at most once in ten minutes whatever strangers
 * send; in between it is simply unknown.
 */
export function wechatPayKeys(load: () => Promise<Readonly<Record<string, string>>>, now: Clock) {
  let readAt = Number.NEGATIVE_INFINITY;
  let keys: Promise<Keys> | undefined;

  async function read(before?: Keys): Promise<Keys> {
    try {
      const pems = await load();
      return Object.fromEntries(Object.entries(pems).map(([serial, pem]) => [serial, createPublicKey(pem)]));
    } catch (fault) {
      // The keys that are known go on; without any, nothing can be believed and the fault is told.
      if (before) return before;
      keys = undefined;
      throw fault;
    }
  }
  const all = (): Promise<Keys> => {
    if (!keys) {
      readAt = now().getTime();
      keys = read();
    }
    return keys;
  };

  return {
    all,
    async find(serial: string): Promise<KeyObject | undefined> {
      const known = await all();
      if (Object.hasOwn(known, serial)) return known[serial];
      if (Math.abs(now().getTime() - readAt) < restMs) return undefined;
      readAt = now().getTime();
      keys = read(known);
      const fresh = await keys;
      return Object.hasOwn(fresh, serial) ? fresh[serial] : undefined;
    },
  };
}

export type WechatPayKeys = ReturnType<typeof wechatPayKeys>;
