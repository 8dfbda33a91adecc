import type { LearnerView, PersonId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import type { FoundLearner } from '@yilu/http/registry';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { PersonFile } from '../domain/files.js';
import { learnerAfter } from '../domain/learner.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { getLearner, learnerWanted } from './get-learner.js';

type NotAsked = 'exams.not_verified' | 'exams.person_on_the_way' | 'exams.register_silent' | 'exams.not_learning';
/** Whose token says that his real name is verified may have become so before this room was there to hear of it. */
interface Asking {
  readonly personId: PersonId;
  readonly verified: boolean;
}
type OpenRefusal = NotAsked | 'exams.no_learner' | CommandRefusal;

/** What the register says of a person whose real name is verified: by his token alone nobody could be asked about. */
export async function askRegister(
  { vault, registry }: Pick<Deps, 'vault' | 'registry'>,
  { personId, verified }: Asking,
  person: PersonFile | undefined,
): Promise<Result<FoundLearner, NotAsked>> {
  // News of his signing in may be here and that of his proven name not yet.
  if (verified && !person?.verified) return refuse('exams.person_on_the_way');
  if (!person?.verified || !person.documentNumber) return refuse('exams.not_verified');
  const documentNumber = await vault.open('document_number', personId, person.documentNumber);
  const asked = await registry.findLearner({ documentNumber });
  if (!asked.ok) return refuse('exams.register_silent');
  return asked.value ? accept(asked.value) : refuse('exams.not_learning');
}

/** Asks the register anew who he is as a learner; what only this context knows of him stays. `verified`: by his token. */
export const openLearner =
  (deps: Deps) =>
  async ({ command, personId }: CitizenCommand, verified: boolean): Promise<Result<LearnerView, OpenRefusal>> => {
    const { store, now } = deps;
    const opened = await store.perform<null, NotAsked>(command, learnerWanted(personId), async (found) => {
      const [known] = found.learners;
      const told = await askRegister(deps, { personId, verified }, found.persons[0]);
      if (!told.ok) return told;
      return accept({ learners: [learnerAfter(personId, known, told.value, now().toISOString())], answer: null });
    });
    return opened.ok ? getLearner(deps)(personId) : opened;
  };
