import type { AddTipMediaRequest, Pseudonym, TipMediaId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type CaptureRefusal, captureRefusal } from '@yilu/law/feedback/tip-evidence';
import type { TipRules } from '@yilu/law/feedback/tip-rules';
import type { MediaFile, MediaRefusal, TipMedia } from './files.js';

/** How long a file may still arrive after it was registered: as long as its form is good. */
const uploadMs = 10 * 60_000;
/** Refused and lapsed ones are kept too, so there is an end to them. */
const mostRegistered = 30;
const mostFilms = 1;

export const mediaRefusalTexts = {
  other_kind: { zh: '上传的内容不是 JPEG 照片或者 MP4 视频。', en: 'What arrived is no JPEG picture or MP4 video.' },
  other_size: { zh: '上传的文件不完整，请重新上传。', en: 'The file did not arrive whole. Please send it again.' },
  unreadable_video: { zh: '无法读取视频的时长，请重新拍摄。', en: 'The length of the video cannot be read.' },
  video_too_short: { zh: '视频太短，不能反映违法过程。', en: 'The video is too short to show what happened.' },
  video_too_long: { zh: '视频太长，请只保留违法过程。', en: 'The video is too long.' },
} as const satisfies Record<MediaRefusal, { zh: string; en: string }>;

export const isVideo = ({ mediaType }: Pick<TipMedia, 'mediaType'>) => mediaType === 'video/mp4';

/** Whether a report takes so many pictures and films. */
export const isRoomFor = (media: readonly TipMedia[], { photosMax }: Pick<TipRules, 'photosMax'>): boolean => {
  const films = media.filter(isVideo).length;
  return films <= mostFilms && media.length - films <= photosMax;
};

export type AddMediaRefusal = CaptureRefusal | 'tips.id_taken' | 'tips.filed_already' | 'tips.too_many_media';

/** Registers a file for a report: nothing is sent that could not be evidence any more. */
export function addMedia(
  known: MediaFile | undefined,
  request: AddTipMediaRequest,
  context: {
    readonly pseudonym: Pseudonym;
    readonly mediaId: TipMediaId;
    readonly key: string;
    readonly at: Date;
    readonly rules: TipRules;
  },
): Result<{ readonly file: MediaFile; readonly medium: TipMedia }, AddMediaRefusal> {
  const { pseudonym, mediaId, key, at, rules } = context;
  if (known && known.pseudonym !== pseudonym) return refuse('tips.id_taken');
  if (known?.filed) return refuse('tips.filed_already');
  const late = captureRefusal({ capturedAt: new Date(request.capturedAt), source: request.source }, at, rules);
  if (late) return refuse(late);
  const { tipId, beside, ...told } = request;
  const before = known?.media ?? [];
  const registeredAt = at.toISOString();
  const there = before.filter(({ going }) => !going);
  const again = there.find(({ sha256, state }) => sha256 === request.sha256 && state !== 'refused');
  const medium: TipMedia = again
    ? { ...again, registeredAt }
    : { ...told, mediaId, key, registeredAt, state: 'pending' };
  const isOnItsWay = (one: TipMedia) =>
    one.state === 'pending' && at.getTime() - Date.parse(one.registeredAt) < uploadMs;
  // Its phone alone knows what was taken away again; of a phone that does not tell all that came counts.
  const counts = (one: TipMedia) =>
    beside ? beside.includes(one.mediaId) && one.state !== 'refused' : one.state === 'stored' || isOnItsWay(one);
  const others = there.filter((one) => one !== again && counts(one));
  if (!isRoomFor([...others, medium], rules) || before.length >= mostRegistered) return refuse('tips.too_many_media');
  const media = [...before.filter((one) => one !== again), medium];
  return accept({ file: { tipId, pseudonym, version: (known?.version ?? 0) + 1, media, registeredAt }, medium });
}

/** What was found in the store where a file was expected. */
export interface Arrived {
  readonly size: number;
  readonly kind: TipMedia['mediaType'] | undefined;
  /** Of a video; undefined where it does not tell. */
  readonly seconds?: number | undefined;
  /** Of a picture; undefined where its file says nothing. */
  readonly writtenAt?: string | undefined;
}

function refusalOf(medium: TipMedia, { size, kind, seconds }: Arrived, rules: TipRules): MediaRefusal | undefined {
  // The form holds the bytes to their SHA-256: another size can only come past it.
  if (size !== medium.bytes) return 'other_size';
  if (kind !== medium.mediaType) return 'other_kind';
  if (!isVideo(medium)) return undefined;
  if (seconds === undefined) return 'unreadable_video';
  if (seconds < rules.videoSecondsMin) return 'video_too_short';
  return seconds > rules.videoSecondsMax ? 'video_too_long' : undefined;
}

/** The file after a medium arrived; undefined where there is nothing left to settle. */
export function settled(
  file: MediaFile,
  mediaId: TipMediaId,
  arrived: Arrived,
  rules: TipRules,
): MediaFile | undefined {
  const medium = file.media.find((one) => one.mediaId === mediaId);
  if (medium?.state !== 'pending') return undefined;
  const refusal = refusalOf(medium, arrived, rules);
  const { writtenAt } = arrived;
  const next: TipMedia = refusal
    ? { ...medium, state: 'refused', refusal }
    : { ...medium, state: 'stored', ...(writtenAt ? { writtenAt } : {}) };
  return { ...file, version: file.version + 1, media: file.media.map((one) => (one === medium ? next : one)) };
}
