import * as z from 'zod';
import { AccidentStatus, CaseId, PartyRole } from './accident-case.js';
import { IdentityProvider, Instant, Locale } from './common.js';
import { PersonId, VehicleId, VehicleKind } from './identity.js';

/** A value encrypted by `@yilu/vault`; its owner's id is bound to it as associated data. */
export const Sealed = z.string().startsWith('v1.');
export type Sealed = z.infer<typeof Sealed>;

const parties = z.array(z.object({ role: PartyRole, personId: PersonId, provider: IdentityProvider }));
const accident = { caseId: CaseId, status: AccidentStatus, parties };

/**
 * Every event on the bus, by type. `identity.*` feed the projections of the other contexts; personal fields travel sealed.
 * `accidents.*` carry ids and states alone, never what a person said.
 */
export const eventData = {
  'identity.person_changed': z.object({
    personId: PersonId,
    /** Rises by one with each change of this person; a consumer drops what is older than what it has. */
    revision: z.int().positive(),
    verified: z.boolean(),
    name: Sealed.optional(),
    maskedName: z.string().optional(),
    documentNumber: Sealed.optional(),
    maskedDocumentNumber: z.string().optional(),
    phone: Sealed.optional(),
    maskedPhone: z.string().optional(),
    locale: Locale,
    logins: z.array(z.object({ provider: IdentityProvider, subject: Sealed })),
    licence: z.object({ classes: z.array(z.string()), validUntil: z.iso.date() }).optional(),
    /** Vehicles that this person owns or holds an accepted mandate for. */
    vehicles: z.array(
      z.object({
        vehicleId: VehicleId,
        plate: z.string(),
        plateKind: z.string(),
        kind: VehicleKind,
        makeAndColour: z.string(),
        insurer: z.string(),
        policyNumber: Sealed,
        maskedPolicyNumber: z.string(),
        insuredUntil: z.iso.date(),
        inspectedUntil: z.iso.date(),
        relation: z.enum(['owner', 'driver']),
        mandateUntil: z.iso.date().optional(),
      }),
    ),
  }),
  /** `into` took over everything of `personId`: the same real name stood behind both. */
  'identity.persons_merged': z.object({ personId: PersonId, into: PersonId, revision: z.int() }),
  'identity.person_deleted': z.object({ personId: PersonId, revision: z.int() }),
  'identity.sms_code_requested': z.object({
    phone: Sealed,
    code: Sealed,
    owner: z.string(),
    locale: Locale,
    /** `merge`: whoever types this code takes part in the identity of the phone's holder. Absent: signing in or linking. */
    purpose: z.literal('merge').optional(),
  }),

  'accidents.case_opened': z.object({ ...accident }),
  'accidents.road_cleared': z.object({ ...accident }),
  'accidents.driver_invited': z.object({ ...accident, phone: Sealed, link: Sealed }),
  'accidents.case_joined': z.object({ ...accident, by: PartyRole }),
  'accidents.statements_compared': z.object({ ...accident, agree: z.boolean() }),
  'accidents.statement_changed': z.object({ ...accident, by: PartyRole, signaturesVoided: z.boolean() }),
  'accidents.liability_accepted': z.object({ ...accident, by: PartyRole }),
  'accidents.agreement_drawn_up': z.object({ ...accident, number: z.string(), version: z.int() }),
  'accidents.agreement_signed': z.object({
    ...accident,
    by: PartyRole,
    number: z.string(),
    version: z.int(),
    complete: z.boolean(),
  }),
  'accidents.officer_requested': z.object({ ...accident, by: PartyRole, queued: z.boolean() }),
  'accidents.question_asked': z.object({ ...accident, to: PartyRole }),
  'accidents.question_answered': z.object({ ...accident, by: PartyRole }),
  'accidents.case_determined': z.object({ ...accident, number: z.string(), reviewUntil: z.iso.date().optional() }),
  'accidents.determination_acknowledged': z.object({
    ...accident,
    by: PartyRole,
    reviewUntil: z.iso.date().optional(),
  }),
  'accidents.review_requested': z.object({ ...accident, by: PartyRole }),
  'accidents.case_referred': z.object({ ...accident, reason: z.string(), number: z.string() }),
  'accidents.case_withdrawn': z.object({ ...accident }),
  'accidents.case_expired': z.object({ ...accident }),
  'accidents.photo_refused': z.object({ ...accident, by: PartyRole, refusal: z.string() }),
} as const;

export type EventType = keyof typeof eventData;
export type EventData<T extends EventType> = z.infer<(typeof eventData)[T]>;

/** One fact that happened, as it travels: outbox item, stream record, bus detail, queue body. */
export type DomainEvent = {
  [T in EventType]: { readonly id: string; readonly type: T; readonly at: Instant; readonly data: EventData<T> };
}[EventType];

/** An event before the store gives it its id and instant. */
export type NewEvent = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType];

const Envelope = z.object({ id: z.string(), type: z.string(), at: Instant, data: z.unknown() });

/** Reads an event off the wire; undefined for a type that this version does not know, an exception for a broken one. */
export function parseEvent(raw: unknown): DomainEvent | undefined {
  const envelope = Envelope.parse(raw);
  if (!(envelope.type in eventData)) return undefined;
  const type = envelope.type as EventType;
  return { ...envelope, type, data: eventData[type].parse(envelope.data) } as DomainEvent;
}
