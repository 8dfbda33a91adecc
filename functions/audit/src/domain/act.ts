import type { AuditEntry, DomainEvent } from '@yilu/contracts';
import { appendLink, type ChainEnd, canonicalJson, contentOf } from '@yilu/evidence';
import { type CountersignedLink, countersign, type Signer } from '@yilu/evidence/countersign';

export type StaffActed = Extract<DomainEvent, { type: 'staff.acted' }>;

/** Where an officer's chain stands; an instant, so that it never goes back in time. */
export type OfficerEnd = ChainEnd & { readonly at: string };

/** An act as it is kept: the text that was committed to, the salt that opens the commitment, and the link. */
export interface ChainedAct {
  readonly text: string;
  readonly salt: string;
  readonly link: CountersignedLink;
}

/** What the text of an act says; all but what the chain itself says of it. */
type Told = Omit<AuditEntry, 'place' | 'chainedAt'>;

export const streamOf = (officerId: string) => `audit:${officerId}`;

/** Puts an act behind an officer's chain. Two servers' clocks may differ by a moment: the later of both instants counts. */
export function chainAct(
  { id, at: actedAt, data }: StaffActed,
  end: OfficerEnd | undefined,
  { at, salt, signer }: { readonly at: string; readonly salt: string; readonly signer: Signer },
): ChainedAct {
  const { officerId, officerName, context, act, subject, reason } = data;
  const told: Told = { entryId: id, officerId, officerName, actedAt, context, act, subject, reason };
  const text = canonicalJson(told);
  const link = appendLink(streamOf(officerId), end, {
    at: end && end.at > at ? end.at : at,
    kind: 'act',
    content: contentOf('act', text, salt),
  });
  return { text, salt, link: countersign(link, signer) };
}

/** The act as auditors read it. */
export const entryOf = ({ text, link }: Pick<ChainedAct, 'text' | 'link'>): AuditEntry => {
  const told: Told = JSON.parse(text);
  return { ...told, place: link.place, chainedAt: link.at };
};
