import type { DomainEvent, Pseudonym } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { ReporterFile } from '../domain/files.js';
import { emptyReporter } from '../domain/filing.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

const joined = <T>(own: readonly T[], taken: readonly T[], idOf: (one: T) => string): T[] => [
  ...new Map([...taken, ...own].map((one) => [idOf(one), one])).values(),
];

/** One reporter's file with another's in it: the same real name stood behind both, and false reports count together. */
function merged(own: ReporterFile, taken: ReporterFile | undefined, from: Pseudonym): ReporterFile {
  return {
    ...own,
    version: own.version + 1,
    strikes: joined(own.strikes, taken?.strikes ?? [], ({ tipId }) => tipId),
    also: [...new Set([...own.also, from, ...(taken?.also ?? [])])],
  };
}

/** Two accounts became one: the reports of the one that ended are the other's. */
export const followReporter =
  ({ store }: Pick<Deps, 'store'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'reporters.reporter_merged') return;
    const { from, into } = event.data;
    const outcome = await store.perform<null, never>(
      stepOf('followReporter', event.id),
      { reporters: [into, from] },
      ({ reporters }) => {
        const own = reporters.find(({ pseudonym }) => pseudonym === into) ?? emptyReporter(into);
        const taken = reporters.find(({ pseudonym }) => pseudonym === from);
        const ended: ReporterFile = { ...(taken ?? emptyReporter(from)), version: (taken?.version ?? 0) + 1, into };
        return accept({ reporters: [merged(own, taken, from), ended], answer: null });
      },
    );
    applied(outcome, event.id);
  };
