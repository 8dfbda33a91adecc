import type { ObjectionList, ObjectionView, PersonId } from '@yilu/contracts';
import { siteNameOf } from '../city/cities.js';
import type { Objection } from '../domain/files.js';
import type { Deps } from '../ports.js';
import { papersOf } from './papers-of.js';

async function view(
  { vault, city }: Pick<Deps, 'vault' | 'city'>,
  objection: Objection,
  paper: ObjectionView['certificate'],
): Promise<ObjectionView> {
  const { objectionId, kind, subject, number, planId, filedAt, answerBy, state, missed, answer } = objection;
  return {
    ...{ objectionId, kind, subject, number, planId, filedAt, answerBy, state },
    text: await vault.open('objection', objection.personId, objection.text),
    ...(missed ? { missed: { startsAt: missed.startsAt, site: siteNameOf(city)(missed.siteId) } } : {}),
    ...(paper ? { certificate: paper } : {}),
    // Who answered is the log's business.
    ...(answer ? { answer: { text: answer.text, at: answer.at } } : {}),
  };
}

/** One's own objections, appeals and pleas, with their answers; the latest first. */
export const listObjections =
  (deps: Pick<Deps, 'store' | 'vault' | 'now' | 'city'>) =>
  async (personId: PersonId): Promise<ObjectionList> => {
    const own = await deps.store.listOwnObjections(personId);
    const papers = await papersOf(deps, own);
    return { items: await Promise.all(own.map((one) => view(deps, one, papers.get(one.objectionId)))) };
  };
