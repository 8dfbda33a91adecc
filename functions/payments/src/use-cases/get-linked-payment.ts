import type { LinkedPayment } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { QuoteRefusal } from '../domain/quote.js';
import type { Deps } from '../ports.js';
import type { LinkDeps } from '../ports-finance.js';
import { openLink } from './obligations-of-link.js';
import { quotePayment } from './quote-payment.js';

type Opening = Omit<LinkDeps, 'keyedHash'> & Pick<Deps, 'quoteSurcharge'>;
export type OpenLinkRefusal = 'link.not_found' | 'obligation.not_found' | QuoteRefusal;

/** What whoever holds a link may see: a masked plate and the sum; not whose it is, not what for. */
export const getLinkedPayment =
  (deps: Opening) =>
  async (code: string): Promise<Result<LinkedPayment, OpenLinkRefusal>> => {
    const opened = await openLink(deps, code);
    if (!opened) return refuse('link.not_found');
    const { link, obligations } = opened;
    const due = obligations.filter(({ standing }) => standing === 'due').map(({ obligationId }) => obligationId);
    const quoted = due.length > 0 ? await quotePayment(deps)(due) : undefined;
    if (quoted && !quoted.ok) return quoted;
    const quote = quoted?.value.quote;
    const priced = new Map(quote?.items.map((item) => [item.obligationId, item.surchargeFen]));
    return accept({
      items: obligations.map(({ obligationId, maskedPlate, principalFen, standing }) => ({
        ...(maskedPlate ? { maskedPlate } : {}),
        principalFen,
        surchargeFen: priced.get(obligationId) ?? 0,
        standing,
      })),
      amountFen: quote?.amountFen ?? 0,
      validUntil: (quote?.validUntil ?? deps.now()).toISOString(),
      expiresAt: link.expiresAt,
    });
  };
