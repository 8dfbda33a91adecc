import type { PaymentLinksRevoked, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { liveLinks } from '../domain/link.js';
import type { LinkDeps } from '../ports-finance.js';

/** Ends every link that opens this obligation, also where it opens others beside it. */
export const revokePaymentLinks =
  ({ finance, payments, now }: Omit<LinkDeps, 'keyedHash'>) =>
  async (
    command: Command,
    ownerId: PersonId,
    obligationId: string,
  ): Promise<Result<PaymentLinksRevoked, 'obligation.not_found' | CommandRefusal>> => {
    const [obligation] = (await payments.find({ obligationIds: [obligationId] })).obligations;
    if (obligation?.ownerId !== ownerId) return refuse('obligation.not_found');
    return finance.perform<PaymentLinksRevoked, never>(command, { linksOf: [obligationId] }, ({ links: [list] }) => {
      if (!list) return accept({ answer: { revoked: 0 } });
      const ended = list.links.map(({ hash }) => hash);
      return accept({
        links: [{ obligationId, links: [], version: list.version + 1 }],
        endedLinks: ended,
        answer: { revoked: liveLinks(list, now()).length },
      });
    });
  };
