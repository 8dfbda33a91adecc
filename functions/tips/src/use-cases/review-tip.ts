import { RecordId, type ReviewTipRequest, type TipChanged, type TipId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, base32, type Result, refuse } from '@yilu/kernel';
import type { Tip } from '../domain/files.js';
import { numberOf, type ReviewRefusal, review } from '../domain/review.js';
import { secondTo } from '../domain/seen.js';
import type { Outcome, StaffDeps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { heirOf } from './heir-of.js';
import { actedBy } from './staff-act.js';

/** A record's number that says of nothing where it came from. */
const recordIdOf = (random: StaffDeps['random']) => RecordId.parse(base32(random(16)));

type Refusal = ReviewRefusal | 'tips.not_found';

/** Whose file a review changes: that of the plate that was reported, or of another one that the officer read. */
function platesOf({ plate }: Pick<Tip, 'plate'>, request: ReviewTipRequest): string[] {
  if (request.verdict === 'reject') return plate ? [plate] : [];
  const number = request.record && numberOf(request.record);
  return number && number !== plate ? [number] : [];
}

/** An officer adopts a report, which becomes a record that waits for its audit, or does not, with a reason. */
export const reviewTip =
  ({ store, rules, now, random }: Pick<StaffDeps, 'store' | 'rules' | 'now' | 'random'>) =>
  async (
    { command, officer }: StaffCommand,
    tipId: TipId,
    request: ReviewTipRequest,
  ): Promise<Result<TipChanged, Refusal | CommandRefusal>> => {
    const [before] = (await store.find({ tips: [tipId] })).tips;
    if (!before) return refuse('tips.not_found');
    const reporters = request.verdict === 'reject' ? [await heirOf({ store }, before.pseudonym)] : [];
    const plates = platesOf(before, request);
    // Whoever was second moves up where the first one does not stand.
    const [plate] = request.verdict === 'reject' && plates.length > 0 ? (await store.find({ plates })).plates : [];
    const seconds = secondTo(plate, tipId).slice(0, 1);
    const wanted = { tips: [tipId, ...seconds], reporters, plates };
    return store.perform<TipChanged, Refusal>(
      command,
      wanted,
      ({ tips, reporters: [reporter], plates: [file] }): Result<Outcome<TipChanged>, Refusal> => {
        const tip = tips.find((one) => one.tipId === tipId);
        if (!tip) return refuse('tips.not_found');
        const { officerId } = officer;
        const others = tips.filter((one) => one !== tip);
        const about = {
          tip,
          reporter,
          plate: file,
          rules,
          seconds: others,
          officerId,
          at: now(),
          recordId: recordIdOf(random),
        };
        const reviewed = review(about, request);
        if (!reviewed.ok) return reviewed;
        const { tips: next, reporter: struck, plate: left, record, events } = reviewed.value;
        const [first = tip] = next;
        const act =
          request.verdict === 'adopt'
            ? actedBy(officer, 'tip_adopted', tipId)
            : actedBy(officer, 'tip_not_adopted', tipId, request.reason);
        return accept({
          tips: next,
          reporters: struck ? [struck] : [],
          plates: left ? [left] : [],
          records: record ? [record] : [],
          events: [...events, act],
          answer: { tipId, version: first.version, status: first.status },
        });
      },
    );
  };
