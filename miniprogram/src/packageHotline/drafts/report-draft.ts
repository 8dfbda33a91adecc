import type { AttributeAnswers, Location } from '@yilu/contracts';
import type { ReportToFile } from '@/api/hotline';
import type { Trouble } from '@/api/problem';
import type { KeptPhoto } from '../photos/kept-photo';

export type DraftStep = 'start' | 'place' | 'similar' | 'what';

/** Something to report, as it lies on the phone from the first photograph until the city has all of it. */
export interface ReportDraft {
  /** Its name on this phone. */
  readonly id: string;
  /** The report's number, made by the phone: sent twice, it is one report. */
  readonly reportId: string;
  /** Of this wording; another wording is another command. */
  readonly key: string;
  readonly startedAt: string;
  /** Begun while nobody was signed in; it becomes whose who signs in next. Every other one is the phone's owner's. */
  readonly isNobodys: boolean;
  /** `writing`, `waiting` to be filed since its writer confirmed it, `filed` while photographs may still be on their way. */
  readonly state: 'writing' | 'waiting' | 'filed';
  /** It left the phone and no answer came: until one does, its words stay as they are. */
  readonly tried: boolean;
  readonly step: DraftStep;
  readonly photos: readonly KeptPhoto[];
  readonly location?: Location | undefined;
  /** Who said that it is there: what he chose himself is never written over. */
  readonly pinFrom?: 'photo' | 'phone' | 'map' | undefined;
  /** He goes on without a map. */
  readonly inWords: boolean;
  readonly place: string;
  readonly assetCode?: string | undefined;
  readonly description: string;
  readonly serviceCode?: string | undefined;
  /** His words chose it, until he does himself. */
  readonly serviceFrom?: 'words' | 'person' | undefined;
  readonly attributes: AttributeAnswers;
  readonly suggested?: ReportToFile['suggested'] | undefined;
  readonly anonymous: boolean;
  readonly notTheSameAs: readonly string[];
  readonly offline: boolean;
  /** Why the city did not take it. */
  readonly trouble?: Trouble | undefined;
  readonly expectedOn?: string | undefined;
}

const isSaid = (answer: AttributeAnswers[string] | undefined): boolean =>
  typeof answer === 'string' ? answer.trim() !== '' : (answer?.length ?? 0) > 0;

/** Answers that hold something: an emptied field is a question that was not answered. */
export const givenAnswers = (answers: AttributeAnswers): AttributeAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => isSaid(answer)));

/** When the first of its photographs was taken, as far as a camera wrote it down: those that are left say it. */
export const takenAt = ({ photos }: Pick<ReportDraft, 'photos'>): string | undefined =>
  photos.find((photo) => photo.takenAt && photo.state !== 'refused')?.takenAt;

/** The draft as the city takes it; undefined before its writer has said what it is about. */
export function reportOf(draft: ReportDraft): ReportToFile | undefined {
  const { reportId, serviceCode, location, place, assetCode, description, attributes, photos, anonymous } = draft;
  if (!serviceCode) return undefined;
  const occurredAt = takenAt(draft) ?? (draft.offline ? draft.startedAt : undefined);
  return {
    reportId,
    serviceCode,
    ...(location ? { location } : {}),
    ...(place.trim() ? { place: place.trim() } : {}),
    ...(assetCode ? { assetCode } : {}),
    description: description.trim(),
    attributes: givenAnswers(attributes),
    photoIds: photos.filter(({ state }) => state !== 'refused').map(({ photoId }) => photoId),
    anonymous,
    notTheSameAs: draft.notTheSameAs,
    capturedOffline: draft.offline,
    ...(draft.suggested ? { suggested: draft.suggested } : {}),
    ...(occurredAt ? { occurredAt } : {}),
  };
}

/** Nothing was said or shown yet: a page that was opened and left. */
export const isEmpty = ({ state, photos, description, place, serviceCode }: ReportDraft): boolean =>
  state === 'writing' && photos.length === 0 && !description.trim() && !place.trim() && !serviceCode;

/** Whether it may be shown to whoever holds the phone: what somebody wrote is hidden once his session has ended. */
export const isVisible = ({ isNobodys }: ReportDraft, signedIn: boolean): boolean => isNobodys || signedIn;

/** Photographs that the city has not got yet. */
export const unsentPhotos = ({ photos }: ReportDraft): number =>
  photos.filter(({ state }) => state === 'kept' || state === 'registered').length;

/** Nothing of it is on its way any more. Only the phone knows an unsigned one's number: that one stays. */
export const isSent = (draft: ReportDraft): boolean =>
  draft.state === 'filed' && !draft.anonymous && unsentPhotos(draft) === 0;

/**
 * The city has the report and every photograph of it: the phone needs it no longer. Of an unsigned report the phone alone
 * knows the number by which its writer follows it, so that he himself takes it away.
 */
export const isDone = (draft: ReportDraft): boolean =>
  isSent(draft) && !draft.photos.some(({ state }) => state === 'refused');
