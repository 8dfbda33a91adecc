import { DocumentKind, IdentityProvider, Locale, PersonId, Sealed, VehicleId, VehicleKind } from '@yilu/contracts';
import * as z from 'zod';
import { guarded, type Person } from '../domain/person.js';
import type { Codec } from './dynamo-records.js';

const vehicle = {
  vehicleId: VehicleId,
  plate: z.string(),
  plateKind: z.string(),
  kind: VehicleKind,
  makeAndColour: z.string(),
  insurer: z.string(),
  policyNumber: Sealed,
  maskedPolicyNumber: z.string(),
  insuredUntil: z.string(),
  inspectedUntil: z.string(),
};

const mandate = z.object({
  mandateId: z.string(),
  state: z.enum(['offered', 'accepted']),
  until: z.string(),
  offerKey: z.string().optional(),
  offerExpiresAt: z.string().optional(),
  driverId: PersonId.optional(),
  maskedDriver: z.string().optional(),
});

const schema: z.ZodType<Person> = z.object({
  personId: PersonId,
  version: z.int(),
  revision: z.int(),
  status: z.enum(['active', 'merged', 'deleted']),
  epoch: z.int(),
  locale: Locale,
  elderMode: z.boolean(),
  createdAt: z.string(),
  logins: z.array(
    z.object({
      provider: IdentityProvider,
      namespace: z.string(),
      key: z.string(),
      subject: Sealed,
      linkedAt: z.string(),
    }),
  ),
  phone: z.object({ number: Sealed, masked: z.string(), loginKey: z.string() }).optional(),
  realName: z
    .object({
      name: Sealed,
      maskedName: z.string(),
      documentKind: DocumentKind,
      documentNumber: Sealed,
      maskedDocumentNumber: z.string(),
      documentKey: z.string(),
      verifiedAt: z.string(),
    })
    .optional(),
  licence: z
    .object({
      classes: z.array(z.string()),
      validUntil: z.string(),
      archiveNumber: Sealed,
      maskedArchiveNumber: z.string(),
    })
    .optional(),
  vehicles: z.array(z.object({ ...vehicle, boundAt: z.string(), mandates: z.array(mandate) })),
  driven: z.array(z.object({ ...vehicle, ownerId: PersonId, mandateId: z.string(), until: z.string() })),
  misses: z.partialRecord(z.enum(guarded), z.object({ on: z.string(), count: z.int() })),
  mergedInto: PersonId.optional(),
  endedAt: z.string().optional(),
});

const tombstoneDays = 40;

export const personCodec: Codec<Person> = {
  keyOf: (id) => ({ pk: `PERSON#${id}`, sk: 'STATE' }),
  schema,
  // An ended person holds nothing personal; he stays until his last session has lapsed, so that none revives.
  forgetAt: ({ endedAt }) => (endedAt ? new Date(Date.parse(endedAt) + tombstoneDays * 86_400_000) : undefined),
};
