import { useEffect, useRef } from 'react';

export type Shortcuts = Readonly<Record<string, () => void>>;
const storageKey = 'yilu.shortcuts';

export const shortcutsOn = (): boolean => localStorage.getItem(storageKey) !== 'off';
/** Single keys can be in the way of speech input, so they can be switched off (WCAG 2.1.4). */
export const switchShortcuts = (on: boolean): void => localStorage.setItem(storageKey, on ? 'on' : 'off');

const typingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox]), textarea, select, [contenteditable=true]');
const pressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('button, a, summary, input');

/**
 * Keys of the page, by `KeyboardEvent.key`. Silent while somebody types, while a dialog is open, and under a modifier;
 * Escape in a field leaves the field. Enter on a button stays the button's.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      if (typingIn(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
        return;
      }
      if (event.key === 'Enter' && pressable(event.target)) return;
      const act = latest.current[event.key];
      if (!act || (event.key.length === 1 && !shortcutsOn())) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
