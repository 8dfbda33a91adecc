import type { AdmitPacketRequest, OfflinePacket } from '@yilu/contracts';
import { packetParts } from '@yilu/contracts/device-parts';
import { framed } from '@yilu/evidence/encoding';
import { accept, refuse } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import { admitPacket as admit, isSeated, packetClaim, packetRefusal } from '../domain/packets.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { unchanged, written } from './outcome.js';

/** Whether the phone whose key stands in the packet signed it. The curve is loaded with the first packet. */
async function isGenuine(packet: OfflinePacket): Promise<boolean> {
  const [{ verifierOf }, { fromBase64url }] = await Promise.all([
    import('@yilu/evidence/ed25519'),
    import('@yilu/evidence/base64url'),
  ]);
  const { deviceId: kid, publicKey: x, signature } = packet;
  const bytes = fromBase64url(signature);
  const verify = verifierOf([{ kid, kty: 'OKP', crv: 'Ed25519', x }]);
  return bytes !== undefined && verify(kid, framed(packetParts(packet)), bytes) === true;
}

/** Brings in a driver without a network by the signed facts that he showed; a packet works once, in one case. */
export const admitPacket =
  ({ cases, now, profile }: Deps) =>
  ({ command, personId, caseId, deviceTime, actingFor }: PartyCommand, request: AdmitPacketRequest) => {
    const { packet } = request;
    const claimOf = packetClaim(packet);
    const wanted = { caseId, driverOf: packet.personId, claimOf };
    return cases.perform(command, wanted, async ({ accident, driver, claimed }) => {
      const seat = seatOf(accident, personId, actingFor);
      if (!seat.ok) return seat;
      const { accident: present, role } = seat.value;
      const refused = packetRefusal(present, role, packet, driver);
      if (refused) return refuse(refused);
      if (!(await isGenuine(packet))) return refuse('accident.packet_forged' as const);
      // Sent again, or he came in by the link meanwhile: what he said here himself stands.
      if (isSeated(present, packet.personId)) return accept(unchanged(present));
      if (claimed) return refuse('accident.packet_used' as const);
      if (!driver) return refuse('accident.packet_device_unknown' as const);
      const step = admit(present, role, request, driver, { at: now(), city: profile.city, deviceTime });
      return step.ok
        ? accept({ ...written(step.value, seat.value), claim: { name: claimOf, until: undefined } })
        : step;
    });
  };
