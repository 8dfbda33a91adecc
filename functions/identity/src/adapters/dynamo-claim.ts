import { PersonId, VehicleId } from '@yilu/contracts';
import * as z from 'zod';
import type { Claim, MandateOffer } from '../domain/records.js';
import type { Codec } from './dynamo-records.js';

const schema: z.ZodType<Claim> = z.object({ version: z.int(), personId: PersonId });

/** A login, a document number or a plate, under its keyed hash: unique because its key is. */
export const loginCodec: Codec<Claim> = { keyOf: (id) => ({ pk: `LOGIN#${id}`, sk: 'CLAIM' }), schema };
export const documentCodec: Codec<Claim> = { keyOf: (id) => ({ pk: `DOCUMENT#${id}`, sk: 'CLAIM' }), schema };
export const vehicleCodec: Codec<Claim> = { keyOf: (id) => ({ pk: `VEHICLE#${id}`, sk: 'CLAIM' }), schema };

export const offerCodec: Codec<MandateOffer> = {
  keyOf: (id) => ({ pk: `OFFER#${id}`, sk: 'STATE' }),
  schema: z.object({
    version: z.int(),
    mandateId: z.string(),
    ownerId: PersonId,
    vehicleId: VehicleId,
    expiresAt: z.string(),
  }),
  forgetAt: ({ expiresAt }) => new Date(expiresAt),
};
