import { session } from '@/api/session';
import { online } from '@/platform/network';

/**
 * Sees to it that the city knows this phone's key before the day on which there is no network. Behind the screen, and
 * without a word where it fails: the next visit tries again.
 */
export function makeKeyKnownLater(): void {
  if (!session.get() || !online.get()) return;
  void import('./device-key').then(({ makeKeyKnown }) => makeKeyKnown()).catch(() => undefined);
}
