import type { Statement } from './accident-agreement.js';
import { partyRoles } from './constants.js';
import type { OfflinePacket } from './packet.js';
import { sketchText } from './sketch-parts.js';

/** A statement as the parts that are framed and hashed: one text for the same words, however its JSON was written. */
export const statementParts = ({ shape, mover, facts, impact, note, sketch }: Statement): readonly string[] => [
  'yilu.statement.v1',
  shape,
  mover,
  facts.join(','),
  ...partyRoles.map((role) => impact?.[role] ?? ''),
  note ?? '',
  ...(sketch ? [sketchText(sketch)] : []),
];

/** What the signature of a packet is over: everything in it but the signature. */
export const packetParts = (packet: Omit<OfflinePacket, 'signature'>): readonly string[] => [
  'yilu.packet.v1',
  packet.caseId ?? '',
  packet.personId,
  packet.deviceId,
  packet.publicKey,
  packet.vehicle.kind,
  packet.vehicle.kind === 'motor' ? packet.vehicle.vehicleId : packet.vehicle.nonMotorKind,
  ...statementParts(packet.statement),
  packet.at,
];
