import type { PersonId, RecordSubscriptionRequest, SubscriptionQuota } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { consentsLeft, newReader, nextVersion, quotaOf, withConsents } from '../domain/reader.js';
import type { Deps, Outcome } from '../ports.js';

export type RecordSubscriptionRefusal = 'reader.gone' | CommandRefusal;

/** Counts the consents that a wallet's dialogue brought: each accepted template allows one message more. */
export const recordSubscription =
  ({ messages }: Deps) =>
  (
    command: Command,
    personId: PersonId,
    { provider, outcomes }: RecordSubscriptionRequest,
  ): Promise<Result<SubscriptionQuota, RecordSubscriptionRefusal>> =>
    messages.perform(
      command,
      { readerOf: personId },
      ({ reader }): Result<Outcome<SubscriptionQuota>, 'reader.gone'> => {
        if (reader?.gone) return refuse('reader.gone');
        const known = reader ?? newReader(personId);
        let next = known;
        for (const { template, outcome } of outcomes)
          if (outcome === 'accepted')
            next = withConsents(next, provider, template, consentsLeft(next, provider, template) + 1);
        const answer = quotaOf(next, provider);
        return accept({ ...(next === known ? {} : { readers: [nextVersion(next, {})] }), answer });
      },
    );
