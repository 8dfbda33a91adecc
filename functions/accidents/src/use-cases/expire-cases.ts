import type { CaseId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { expireCase } from '../domain/opening.js';
import type { Deps } from '../ports.js';

const pageSize = 50;

/** Ends every draft whose time is over; answers how many. A run that is cut off is finished by the next one. */
export const expireCases = ({ cases, now }: Pick<Deps, 'cases' | 'now'>) => {
  const expire = async (caseId: CaseId) => {
    const at = now();
    const command = { actor: 'job', operation: 'expireCase', key: caseId, hash: caseId };
    await cases.perform<null, never>(command, { caseId }, ({ accident }) => {
      const step = accident && expireCase(accident, at);
      if (!step) return accept({ events: [], answer: null });
      return accept({ accident: step.next, events: step.events, answer: null });
    });
  };
  return async (): Promise<number> => {
    const overdue = await cases.listOverdue(now(), pageSize);
    for (const caseId of overdue) await expire(caseId);
    return overdue.length;
  };
};
