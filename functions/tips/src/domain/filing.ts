import type { FileTipRequest, Pseudonym } from '@yilu/contracts';
import {
  accept,
  addDays,
  dayOf,
  normalisePlate,
  plateKinds,
  type Result,
  plate as readPlate,
  refuse,
  startOfDay,
} from '@yilu/kernel';
import type { Place } from '@yilu/kernel/distance';
import { showMovement } from '@yilu/law/feedback/tip-evidence';
import { type TipType, tipTypeOf, tipTypes } from '@yilu/law/feedback/tip-rewards';
import { limitedUntil, reviewBy, type TipRules } from '@yilu/law/feedback/tip-rules';
import type { MediaFile, PlateFile, ReporterFile, Tip, TipMedia } from './files.js';
import { isRoomFor, isVideo } from './media.js';
import { usualKindOf } from './plate.js';
import { withSeen } from './seen.js';

export type EvidenceRefusalCode =
  | 'tips.media_missing'
  | 'tips.media_refused'
  | 'tips.too_many_media'
  | 'tips.too_few_photos'
  | 'tips.no_movement'
  | 'tips.still_missing'
  | 'tips.time_differs';
export type FileTipRefusal =
  | EvidenceRefusalCode
  | 'tips.unknown_type'
  | 'tips.limited'
  | 'tips.day_full'
  | 'tips.plate'
  | 'tips.in_future'
  | 'tips.outside_city';

const isTipType = (type: string): type is TipType => Object.hasOwn(tipTypes, type);
/** What is seen and when it is filmed are one event. */
const captureMs = 10 * 60_000;

export const emptyReporter = (pseudonym: Pseudonym): ReporterFile => ({ pseudonym, version: 0, strikes: [], also: [] });

/** How many reports of today a reporter has filed. */
export const filedToday = ({ day }: ReporterFile, at: Date): number => (day?.on === dayOf(at) ? day.count : 0);

/** When a refusal of somebody's report ends, where it has an end. */
export function refusedUntil(
  refusal: FileTipRefusal,
  reporter: ReporterFile | undefined,
  at: Date,
  rules: TipRules,
): Date | undefined {
  if (refusal === 'tips.day_full') return startOfDay(addDays(dayOf(at), 1));
  const until = refusal === 'tips.limited' && reporter && limitedUntil(reporter.strikes, dayOf(at), rules);
  return until ? startOfDay(until) : undefined;
}

function mediaOf(
  { media: ids }: FileTipRequest,
  file: MediaFile | undefined,
  rules: TipRules,
): Result<TipMedia[], EvidenceRefusalCode> {
  const found = [...new Set(ids)].map((id) => file?.media.find(({ mediaId, going }) => mediaId === id && !going));
  const media = found.filter((one) => one !== undefined);
  if (media.some(({ state }) => state === 'refused')) return refuse('tips.media_refused');
  const there = media.length === found.length && media.every(({ state }) => state === 'stored');
  if (!there) return refuse('tips.media_missing');
  return isRoomFor(media, rules) ? accept(media) : refuse('tips.too_many_media');
}

/** Whether pictures show an act: two of a car that moved, or a video with a still of it, around the time that is told. */
function evidenceRefusal(
  media: readonly TipMedia[],
  occurredAt: Date,
  rules: TipRules,
): EvidenceRefusalCode | undefined {
  const photos = media.filter((one) => !isVideo(one));
  if (media.some(isVideo)) {
    // A record of the camera kind is kept with pictures: the phone makes a still of every video that it takes.
    if (photos.length === 0) return 'tips.still_missing';
  } else {
    if (new Set(photos.map(({ sha256 }) => sha256)).size < rules.photosMin) return 'tips.too_few_photos';
    const takenAt = photos.map(({ capturedAt }) => new Date(capturedAt));
    if (!showMovement(takenAt, rules)) return 'tips.no_movement';
  }
  const near = media.some(({ capturedAt }) => Math.abs(Date.parse(capturedAt) - occurredAt.getTime()) <= captureMs);
  return near ? undefined : 'tips.time_differs';
}

type Plate = Pick<Tip, 'plate' | 'plateKind'>;
/** As it was typed, with the wide letters of a Chinese keyboard made narrow; letters of other scripts stay what they are. */
const typed = ({ plate = '' }: FileTipRequest) => plate.normalize('NFKC').trim();

function plateOf(request: FileTipRequest, isClue: boolean): Result<Plate, 'tips.plate'> {
  const plate = typed(request);
  const { plateKind } = request;
  if (!plate) return isClue ? accept({}) : refuse('tips.plate');
  const read = readPlate(plate);
  if (!read.ok || (plateKind && !Object.hasOwn(plateKinds, plateKind))) return refuse('tips.plate');
  return accept({ plate: read.value.plate, plateKind: plateKind ?? usualKindOf(read.value.kind) });
}

/** The key of a plate's file; of a plate that is none the request is refused anyway. */
export const plateKeyOf = (request: FileTipRequest): string | undefined => normalisePlate(typed(request)) || undefined;

/** Whether a report that is there already says what this request says: its answer was lost, and it is sent again. */
export function isSameFiling(tip: Tip, request: FileTipRequest): boolean {
  const { type, place, location, occurredAt, plateKind, media } = request;
  const ids = new Set<string>(media);
  return (
    tip.type === type &&
    tip.plate === plateKeyOf(request) &&
    (plateKind === undefined || tip.plate === undefined || tip.plateKind === plateKind) &&
    Date.parse(tip.occurredAt) === Date.parse(occurredAt) &&
    tip.place === place &&
    tip.location.lat === location.lat &&
    tip.location.lng === location.lng &&
    tip.media.length === ids.size &&
    tip.media.every(({ mediaId }) => ids.has(mediaId))
  );
}

/** What a phone sent for a report and left out of it in the end. */
const withoutFiled = (file: MediaFile, filed: readonly TipMedia[]): MediaFile => ({
  ...file,
  version: file.version + 1,
  media: file.media.filter((one) => !filed.includes(one)),
  filed: true,
});

export interface Filing {
  readonly request: FileTipRequest;
  readonly pseudonym: Pseudonym;
  readonly reporter: ReporterFile | undefined;
  readonly media: MediaFile | undefined;
  readonly plate: PlateFile | undefined;
  readonly at: Date;
  readonly rules: TipRules;
  readonly isInCity: (place: Place) => boolean;
}
export interface Filed {
  readonly tip: Tip;
  readonly reporter: ReporterFile;
  readonly media: MediaFile | undefined;
  readonly plate: PlateFile | undefined;
}

function reporterRefusal(filing: Filing, isEmergency: boolean): FileTipRefusal | undefined {
  const { reporter, at, rules } = filing;
  if (!reporter || isEmergency) return undefined;
  if (limitedUntil(reporter.strikes, dayOf(at), rules)) return 'tips.limited';
  return filedToday(reporter, at) >= rules.perDay ? 'tips.day_full' : undefined;
}

/** Files a report, whose text is not in it yet: the caller seals it. Whoever reports an emergency is never held back. */
export function filed(filing: Filing): Result<Filed, FileTipRefusal> {
  const { request, pseudonym, at, rules } = filing;
  const { tipId, type, location, place, occurredAt } = request;
  if (!isTipType(type)) return refuse('tips.unknown_type');
  const { isEmergency = false, isClue = false } = tipTypeOf(type);
  const held = reporterRefusal(filing, isEmergency);
  if (held) return refuse(held);
  const plate = plateOf(request, isClue);
  if (!plate.ok) return plate;
  if (Date.parse(occurredAt) > at.getTime()) return refuse('tips.in_future');
  if (!filing.isInCity(location)) return refuse('tips.outside_city');
  const media = mediaOf(request, filing.media, rules);
  if (!media.ok) return media;
  const missing = isClue ? undefined : evidenceRefusal(media.value, new Date(occurredAt), rules);
  if (missing) return refuse(missing);

  const filedAt = at.toISOString();
  const today = dayOf(at);
  const reporter = filing.reporter ?? emptyReporter(pseudonym);
  const tip: Tip = {
    tipId,
    version: 1,
    pseudonym,
    status: 'submitted',
    type,
    ...plate.value,
    occurredAt,
    location: { lat: location.lat, lng: location.lng },
    place,
    text: '',
    media: media.value,
    filedAt,
    reviewBy: reviewBy(type, today),
    steps: [{ at: filedAt, what: 'filed' }],
  };
  const number = tip.plate;
  const seen = number ? withSeen(filing.plate, number, tip, rules) : undefined;
  return accept({
    tip: seen?.after ? { ...tip, status: 'second', steps: [...tip.steps, { at: filedAt, what: 'second' }] } : tip,
    reporter: {
      ...reporter,
      version: reporter.version + 1,
      day: { on: today, count: filedToday(reporter, at) + 1 },
    },
    media: filing.media && withoutFiled(filing.media, media.value),
    plate: seen?.file,
  });
}
