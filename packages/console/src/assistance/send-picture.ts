import type { SendPictureRequest } from '@yilu/contracts';
import { maximumPhotoBytes, photoMediaTypes } from '@yilu/contracts/constants';
import type { StaffApi } from '../api/staff-api.js';

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is announced of a picture before it is sent; undefined for what is none that the city takes. */
export async function announced(file: File): Promise<SendPictureRequest | undefined> {
  const mediaType = photoMediaTypes.find((type) => type === file.type);
  if (!mediaType || file.size === 0 || file.size > maximumPhotoBytes) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return { sha256: hex(digest), sizeBytes: file.size, mediaType };
}

/** Announces a picture and posts it to the object store; it enters the thread when the store has it. */
export async function sendPicture(api: StaffApi, conversationId: string, file: File, picture: SendPictureRequest) {
  const { upload } = await api.showCitizen(conversationId, picture);
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  // The file goes last, as the store's policy asks.
  form.append('file', file);
  const answer = await fetch(upload.url, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`The store answered ${answer.status}`);
}
