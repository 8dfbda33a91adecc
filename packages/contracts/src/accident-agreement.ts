import * as z from 'zod';
import {
  CaseId,
  FactId,
  Liability,
  PartyRole,
  PlainText,
  perParty,
  perPartyOptional,
  ShapeCode,
} from './accident-case.js';
import { GuestConfirmation, GuestProof } from './accident-guest.js';
import { Sketch } from './accident-sketch.js';
import { Instant, Location, Sha256 } from './common.js';
import { impactParts, nonMotorKinds, weathers } from './constants.js';
import { VehicleId } from './identity.js';

// --- particulars and statements -------------------------------------------------------------------------------------

export const Weather = z.enum(weathers);
export type Weather = z.infer<typeof Weather>;
export const ImpactPart = z.enum(impactParts);
export type ImpactPart = z.infer<typeof ImpactPart>;

export const ConfirmParticularsRequest = z
  .strictObject({
    /** The caller's own vehicle out of his garage, or the non-motor vehicle that he rode. */
    vehicle: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('motor'), vehicleId: VehicleId }),
      z.strictObject({ kind: z.literal('non_motor'), nonMotorKind: z.enum(nonMotorKinds) }),
    ]),
    /** Scene facts, taken from party `a`; party `b` leaves them out and sees them before signing. */
    scene: z
      .strictObject({
        weather: Weather,
        place: PlainText.trim().min(2).max(200),
        occurredAt: Instant,
        location: Location.optional(),
      })
      .optional(),
  })
  .meta({ id: 'ConfirmParticularsRequest' });
export type ConfirmParticularsRequest = z.infer<typeof ConfirmParticularsRequest>;

export const Statement = z
  .strictObject({
    shape: ShapeCode,
    /** Who did what the shape names: the one who changed lane, reversed, opened the door. */
    mover: PartyRole,
    /** Exceptions that the speaker says were so; those left out he says were not. */
    facts: z.array(FactId).max(10).default([]),
    /** Contact zones by party; left out, the shape's usual ones. */
    impact: perParty(ImpactPart).optional(),
    note: PlainText.trim().max(500).optional(),
    /** Who was where; it illustrates and is not compared. */
    sketch: Sketch.optional(),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof Statement>;

export const Proposal = z
  .object({
    shape: ShapeCode,
    liability: perParty(Liability),
    /** Article in Chinese, such as 《道路交通安全法》第四十三条. */
    basis: z.string().min(1),
    /** Version of the law tables that answered. */
    rule: z.string(),
    facts: z.array(z.object({ fact: z.string(), value: z.union([z.string(), z.boolean()]), text: z.string() })),
    counterfactuals: z.array(
      z.object({
        fact: z.string(),
        instead: z.union([z.string(), z.boolean()]),
        /** Absent: the law tables give no answer then, an officer decides. */
        liability: perParty(Liability).optional(),
        basis: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof Proposal>;

export const Comparison = z.object({
  agree: z.boolean(),
  /** Only the facts that differ, with what each said. */
  differing: z.array(z.object({ fact: z.string(), said: perPartyOptional(z.union([z.string(), z.boolean()])) })),
});
export type Comparison = z.infer<typeof Comparison>;

export const AcceptLiabilityRequest = z
  .strictObject({ caseVersion: z.int().positive(), liability: perParty(Liability) })
  .meta({ id: 'AcceptLiabilityRequest' });
export type AcceptLiabilityRequest = z.infer<typeof AcceptLiabilityRequest>;

// --- agreement ------------------------------------------------------------------------------------------------------

export const SignAgreementRequest = z
  .strictObject({
    agreementVersion: z.int().positive(),
    documentHash: Sha256,
    /** The finger's strokes as polylines on a 1000 × 400 canvas. */
    strokes: z
      .array(
        z
          .array(z.tuple([z.int().min(0).max(1000), z.int().min(0).max(400)]))
          .min(1)
          .max(300),
      )
      .min(1)
      .max(40),
    /** Where a guest signs on his host's phone. */
    guest: GuestProof.optional(),
  })
  .meta({ id: 'SignAgreementRequest' });
export type SignAgreementRequest = z.infer<typeof SignAgreementRequest>;

/**
 * A party's own copy. Each field is a salted commitment; the copy holds value and salt of what its reader may see and
 * the commitment alone of what he may not, so that it proves itself against `documentHash`.
 */
export const AgreementField = z.object({
  name: z.string(),
  commitment: Sha256,
  salt: z.string().optional(),
  value: z.string().optional(),
  /** Shown in place of a value that is not for this reader. */
  masked: z.string().optional(),
  /** What the value says, for reading alone: the Chinese text is what is signed. */
  english: z.string().optional(),
});
export type AgreementField = z.infer<typeof AgreementField>;
export const AgreementCopy = z
  .object({
    caseId: CaseId,
    number: z.string(),
    version: z.int(),
    documentHash: Sha256,
    fields: z.array(AgreementField),
    signatures: z.array(
      z.object({
        by: PartyRole,
        signedAt: Instant,
        documentHash: Sha256,
        strokesHash: Sha256,
        /** There where he signed on another's phone, and how he was confirmed. */
        guest: z.object({ host: PartyRole, confirmation: GuestConfirmation }).optional(),
      }),
    ),
    verificationUrl: z.url(),
  })
  .meta({ id: 'AgreementCopy' });
export type AgreementCopy = z.infer<typeof AgreementCopy>;

export const Verification = z
  .object({
    number: z.string(),
    state: z.enum(['genuine', 'superseded', 'unknown']),
    /** Why a superseded paper holds no more, as a class: amended by all, an injury came to light, changed before all signed. */
    reason: z.enum(['amended', 'injury', 'changed']).optional(),
    /** Another paper has taken the place of this one. */
    newer: z.boolean().optional(),
    documentHash: Sha256.optional(),
    signedAt: Instant.optional(),
    /** Plates masked as in public lists. */
    plates: z.array(z.string()).optional(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;
