import type { WireDocument } from './wire.js';

/** When this side of the wire last changed in a way that a client should know of. */
const changeset = '2026-11-22T00:00:00+08:00';

/** Where the endpoint is and what it speaks: the one document that a client begins with. */
export const discoveryDocument = (url: string, contact: string): WireDocument => ({
  root: 'discovery',
  body: {
    changeset,
    contact,
    key_service: `Reading needs no key. For a key to send requests, write to: ${contact}`,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        // With its slash: a client puts `services.xml` right behind it.
        url: `${url}/`,
        changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  },
});
