import type { ReportPhoto } from './files.js';

type PhotoState = ReportPhoto['state'];

/** Where a photograph may go from each of its states. */
export const photoTransitions = {
  // One that was marked by the officer who took it is public as soon as it is there.
  waiting: ['sealed', 'refused', 'public'],
  refused: [],
  sealed: ['public', 'hidden'],
  // Marked anew: what was overlooked is hidden too.
  public: ['public', 'hidden'],
  hidden: ['public'],
} as const satisfies Record<PhotoState, readonly PhotoState[]>;

export const mayTurn = (from: PhotoState, to: PhotoState): boolean =>
  (photoTransitions[from] as readonly PhotoState[]).includes(to);

export const isForgotten = ({ forgottenAt }: Pick<ReportPhoto, 'forgottenAt'>): boolean => forgottenAt !== undefined;

/** Whether its bytes came, are a picture, and lie in the store: what a repair is shown by. */
export const isStored = (photo: ReportPhoto): boolean =>
  photo.state !== 'waiting' && photo.state !== 'refused' && !isForgotten(photo);

/** Whether an officer has still to say what of it has to be hidden from the public. */
export const waitsForMarking = (photo: ReportPhoto): boolean =>
  photo.state === 'sealed' && photo.reportId !== undefined && !photo.isPrivate && !isForgotten(photo);
