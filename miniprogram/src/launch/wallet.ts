import Taro from '@tarojs/taro';
import { pages } from '@/platform/go';
import { pageOf } from './follow';
import { type LaunchOptions, readLaunch } from './read-link';

let followed: string | undefined;

/**
 * Follows the link that a wallet hands over when it starts the app or brings it to the front. WeChat opens the join
 * page itself where its rule names it; then that page reads the link. The same link is followed once per showing.
 */
export function followLaunch(options: LaunchOptions | undefined): void {
  if (process.env.TARO_ENV === 'h5') return;
  const invitation = readLaunch(options);
  const here = options?.path ? `/${options.path.replace(/^\//, '').replace(/\.html$/, '')}` : '';
  if (!invitation) {
    followed = undefined;
    return;
  }
  const target = pageOf(invitation);
  const reader = [pages.join, pages.verify, pages.copy, pages.check].some((page) => page === here);
  if (reader || followed === target) return;
  followed = target;
  // The first page must exist before another may be opened on top of it.
  setTimeout(() => void Taro.navigateTo({ url: target }), 0);
}
