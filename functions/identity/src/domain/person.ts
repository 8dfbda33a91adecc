import type {
  Device,
  DocumentKind,
  IdentityProvider,
  Instant,
  LicenceStanding,
  Locale,
  PersonId,
  Sealed,
  VehicleId,
  VehicleKind,
  VehicleUse,
} from '@yilu/contracts';

export type PersonStatus = 'active' | 'merged' | 'deleted';

/** A person ends once: merged into the one with the same real name, or deleted at his own wish. */
export const transitions: { readonly [S in PersonStatus]: readonly PersonStatus[] } = {
  active: ['merged', 'deleted'],
  merged: [],
  deleted: [],
};

/** One way in. `key` is the keyed hash under which the sign-in is found; `namespace` the app that the subject belongs to. */
export interface Login {
  readonly provider: IdentityProvider;
  readonly namespace: string;
  readonly key: string;
  readonly subject: Sealed;
  readonly linkedAt: Instant;
}

export interface RealName {
  readonly name: Sealed;
  readonly maskedName: string;
  readonly documentKind: DocumentKind;
  readonly documentNumber: Sealed;
  readonly maskedDocumentNumber: string;
  /** Keyed hash under which at most one person stands. */
  readonly documentKey: string;
  readonly verifiedAt: Instant;
}

export interface Phone {
  readonly number: Sealed;
  readonly masked: string;
  /** The login that proved it: the phone goes when that login goes. */
  readonly loginKey: string;
}

export interface HeldLicence {
  readonly classes: readonly string[];
  readonly validUntil: string;
  /** Both told by the registers since points are kept here; of a licence bound earlier unknown. */
  readonly firstLicensedOn?: string | undefined;
  readonly standing?: LicenceStanding | undefined;
  readonly archiveNumber: Sealed;
  readonly maskedArchiveNumber: string;
}

export interface VehicleFacts {
  readonly vehicleId: VehicleId;
  readonly plate: string;
  readonly plateKind: string;
  readonly kind: VehicleKind;
  readonly use?: VehicleUse | undefined;
  readonly makeAndColour: string;
  readonly insurer: string;
  readonly policyNumber: Sealed;
  readonly maskedPolicyNumber: string;
  readonly insuredUntil: string;
  readonly inspectedUntil: string;
}

export interface Mandate {
  readonly mandateId: string;
  readonly state: 'offered' | 'accepted';
  readonly until: string;
  /** Keyed hash of the one-time code, and its end, while it is offered. */
  readonly offerKey?: string | undefined;
  readonly offerExpiresAt?: Instant | undefined;
  readonly driverId?: PersonId | undefined;
  readonly maskedDriver?: string | undefined;
}

export interface OwnedVehicle extends VehicleFacts {
  readonly boundAt: Instant;
  readonly mandates: readonly Mandate[];
}

/** A car of another that its owner lets this person drive: a copy, sealed for this person. */
export interface DrivenVehicle extends VehicleFacts {
  readonly ownerId: PersonId;
  readonly mandateId: string;
  readonly until: string;
  /** The day on which he took the consent up. */
  readonly boundOn?: string | undefined;
}

export type Guarded = 'real_name' | 'vehicle' | 'licence' | 'mandate';
export interface Misses {
  readonly on: string;
  readonly count: number;
}

/** One citizen: the aggregate of sign-ins, verified name, licence, vehicles and consents. */
export interface Person {
  readonly personId: PersonId;
  readonly version: number;
  /** Rises with each change that other contexts learn of. */
  readonly revision: number;
  readonly status: PersonStatus;
  /** Rises when he signs out everywhere: a session of an older epoch is dead. */
  readonly epoch: number;
  readonly locale: Locale;
  readonly elderMode: boolean;
  readonly createdAt: Instant;
  readonly logins: readonly Login[];
  readonly phone?: Phone | undefined;
  readonly realName?: RealName | undefined;
  readonly licence?: HeldLicence | undefined;
  readonly vehicles: readonly OwnedVehicle[];
  readonly driven: readonly DrivenVehicle[];
  /** Days on which he took up consents, those ended since included: new ones are limited by day and by year. */
  readonly boundDays?: readonly string[] | undefined;
  /** Phones whose signature is his, the newest last. */
  readonly devices?: readonly Device[] | undefined;
  /** Wrong guesses of today against the registry and against consent codes. */
  readonly misses: { readonly [K in Guarded]?: Misses | undefined };
  readonly mergedInto?: PersonId | undefined;
  readonly endedAt?: Instant | undefined;
}

export const newPerson = (personId: PersonId, locale: Locale, at: Date): Person => ({
  personId,
  version: 0,
  revision: 0,
  status: 'active',
  epoch: 1,
  locale,
  elderMode: false,
  createdAt: at.toISOString(),
  logins: [],
  vehicles: [],
  driven: [],
  misses: {},
});

/** A change for this context alone: counters, epoch. */
export const touched = (person: Person, change: Partial<Person>): Person => ({
  ...person,
  ...change,
  version: person.version + 1,
});

/** A change that other contexts learn of by `identity.person_changed`. */
export const changed = (person: Person, change: Partial<Person>): Person => ({
  ...touched(person, change),
  revision: person.revision + 1,
});

/**
 * The end of a person: nothing personal stays, and the epoch rises so that no session outlives him.
 * Throws where he has ended before.
 */
export function ended(person: Person, status: PersonStatus, at: Date, into?: PersonId): Person {
  if (!transitions[person.status].includes(status)) throw new Error(`A ${person.status} person cannot be ${status}`);
  const { personId, locale, createdAt } = person;
  return {
    ...newPerson(personId, locale, new Date(createdAt)),
    version: person.version + 1,
    revision: person.revision + 1,
    epoch: person.epoch + 1,
    status,
    endedAt: at.toISOString(),
    ...(into ? { mergedInto: into } : {}),
  };
}
