import { type RefObject, useEffect, useRef } from 'react';

/** A form that a key opened goes on by keyboard: its first field has the focus. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);
  return form;
}
