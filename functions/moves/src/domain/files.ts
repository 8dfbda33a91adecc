import type {
  IdentityProvider,
  MoveChannel,
  MoveDenial,
  MoveEnding,
  MoveId,
  MovePhotoId,
  MovePoliceReason,
  MoveState,
  MoveTaskId,
  MoveTaskKind,
  MoveTaskOutcome,
  PersonId,
  Words,
} from '@yilu/contracts';
import type { Day } from '@yilu/kernel';

/** A plate with its kind (GA/T 16.7): the number alone is not unique. */
export interface PlateRef {
  readonly plate: string;
  readonly plateKind: string;
}

/** One telling of the owner; `arrived` once it is known. */
export interface Told {
  readonly by: MoveChannel;
  readonly at: string;
  readonly arrived?: boolean;
}

/** What the owner answered, and by which door. */
export interface OwnerAnswer {
  readonly at: string;
  readonly answer: 'coming' | 'moved' | 'not_me';
  readonly until?: string;
  readonly denial?: MoveDenial;
  readonly through: 'link' | 'app';
}

/** An owner without the app: what the register tells him through, and the link that he gets. All of it is sealed. */
export interface Relay {
  readonly handle: string;
  readonly link: string;
  /** SHA-256 of the link's token. */
  readonly tokenHash: string;
}

/** A request that a car be moved. Whose car it is stands in it for the machine alone, who asks for himself alone. */
export interface Move extends PlateRef {
  readonly moveId: MoveId;
  readonly version: number;
  /** Gone once its asker deleted himself. */
  readonly asker?: { readonly personId: PersonId; readonly provider: IdentityProvider };
  readonly place: string;
  readonly location?: { readonly lat: number; readonly lng: number; readonly accuracyMetres?: number };
  readonly photos: readonly { readonly photoId: MovePhotoId; readonly key: string }[];
  readonly emergency: boolean;
  readonly askedAt: string;
  readonly state: MoveState;
  /** Holders of the car who are told in the app. */
  readonly holders: readonly PersonId[];
  readonly relay?: Relay;
  readonly told: readonly Told[];
  readonly urgedAt: readonly string[];
  /** Its asker has heard that the owner is silent since this telling. */
  readonly silenceToldAt?: string;
  readonly seenAt?: string;
  readonly answer?: OwnerAnswer;
  readonly police?: {
    readonly since: string;
    readonly why: MovePoliceReason;
    readonly unit: Words;
    readonly taken: boolean;
  };
  readonly contest?: 'open' | 'misuse' | 'no_misuse';
  /** When anybody last did something; what is contested or moved ends by itself some time after. */
  readonly touchedAt: string;
  readonly ended?: { readonly at: string; readonly how: MoveEnding };
}

/** Somebody in the app was told of a request: by this he finds it, and it is found for him. */
export interface Addressed {
  readonly moveId: MoveId;
  readonly personId: PersonId;
  readonly version: number;
  readonly plate: string;
  readonly place: string;
  readonly askedAt: string;
  /** Moved to another person, or gone with this one: forgotten from this instant. */
  readonly leftAt?: string;
}

/** What an officer has to do; one of a kind for each request, and one for each appeal. */
export interface MoveTask {
  readonly taskId: MoveTaskId;
  readonly version: number;
  readonly kind: MoveTaskKind;
  readonly since: string;
  readonly emergency: boolean;
  readonly moveId?: MoveId;
  readonly plate?: string;
  readonly place?: string;
  readonly why?: MovePoliceReason;
  /** Of an appeal: whose it is, and his words, sealed for him. */
  readonly appeal?: { readonly personId: PersonId; readonly owner: PersonId; readonly text: string };
  readonly taken?: { readonly officerId: string; readonly unit: string; readonly at: string };
  readonly done?: { readonly at: string; readonly outcome: MoveTaskOutcome; readonly reason?: string };
}

export interface Misuse {
  readonly moveId: MoveId;
  readonly at: string;
  /** The officer's words, for the asker to read. */
  readonly reason: string;
  readonly officerId: string;
}

/** A bar from asking; emergencies are never barred. */
export interface Bar {
  readonly from: string;
  readonly until: string;
  readonly appeal?: {
    readonly taskId: MoveTaskId;
    readonly at: string;
    readonly state: 'open' | 'kept';
    readonly reason?: string;
  };
}

/** What the context knows of a person: his cars, and how often he asked. */
export interface PersonFile {
  readonly personId: PersonId;
  readonly version: number;
  /** Of identity's last event; 0 before the first one has arrived. */
  readonly revision: number;
  readonly verified: boolean;
  readonly vehicles: readonly (PlateRef & { readonly until?: Day })[];
  readonly asked: readonly { readonly moveId: MoveId; readonly at: string }[];
  readonly misuses: readonly Misuse[];
  readonly bar?: Bar;
  readonly ended?: { readonly into?: PersonId };
}

/** A plate here: who holds its car in the app, and when anybody last asked for it. */
export interface VehicleFile extends PlateRef {
  readonly version: number;
  readonly holders: readonly { readonly personId: PersonId; readonly until?: Day }[];
  readonly askedAt?: string;
}

/** A photograph on its way; once it belongs to a request it belongs to no other. */
export interface MovePhoto {
  readonly photoId: MovePhotoId;
  readonly version: number;
  readonly personId: PersonId;
  readonly key: string;
  readonly mediaType: string;
  readonly registeredAt: string;
  readonly moveId?: MoveId;
}
