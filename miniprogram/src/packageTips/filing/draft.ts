import type { FileTipRequest, Location, TipStanding } from '@yilu/contracts';
import { plate as readPlate } from '@yilu/kernel/plates';
import { besideOf, firstTaken, lackOf, type Medium, placeOf } from '../evidence/medium';

/** What somebody has said of a violation so far; kept on the phone through a kill. */
export interface TipDraft {
  /** Made by the phone, so that a report that is sent again is the same one. */
  readonly tipId: string;
  readonly type: string;
  readonly plate: string;
  /** The plate that was read again letter by letter; one more letter, and it has to be again. */
  readonly checkedPlate: string;
  readonly place: string;
  /** Where he put it himself; empty where pictures or the phone know. */
  readonly chosen?: Location;
  /** Where the phone was when he asked it. */
  readonly here?: Location;
  /** Of a clue without pictures; pictures tell the time themselves. */
  readonly occurredAt: string;
  readonly text: string;
}
export const emptyDraft = (tipId: string, now: Date): TipDraft => ({
  ...{ tipId, type: '', plate: '', checkedPlate: '', place: '', text: '' },
  occurredAt: now.toISOString(),
});

export type TipType = TipStanding['types'][number];

/** How a plate reads: as it is written on the car, none, or one that no car has. */
type PlateReading = 'none' | 'wrong' | 'look_alike' | 'unchecked' | 'checked';

// Letters of other scripts that a keyboard or a paste brings in, drawn as ours are.
const otherScripts = /[\u0370-\u03ff\u0400-\u04ff]/;

/** Reads a typed plate by the rule that the city reads it by. */
export function plateReading({ plate, checkedPlate }: Pick<TipDraft, 'plate' | 'checkedPlate'>): PlateReading {
  const typed = plate.normalize('NFKC').trim();
  if (typed === '') return 'none';
  if (otherScripts.test(typed)) return 'look_alike';
  const read = readPlate(typed);
  if (!read.ok) return 'wrong';
  return checkedPlate === read.value.plate ? 'checked' : 'unchecked';
}

/** The plate as it is stored; empty where there is none. */
export function plateOf(plate: string): string {
  const read = readPlate(plate.normalize('NFKC').trim());
  return read.ok ? read.value.plate : '';
}

/** Where it was, and who says so: himself on a map, his camera, or the phone that stood there. */
export function whereOf(
  { chosen, here }: Pick<TipDraft, 'chosen' | 'here'>,
  media: readonly Medium[],
): { readonly location: Location; readonly by: 'chosen' | 'picture' | 'here' } | undefined {
  const pictured = placeOf(media);
  if (chosen) return { location: chosen, by: 'chosen' };
  if (pictured) return { location: pictured, by: 'picture' };
  return here && { location: here, by: 'here' };
}

/** When it was: what the pictures say, or what he says himself. */
export const whenOf = ({ occurredAt }: Pick<TipDraft, 'occurredAt'>, media: readonly Medium[]): string =>
  firstTaken(media) ?? occurredAt;

type Missing = 'type' | 'evidence' | 'plate' | 'plate_check' | 'location' | 'place';
const shortestPlace = 2;

/** What a report still lacks before it can be read over, in the order of the page. */
export function missingIn(
  draft: TipDraft,
  media: readonly Medium[],
  standing: TipStanding,
  type: TipType | undefined,
): Missing[] {
  if (!type) return ['type'];
  const reading = plateReading(draft);
  const missing: Missing[] = [];
  if (lackOf(media, standing, type.isClue)) missing.push('evidence');
  if (reading === 'unchecked') missing.push('plate_check');
  else if (reading !== 'checked' && !(type.isClue && reading === 'none')) missing.push('plate');
  if (!whereOf(draft, media)) missing.push('location');
  if (draft.place.trim().length < shortestPlace) missing.push('place');
  return missing;
}

/** Whether somebody may report this now: a limit and a full day hold back everything but an emergency. */
export const heldBack = (
  { limitedUntil, leftToday }: Pick<TipStanding, 'limitedUntil' | 'leftToday'>,
  type: Pick<TipType, 'isEmergency'>,
): 'limited' | 'day_full' | undefined => {
  if (type.isEmergency) return undefined;
  if (limitedUntil) return 'limited';
  return leftToday > 0 ? undefined : 'day_full';
};

/** The report as the city takes it. */
export function requestOf(
  draft: TipDraft,
  media: readonly Medium[],
  location: Location,
): Omit<FileTipRequest, 'tipId' | 'media'> & { readonly tipId: string; readonly media: readonly string[] } {
  const plate = plateOf(draft.plate);
  return {
    tipId: draft.tipId,
    type: draft.type,
    ...(plate ? { plate } : {}),
    occurredAt: whenOf(draft, media),
    location,
    place: draft.place.trim(),
    text: draft.text.trim(),
    media: besideOf(media),
    unedited: true,
    notOfPolice: true,
  };
}
