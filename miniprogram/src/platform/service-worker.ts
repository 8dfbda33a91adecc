// The browser alone has one: a wallet keeps its packages by itself.

const reloadedName = 'reloaded-for-chunk';

/** A script of a version that the host has replaced is gone: the new page has its own, and what was typed is stored. */
function reloadForLostScript(reason: unknown): void {
  const name = typeof reason === 'object' && reason !== null && 'name' in reason ? reason.name : undefined;
  if (name !== 'ChunkLoadError' || !navigator.onLine) return;
  // Once a minute at most: a script that is lost for good must not turn the page for ever.
  const last = Number(sessionStorage.getItem(reloadedName) ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem(reloadedName, String(Date.now()));
  window.location.reload();
}

/**
 * Keeps the app on the phone. A page that was still coming when the worker began belongs to none: it asks to be taken, or
 * the parts that it loads later would be missing in a tunnel. A newer version that lies ready is taken when a page has just been loaded, before anybody
 * has touched it; one that comes later waits for the next load.
 */
async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js');
  if (!navigator.serviceWorker.controller) {
    (await navigator.serviceWorker.ready).active?.postMessage({ type: 'CLAIM_CLIENTS' });
    return;
  }
  if (!registration.waiting) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  registration.waiting.postMessage({ type: 'SKIP_WAITING' });
}

/** Begins to keep the app on this phone; in private mode, or without https, it goes on without. */
export function keepAppOnPhone(): void {
  if (process.env.TARO_ENV !== 'h5') return;
  window.addEventListener('unhandledrejection', ({ reason }) => reloadForLostScript(reason));
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  // After the page: what a person waits for comes first.
  const begin = (): void => void register().catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}
