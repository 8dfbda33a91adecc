import { type RefObject, useEffect, useRef } from 'react';

/** A dialog that is open while it is there: the browser keeps the focus inside, and whoever had it gets it back. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    const cameFrom = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, []);
  return dialog;
}
