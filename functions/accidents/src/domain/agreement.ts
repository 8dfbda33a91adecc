import type { PartyRole, SignAgreementRequest, Statement } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { impactOf, shapeOf } from '@yilu/law';
import type { Accident, Agreement, Particulars, Signature } from './accident.js';
import { advance, isAllowed, type Step, seated, seatsIn, subject } from './lifecycle.js';
import { photosComplete } from './photographs.js';
import {
  impactWords,
  liabilityWords,
  nonMotorWords,
  partyWords,
  shanghaiMinute,
  vehicleWords,
  weatherWords,
} from './words.js';

type SealedClass = 'name' | 'document_number' | 'phone' | 'policy_number';

/** A line of the agreement before it is committed to: a value in clear, or one that has to be opened first. */
export type FieldSource =
  | { readonly name: string; readonly value: string }
  | {
      readonly name: string;
      readonly sealed: string;
      readonly fieldClass: SealedClass;
      readonly owner: string;
      readonly masked: string;
      readonly of: PartyRole;
    };

function partySources(role: PartyRole, particulars: Particulars, impact: string, liability: string): FieldSource[] {
  const { owner, vehicle } = particulars;
  const secret = (name: string, fieldClass: SealedClass, sealed: string, masked: string): FieldSource => ({
    name: `${role}.${name}`,
    fieldClass,
    sealed,
    masked,
    owner,
    of: role,
  });
  const plain = (name: string, value: string): FieldSource => ({ name: `${role}.${name}`, value });
  return [
    secret('name', 'name', particulars.name, particulars.maskedName),
    secret('licence_or_id_no', 'document_number', particulars.documentNumber, particulars.maskedDocumentNumber),
    secret('contact', 'phone', particulars.phone, particulars.maskedPhone),
    // Vehicle and insurance lines belong to motor vehicles alone (accidents.json > agreement_basis).
    ...(vehicle.kind === 'motor'
      ? [
          plain('vehicle_kind', vehicleWords[vehicle.vehicleKind]),
          plain('plate_no', vehicle.plate),
          plain('insurer', vehicle.insurer),
          secret('policy_no', 'policy_number', vehicle.policyNumber, vehicle.maskedPolicyNumber),
        ]
      : [plain('vehicle_kind', nonMotorWords[vehicle.nonMotorKind])]),
    plain('impact_part', impact),
    plain('liability', liability),
  ];
}

/** The parties tell the same; whoever named contact zones is quoted. */
const zonesNamedFirst = (one: Statement, other: Statement) => Number(!one.impact) - Number(!other.impact);

/** Every field of D146 art 21 for what all have accepted; undefined until all have, or where something is missing. */
export function agreementSources(accident: Accident, number: string): FieldSource[] | undefined {
  const { scene, statements, proposal, accepted } = accident;
  const parties = seated(accident).flatMap(({ role, party: { particulars } }) =>
    particulars ? [{ role, particulars }] : [],
  );
  const [statement] = parties.flatMap(({ role }) => statements[role] ?? []).sort(zonesNamedFirst);
  const seats = seatsIn(accident);
  const ready = seats.length === parties.length && seats.every((role) => accepted.includes(role));
  if (!ready || !proposal || !statement || !scene.place || !scene.weather) return undefined;
  const shape = shapeOf(statement.shape);
  const impact = impactOf(statement, seats.length);
  if (!shape || !impact) return undefined;
  const alone = seats.length === 1;
  return [
    { name: 'number', value: number },
    { name: 'occurred_at', value: shanghaiMinute(scene.occurredAt) },
    { name: 'place', value: scene.place },
    { name: 'weather', value: weatherWords[scene.weather] },
    { name: 'shape', value: alone ? '单方事故' : `${shape.zh}（${shape.mover.zh}：${partyWords[statement.mover]}）` },
    { name: 'basis', value: proposal.basis },
    ...parties.flatMap(({ role, particulars }) => {
      const [zone, liability] = [impact[role], proposal.liability[role]];
      return zone && liability ? partySources(role, particulars, impactWords[zone], liabilityWords[liability]) : [];
    }),
  ];
}

/** The agreement stands ready for signatures; said in the same change as the last acceptance. */
export function drawUpAgreement(accepted: Step, drawn: Omit<Agreement, 'version' | 'signatures'>): Step {
  const agreement: Agreement = { ...drawn, version: accepted.next.agreementCount + 1, signatures: [] };
  const next: Accident = {
    ...accepted.next,
    status: 'signing',
    agreement,
    agreementCount: agreement.version,
    progress: [...accepted.next.progress, { at: drawn.drawnUpAt, what: 'agreement_drawn_up', by: 'system' }],
  };
  const { number, version } = agreement;
  const data = { ...subject(next), number, version };
  const events = accepted.events.map((event) =>
    event.type === 'accidents.liability_accepted' ? { ...event, data: { ...event.data, status: next.status } } : event,
  );
  return { next, events: [...events, { type: 'accidents.agreement_drawn_up', data }] };
}

export type SignatureRefusal =
  | 'accident.wrong_state'
  | 'accident.real_name_needed'
  | 'accident.photos_not_stored'
  | 'accident.other_agreement'
  | 'accident.already_signed';

/**
 * Signs the agreement of exactly this version and hash. The last signature puts it in force (D146 art 21). Needs a
 * verified real name and complete evidence.
 */
export function signAgreement(
  accident: Accident,
  by: PartyRole,
  request: Omit<SignAgreementRequest, 'strokes'> & { strokesHash: string; verified: boolean },
  at: Date,
): Result<Step, SignatureRefusal> {
  const { agreement } = accident;
  if (!isAllowed('signAgreement', accident) || !agreement) return refuse('accident.wrong_state');
  if (!request.verified) return refuse('accident.real_name_needed');
  if (request.agreementVersion !== agreement.version || request.documentHash !== agreement.documentHash)
    return refuse('accident.other_agreement');
  if (agreement.signatures.some((one) => one.by === by)) return refuse('accident.already_signed');
  if (!photosComplete(accident, at)) return refuse('accident.photos_not_stored');

  const { version, documentHash, number } = agreement;
  const signature: Signature = {
    by,
    signedAt: at.toISOString(),
    agreementVersion: version,
    documentHash,
    strokesHash: request.strokesHash,
  };
  const signatures = [...agreement.signatures, signature];
  const complete = signatures.length === seatsIn(accident).length;
  const next = advance(
    accident,
    { at, by, what: 'agreement_signed', ...(complete ? { to: 'signed' as const } : {}) },
    { agreement: { ...agreement, signatures } },
  );
  const data = { ...subject(next), by, number, version, complete };
  return accept({ next, events: [{ type: 'accidents.agreement_signed', data }] });
}
