import type { OfflinePacket } from '@yilu/contracts';
import { packetParts } from '@yilu/contracts/device-parts';
import { base64url, fromBase64url } from '@yilu/evidence/base64url';
import { verifierOf } from '@yilu/evidence/ed25519';
import { framed, utf8 } from '@yilu/evidence/encoding';

/** Why the other driver's facts cannot be taken into this case. */
export type PacketRefusal = 'unreadable' | 'forged' | 'of_another_case' | 'own' | 'used' | 'state_first';

const mark = '/p#';

/** The facts as a link: any camera shows whose it is, and the fragment never leaves the phone. */
export const packetLink = (origin: string, packet: OfflinePacket): string =>
  `${origin}${mark}${base64url(utf8(JSON.stringify(packet)))}`;

/** UTF-8 read by hand: the wallets' engines have no TextDecoder. */
function textOf(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isPacket(value: unknown): value is OfflinePacket {
  if (typeof value !== 'object' || value === null) return false;
  const { v, personId, deviceId, publicKey, vehicle, statement, at, signature } = value as Record<string, unknown>;
  if (v !== 1 || ![personId, deviceId, publicKey, at, signature].every(isText)) return false;
  const said = Object(statement) as Record<string, unknown>;
  const drove = Object(vehicle) as Record<string, unknown>;
  return isText(said['shape']) && isText(said['mover']) && Array.isArray(said['facts']) && isText(drove['kind']);
}

/** Reads a scanned or pasted text: the whole link, or what stands behind its `#`. */
export function readPacket(text: string): OfflinePacket | undefined {
  const bare = text.trim();
  const at = bare.indexOf(mark);
  const bytes = fromBase64url(at < 0 ? bare : bare.slice(at + mark.length));
  if (!bytes) return undefined;
  try {
    const value: unknown = JSON.parse(textOf(bytes));
    return isPacket(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the signature is of the key in the packet; that this key is the driver's, only the city knows. */
export function isSigned(packet: OfflinePacket): boolean {
  const verify = verifierOf([{ kid: packet.deviceId, kty: 'OKP', crv: 'Ed25519', x: packet.publicKey }]);
  const signature = fromBase64url(packet.signature);
  return signature !== undefined && verify(packet.deviceId, framed(packetParts(packet)), signature) === true;
}

interface Reader {
  readonly caseId: string;
  readonly personId: string | undefined;
  readonly stated: boolean;
  /** Signatures that this phone has taken before. */
  readonly taken: readonly string[];
}

/**
 * The other driver's facts as they may be taken into a case. Whoever reads them must have spoken first: his own account
 * stands in his chain before he can know the other's.
 */
export function takePacket(text: string, reader: Reader): OfflinePacket | PacketRefusal {
  if (!reader.stated) return 'state_first';
  const packet = readPacket(text);
  if (!packet) return 'unreadable';
  if (packet.caseId && packet.caseId !== reader.caseId) return 'of_another_case';
  if (packet.personId === reader.personId) return 'own';
  if (reader.taken.includes(packet.signature)) return 'used';
  return isSigned(packet) ? packet : 'forged';
}
