import Taro from '@tarojs/taro';
import type { Scheme } from '@yilu/look/tokens';
import { preferences } from '@/state/preferences';

/** Light or dark as it is now, for drawings, which cannot read a CSS variable. */
export function schemeNow(): Scheme {
  const { scheme } = preferences.get();
  if (scheme !== 'system') return scheme;
  if (process.env.TARO_ENV === 'h5')
    return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return Taro.getSystemInfoSync().theme === 'dark' ? 'dark' : 'light';
}
