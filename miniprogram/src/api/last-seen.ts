import { store, stored } from '@/platform/storage';
import { Unreachable } from './problem';

/** Reads and keeps; without a network it answers what this phone saw last under that name, where it saw anything. */
export async function lastSeen<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    const answer = await read();
    store(name, answer);
    return answer;
  } catch (fault) {
    const kept = stored<T>(name);
    if (kept !== undefined && fault instanceof Unreachable) return kept;
    throw fault;
  }
}
