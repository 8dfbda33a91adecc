import type { PartyRole } from '@yilu/contracts';
import type { Particulars } from './accident.js';
import { nonMotorWords, vehicleWords } from './words.js';

type SealedClass = 'name' | 'document_number' | 'phone' | 'policy_number';

/** A line of a paper before it is committed to: a value in clear, or one that has to be opened first. */
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

/** The lines of one party: who he is, and of a motor vehicle its kind, plate and insurance (D146 art 21). */
export function partyLines(role: PartyRole, particulars: Particulars): FieldSource[] {
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
    particulars.phone
      ? secret('contact', 'phone', particulars.phone, particulars.maskedPhone ?? '****')
      : plain('contact', '无联系电话'),
    // Vehicle and insurance lines belong to motor vehicles alone (accidents.json > agreement_basis).
    ...(vehicle.kind === 'motor'
      ? [
          plain('vehicle_kind', vehicleWords[vehicle.vehicleKind]),
          plain('plate_no', vehicle.plate),
          plain('insurer', vehicle.insurer),
          secret('policy_no', 'policy_number', vehicle.policyNumber, vehicle.maskedPolicyNumber),
        ]
      : [plain('vehicle_kind', nonMotorWords[vehicle.nonMotorKind])]),
  ];
}
