import type { DomainEvent } from '@yilu/contracts';
import { changesOf } from '../domain/figures.js';
import type { Deps } from '../ports.js';

/** Adds what a report tells of the desk's and the units' work to the figures of its month. */
export const countDesk =
  ({ desk }: Pick<Deps, 'desk'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type === 'feedback.report_measured') await desk.count(event.id, event.data.month, changesOf(event.data));
  };
