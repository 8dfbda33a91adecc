import type { PersonId } from '@yilu/contracts';
import type { Ref } from '../domain/records.js';
import type { Deps } from '../ports.js';

type ClaimRef = Ref<'login'> | Ref<'document'> | Ref<'vehicle'>;

/** The removals that free a person's logins, document and vehicles for others; a claim that is not his is left alone. */
export async function releaseClaims({ store }: Deps, refs: readonly ClaimRef[], personId: PersonId) {
  const claims = await store.read(refs);
  return refs.flatMap((named, i) => {
    const claim = claims[i];
    return claim?.personId === personId ? [[named, claim.version] as const] : [];
  });
}
