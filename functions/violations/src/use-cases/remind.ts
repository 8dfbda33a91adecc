import { accept, addDays, type Day, dayOf, maskPlate } from '@yilu/kernel';
import { isPending } from '../domain/defence-state.js';
import type { Decision, PersonFile } from '../domain/files.js';
import { daysBetween, nextReminder, remindersDue } from '../domain/reminders.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';

type Reminding = Pick<Deps, 'store' | 'now'>;

/** How many days before a fine is due whoever owes it is told. */
const paymentDays = 3;

/** Tells a person of everything of his that ends soon, and sets the day on which he is told next. */
async function remindPerson({ store }: Reminding, personId: PersonFile['personId'], today: Day): Promise<void> {
  const id = `${personId}:${today}`;
  const outcome = await store.perform<null, never>(stepOf('remindPerson', id), { persons: [personId] }, (found) => {
    const [person] = found.persons;
    if (!person?.remindOn || person.remindOn > today) return accept({ answer: null });
    const since = person.remindedOn ?? addDays(person.remindOn, -1);
    const { provider } = person;
    return accept({
      persons: [{ ...person, version: person.version + 1, remindedOn: today, remindOn: nextReminder(person, today) }],
      events: remindersDue(person, since, today).map((reminder) => ({
        type: 'violations.reminder_due' as const,
        data: { personId, provider, ...reminder },
      })),
      answer: null,
    });
  });
  applied(outcome, id);
}

/** Tells whoever owes a fine once that its last day comes; not while he contests it, and nobody who has ended. */
async function remindPayer({ store }: Reminding, { number, recordId, personId }: Decision, today: Day): Promise<void> {
  const outcome = await store.perform<null, never>(
    stepOf('remindPayer', number),
    { decisions: [number], records: [recordId], persons: [personId] },
    ({ decisions: [decision], records: [record], persons: [person] }) => {
      const { due, obligationId } = decision ?? {};
      const isOwed = decision?.standing === 'in_force' && due && due.on >= today && obligationId !== undefined;
      if (!isOwed || !person || person.ended || isPending(record?.defence?.state)) return accept({ answer: null });
      const data = {
        personId,
        provider: person.provider,
        kind: 'payment' as const,
        maskedPlate: maskPlate(decision.plate),
        obligationId,
        on: due.on,
        days: daysBetween(today, due.on),
      };
      return accept({ events: [{ type: 'violations.reminder_due', data }], answer: null });
    },
  );
  applied(outcome, number);
}

/**
 * Tells everybody of what ends soon: inspection, insurance and licence in 90, 30 and 7 days, a fine in three (V25). Each
 * is told once for each of these days, however often this runs; one that cannot be told holds up nobody else. Nothing
 * is begun after `until`: the next run goes on.
 */
export const remind =
  (deps: Reminding, shards: number, report: (fault: unknown) => void) =>
  async (until: Date): Promise<void> => {
    const { store, now } = deps;
    const today = dayOf(now());
    async function each<T>(all: readonly T[], tell: (one: T) => Promise<void>): Promise<void> {
      for (const one of all) {
        if (now() >= until) return;
        await tell(one).catch(report);
      }
    }
    async function payersOf(shard: number | 'provisional'): Promise<void> {
      const last = addDays(today, paymentDays);
      const payers = await everyPage((query) => store.listFallingDue(today, last, query, shard));
      await each(payers, (decision) => remindPayer(deps, decision, today));
    }
    async function shardOf(shard: number): Promise<void> {
      await payersOf(shard);
      const people = await everyPage((query) => store.listToRemind(today, query, shard));
      await each(people, ({ personId }) => remindPerson(deps, personId, today));
    }
    await Promise.all([payersOf('provisional'), ...Array.from({ length: shards }, (_, shard) => shardOf(shard))]);
  };
