import type { PaymentLink, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { linkCode, linkExpiry, linkHash, liveLinks, mostLinks } from '../domain/link.js';
import type { FinanceOutcome, LinkDeps } from '../ports-finance.js';

export type MakeLinkRefusal = 'obligation.not_found' | 'link.nothing_due' | 'link.too_many';

/** A link by which somebody else pays. Its code is told to this request alone, however often it comes; kept is its hash. */
export const makePaymentLink =
  ({ finance, payments, keyedHash, now }: LinkDeps) =>
  async (
    command: Command,
    ownerId: PersonId,
    obligationIds: readonly string[],
  ): Promise<Result<PaymentLink, MakeLinkRefusal | CommandRefusal>> => {
    const wanted = [...new Set(obligationIds)];
    const { obligations } = await payments.find({ obligationIds: wanted });
    if (obligations.length !== wanted.length || obligations.some((each) => each.ownerId !== ownerId))
      return refuse('obligation.not_found');
    if (obligations.some(({ standing }) => standing !== 'due')) return refuse('link.nothing_due');

    const code = linkCode(await keyedHash(`${ownerId} ${command.key}`));
    const link = { hash: linkHash(code), obligationIds: wanted, expiresAt: linkExpiry(now()) };
    const made = await finance.perform<string, 'link.too_many'>(
      command,
      { linksOf: link.obligationIds },
      ({ links }): Result<FinanceOutcome<string>, 'link.too_many'> => {
        const next = link.obligationIds.map((obligationId) => {
          const list = links.find((each) => each.obligationId === obligationId);
          const { hash, expiresAt } = link;
          return {
            obligationId,
            links: [...liveLinks(list, now()), { hash, expiresAt }],
            version: (list?.version ?? 0) + 1,
          };
        });
        if (next.some((list) => list.links.length > mostLinks)) return refuse('link.too_many');
        return accept({ links: next, newLink: link, answer: link.expiresAt });
      },
    );
    return made.ok ? accept({ code, expiresAt: made.value }) : made;
  };
