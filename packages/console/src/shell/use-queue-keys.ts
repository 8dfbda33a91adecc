import { useEffect, useState } from 'react';
import { useShortcuts } from './shortcuts.js';

interface QueueKeys<T> {
  readonly idOf: (item: T) => string;
  readonly open: string | undefined;
  readonly onOpen: (item: T) => void;
}

/** j and k walk through a queue whose items carry `data-key`; Enter opens the chosen one. */
export function useQueueKeys<T>(items: readonly T[], { idOf, open, onOpen }: QueueKeys<T>) {
  const [cursor, setCursor] = useState(open);
  useEffect(() => {
    if (open) setCursor(open);
  }, [open]);
  const move = (steps: number) => {
    const at = items.findIndex((item) => idOf(item) === cursor);
    const next = items[at === -1 ? 0 : Math.min(items.length - 1, Math.max(0, at + steps))];
    if (!next) return;
    setCursor(idOf(next));
    // The focus goes along, or Enter would still press the entry that was clicked last.
    const item = document.querySelector(`[data-key="${CSS.escape(idOf(next))}"]`);
    if (item instanceof HTMLElement) item.focus();
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => {
      const chosen = items.find((item) => idOf(item) === cursor);
      if (chosen) onOpen(chosen);
    },
  });
  return { cursor };
}
