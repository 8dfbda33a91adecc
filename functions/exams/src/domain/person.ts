import type { EventData, PersonId } from '@yilu/contracts';
import type { PersonFile } from './files.js';

/** The file of a person as identity tells of him; undefined where something newer is known, or where he has ended. */
export function personAfter(
  known: PersonFile | undefined,
  told: EventData<'identity.person_changed'>,
): PersonFile | undefined {
  if (known && (known.ended || known.revision >= told.revision)) return undefined;
  const { personId, revision, verified, name, maskedName, documentNumber, maskedDocumentNumber } = told;
  return {
    personId,
    version: (known?.version ?? 0) + 1,
    revision,
    verified,
    provider: told.logins[0]?.provider ?? 'sms',
    maskedName: maskedName ?? '',
    name,
    documentNumber,
    maskedDocumentNumber,
  };
}

/** A person who was merged or deleted: nothing is left here but that he is gone, and where to. */
export const personEnded = (
  personId: PersonId,
  known: PersonFile | undefined,
  { revision, into }: { readonly revision: number; readonly into?: PersonId | undefined },
): PersonFile => ({
  personId,
  version: (known?.version ?? 0) + 1,
  revision,
  verified: false,
  provider: known?.provider ?? 'sms',
  maskedName: '',
  ended: true,
  ...(into ? { into } : {}),
});
