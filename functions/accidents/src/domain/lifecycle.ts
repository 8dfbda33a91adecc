import { type AccidentStatus, type NewEvent, type PartyRole, seatsOf } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident, Actor, Party } from './accident.js';

/** Every move that a case can make; nothing else changes a status. */
export const transitions: { readonly [S in AccidentStatus]: readonly AccidentStatus[] } = {
  evidence: ['evacuate', 'police_referral', 'withdrawn', 'expired'],
  evacuate: ['pairing', 'stating', 'police_referral', 'withdrawn', 'expired'],
  pairing: ['stating', 'comparing', 'police_referral', 'withdrawn', 'expired'],
  stating: ['comparing', 'officer_requested', 'police_referral', 'withdrawn', 'expired'],
  comparing: ['signing', 'officer_requested', 'police_referral', 'withdrawn', 'expired'],
  signing: ['comparing', 'signed', 'officer_requested', 'police_referral', 'withdrawn', 'expired'],
  signed: ['reopened_injury'],
  officer_requested: ['officer_queue', 'police_referral'],
  officer_queue: ['determined', 'police_referral'],
  determined: ['served', 'review_requested', 'reopened_injury'],
  served: ['review_requested', 'reopened_injury'],
  review_requested: ['reopened_injury'],
  police_referral: [],
  withdrawn: [],
  expired: [],
  reopened_injury: [],
};

/** Nothing is left for the parties to settle; an injury may still reopen what was agreed or determined. */
const ends: readonly AccidentStatus[] = [
  'signed',
  'review_requested',
  'police_referral',
  'withdrawn',
  'expired',
  'reopened_injury',
];

const underway = ['evidence', 'evacuate', 'pairing', 'stating', 'comparing', 'signing'] as const;

/** In which statuses each operation is possible at all; everywhere else it is refused as `accident.wrong_state`. */
export const allowedIn = {
  addPhoto: [...underway, 'officer_requested', 'officer_queue'],
  clearRoad: ['evacuate'],
  changeParties: ['evidence', 'evacuate', 'pairing'],
  startPairing: ['pairing'],
  inviteDriver: ['pairing'],
  joinCase: ['pairing'],
  admitPacket: ['pairing'],
  seatGuest: ['pairing', 'stating'],
  // After the signatures an amendment awaits them anew.
  sendGuestCode: ['signing', 'signed'],
  confirmParticulars: ['pairing', 'stating'],
  // An officer needs both accounts, so the one that is missing may still be given; a given one is fixed then.
  makeStatement: ['pairing', 'stating', 'comparing', 'signing', 'officer_requested', 'officer_queue'],
  acceptLiability: ['comparing'],
  signAgreement: ['signing'],
  withdrawCase: underway,
  referToPolice: [...underway, 'officer_requested', 'officer_queue'],
  requestOfficer: ['stating', 'comparing', 'signing', 'officer_requested'],
  answerQuestion: ['officer_queue'],
  assignCase: ['officer_queue', 'review_requested'],
  askQuestion: ['officer_queue'],
  determineCase: ['officer_queue'],
  acknowledgeDetermination: ['determined', 'review_requested'],
  requestReview: ['determined', 'served', 'review_requested'],
  forwardReview: ['review_requested'],
  // No last day: an injury may show when everything else is over.
  reportInjury: ['signed', 'determined', 'served', 'review_requested', 'reopened_injury'],
  takeOverInjury: ['reopened_injury'],
  proposeAmendment: ['signed'],
  objectToAgreement: ['signed'],
  expire: underway,
  referUnanswered: ['officer_requested'],
} as const satisfies Record<string, readonly AccidentStatus[]>;

export type Operation = keyof typeof allowedIn;

export const isAllowed = (operation: Operation, { status }: Accident): boolean =>
  (allowedIn[operation] as readonly AccidentStatus[]).includes(status);

/** Still a draft: nobody has signed, no officer or policeman has it. */
export const isDraft = (accident: Accident): boolean => isAllowed('expire', accident);

/**
 * When something becomes of the case by itself: a draft ends, an unanswered call goes to the police, an amendment that
 * not all have signed lapses. Undefined where nothing does.
 */
export function deadlineOf(accident: Accident): string | undefined {
  const { amendment, expiresAt } = accident;
  if (isDraft(accident) || isAllowed('referUnanswered', accident)) return expiresAt;
  return amendment?.state === 'open' ? amendment.expiresAt : undefined;
}

/** A changed case with what the world is told of it. */
export interface Step {
  readonly next: Accident;
  readonly events: readonly NewEvent[];
}

// A case that runs its whole course makes about 40 entries; what is older stays in the history items.
const progressLimit = 60;

interface Move {
  readonly at: Date;
  readonly by: Actor;
  readonly what: string;
  readonly to?: AccidentStatus;
  /** What is accepted or decided on has changed: an acceptance or decision that names an older version is stale. */
  readonly material?: boolean;
}

/** The next version of a case. Throws on a move that `transitions` does not have: that is a fault of ours, no refusal. */
export function advance(accident: Accident, { at, by, what, to, material }: Move, patch: Partial<Accident>): Accident {
  const status = to ?? accident.status;
  if (status !== accident.status && !transitions[accident.status].includes(status))
    throw new Error(`No transition from ${accident.status} to ${status}`);
  const version = accident.version + 1;
  return {
    ...accident,
    ...patch,
    status,
    version,
    materialVersion: material ? version : accident.materialVersion,
    ...(status !== accident.status && ends.includes(status) ? { closedAt: at.toISOString() } : {}),
    progress: [...accident.progress, { at: at.toISOString(), what, by }].slice(-progressLimit),
  };
}

/** The part of every event of a case: ids and states alone. */
export function subject(accident: Accident) {
  const { caseId, status } = accident;
  // A guest of whom no account is known is reached through his host alone.
  const reachable = seated(accident).filter(({ party }) => !party.guest || party.guest.known);
  const parties = reachable.map(({ role, party: { personId, provider } }) => ({ role, personId, provider }));
  return { caseId, status, parties };
}

/** Every seat of the accident, taken or not. */
export const seatsIn = ({ others }: Accident): readonly PartyRole[] => seatsOf(others);

/** Whoever has taken his seat, in the order of the seats. */
export const seated = (accident: Accident): { readonly role: PartyRole; readonly party: Party }[] =>
  seatsIn(accident).flatMap((role) => {
    const party = accident.parties[role];
    return party ? [{ role, party }] : [];
  });

export const freeSeat = (accident: Accident): PartyRole | undefined =>
  seatsIn(accident).find((role) => !accident.parties[role]);

/** Whether this document's holder sits in another seat as a guest: nobody settles with himself. */
export const sitsAsGuest = (accident: Accident, seat: PartyRole, documentKey: string | undefined): boolean =>
  documentKey !== undefined &&
  seated(accident).some(({ role, party }) => role !== seat && party.guest?.documentKey === documentKey);

/** Whether every seat of the accident has given something. */
export const everySeat = (accident: Accident, has: (role: PartyRole) => unknown): boolean =>
  seatsIn(accident).every((role) => has(role));

/** A place in the case, and on whose phone it is spoken for where that is not its own. */
export interface Seat {
  readonly accident: Accident;
  readonly role: PartyRole;
  readonly via?: PartyRole;
}
export type SeatRefusal = 'accident.not_found' | 'accident.not_your_guest';

/**
 * The caller's place in the case, or that of a guest on his phone for whom he acts. A stranger's case answers exactly
 * like none, so ids cannot be probed.
 */
export function seatOf(
  accident: Accident | undefined,
  personId: string,
  actingFor?: PartyRole,
): Result<Seat, SeatRefusal> {
  const own = accident && seated(accident).find(({ party }) => party.personId === personId);
  if (!accident || !own) return refuse('accident.not_found');
  if (!actingFor || actingFor === own.role) return accept({ accident, role: own.role });
  const guest = accident.parties[actingFor]?.guest;
  if (guest?.host !== own.role || guest.taken) return refuse('accident.not_your_guest');
  return accept({ accident, role: actingFor, via: own.role });
}

/** The step with whose phone it was taken on, in what it says of itself. */
export function takenVia(step: Step, { role, via }: Pick<Seat, 'role' | 'via'>): Step {
  const at = step.next.progress.at(-1)?.at;
  if (!via) return step;
  const progress = step.next.progress.map((one) => (one.at === at && one.by === role ? { ...one, via } : one));
  return { ...step, next: { ...step.next, progress } };
}
