import * as z from 'zod';
import { ConfirmParticularsRequest, Statement } from './accident-agreement.js';
import { CaseId } from './accident-case.js';
import { Instant } from './common.js';
import { DeviceId, DeviceLink, DevicePublicKey } from './device.js';
import { PersonId } from './identity.js';

/** A statement with where and when the phone wrote it down. */
export const MakeStatementRequest = Statement.extend({
  /** By the phone's clock; the instant of its link. */
  statedAt: Instant.optional(),
  link: DeviceLink.optional(),
  capturedOffline: z.boolean().default(false),
}).meta({ id: 'MakeStatementRequest' });
export type MakeStatementRequest = z.infer<typeof MakeStatementRequest>;

/**
 * What a driver without a network says of himself and of the accident, signed by his phone's registered key: it crosses
 * to the other phone as a QR, and that phone brings it to the city.
 */
export const OfflinePacket = z
  .strictObject({
    v: z.literal(1),
    /** The case that the two phones agreed on; left out where its signer never saw it. */
    caseId: CaseId.optional(),
    personId: PersonId,
    deviceId: DeviceId,
    /** Lets the other phone check the signature without a network; the city compares it with the registered one. */
    publicKey: DevicePublicKey,
    vehicle: ConfirmParticularsRequest.shape.vehicle,
    statement: Statement,
    at: Instant,
    /** Ed25519 over `framed(packetParts(packet))`, base64url. */
    signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  })
  .meta({ id: 'OfflinePacket' });
export type OfflinePacket = z.infer<typeof OfflinePacket>;

export const AdmitPacketRequest = z
  .strictObject({ packet: OfflinePacket, link: DeviceLink.optional(), capturedOffline: z.boolean().default(false) })
  .meta({ id: 'AdmitPacketRequest' });
export type AdmitPacketRequest = z.infer<typeof AdmitPacketRequest>;
