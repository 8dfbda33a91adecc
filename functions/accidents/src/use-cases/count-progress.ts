import type { DomainEvent } from '@yilu/contracts';
import { countedCase, factsAfter, tallyChanges } from '../domain/statistics.js';
import type { StatisticsStore } from '../ports.js';

/** Counts what an event says of its case into the figures of the day on which the case was opened. */
export const countProgress =
  (statistics: StatisticsStore) =>
  async (event: DomainEvent): Promise<void> => {
    const caseId = countedCase(event);
    if (!caseId) return;
    await statistics.count(event.id, caseId, (known) => {
      const facts = factsAfter(known, event);
      return { facts, tallies: tallyChanges(known, facts) };
    });
  };
