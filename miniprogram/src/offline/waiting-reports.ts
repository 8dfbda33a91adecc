import { stored } from '@/platform/storage';

/**
 * Files what was reported without a network, wherever its writer is by now, and drops the pictures of whoever signed out
 * while this part was not loaded; where the phone keeps no report, nothing is loaded.
 */
export function fileWaiting(): void {
  if (!stored('reports')) return;
  void import('@/packageHotline/drafts/send-drafts').then(
    ({ sendDrafts }) => sendDrafts(),
    // Without a network a browser that never had this part cannot load it: asked again once it is back.
    () => undefined,
  );
}
