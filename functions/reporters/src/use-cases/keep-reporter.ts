import type { DomainEvent, EventData, Pseudonym } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { ReporterFile } from '../domain/files.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { openedReporter } from './opened.js';

type Keeping = Pick<Deps, 'store' | 'reporters' | 'payeeOf' | 'newId'>;

async function keep({ store }: Keeping, id: string, { tipId, pseudonym, reporter }: EventData<'tips.tip_filed'>) {
  const outcome = await store.perform<null, never>(stepOf('keepReporter', id), { reporters: [tipId] }, (found) => {
    const fresh: ReporterFile = { tipId, version: 1, pseudonym, box: reporter, reviewers: [] };
    return accept({ reporters: found.reporters.length > 0 ? [] : [fresh], answer: null });
  });
  applied(outcome, id);
}

/** A report's file; throws while it has not arrived, so that the queue brings the news again behind it. */
function arrived(files: readonly ReporterFile[], tipId: string): ReporterFile {
  const [file] = files;
  if (!file) throw new Error(`Nobody has told yet who filed ${tipId}`);
  return file;
}

/** Tells a reporter that something is new, without a word of what it is about. */
async function tell(deps: Keeping, id: string, { tipId, news, reviewerId }: EventData<'tips.tip_changed'>) {
  const { store, reporters } = deps;
  const outcome = await store.perform<null, never>(
    stepOf('tellReporter', id),
    { reporters: [tipId] },
    async (found) => {
      const file = arrived(found.reporters, tipId);
      const { personId, provider } = await openedReporter(reporters, file);
      const fresh = reviewerId !== undefined && !file.reviewers.includes(reviewerId);
      return accept({
        reporters: fresh ? [{ ...file, version: file.version + 1, reviewers: [...file.reviewers, reviewerId] }] : [],
        events: [{ type: 'reporters.reporter_told', data: { personId, provider, news } }],
        answer: null,
      });
    },
  );
  applied(outcome, id);
}

/** Grants a reward to whoever filed a report, under a name that leads nobody to the report. */
async function grant(deps: Keeping, id: string, at: string, earned: EventData<'tips.reward_earned'>) {
  const { store, reporters, payeeOf, newId } = deps;
  const { tipId, tipType, rewardFen } = earned;
  const outcome = await store.perform<null, never>(stepOf('grantReward', id), { reporters: [tipId] }, async (found) => {
    const file = arrived(found.reporters, tipId);
    if (file.rewardId) return accept({ answer: null });
    const rewardId = newId();
    const { personId } = await openedReporter(reporters, file);
    const payee = (await payeeOf(personId)) as Pseudonym;
    return accept({
      reporters: [{ ...file, version: file.version + 1, rewardId }],
      events: [{ type: 'reporters.reward_granted', data: { rewardId, payee, tipType, rewardFen, earnedAt: at } }],
      answer: null,
    });
  });
  applied(outcome, id);
}

/** Takes a reward back; the payments know whether it is on its way already. */
async function withdraw({ store }: Keeping, id: string, { tipId }: EventData<'tips.reward_withdrawn'>) {
  const outcome = await store.perform<null, never>(stepOf('withdrawReward', id), { reporters: [tipId] }, (found) => {
    const file = arrived(found.reporters, tipId);
    // Granting may still be on its way.
    if (!file.rewardId) throw new Error(`No reward was granted yet for ${tipId}`);
    if (file.withdrawn) return accept({ answer: null });
    const { rewardId } = file;
    return accept({
      reporters: [{ ...file, version: file.version + 1, withdrawn: true }],
      events: [{ type: 'reporters.reward_withdrawn', data: { rewardId } }],
      answer: null,
    });
  });
  applied(outcome, id);
}

/** Follows the reports: keeps who filed one, tells him what is new, and has him rewarded. */
export const keepReporter =
  (deps: Keeping) =>
  async (event: DomainEvent): Promise<void> => {
    switch (event.type) {
      case 'tips.tip_filed':
        return keep(deps, event.id, event.data);
      case 'tips.tip_changed':
        return tell(deps, event.id, event.data);
      case 'tips.reward_earned':
        return grant(deps, event.id, event.at, event.data);
      case 'tips.reward_withdrawn':
        return withdraw(deps, event.id, event.data);
      default:
        return undefined;
    }
  };
