import * as z from 'zod';
import { Instant, Sha256 } from './common.js';

/** A phone, named by itself at random; it says nothing of the person or the model. */
export const DeviceId = z.uuid();
export type DeviceId = z.infer<typeof DeviceId>;

/** An Ed25519 public key: its 32 bytes in base64url without padding. */
export const DevicePublicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export type DevicePublicKey = z.infer<typeof DevicePublicKey>;

export const RegisterDeviceRequest = z
  .strictObject({ publicKey: DevicePublicKey })
  .meta({ id: 'RegisterDeviceRequest' });
export type RegisterDeviceRequest = z.infer<typeof RegisterDeviceRequest>;

/** A phone whose signature counts as its person's, from `since` on. */
export const Device = z
  .object({ deviceId: DeviceId, publicKey: DevicePublicKey, since: Instant })
  .meta({ id: 'Device' });
export type Device = z.infer<typeof Device>;

/**
 * The place of one capture in the phone's own chain of a case (stream `device:<caseId>:<deviceId>`). Instant, kind and
 * content hash of the link follow from the request that carries it.
 */
export const DeviceLink = z.strictObject({
  deviceId: DeviceId,
  place: z.int().positive().max(10_000),
  previous: Sha256,
  hash: Sha256,
});
export type DeviceLink = z.infer<typeof DeviceLink>;
