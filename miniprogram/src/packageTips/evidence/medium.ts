import type { AddTipMediaRequest, Location, TipStanding } from '@yilu/contracts';
import { type CaptureRefusal, captureRefusal, showMovement } from '@yilu/law/feedback/tip-evidence';

/** A picture or a film of a report that is not filed yet, kept on the phone until the store has it. */
export interface Medium {
  readonly id: string;
  readonly mediaType: AddTipMediaRequest['mediaType'];
  readonly bytes: number;
  readonly sha256: string;
  readonly capturedAt: string;
  readonly source: AddTipMediaRequest['source'];
  /** Its camera wrote no time: this one was told by its owner. */
  readonly told?: true;
  /** Where the phone keeps it; kept until the report is filed, to be looked at. */
  readonly file: string;
  /** Where it was taken, as far as its camera or this phone knew. */
  readonly place?: Location;
  /** The city's number, once the store has it. */
  readonly mediaId?: string;
}

/** What the city's rules say of pictures, as far as it concerns the phone. */
export type EvidenceRules = Pick<
  TipStanding,
  | 'albumHours'
  | 'captureToUploadHours'
  | 'photosMin'
  | 'photosMax'
  | 'movementSecondsMin'
  | 'movementSecondsMax'
  | 'videoSeconds'
>;

export const isFilm = ({ mediaType }: Pick<Medium, 'mediaType'>): boolean => mediaType === 'video/mp4';

/** When a picture was taken and where it comes from. */
export type Taken = Pick<Medium, 'source' | 'capturedAt'>;

/** What the phone knows of a file before anything is declared of it. */
interface Found {
  /** By which button it came. */
  readonly from: 'camera' | 'album';
  /** When its camera says that it was taken. */
  readonly writtenAt?: string;
  /** When the file was last written, where the phone tells. */
  readonly savedAt?: string;
}

/** Between the shutter and the moment in which the app gets the picture somebody may have looked at it. */
const lookedAtMs = 2 * 60_000;

/**
 * What may truthfully be declared of a file: taken just now, or chosen among older ones. A browser without a camera opens
 * its files where the camera was asked for, and an old picture is not a live one. Undefined where nobody but its owner
 * knows when it was taken.
 */
export function declared({ from, writtenAt, savedAt }: Found, phoneNow: Date, cityNow: Date): Taken | undefined {
  const known = writtenAt ?? (from === 'camera' ? savedAt : undefined);
  const isFresh = !known || phoneNow.getTime() - Date.parse(known) <= lookedAtMs;
  if (from === 'camera' && isFresh) return { source: 'live', capturedAt: cityNow.toISOString() };
  return writtenAt ? { source: 'album', capturedAt: writtenAt } : undefined;
}

/** Why a file cannot be sent any more, by the city's own rule. */
export const refusedNow = (
  { capturedAt, source }: Taken,
  now: Date,
  rules: EvidenceRules,
): CaptureRefusal | undefined => captureRefusal({ capturedAt: new Date(capturedAt), source }, now, rules);

/** The city forgets after a week what nobody filed; a day before that it is better sent anew. */
const keptMs = 6 * 86_400_000;

/** Those of a draft that have lain too long: never sent in time, or forgotten by the city. */
export const lapsed = (media: readonly Medium[], now: Date, rules: EvidenceRules): Medium[] =>
  media.filter((one) =>
    one.mediaId ? now.getTime() - Date.parse(one.capturedAt) > keptMs : refusedNow(one, now, rules) === 'tips.too_old',
  );

/** What evidence still lacks; the city asks for the same when it is filed. */
export type Lack = 'pictures' | 'second' | 'movement' | 'still';

export function lackOf(media: readonly Medium[], rules: EvidenceRules, isClue: boolean): Lack | undefined {
  if (isClue) return undefined;
  const photos = media.filter((one) => !isFilm(one));
  if (media.some(isFilm)) return photos.length === 0 ? 'still' : undefined;
  if (photos.length === 0) return 'pictures';
  if (new Set(photos.map(({ sha256 }) => sha256)).size < rules.photosMin) return 'second';
  return showMovement(
    photos.map(({ capturedAt }) => new Date(capturedAt)),
    rules,
  )
    ? undefined
    : 'movement';
}

/** The city's numbers of what is still kept: what was taken away again takes up no room there. */
export const besideOf = (media: readonly Medium[]): string[] =>
  media.flatMap(({ mediaId }) => (mediaId ? [mediaId] : []));

/** Whether another of its kind may still be added. */
export const hasRoom = (media: readonly Medium[], film: boolean, { photosMax }: EvidenceRules): boolean =>
  film ? !media.some(isFilm) : media.filter((one) => !isFilm(one)).length < photosMax;

/** The first instant that the pictures show. */
export const firstTaken = (media: readonly Medium[]): string | undefined =>
  media.map(({ capturedAt }) => capturedAt).sort()[0];

/** Where the pictures were taken: the first of them that knows. */
export const placeOf = (media: readonly Medium[]): Location | undefined => media.find(({ place }) => place)?.place;
