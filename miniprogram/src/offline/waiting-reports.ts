import { stored } from '@/platform/storage';

/** Files what was reported without a network, wherever its writer is by now; where nothing waits, nothing is loaded. */
export function fileWaiting(): void {
  if (!stored('draft:reports')) return;
  void import('@/packageHotline/drafts/send-drafts').then(
    ({ sendDrafts }) => sendDrafts(),
    // Without a network a browser that never had this part cannot load it: asked again once it is back.
    () => undefined,
  );
}
