import type { AdmitPacketRequest, OfflinePacket, PartyRole } from '@yilu/contracts';
import { packetParts } from '@yilu/contracts/device-parts';
import { sha256Hex } from '@yilu/evidence';
import { framed } from '@yilu/evidence/encoding';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { Accident, Driver, Party } from './accident.js';
import { receive, type Sent } from './capture.js';
import { advance, freeSeat, isAllowed, type Step, seated, sitsAsGuest, subject } from './lifecycle.js';
import { particularsOf, type VehicleRefusal } from './particulars.js';
import { statementFault, statementsIn } from './statements.js';

/** What a phone's link of a packet commits to. */
export const packetContent = (packet: OfflinePacket): string =>
  sha256Hex(framed([...packetParts(packet), packet.signature]));

/** A packet that names no case is of this accident where it was written down within a day of it, by whatever clock. */
const freshHours = 24;

/** Under this name a packet is claimed: once, by whichever case is first. */
export const packetClaim = ({ signature }: OfflinePacket): string => `packet:${sha256Hex(signature)}`;

export type PacketRefusal =
  | VehicleRefusal
  | 'accident.wrong_state'
  | 'accident.guest_seated'
  | 'accident.own_packet'
  | 'accident.packet_of_another_case'
  | 'accident.packet_device_unknown'
  | 'accident.packet_person_unknown'
  | 'accident.statement_first'
  | 'accident.unknown_shape'
  | 'accident.unknown_fact'
  | 'accident.no_such_party';

/** A code that was kept for another day speaks of another accident. */
const isOfAnother = ({ caseId, scene }: Accident, packet: OfflinePacket): boolean =>
  packet.caseId === undefined
    ? Math.abs(Date.parse(packet.at) - Date.parse(scene.occurredAt)) > freshHours * 3_600_000
    : packet.caseId !== caseId;

/**
 * Whether a packet may come into this case at all. Whoever brings it has to have said what happened himself, so that he
 * cannot fit his account to the one in his hands.
 */
export function packetRefusal(
  accident: Accident,
  by: PartyRole,
  packet: OfflinePacket,
  driver: Driver | undefined,
): PacketRefusal | undefined {
  if (accident.parties[by]?.personId === packet.personId) return 'accident.own_packet';
  if (isOfAnother(accident, packet)) return 'accident.packet_of_another_case';
  const known = driver?.gone ? undefined : driver?.devices?.find(({ deviceId }) => deviceId === packet.deviceId);
  if (known?.publicKey !== packet.publicKey) return 'accident.packet_device_unknown';
  return accident.statements[by] ? undefined : 'accident.statement_first';
}

export const isSeated = (accident: Accident, personId: string): boolean =>
  seated(accident).some(({ party }) => party.personId === personId);

/**
 * Seats a driver who had no network by what his phone signed: who he is and what he drove out of his own garage, and
 * his statement. He is told as soon as he can be, and may change it as any other.
 */
export function admitPacket(
  accident: Accident,
  by: PartyRole,
  { packet, link, capturedOffline }: AdmitPacketRequest,
  driver: Driver,
  { at, city, deviceTime }: { readonly at: Date; readonly city: string } & Pick<Sent, 'deviceTime'>,
): Result<Step, PacketRefusal> {
  const seat = freeSeat(accident);
  if (!seat || !isAllowed('admitPacket', accident)) return refuse('accident.wrong_state');
  if (sitsAsGuest(accident, seat, driver.documentKey)) return refuse('accident.guest_seated');
  const particulars = particularsOf(driver, packet.vehicle, dayOf(new Date(accident.scene.occurredAt)));
  if (!particulars.ok) {
    const { refusal } = particulars;
    const unknown = refusal === 'accident.real_name_needed' || refusal === 'accident.phone_needed';
    return refuse(unknown ? 'accident.packet_person_unknown' : refusal);
  }
  const { personId, provider = 'sms' } = driver;
  const party: Party = { personId, provider, joinedAt: at.toISOString(), particulars: particulars.value };
  const joined: Accident = { ...accident, parties: { ...accident.parties, [seat]: party } };
  const fault = statementFault(joined, packet.statement);
  if (fault) return refuse(fault);

  const found = statementsIn(joined, { ...accident.statements, [seat]: packet.statement }, city);
  const full = freeSeat(joined) === undefined;
  const sent = { link, capturedOffline, deviceTime };
  const { capture, patch } = receive(
    accident,
    by,
    sent,
    { at: packet.at, kind: 'packet', content: packetContent(packet) },
    at,
  );
  const { deviceId, publicKey, signature } = packet;
  const next = advance(
    joined,
    {
      at,
      by: seat,
      what: 'packet_admitted',
      material: true,
      ...(full ? { to: 'comparison' in found ? ('comparing' as const) : ('stating' as const) } : {}),
    },
    {
      ...found,
      ...patch,
      // Whatever its own phone's clock showed, it was written down where there was no network.
      statementCaptures: {
        ...accident.statementCaptures,
        [seat]: { ...capture, offline: true },
      },
      admissions: { ...accident.admissions, [seat]: { by, at: packet.at, deviceId, publicKey, signature } },
      ...(full ? { pairing: undefined, invitations: [] } : {}),
    },
  );
  const agree = next.comparison?.agree;
  return accept({
    next,
    events: [
      { type: 'accidents.case_joined', data: { ...subject(next), by: seat } },
      ...(agree === undefined
        ? []
        : [{ type: 'accidents.statements_compared' as const, data: { ...subject(next), agree } }]),
    ],
  });
}
