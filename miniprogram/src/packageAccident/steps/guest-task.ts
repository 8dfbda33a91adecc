import type { CaseView } from '@yilu/contracts';
import { type PartyRole, seatsOf } from '@yilu/contracts/constants';

export type GuestTask = 'state' | 'accept' | 'sign' | 'amend' | 'sign_amended';

/** What somebody who acts on another's phone has to do now, if anything. */
export function guestTask(view: CaseView, role: PartyRole): GuestTask | undefined {
  if (view.status === 'pairing' || view.status === 'stating') return view.stated[role] ? undefined : 'state';
  if (view.status === 'comparing') return view.accepted[role] ? undefined : 'accept';
  if (view.status === 'signing') return view.agreement?.signedAt[role] ? undefined : 'sign';
  const { amendment } = view;
  if (amendment?.state !== 'open') return undefined;
  if (!amendment.agreement) return amendment.agreed[role] ? undefined : 'amend';
  return amendment.agreement.signedAt[role] ? undefined : 'sign_amended';
}

/** Whoever acts on this reader's phone and is due. */
export const guestsDue = (view: CaseView): readonly PartyRole[] =>
  seatsOf(view.others).filter((role) => view.parties[role]?.guest?.host === view.you && guestTask(view, role));
