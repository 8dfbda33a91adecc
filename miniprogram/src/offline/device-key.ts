import type { OfflinePacket } from '@yilu/contracts';
import { packetParts } from '@yilu/contracts/device-parts';
import { base64url, fromBase64url } from '@yilu/evidence/base64url';
import { deviceKey, phoneSigner } from '@yilu/evidence/ed25519';
import { framed } from '@yilu/evidence/encoding';
import { registerDevice } from '@/api/identity';
import { session } from '@/api/session';
import { store, stored } from '@/platform/storage';
import { deviceId } from './chain';
import { randomBytes } from './uuid';

// Loaded lazily, for the curve is the heaviest thing on this phone. Under `me`: whoever signs out takes his key along.
const name = 'me:device-key';

interface Kept {
  readonly personId: string;
  readonly secret: string;
  readonly registered: boolean;
}

/**
 * Makes this phone's key and registers it for the person who is signed in, while there is a network. Where the phone has
 * no source of secrets, the session's token seasons the draw: nobody but the city and this phone knows it.
 */
export async function makeKeyKnown(): Promise<void> {
  const current = session.get();
  if (!current) return;
  const { personId, refreshToken } = current;
  const kept = stored<Kept>(name);
  const mine = kept?.personId === personId ? kept : undefined;
  if (mine?.registered) return;
  const secret = mine?.secret ?? base64url(randomBytes(32, refreshToken));
  store(name, { personId, secret, registered: false } satisfies Kept);
  const bytes = fromBase64url(secret);
  if (!bytes) return;
  await registerDevice(deviceId(), deviceKey(bytes).publicKey);
  store(name, { personId, secret, registered: true } satisfies Kept);
}

type Facts = Pick<OfflinePacket, 'caseId' | 'vehicle' | 'statement' | 'at'>;

/**
 * This driver's facts under the signature of his phone; undefined where no key of his was registered in time. A session
 * that has ended meanwhile does not matter: the key is his until he signs out.
 */
export function signFacts(facts: Facts): OfflinePacket | undefined {
  const kept = stored<Kept>(name);
  const secret = kept?.registered ? fromBase64url(kept.secret) : undefined;
  if (!kept || !secret) return undefined;
  const { publicKey } = deviceKey(secret);
  const packet = {
    v: 1 as const,
    ...facts,
    personId: kept.personId as OfflinePacket['personId'],
    deviceId: deviceId(),
    publicKey,
  };
  const signature = base64url(phoneSigner(packet.deviceId, secret).sign(framed(packetParts(packet))));
  return { ...packet, signature };
}
