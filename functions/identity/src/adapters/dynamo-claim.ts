import type { Claim, MandateOffer } from '../domain/records.js';
import type { Codec } from './dynamo-records.js';

/** A login, a document number or a plate, under its keyed hash: unique because its key is. */
export const loginCodec: Codec<Claim> = { keyOf: (id) => ({ pk: `LOGIN#${id}`, sk: 'CLAIM' }) };
export const documentCodec: Codec<Claim> = { keyOf: (id) => ({ pk: `DOCUMENT#${id}`, sk: 'CLAIM' }) };
export const vehicleCodec: Codec<Claim> = { keyOf: (id) => ({ pk: `VEHICLE#${id}`, sk: 'CLAIM' }) };

export const offerCodec: Codec<MandateOffer> = {
  keyOf: (id) => ({ pk: `OFFER#${id}`, sk: 'STATE' }),
  forgetAt: ({ expiresAt }) => new Date(expiresAt),
};
