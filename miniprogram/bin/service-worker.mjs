// Makes dist/h5/sw.js: the app's shell and all its chunks on the phone, so that the browser opens it in a tunnel.
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateSW } from 'workbox-build';

// Another folder than the build's own is for a test of what an update does.
const site = process.argv[2] ?? fileURLToPath(new URL('../dist/h5/', import.meta.url));
const mostBytes = 4_000_000;

const worker = `${site}sw.js`;

const { count, size, warnings } = await generateSW({
  globDirectory: site,
  globPatterns: ['index.html', 'js/*.js', 'css/*.css'],
  swDest: worker,
  mode: 'production',
  sourcemap: false,
  inlineWorkboxRuntime: true,
  cleanupOutdatedCaches: true,
  // Names of scripts and styles carry the hash of their content already.
  dontCacheBustURLsMatching: /\.[0-9a-f]{8}\.(js|css)$/,
  maximumFileSizeToCacheInBytes: mostBytes,
  // The first visit is at once able to be the last one with a network. A later version waits until a page that has just
  // been loaded calls it (src/platform/service-worker.ts): never under a person's hands.
  clientsClaim: true,
  skipWaiting: false,
  // Every address of the app is a page of its index; what has an ending is a file, and a lost one must stay lost.
  navigateFallback: '/index.html',
  navigateFallbackDenylist: [/\/[^/?]+\.[^/]+$/],
  runtimeCaching: [
    {
      urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname === '/config.json',
      handler: 'NetworkFirst',
      options: { cacheName: 'config', networkTimeoutSeconds: 3 },
    },
    // The map is kept by whoever opened it once: its folder is named for what lies in it, so that nothing in it changes.
    {
      urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/map/'),
      handler: 'CacheFirst',
      options: { cacheName: 'map', expiration: { maxEntries: 8 } },
    },
  ],
});
// `clientsClaim` takes the pages that are there when the worker begins; one that comes just then asks by itself.
appendFileSync(
  worker,
  "self.addEventListener('message',(e)=>{if(e.data?.type==='CLAIM_CLIENTS')e.waitUntil(self.clients.claim())});\n",
);
for (const warning of warnings) console.warn(warning);
if (count === 0) throw new Error('Nothing to keep: build the site first');
console.log(`service worker keeps ${count} files, ${(size / 1000).toFixed(0)} kB`);
