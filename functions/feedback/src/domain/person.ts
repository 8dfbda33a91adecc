import type { EventData, PersonId } from '@yilu/contracts';
import type { PersonFile } from './files.js';

/** The file of a person as identity tells of him; undefined where something newer is known, or where he has ended. */
export function personAfter(
  known: PersonFile | undefined,
  { personId, revision, verified, locale }: EventData<'identity.person_changed'>,
): PersonFile | undefined {
  if (known && (known.deletedAt || known.replacedBy || known.revision >= revision)) return undefined;
  return { personId, version: (known?.version ?? 0) + 1, revision, verified, locale };
}

/** A person who was merged or deleted: nothing is left here but that he is gone, and where to. */
export const personEnded = (
  known: PersonFile | undefined,
  { personId, revision, into }: { readonly personId: PersonId; readonly revision: number; readonly into?: PersonId },
  at: Date,
): PersonFile => ({
  personId,
  version: (known?.version ?? 0) + 1,
  revision,
  verified: false,
  locale: known?.locale ?? 'zh-CN',
  deletedAt: at.toISOString(),
  ...(into ? { replacedBy: into } : {}),
});
