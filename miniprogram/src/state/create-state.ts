import { useSyncExternalStore } from 'react';

export interface State<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

/** One value that screens watch. */
export function createState<T>(first: T): State<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The present value; the screen is drawn again when it changes. */
export const useWatched = <T>(state: State<T>): T => useSyncExternalStore(state.subscribe, state.get, state.get);
