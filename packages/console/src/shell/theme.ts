import type { Scheme } from '@yilu/look/tokens';
import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'yilu.theme';
const listeners = new Set<() => void>();
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

const themeNow = (): Theme => themes.find((theme) => theme === localStorage.getItem(storageKey)) ?? 'system';
const schemeNow = (): Scheme => {
  const theme = themeNow();
  return theme === 'system' ? (systemDark.matches ? 'dark' : 'light') : theme;
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  systemDark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    systemDark.removeEventListener('change', listener);
  };
};

/** Puts the chosen theme on the page; without a class the page follows the system. */
export function showTheme(): void {
  const theme = themeNow();
  document.documentElement.classList.toggle('light', theme === 'light');
  document.documentElement.classList.toggle('dark', theme === 'dark');
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  showTheme();
  for (const listener of listeners) listener();
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, themeNow);
/** Light or dark as shown now, for pictures that cannot read a CSS variable. */
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, schemeNow);
