/** What both sites may load, and from where; tests hold the pages to it in a browser. */
export const contentSecurityPolicy = [
  // Scripts too, and the worker of the maps: nothing but what lies beside the page.
  "default-src 'self'",
  "img-src 'self' data: blob: https:",
  // A citizen's video comes from the object store.
  "media-src 'self' https:",
  "style-src 'self' 'unsafe-inline'",
  // Evidence goes straight to the object store and requests to the API, whose names a release decides.
  "connect-src 'self' https:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');
