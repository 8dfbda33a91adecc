import type { DomainEvent, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Follow } from '../domain/files.js';
import { isFollowing } from '../domain/following.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

/** Their follows of both reports and the receipt fit into one transaction. */
const atOnce = 40;

/** His follow of the report that is worked on: he keeps what he chose about news. */
const moved = (
  { personId, provider, since, muted }: Follow,
  reportId: ReportId,
  known: Follow | undefined,
): Follow => ({
  ...{ reportId, personId, provider, since, muted },
  version: (known?.version ?? 0) + 1,
});

/**
 * Whoever follows a duplicate follows the report that it was joined to from now on, and still finds his own number. Its
 * followers were added up when it was joined: who follows both is one, and is taken off again.
 */
export const moveFollowers =
  ({ store }: Pick<Deps, 'store'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'feedback.report_changed' || event.data.change !== 'joined') return;
    const { reportId } = event.data;
    // Where it leads to by now: what it was joined to may have been joined on since.
    const of = (await store.find({ reports: [reportId] })).reports[0]?.duplicateOf;
    if (!of) return;
    let cursor: string | undefined;
    do {
      const page = await store.listFollowers(reportId, { limit: atOnce, ...(cursor ? { cursor } : {}) });
      const following = page.items.filter(isFollowing);
      const [first] = following;
      if (first) {
        const step = stepOf('moveFollowers', `${event.id}.${first.personId}`);
        const wanted = { reports: [of], follows: following.map(({ personId }) => ({ reportId: of, personId })) };
        const outcome = await store.perform<null, never>(step, wanted, ({ reports: [target], follows }) => {
          if (target?.duplicateOf) throw new Error(`Report ${of} was joined on; the followers come again`);
          const knownOf = (one: Follow) => follows.find(({ personId }) => personId === one.personId);
          const newcomers = following.filter((one) => !isFollowing(knownOf(one)));
          const both = following.length - newcomers.length;
          return accept({
            follows: newcomers.map((one) => moved(one, of, knownOf(one))),
            reports:
              target && both > 0
                ? [{ ...target, followers: Math.max(1, target.followers - both), version: target.version + 1 }]
                : [],
            answer: null,
          });
        });
        applied(outcome, step.key);
      }
      cursor = page.nextCursor;
    } while (cursor);
  };
