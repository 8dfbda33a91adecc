import type { PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Addressed, Move } from '../domain/files.js';
import { emptyPerson, inherited } from '../domain/person.js';
import { endMove } from '../domain/police.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';
import { policeTaskOf } from './own-move.js';

type Leaving = Pick<Deps, 'store' | 'now'>;

/** What counts for and against a merged person, and his appeal, go to his heir. */
export async function takeOver({ store }: Leaving, id: string, personId: PersonId, heir: PersonId): Promise<void> {
  const [known] = (await store.find({ persons: [personId] })).persons;
  const taskId = known?.bar?.appeal?.taskId;
  const wanted = { persons: [personId, heir], tasks: taskId ? [taskId] : [] };
  const outcome = await store.perform<null, never>(stepOf('takeOver', id), wanted, ({ persons, tasks: [task] }) => {
    const merged = persons.find((one) => one.personId === personId);
    if (!merged || merged.ended) return accept({ answer: null });
    const into = persons.find((one) => one.personId === heir) ?? emptyPerson(heir);
    const { bar: _bar, ...rest } = merged;
    return accept({
      persons: [inherited(into, merged), { ...rest, version: merged.version + 1, asked: [], misuses: [] }],
      tasks: task?.appeal ? [{ ...task, version: task.version + 1, appeal: { ...task.appeal, personId: heir } }] : [],
      answer: null,
    });
  });
  applied(outcome, id);
}

/** A request goes over to the heir; where there is none it ends, and nobody stands in it any more. */
async function leave({ store, now }: Leaving, id: string, { moveId }: Move, personId: PersonId, heir?: PersonId) {
  const step = stepOf('leaveMove', `${id}:${moveId}`);
  const wanted = { moves: [moveId], tasks: [policeTaskOf(moveId)] };
  const outcome = await store.perform<null, never>(step, wanted, ({ moves: [move], tasks: [task] }) => {
    if (move?.asker?.personId !== personId) return accept({ answer: null });
    if (heir) {
      const asker = { ...move.asker, personId: heir };
      return accept({ moves: [{ ...move, version: move.version + 1, asker }], answer: null });
    }
    const { asker: _asker, ...nobodys } = move;
    const ended = endMove(nobodys, 'asker_gone', task, now());
    if (ended.ok) return accept({ moves: [ended.value.move], tasks: ended.value.tasks, answer: null });
    return accept({ moves: [{ ...nobodys, version: move.version + 1 }], answer: null });
  });
  applied(outcome, step.key);
}

/** He is told in nobody's place: the heir is, or nobody. */
async function leaveAddressed(
  { store, now }: Leaving,
  id: string,
  { moveId }: Addressed,
  personId: PersonId,
  heir?: PersonId,
) {
  const step = stepOf('leaveAddressed', `${id}:${moveId}`);
  const refs = [personId, ...(heir ? [heir] : [])].map((one) => ({ moveId, personId: one }));
  const outcome = await store.perform<null, never>(
    step,
    { moves: [moveId], addressed: refs },
    ({ moves: [move], addressed }) => {
      const mine = addressed.find((one) => one.personId === personId);
      if (!mine || mine.leftAt) return accept({ answer: null });
      const left = { ...mine, version: mine.version + 1, plate: '', place: '', leftAt: now().toISOString() };
      const known = addressed.some((one) => one.personId === heir);
      const others = move?.holders.filter((one) => one !== personId && one !== heir) ?? [];
      const holders = [...others, ...(heir ? [heir] : [])];
      return accept({
        addressed: [left, ...(heir && !known ? [{ ...mine, personId: heir, version: 1 }] : [])],
        moves: move ? [{ ...move, version: move.version + 1, holders }] : [],
        answer: null,
      });
    },
  );
  applied(outcome, step.key);
}

/** Everything that he asked for, and was told of, goes to the heir or ends. */
export async function leaveMoves(
  deps: Leaving,
  id: string,
  personId: PersonId,
  heir: PersonId | undefined,
): Promise<void> {
  for (const move of await everyPage((query) => deps.store.listAsked(personId, query)))
    await leave(deps, id, move, personId, heir);
  for (const one of await everyPage((query) => deps.store.listAddressed(personId, query)))
    await leaveAddressed(deps, id, one, personId, heir);
}
