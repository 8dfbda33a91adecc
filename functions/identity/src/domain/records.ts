import type { Instant, PersonId, VehicleId } from '@yilu/contracts';
import type { Person } from './person.js';
import type { CitizenSession } from './session.js';
import type { SmsCode } from './sms-code.js';
import type { StaffSession, StaffSignIn } from './staff.js';

/** Says that a sign-in, a document or a vehicle belongs to one person and to no other. */
export interface Claim {
  readonly version: number;
  readonly personId: PersonId;
}

/** An owner's consent on its way to a driver, found by the keyed hash of its one-time code. */
export interface MandateOffer {
  readonly version: number;
  readonly mandateId: string;
  readonly ownerId: PersonId;
  readonly vehicleId: VehicleId;
  readonly expiresAt: Instant;
}

export interface CitizenRecords {
  readonly person: Person;
  readonly session: CitizenSession;
  readonly login: Claim;
  readonly document: Claim;
  readonly vehicle: Claim;
  readonly sms_code: SmsCode;
  readonly offer: MandateOffer;
}

export interface StaffRecords {
  readonly staff_sign_in: StaffSignIn;
  readonly staff_session: StaffSession;
}

export interface Ref<K extends string = string> {
  readonly kind: K;
  readonly id: string;
}

const of =
  <K extends string>(kind: K) =>
  (id: string): Ref<K> => ({ kind, id });
const within =
  <K extends string>(kind: K) =>
  (holder: string, id: string): Ref<K> => ({ kind, id: `${holder}/${id}` });

/** Names of records. A session lies with its holder, so that all of one person is one partition. */
export const ref = {
  person: of('person'),
  session: within('session'),
  login: of('login'),
  document: of('document'),
  vehicle: of('vehicle'),
  smsCode: of('sms_code'),
  offer: of('offer'),
  staffSignIn: of('staff_sign_in'),
  staffSession: within('staff_session'),
} as const;
