import type { SendPictureRequest } from '@yilu/contracts';
import { maximumPhotoBytes, photoMediaTypes } from '@yilu/contracts/constants';
import { postFile, sha256Of } from '../api/post-file.js';
import type { StaffApi } from '../api/staff-api.js';

/** What is announced of a picture before it is sent; undefined for what is none that the city takes. */
export async function announced(file: File): Promise<SendPictureRequest | undefined> {
  const mediaType = photoMediaTypes.find((type) => type === file.type);
  if (!mediaType || file.size === 0 || file.size > maximumPhotoBytes) return undefined;
  return { sha256: await sha256Of(file), sizeBytes: file.size, mediaType };
}

/** Announces a picture and posts it to the object store; it enters the thread when the store has it. */
export async function sendPicture(api: StaffApi, conversationId: string, file: File, picture: SendPictureRequest) {
  const { upload } = await api.showCitizen(conversationId, picture);
  await postFile(upload, file);
}
