import type { IdentityProvider, PersonId, SubscriptionQuota } from '@yilu/contracts';
import { newReader, quotaOf } from '../domain/reader.js';
import type { Deps } from '../ports.js';

/** How many messages may still be sent in the app in which the caller stands; a browser has none. */
export const getSubscriptions =
  ({ messages }: Deps) =>
  async (personId: PersonId, provider: IdentityProvider): Promise<SubscriptionQuota> =>
    quotaOf((await messages.findReader(personId)) ?? newReader(personId), provider);
