import type { Clock } from '@yilu/kernel';

const most = 500;

/** Reads what everybody asks for once in a while and keeps it in this instance; a reading that failed is not kept. */
export function keptFor<T>(
  milliseconds: number,
  now: Clock,
  read: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const kept = new Map<string, { readonly value: Promise<T>; readonly until: number }>();
  return (key) => {
    const at = now().getTime();
    const known = kept.get(key);
    if (known && at < known.until) return known.value;
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    const value = read(key);
    kept.set(key, { value, until: at + milliseconds });
    value.catch(() => kept.delete(key));
    return value;
  };
}
