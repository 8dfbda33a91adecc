import type { AccidentStatus, NewEvent, PartyRole } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident, Actor } from './accident.js';

/** Every move that a case can make; nothing else changes a status. */
export const transitions: { readonly [S in AccidentStatus]: readonly AccidentStatus[] } = {
  evidence: ['evacuate', 'police_referral', 'withdrawn', 'expired'],
  evacuate: ['pairing', 'police_referral', 'withdrawn', 'expired'],
  pairing: ['stating', 'police_referral', 'withdrawn', 'expired'],
  stating: ['comparing', 'officer_requested', 'police_referral', 'withdrawn', 'expired'],
  comparing: ['signing', 'officer_requested', 'police_referral', 'withdrawn', 'expired'],
  signing: ['comparing', 'signed', 'officer_requested', 'police_referral', 'withdrawn', 'expired'],
  signed: [],
  officer_requested: ['officer_queue', 'police_referral'],
  officer_queue: ['determined', 'police_referral'],
  determined: ['served', 'review_requested'],
  served: ['review_requested'],
  review_requested: [],
  police_referral: [],
  withdrawn: [],
  expired: [],
};

const underway = ['evidence', 'evacuate', 'pairing', 'stating', 'comparing', 'signing'] as const;

/** In which statuses each operation is possible at all; everywhere else it is refused as `accident.wrong_state`. */
export const allowedIn = {
  addPhoto: [...underway, 'officer_requested', 'officer_queue'],
  clearRoad: ['evacuate'],
  startPairing: ['pairing'],
  inviteDriver: ['pairing'],
  joinCase: ['pairing'],
  confirmParticulars: ['pairing', 'stating'],
  // An officer needs both accounts, so the one that is missing may still be given; a given one is fixed then.
  makeStatement: ['stating', 'comparing', 'signing', 'officer_requested', 'officer_queue'],
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
  expire: underway,
  referUnanswered: ['officer_requested'],
} as const satisfies Record<string, readonly AccidentStatus[]>;

export type Operation = keyof typeof allowedIn;

export const isAllowed = (operation: Operation, { status }: Accident): boolean =>
  (allowedIn[operation] as readonly AccidentStatus[]).includes(status);

/** Still a draft: nobody has signed, no officer or policeman has it. */
export const isDraft = (accident: Accident): boolean => isAllowed('expire', accident);

/** Whether something becomes of the case by itself at `expiresAt`: a draft ends, an unanswered call goes to the police. */
export const hasDeadline = (accident: Accident): boolean => isDraft(accident) || isAllowed('referUnanswered', accident);

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
  const ends = status !== accident.status && transitions[status].length === 0;
  return {
    ...accident,
    ...patch,
    status,
    version,
    materialVersion: material ? version : accident.materialVersion,
    ...(ends ? { closedAt: at.toISOString() } : {}),
    progress: [...accident.progress, { at: at.toISOString(), what, by }].slice(-progressLimit),
  };
}

/** The part of every event of a case: ids and states alone. */
export function subject({ caseId, status, parties }: Accident) {
  const seats = (['a', 'b'] as const).flatMap((role) => {
    const party = parties[role];
    return party ? [{ role, personId: party.personId, provider: party.provider }] : [];
  });
  return { caseId, status, parties: seats };
}

export const otherOf = (role: PartyRole): PartyRole => (role === 'a' ? 'b' : 'a');

/** The caller's place in the case. A stranger's case answers exactly like none, so ids cannot be probed. */
export function seatOf(
  accident: Accident | undefined,
  personId: string,
): Result<{ accident: Accident; role: PartyRole }, 'accident.not_found'> {
  if (accident?.parties.a.personId === personId) return accept({ accident, role: 'a' });
  if (accident?.parties.b?.personId === personId) return accept({ accident, role: 'b' });
  return refuse('accident.not_found');
}
