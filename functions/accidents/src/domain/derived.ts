import type { AlertDetail, CaseSummary, PartyRole, QueueEntry, Verification } from '@yilu/contracts';
import { maskPlate } from '@yilu/kernel';
import type { Accident, Agreement, Party } from './accident.js';
import { awaitsOfficer } from './injury.js';
import { seated, seatsIn } from './lifecycle.js';

/** A small copy that a list is read from; written in the transaction of the case itself. */
export interface Link {
  /** Whose list it stands in; a guest's without an account waits under his document. */
  readonly personId: string;
  readonly summary: CaseSummary;
}

const plateOf = (accident: Accident, role: PartyRole): string | undefined => {
  const vehicle = accident.parties[role]?.particulars?.vehicle;
  return vehicle?.kind === 'motor' ? vehicle.plate : undefined;
};

const platesOf = (accident: Accident): string[] =>
  seated(accident).flatMap(({ role }) => plateOf(accident, role) ?? []);

export const guestHolder = (documentKey: string): string => `guest:${documentKey}`;
const holderOf = ({ personId, guest }: Party): string =>
  guest && !guest.known ? guestHolder(guest.documentKey) : personId;

/** One line of "my accidents" for each party. */
export function linksOf(accident: Accident): Link[] {
  const { caseId, openedAt, status, scene, referral } = accident;
  return seated(accident).map(({ role: you, party }) => {
    const known = seatsIn(accident).flatMap((role) => (role === you ? [] : (plateOf(accident, role) ?? [])));
    const told = referral?.by === you && referral.otherPlate ? [referral.otherPlate] : [];
    const place = scene.place ? { place: scene.place } : {};
    const otherPlates = known.length > 0 ? known : told;
    return { personId: holderOf(party), summary: { caseId, openedAt, status, you, otherPlates, ...place } };
  });
}

/** The case's ticket in the officers' queue; undefined while no officer is due. */
export function ticketOf(accident: Accident): QueueEntry | undefined {
  const { caseId, status, officer, determination, comparison, scene } = accident;
  const review = status === 'review_requested' && !determination?.review?.forwardedAt;
  const injury = awaitsOfficer(accident) ? accident.injury?.reports[0]?.reportedAt : undefined;
  const since =
    injury ??
    (status === 'officer_queue' ? officer?.queuedAt : review ? determination?.review?.requestedAt : undefined);
  if (!since) return undefined;
  const lease = officer?.lease;
  return {
    kind: injury ? 'injury' : review ? 'review' : 'determination',
    id: caseId,
    caseId,
    since,
    plates: platesOf(accident),
    differing: comparison?.differing.map(({ fact }) => fact) ?? [],
    ...(scene.place ? { place: scene.place } : {}),
    ...(lease ? { assignedTo: { officerId: lease.officerId, name: lease.name, until: lease.until } } : {}),
  };
}

const inForce = (accident: Accident, { signatures }: Agreement) => signatures.length === seatsIn(accident).length;

/** What the public page says of each number that this change touches: states and reasons as a class, plates masked. */
export function verificationsOf(before: Accident | undefined, next: Accident): Verification[] {
  const plates = platesOf(next).map(maskPlate);
  const [old, now, made] = [before?.agreement, next.agreement, next.determination];
  const found: Verification[] = [];
  if (before && old && old.number !== now?.number)
    found.push({
      number: old.number,
      state: 'superseded',
      reason: inForce(before, old) ? 'amended' : 'changed',
      newer: now !== undefined && inForce(next, now),
    });
  // A paper that not all have signed proves nothing, so it is unknown to the public.
  if (now && (now.number !== old?.number || now.signatures.length !== old.signatures.length))
    found.push(
      inForce(next, now)
        ? {
            number: now.number,
            state: 'genuine',
            documentHash: now.documentHash,
            signedAt: now.signatures.at(-1)?.signedAt,
            plates,
          }
        : { number: now.number, state: 'unknown' },
    );
  if (made && !before?.determination)
    found.push({
      number: made.number,
      state: 'genuine',
      signedAt: made.madeAt,
      plates,
      ...(made.documentHash ? { documentHash: made.documentHash } : {}),
    });
  // Frozen: agreement and determination alike say no more than that an injury came to light.
  if (next.injury && !before?.injury)
    for (const paper of [now, made])
      if (paper) found.push({ number: paper.number, state: 'superseded', reason: 'injury', newer: false });
  return found;
}

/** The agreement in force that this change puts another in the place of. */
export const supersededBy = (before: Accident | undefined, next: Accident): Agreement | undefined => {
  const old = before?.agreement;
  return old && next.agreement && old.number !== next.agreement.number && inForce(before, old) ? old : undefined;
};

/** An accident in an alert: enough to find and open it, nothing of persons. */
export function alertedCase(accident: Accident): AlertDetail['cases'][number] {
  const { caseId, status, scene } = accident;
  const { occurredAt, place } = scene;
  return { caseId, occurredAt, status, plates: platesOf(accident), ...(place ? { place } : {}) };
}
