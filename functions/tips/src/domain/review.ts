import type { AdoptedRecord, NewEvent, RecordId, ReviewTipRequest, TipNews } from '@yilu/contracts';
import { accept, dayOf, normalisePlate, plateKinds, type Result, plate as readPlate, refuse } from '@yilu/kernel';
import { rewardedAs, type TipType, tipTypeOf } from '@yilu/law/feedback/tip-rewards';
import {
  isStrike,
  type NonAdoptionReason,
  nonAdoptionReasons,
  reviewBy,
  type TipRules,
} from '@yilu/law/feedback/tip-rules';
import { violationOf } from '@yilu/law/violations/table';
import type { PlateFile, RecordFile, ReporterFile, Tip } from './files.js';
import { emptyReporter } from './filing.js';
import { lockedKey } from './keeping.js';
import { isVideo } from './media.js';
import { secondTo, withoutFirst, withSeen } from './seen.js';

/** 无号牌, 假号牌, 无法识别: no vehicle stands behind these, so nobody can be told. */
const nobodysKinds = ['41', '42', '44'];

export type ReviewRefusal =
  | 'tips.changed'
  | 'tips.not_waiting'
  | 'tips.unknown_reason'
  | 'tips.record_missing'
  | 'tips.record_invalid'
  | 'tips.reported_before'
  | 'tips.opened_by_you';

export interface Reviewing {
  readonly tip: Tip;
  readonly reporter: ReporterFile | undefined;
  /** Of the plate that was reported; to be adopted, of the one that is entered. */
  readonly plate: PlateFile | undefined;
  readonly rules: TipRules;
  /** Those that were second to it, as far as they were read. */
  readonly seconds: readonly Tip[];
  readonly officerId: string;
  readonly at: Date;
  readonly recordId: RecordId;
}
export interface Reviewed {
  readonly tips: readonly Tip[];
  readonly reporter?: ReporterFile;
  readonly plate?: PlateFile;
  readonly record?: RecordFile;
  readonly events: readonly NewEvent[];
}

/** News for a report's own reporter; who looked at it goes along, for he must not be among those who open an identity. */
export const newsOf = ({ tipId, pseudonym }: Tip, news: TipNews, reviewerId?: string): NewEvent => ({
  type: 'tips.tip_changed',
  data: { tipId, pseudonym, news, ...(reviewerId ? { reviewerId } : {}) },
});

/** By which row of the table a report is rewarded, as far as it is; what it was entered as counts. */
export const rewardTypeOf = ({ type, enteredAs }: Pick<Tip, 'type' | 'enteredAs'>): TipType | undefined =>
  enteredAs === undefined ? type : rewardedAs(type, enteredAs);

/** Asks whoever knows the reporter to grant him what his report is worth; nothing where the table has nothing for it. */
export function rewardEarned({ tipId, pseudonym, ...tip }: Tip): NewEvent[] {
  const tipType = rewardTypeOf(tip);
  if (!tipType) return [];
  return [{ type: 'tips.reward_earned', data: { tipId, pseudonym, tipType, rewardFen: tipTypeOf(tipType).rewardFen } }];
}

/** A plate as the files of plates are found by. */
export const numberOf = ({ plate }: Pick<AdoptedRecord, 'plate'>): string => normalisePlate(plate);

const isRecord = ({ plate, plateKind, key }: AdoptedRecord) =>
  readPlate(plate).ok &&
  Object.hasOwn(plateKinds, plateKind) &&
  !nobodysKinds.includes(plateKind) &&
  violationOf(key) !== undefined;

const reviewed = ({ tip, at }: Reviewing, change: Pick<Tip, 'status' | 'review'> & Partial<Tip>): Tip => ({
  ...tip,
  ...change,
  version: tip.version + 1,
  steps: [...tip.steps, { at: at.toISOString(), what: 'reviewed' }],
});

/** What an adopted report says as a record of violations; nothing in it leads back to the report or to its reporter. */
const adoptedEvent = (tip: Tip, recordId: RecordId, record: AdoptedRecord): NewEvent => ({
  type: 'tips.tip_adopted',
  data: {
    recordId,
    record,
    occurredAt: tip.occurredAt,
    location: tip.location,
    photos: tip.media
      .filter((one) => !isVideo(one))
      .map(({ mediaId, sha256, capturedAt: takenAt }) => ({
        mediaId,
        key: lockedKey(tip.tipId, mediaId),
        sha256,
        takenAt,
      })),
  },
});

/** The report once its originals are locked, with the record that is told of only then. */
export function locked(tip: Tip, at: Date): { readonly tip: Tip; readonly events: readonly NewEvent[] } {
  const { entering, ...rest } = tip;
  const next: Tip = { ...rest, version: tip.version + 1, lockedAt: at.toISOString() };
  const { recordId } = next;
  return { tip: next, events: entering && recordId ? [adoptedEvent(next, recordId, entering)] : [] };
}

function adopted(reviewing: Reviewing, record: AdoptedRecord | undefined): Result<Reviewed, ReviewRefusal> {
  const { tip, officerId, at, recordId } = reviewing;
  const review = { at: at.toISOString(), officerId };
  // A clue leads to no record: it is worth its reward once it has proved true (RTSL art 71).
  if (tipTypeOf(tip.type).isClue) {
    const next = reviewed(reviewing, { status: 'adopted', review, rewardedAt: at.toISOString() });
    return accept({ tips: [next], events: [newsOf(next, 'rewarded', officerId), ...rewardEarned(next)] });
  }
  if (!record) return refuse('tips.record_missing');
  if (!isRecord(record)) return refuse('tips.record_invalid');
  const next = reviewed(reviewing, { status: 'adopted', review, recordId, enteredAs: record.key, entering: record });
  const number = numberOf(record);
  // A plate that its reporter misread stood behind nobody: by its own number somebody may have been before him.
  const seen = number !== tip.plate ? withSeen(reviewing.plate, number, next, reviewing.rules) : undefined;
  if (seen?.after) return refuse('tips.reported_before');
  return accept({
    tips: [next],
    ...(seen ? { plate: seen.file } : {}),
    record: { recordId, version: 1, tipId: tip.tipId },
    events: [newsOf(next, 'adopted', officerId)],
  });
}

const isReason = (reason: string): reason is NonAdoptionReason => Object.hasOwn(nonAdoptionReasons, reason);

/** The report that takes the first one's place: its reporter is the first now, and it is looked at in its own five days. */
function takenUp(tip: Tip, at: Date): Tip {
  const step = { at: at.toISOString(), what: 'taken_up' as const };
  return {
    ...tip,
    version: tip.version + 1,
    status: 'submitted',
    reviewBy: reviewBy(tip.type, dayOf(at)),
    steps: [...tip.steps, step],
  };
}

function rejected(
  reviewing: Reviewing,
  { reason, note }: Extract<ReviewTipRequest, { verdict: 'reject' }>,
): Result<Reviewed, ReviewRefusal> {
  if (!isReason(reason)) return refuse('tips.unknown_reason');
  const { tip, officerId, at, plate, seconds } = reviewing;
  const struck = isStrike(reason);
  const review = { at: at.toISOString(), officerId, reason, ...(note ? { note } : {}) };
  const next = reviewed(reviewing, { status: 'not_adopted', review });
  const [secondId] = secondTo(plate, tip.tipId);
  const second = seconds.find(({ tipId }) => tipId === secondId);
  // Another report came in between the two readings: read again.
  if (secondId && !second) return refuse('tips.changed');
  const promoted = second && takenUp(second, at);
  const reporter = reviewing.reporter ?? emptyReporter(tip.pseudonym);
  const strike = { tipId: tip.tipId, on: dayOf(at) };
  return accept({
    tips: [next, ...(promoted ? [promoted] : [])],
    ...(plate ? { plate: withoutFirst(plate, tip.tipId) } : {}),
    ...(struck
      ? { reporter: { ...reporter, version: reporter.version + 1, strikes: [...reporter.strikes, strike] } }
      : {}),
    events: [
      newsOf(next, struck ? 'struck' : 'not_adopted', officerId),
      ...(promoted ? [newsOf(promoted, 'taken_up')] : []),
    ],
  });
}

/** An officer looks at a report, not knowing whose it is: adopted with what he read off it, or not, with a reason. */
export function review(reviewing: Reviewing, request: ReviewTipRequest): Result<Reviewed, ReviewRefusal> {
  const { tip } = reviewing;
  if (tip.version !== request.version) return refuse('tips.changed');
  if (tip.status !== 'submitted') return refuse('tips.not_waiting');
  if (tip.openedBy?.includes(reviewing.officerId)) return refuse('tips.opened_by_you');
  return request.verdict === 'adopt' ? adopted(reviewing, request.record) : rejected(reviewing, request);
}
