import { ApiKeyId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { type ApiKey, keyIdOf, opens } from '../domain/api-key.js';
import { type Errors, forbidden, refused } from '../open311/errors.js';
import type { Parameters } from '../open311/parameters.js';
import type { Deps } from '../ports.js';

/** The client whose key a request shows. Read each time: a revoked key opens nothing from that moment on. */
export const clientOf =
  ({ store }: Pick<Deps, 'store'>) =>
  async (sent: Parameters): Promise<Result<ApiKey, Errors>> => {
    const key = sent.one('api_key');
    if (key === undefined) return refused(forbidden('api_key was not provided'));
    const keyId = ApiKeyId.safeParse(keyIdOf(key));
    const { apiKeys } = keyId.success ? await store.find({ apiKeys: [keyId.data] }) : { apiKeys: [] };
    const [known] = apiKeys;
    return known && opens(known, key) ? accept(known) : refused(forbidden('api_key is not valid'));
  };
