import type { DomainEvent } from '@yilu/contracts';
import type { StudyLeaving } from '../ports-study.js';

/** Follows identity's events: what a merged person learnt goes to whoever took over, what a deleted one learnt is forgotten. */
export const followLearnerEnd =
  (leaving: StudyLeaving) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type === 'identity.persons_merged')
      return leaving.takeOver(event.id, event.data.personId, event.data.into);
    if (event.type === 'identity.person_deleted') return leaving.forget(event.data.personId);
    return undefined;
  };
