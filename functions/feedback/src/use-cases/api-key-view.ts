import type { ApiKeyView } from '@yilu/contracts';
import type { ApiKey } from '../domain/api-key.js';
import type { Deps } from '../ports.js';

/** A key as the staff see it: whose it is and whom to write to, never the key. */
export async function apiKeyView(
  { vault }: Pick<Deps, 'vault'>,
  { keyId, owner, contact, active, madeAt, revokedAt }: ApiKey,
): Promise<ApiKeyView> {
  return {
    ...{ keyId, owner, active, madeAt },
    contact: await vault.open('api_contact', keyId, contact),
    ...(revokedAt ? { revokedAt } : {}),
  };
}
