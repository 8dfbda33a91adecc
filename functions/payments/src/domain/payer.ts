import type { EventData, PersonId } from '@yilu/contracts';

type PersonChanged = EventData<'identity.person_changed'>;

/** Whoever may pay, as identity last told: the wallets that he signs in by, each sealed for him. */
export interface Payer {
  readonly personId: PersonId;
  /** Of identity's telling; what is older is dropped. */
  readonly revision: number;
  readonly logins: PersonChanged['logins'];
  /** He is one with somebody else now, or gone. */
  readonly ended?: { readonly into?: PersonId };
  readonly version: number;
}

/** The payer as this event tells of him; undefined where something newer is known, for events come in any order. */
export function payerAfter(before: Payer | undefined, told: PersonChanged): Payer | undefined {
  const { personId, revision, logins } = told;
  if (before && (before.ended || before.revision >= revision)) return undefined;
  return { personId, revision, logins, version: (before?.version ?? 0) + 1 };
}

/** The payer who ended; undefined where that is known. What was known of his wallets goes with him. */
export function payerEnded(before: Payer | undefined, personId: PersonId, into?: PersonId): Payer | undefined {
  if (before?.ended) return undefined;
  const { revision = 0, version = 0 } = before ?? {};
  return { personId, revision, logins: [], ended: into ? { into } : {}, version: version + 1 };
}
