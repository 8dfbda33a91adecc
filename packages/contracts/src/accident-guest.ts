import * as z from 'zod';
import { CaseChanged, PartyRole, PlainText } from './accident-case.js';
import { Instant, Mobile, PersonName } from './common.js';
import { guestConfirmations, nonMotorKinds } from './constants.js';
import { BindVehicleRequest, DocumentKind } from './identity.js';

/** How somebody who signs on another's phone was confirmed to be himself. */
export const GuestConfirmation = z.enum(guestConfirmations);
export type GuestConfirmation = z.infer<typeof GuestConfirmation>;

/** Somebody without a phone of his own sits down on this one: who he is, and what he drove or rode. */
export const SeatGuestRequest = z
  .strictObject({
    name: PersonName,
    documentKind: DocumentKind.default('resident_id'),
    documentNumber: z.string().trim().min(5).max(30),
    /** Where a code is sent that only he can read out; left out, his document and a witness stand for it. */
    phone: Mobile.optional(),
    /** False: the number is how he is reached, but its phone is flat or far; then a witness stands for the code. */
    phoneAtHand: z.boolean().default(true),
    /** Insurer, policy, inspection and licence come from the registers, by plate and document. */
    vehicle: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('motor'),
        plate: BindVehicleRequest.shape.plate,
        plateKind: BindVehicleRequest.shape.plateKind,
        /** He says that he holds a valid licence for it (D146 art 13). */
        licenceHeld: z.literal(true),
      }),
      z.strictObject({ kind: z.literal('non_motor'), nonMotorKind: z.enum(nonMotorKinds) }),
    ]),
  })
  .meta({ id: 'SeatGuestRequest' });
export type SeatGuestRequest = z.infer<typeof SeatGuestRequest>;

export const GuestSeated = CaseChanged.extend({ guest: PartyRole }).meta({ id: 'GuestSeated' });
export type GuestSeated = z.infer<typeof GuestSeated>;

/** What a guest's signature needs beside his strokes. */
export const GuestProof = z.union([
  z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({
    witness: z.strictObject({ name: PlainText.trim().min(1).max(50), phone: Mobile.optional() }),
  }),
]);
export type GuestProof = z.infer<typeof GuestProof>;

/** A guest's seat as everybody in the case sees it. */
export const GuestView = z.object({
  /** Whose phone he acts on. */
  host: PartyRole,
  confirmation: GuestConfirmation,
  /** Until when the code that was sent to him works. */
  codeUntil: Instant.optional(),
});
export type GuestView = z.infer<typeof GuestView>;

/** A guest's signature was taken; the code opens his own copy and is shown this once. */
export const Signed = CaseChanged.extend({ copyCode: z.string().optional() }).meta({ id: 'Signed' });
export type Signed = z.infer<typeof Signed>;

/** Crockford's alphabet, typed as it may come: dashes, spaces and lower case do not matter. */
export const OpenCopyRequest = z
  .strictObject({
    number: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9-]{4,40}$/),
    code: z
      .string()
      .max(40)
      .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'))
      .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)),
  })
  .meta({ id: 'OpenCopyRequest' });
export type OpenCopyRequest = z.infer<typeof OpenCopyRequest>;
