import type { PhotoId, SendPictureRequest } from '@yilu/contracts';
import { arrivalRefusal } from '@yilu/evidence/picture-kind';
import { accept, type Result, refuse } from '@yilu/kernel';
import { heard } from './citizen-acts.js';
import { advance, type Conversation, type ExpectedPicture, type Step } from './conversation.js';
import { said } from './officer-acts.js';

const mostPictures = 30;
const dayMs = 86_400_000;
/** Links are given for so long; the bytes lie under the lock of the evidence store, sealed for everybody after that. */
const pictureDays = 90;

export const pictureKey = (conversationId: string, photoId: string): string =>
  `assistance/${conversationId}/${photoId}`;

export const isKept = (at: string, now: Date): boolean => now.getTime() - Date.parse(at) < pictureDays * dayMs;

/** Registers a picture by the hash that its sender made. It takes no place in the thread before it has arrived. */
export function expectPicture(
  conversation: Conversation,
  by: ExpectedPicture['by'],
  photoId: PhotoId,
  picture: SendPictureRequest,
  at: Date,
): Result<Step, 'assistance.too_many_pictures'> {
  if (conversation.pictures >= mostPictures) return refuse('assistance.too_many_pictures');
  const expected = [...conversation.expected, { ...picture, photoId, by }];
  return accept(advance(conversation, at, { expected, pictures: conversation.pictures + 1 }));
}

/** The store announced a picture: it enters the thread, or its refusal does. Undefined where none was expected. */
export function settlePicture(
  conversation: Conversation,
  photoId: string,
  arrived: { readonly size: number; readonly first: Uint8Array },
  at: Date,
): Step | undefined {
  const picture = conversation.expected.find((one) => one.photoId === photoId);
  if (!picture) return undefined;
  const refusal = arrivalRefusal(picture, arrived);
  const shown = {
    photoId: picture.photoId,
    state: refusal ? ('refused' as const) : ('stored' as const),
    ...(refusal ? { refusal } : {}),
  };
  const rest = { ...conversation, expected: conversation.expected.filter((one) => one !== picture) };
  if (picture.by === 'citizen') {
    const change = refusal || rest.closed ? {} : heard(rest, at);
    return advance(rest, at, change, { by: 'citizen', picture: shown });
  }
  const line = { by: 'officer' as const, officer: picture.by, picture: shown };
  return refusal || rest.closed ? advance(rest, at, {}, line) : said(rest, line, at);
}
