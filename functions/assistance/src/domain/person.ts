import type { EventData, PersonId } from '@yilu/contracts';

/** What this context keeps of identity's person: what an officer may see of him, and where to call him. */
export interface Person {
  readonly personId: PersonId;
  readonly revision: number;
  readonly maskedName?: string;
  /** Sealed for him. */
  readonly phone?: string;
  /** Ended: merged into another person, or deleted. */
  readonly gone?: { readonly into?: PersonId };
}

/** The projection after an event; undefined for one that is older than what is known, or comes after the end. */
export function personAfter(
  known: Person | undefined,
  { personId, revision, maskedName, phone }: EventData<'identity.person_changed'>,
): Person | undefined {
  if (known && (known.gone || known.revision >= revision)) return undefined;
  return { personId, revision, ...(maskedName ? { maskedName } : {}), ...(phone ? { phone } : {}) };
}

/** Nothing of him is left but that he is gone, and where to. */
export const gonePerson = (personId: PersonId, revision: number, into?: PersonId): Person => ({
  personId,
  revision,
  gone: into ? { into } : {},
});
