import type { StaffTip } from '@yilu/contracts';
import { showMovement } from '@yilu/law/feedback/tip-evidence';
import { type TipType, tipTypeOf, tipTypes } from '@yilu/law/feedback/tip-rewards';
import { type NonAdoptionReason, ningboTips, nonAdoptionReasons } from '@yilu/law/feedback/tip-rules';

/** A rule of evidence, and whether this report keeps it; what an officer weighs, not what decides. */
interface TipCheck {
  readonly rule: 'enough' | 'movement' | 'time' | 'live' | 'plate' | 'arrived';
  readonly kept: boolean;
  /** Seconds between the pictures, minutes between what he tells and what they show, how many are from the album. */
  readonly figure: number;
}

type Media = StaffTip['media'][number];
const timeOf = ({ capturedAt }: Media) => Date.parse(capturedAt);
/** A film is shown to move by itself. */
export const isFilm = ({ mediaType }: Media): boolean => mediaType === 'video/mp4';
const isStill = (one: Media) => !isFilm(one);

/** Pictures that arrived, the earliest first; what was refused or is on its way proves nothing. */
export const stored = ({ media }: Pick<StaffTip, 'media'>): readonly Media[] =>
  media.filter(({ state }) => state === 'stored').sort((one, other) => timeOf(one) - timeOf(other));

/** Seconds between the first and the last still; none where there are fewer than two. */
export function secondsBetween(media: readonly Media[]): number | undefined {
  const times = media.filter(isStill).map(timeOf);
  return times.length < 2 ? undefined : Math.round((Math.max(...times) - Math.min(...times)) / 1000);
}

/** What he tells may differ so much from the nearest of his pictures. */
const toldMinutes = 10;

/** The rules of evidence by the pictures as they lie here (H19, H20). A clue needs neither picture nor plate. */
export function tipChecks(tip: Pick<StaffTip, 'media' | 'type' | 'occurredAt' | 'plate'>): readonly TipCheck[] {
  const here = stored(tip);
  const stills = here.filter(isStill);
  const film = here.some(isFilm);
  const nearest = Math.min(...here.map((one) => Math.abs(timeOf(one) - Date.parse(tip.occurredAt)) / 60_000));
  const fromAlbum = here.filter(({ source }) => source === 'album').length;
  const missing = tip.media.length - here.length;
  const arrived: TipCheck = { rule: 'arrived', kept: missing === 0, figure: missing };
  if (isType(tip.type) && tipTypeOf(tip.type).isClue) return here.length > 0 ? [arrived] : [];
  return [
    {
      rule: 'enough',
      kept: stills.length >= ningboTips.photosMin || (film && stills.length > 0),
      figure: stills.length,
    },
    {
      rule: 'movement',
      kept:
        film ||
        showMovement(
          stills.map(({ capturedAt }) => new Date(capturedAt)),
          ningboTips,
        ),
      figure: secondsBetween(here) ?? 0,
    },
    {
      rule: 'time',
      kept: here.length === 0 || nearest <= toldMinutes,
      figure: here.length === 0 ? 0 : Math.ceil(nearest),
    },
    { rule: 'live', kept: fromAlbum === 0, figure: fromAlbum },
    { rule: 'plate', kept: tip.plate !== undefined, figure: 0 },
    arrived,
  ];
}

export const isType = (type: string): type is TipType => Object.hasOwn(tipTypes, type);

const reasons = Object.keys(nonAdoptionReasons) as readonly NonAdoptionReason[];
/** Reasons that fit a report: what nobody could prove is for clues, what a picture shows for all others. */
export const reasonsFor = (type: string): readonly NonAdoptionReason[] => {
  const clue = isType(type) && tipTypeOf(type).isClue === true;
  return reasons.filter((reason) => reason === 'false_report' || (reason === 'not_proven') === clue);
};
