import type { DomainEvent, Page, PageQuery, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { type Payer, payerAfter, payerEnded } from '../domain/payer.js';
import type { Deps, Found, Outcome, Wanted } from '../ports.js';
import { currentOwner } from './current-owner.js';
import { applied, stepOf } from './step.js';

type Following = Pick<Deps, 'payments'>;

async function keep(
  { payments }: Following,
  key: string,
  wanted: Wanted,
  change: (found: Found) => Partial<Outcome<null>>,
) {
  const outcome = await payments.perform<null, never>(stepOf('followPayer', key), wanted, (found) =>
    accept({ ...change(found), answer: null }),
  );
  applied(outcome, key);
}

const keepPayer = (
  deps: Following,
  eventId: string,
  personId: PersonId,
  next: (before: Payer | undefined) => Payer | undefined,
) => keep(deps, eventId, { personId }, ({ payer }) => ({ payer: next(payer) }));

/** All of them are read first: they leave the list while it is walked. */
async function every<T>(list: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 50, cursor });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

/** What one person owes and pays becomes another's. */
async function handOver(deps: Following, eventId: string, from: PersonId, to: PersonId) {
  const { payments } = deps;
  for (const { obligationId } of await every((query) => payments.listObligations(from, query)))
    await keep(deps, `${eventId}:${obligationId}`, { obligationIds: [obligationId] }, ({ obligations }) => ({
      obligations: obligations
        .filter(({ ownerId }) => ownerId === from)
        .map((each) => ({ ...each, ownerId: to, version: each.version + 1 })),
    }));
  for (const { attemptId } of await every((query) => payments.listAttempts(from, query)))
    await keep(deps, `${eventId}:${attemptId}`, { attemptId }, ({ attempt }) => ({
      attempt: attempt?.payerId === from ? { ...attempt, payerId: to, version: attempt.version + 1 } : undefined,
    }));
}

/**
 * Follows identity: the wallets that somebody signs in by, merges and deletions. Whoever ended is remembered first, so that a
 * decision that arrives late goes to whoever took over. A deleted person's money rows stay: accounts are kept by law.
 */
export const followPayer =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type === 'identity.person_changed')
      return keepPayer(deps, event.id, event.data.personId, (before) => payerAfter(before, event.data));
    if (event.type === 'identity.person_deleted')
      return keepPayer(deps, event.id, event.data.personId, (before) => payerEnded(before, event.data.personId));
    if (event.type !== 'identity.persons_merged') return;
    const { personId, into } = event.data;
    await keepPayer(deps, event.id, personId, (before) => payerEnded(before, personId, into));
    await handOver(deps, event.id, personId, await currentOwner(deps, into));
  };
