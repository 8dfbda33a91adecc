import { ApiKeyId, type ApiKeyMade, type MakeApiKeyRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, base32, type Result } from '@yilu/kernel';
import { type ApiKey, hashOfKey } from '../domain/api-key.js';
import type { Deps } from '../ports.js';
import { apiKeyView } from './api-key-view.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

const secretBytes = 32;

/** What a receipt keeps of a new key: sealed, so that a request that is sent again is answered alike. */
interface Keyed {
  readonly made: ApiKey;
  readonly sealed: string;
}

/** Lets a client send requests by Open311, with a key that is shown this once. */
export const makeApiKey =
  (deps: Deps) =>
  async (
    { command, officer }: StaffCommand,
    { owner, contact }: MakeApiKeyRequest,
  ): Promise<Result<ApiKeyMade, CommandRefusal>> => {
    const { vault, random, now, store } = deps;
    const keyId = ApiKeyId.parse(base32(random(12)).toLowerCase());
    const key = `${keyId}.${Buffer.from(random(secretBytes)).toString('base64url')}`;
    const [sealed, sealedContact] = await Promise.all([
      vault.seal('api_key', keyId, key),
      vault.seal('api_contact', keyId, contact),
    ]);
    const made: ApiKey = {
      keyId,
      version: 1,
      keyHash: hashOfKey(key),
      owner,
      contact: sealedContact,
      active: true,
      madeAt: now().toISOString(),
    };
    const kept = await store.perform<Keyed, never>(command, { apiKeys: [keyId] }, () =>
      accept({
        apiKeys: [made],
        events: [actedBy(officer, 'api_key_made', keyId)],
        answer: { made, sealed },
      }),
    );
    if (!kept.ok) return kept;
    const { made: shown, sealed: shownKey } = kept.value;
    return accept({
      key: await apiKeyView(deps, shown),
      apiKey: await vault.open('api_key', shown.keyId, shownKey),
    });
  };
