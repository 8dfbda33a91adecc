import type { DefenceId, PersonId, RemedyView } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { defenceView, documentsFiled } from '../domain/defence-view.js';
import type { Decision, Defence } from '../domain/files.js';
import { remediesAgainst, remedyViews } from '../domain/remedies.js';
import type { Deps } from '../ports.js';
import { openDefence } from './open-defence.js';

/** The penalty that stands after an answer; its remedies are the next thing that can be done. */
export const standingNumber = ({ answer, decided }: Pick<Defence, 'answer' | 'decided'>) =>
  answer && answer.outcome !== 'upheld' ? (answer.newDecision ?? decided[0]) : undefined;

export const remediesAfter = (decision: Decision | undefined, city: string, at: Date): RemedyView[] =>
  decision && decision.standing !== 'revoked' ? remedyViews(remediesAgainst(decision, city, at)) : [];

/** What a defence is shown with, asked for by what the defence itself names. */
export const besides = ({ recordIds: [recordId], personId, ...defence }: Defence) => {
  const number = standingNumber(defence);
  return {
    records: recordId ? [recordId] : [],
    evidence: recordId ? [{ recordId, personId }] : [],
    decisions: number ? [number] : [],
  };
};

/** A citizen's own defence; another's is answered like none. */
export const getDefence =
  ({ store, vault, pictures, city, now }: Pick<Deps, 'store' | 'vault' | 'pictures' | 'city' | 'now'>) =>
  async (personId: PersonId, defenceId: DefenceId) => {
    const [defence] = (await store.find({ defences: [defenceId] })).defences;
    if (defence?.personId !== personId) return refuse('defence.not_found' as const);
    const [found, words] = await Promise.all([store.find(besides(defence)), openDefence(vault, defence)]);
    const at = now();
    return accept(
      defenceView(defence, {
        words,
        documents: documentsFiled(defence, found.evidence[0]),
        record: found.records[0],
        remedies: remediesAfter(found.decisions[0], city, at),
        urlOf: (key) => pictures.viewUrl(key, at),
      }),
    );
  };
