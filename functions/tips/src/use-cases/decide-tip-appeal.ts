import type { DecideAppealRequest, TipChanged, TipId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { appealDecided, type DecideAppealRefusal } from '../domain/appeal.js';
import { newsOf } from '../domain/review.js';
import type { Outcome, StaffDeps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { heirOf } from './heir-of.js';
import { actedBy } from './staff-act.js';

type Refusal = DecideAppealRefusal | 'tips.not_found';

/** Answers an appeal against a strike; what is cleared never counted. */
export const decideTipAppeal =
  ({ store, now }: Pick<StaffDeps, 'store' | 'now'>) =>
  async (
    { command, officer }: StaffCommand,
    tipId: TipId,
    request: DecideAppealRequest,
  ): Promise<Result<TipChanged, Refusal | CommandRefusal>> => {
    const [before] = (await store.find({ tips: [tipId] })).tips;
    if (!before) return refuse('tips.not_found');
    const heir = await heirOf({ store }, before.pseudonym);
    return store.perform<TipChanged, Refusal>(
      command,
      { tips: [tipId], reporters: [heir] },
      ({ tips: [tip], reporters: [reporter] }): Result<Outcome<TipChanged>, Refusal> => {
        if (!tip) return refuse('tips.not_found');
        const { officerId } = officer;
        const decided = appealDecided(tip, reporter, { ...request, officerId, at: now() });
        if (!decided.ok) return decided;
        const { tip: next, reporter: cleared } = decided.value;
        const news = request.verdict === 'clear' ? 'appeal_cleared' : 'appeal_kept';
        return accept({
          tips: [next],
          reporters: cleared ? [cleared] : [],
          events: [newsOf(next, news, officerId), actedBy(officer, `tip_${news}`, tipId, request.answer)],
          answer: { tipId, version: next.version, status: next.status },
        });
      },
    );
  };
