import type { CaseId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { lapseAmendment } from '../domain/amendment.js';
import { paperNumber } from '../domain/numbers.js';
import { expireCase } from '../domain/opening.js';
import { referUnanswered } from '../domain/referral.js';
import type { Deps } from '../ports.js';

const pageSize = 50;

/**
 * Ends every draft and every amendment whose time is over, and hands to the police what the other side let pass
 * without consent to an officer; answers how many. A run that is cut off is finished by the next one. One case that fails keeps no other
 * waiting; it is thrown in the end.
 */
export const expireCases = ({ cases, now, random }: Pick<Deps, 'cases' | 'now' | 'random'>) => {
  const end = async (caseId: CaseId): Promise<boolean> => {
    const at = now();
    // By instant: a case may have more than one end of a time, and its version keeps each from happening twice.
    const command = { actor: 'job', operation: 'expireCase', key: `${caseId}:${at.toISOString()}`, hash: caseId };
    const ended = await cases.perform<boolean, never>(command, { caseId }, ({ accident }) => {
      const number = paperNumber('referral', at, random);
      const referred = accident && referUnanswered(accident, number, at);
      if (referred)
        return accept({
          accident: referred.next,
          claim: { name: number, until: undefined },
          events: referred.events,
          answer: true,
        });
      const expired = accident && (expireCase(accident, at) ?? lapseAmendment(accident, at));
      if (!expired) return accept({ events: [], answer: false });
      return accept({ accident: expired.next, events: expired.events, answer: true });
    });
    return ended.ok && ended.value;
  };
  return async (): Promise<number> => {
    const faults: unknown[] = [];
    let count = 0;
    for (const caseId of await cases.listOverdue(now(), pageSize)) {
      try {
        if (await end(caseId)) count++;
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} cases could not be ended`);
    return count;
  };
};
