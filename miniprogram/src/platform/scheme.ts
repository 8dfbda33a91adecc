import Taro from '@tarojs/taro';
import type { Scheme } from '@yilu/look/tokens';
import { preferences } from '@/state/preferences';

/** Light or dark as it is now, for drawings, which cannot read a CSS variable. */
export function schemeNow(): Scheme {
  const { scheme } = preferences.get();
  if (scheme !== 'system') return scheme;
  // One branch or the other: Taro's own answer would bring a browser table of 40 kB into the first load.
  const dark =
    process.env.TARO_ENV === 'h5'
      ? window.matchMedia('(prefers-color-scheme: dark)').matches
      : Taro.getSystemInfoSync().theme === 'dark';
  return dark ? 'dark' : 'light';
}
