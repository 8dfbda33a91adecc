import type { ObjectionList, ObjectionView, PersonId } from '@yilu/contracts';
import type { Objection } from '../domain/files.js';
import type { Deps } from '../ports.js';

async function view({ vault }: Pick<Deps, 'vault'>, objection: Objection): Promise<ObjectionView> {
  const { objectionId, kind, subject, number, planId, filedAt, answerBy, state, answer } = objection;
  return {
    ...{ objectionId, kind, subject, number, planId, filedAt, answerBy, state },
    text: await vault.open('objection', objection.personId, objection.text),
    // Who answered is the log's business.
    ...(answer ? { answer: { text: answer.text, at: answer.at } } : {}),
  };
}

/** One's own objections, appeals and pleas, with their answers; the latest first. */
export const listObjections =
  (deps: Pick<Deps, 'store' | 'vault'>) =>
  async (personId: PersonId): Promise<ObjectionList> => {
    const own = await deps.store.listOwnObjections(personId);
    return { items: await Promise.all(own.map((objection) => view(deps, objection))) };
  };
