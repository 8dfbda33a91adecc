import { useCallback, useState } from 'react';
import { forget, store, stored } from '@/platform/storage';

const nameOf = (form: string): string => `draft:${form}`;

/** What another screen wrote into a form; undefined for nothing yet. */
export const drafted = <T extends object>(form: string): Partial<T> | undefined => stored<Partial<T>>(nameOf(form));

/** Forgets what was typed into a form, once the city has it. */
export const dropDraft = (form: string): void => forget(nameOf(form));

/** What changes; worked out of what stands there by then where it was begun earlier, as an upload's end is. */
type Change<T> = Partial<T> | ((now: T) => Partial<T>);

/**
 * What is typed into one form, kept at each stroke: a kill of the app or a dead battery loses nothing. Not for codes
 * and identity numbers, which must not stay on a phone.
 */
export function useDraft<T extends object>(form: string, first: T): readonly [T, (change: Change<T>) => void] {
  const [draft, setDraft] = useState<T>(() => ({ ...first, ...stored<Partial<T>>(nameOf(form)) }));
  const change = useCallback(
    (part: Change<T>) =>
      setDraft((before) => {
        const next = { ...before, ...(typeof part === 'function' ? part(before) : part) };
        store(nameOf(form), next);
        return next;
      }),
    [form],
  );
  return [draft, change];
}
