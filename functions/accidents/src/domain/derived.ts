import type { CaseSummary, PartyRole, PersonId, QueueEntry, Verification } from '@yilu/contracts';
import { maskPlate } from '@yilu/kernel';
import type { Accident, Agreement } from './accident.js';
import { seated, seatsIn } from './lifecycle.js';

/** A small copy that a list is read from; written in the transaction of the case itself. */
export interface Link {
  readonly personId: PersonId;
  readonly summary: CaseSummary;
}

const plateOf = (accident: Accident, role: PartyRole): string | undefined => {
  const vehicle = accident.parties[role]?.particulars?.vehicle;
  return vehicle?.kind === 'motor' ? vehicle.plate : undefined;
};

const platesOf = (accident: Accident): string[] =>
  seated(accident).flatMap(({ role }) => plateOf(accident, role) ?? []);

/** One line of "my accidents" for each party. */
export function linksOf(accident: Accident): Link[] {
  const { caseId, openedAt, status, scene, referral } = accident;
  return seated(accident).map(({ role: you, party }) => {
    const known = seatsIn(accident).flatMap((role) => (role === you ? [] : (plateOf(accident, role) ?? [])));
    const told = referral?.by === you && referral.otherPlate ? [referral.otherPlate] : [];
    const place = scene.place ? { place: scene.place } : {};
    const otherPlates = known.length > 0 ? known : told;
    return { personId: party.personId, summary: { caseId, openedAt, status, you, otherPlates, ...place } };
  });
}

/** The case's ticket in the officers' queue; undefined while no officer is due. */
export function ticketOf(accident: Accident): QueueEntry | undefined {
  const { caseId, status, officer, determination, comparison, scene } = accident;
  const review = status === 'review_requested' && !determination?.review?.forwardedAt;
  const since =
    status === 'officer_queue' ? officer?.queuedAt : review ? determination?.review?.requestedAt : undefined;
  if (!since) return undefined;
  const lease = officer?.lease;
  return {
    kind: review ? 'review' : 'determination',
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

/** What the public page says of each number that this change touches: nothing but genuine or superseded, plates masked. */
export function verificationsOf(before: Accident | undefined, next: Accident): Verification[] {
  const plates = platesOf(next).map(maskPlate);
  const found: Verification[] = [];
  const old = before?.agreement;
  if (old && old.number !== next.agreement?.number) found.push({ number: old.number, state: 'superseded' });
  const now = next.agreement;
  // A paper that nobody has signed yet proves nothing, so it is unknown to the public.
  if (now && now.signatures.length !== old?.signatures.length)
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
  const made = next.determination;
  if (made && !before?.determination)
    found.push({
      number: made.number,
      state: 'genuine',
      signedAt: made.madeAt,
      plates,
      ...(made.documentHash ? { documentHash: made.documentHash } : {}),
    });
  return found;
}
