import type { AddPhotoRequest, Location } from '@yilu/contracts';
import type { PhotoShot } from '@yilu/contracts/constants';
import { maximumPhotoBytes } from '@yilu/contracts/constants';
import { sha256Hex } from '@yilu/evidence';
import { addPhoto } from '@/api/accidents';
import { newKey } from '@/api/acts';
import { Refused } from '@/api/problem';
import { session } from '@/api/session';
import { store, stored } from '@/platform/storage';
import { createState } from '@/state/create-state';
import type { Shot } from './camera';
import { bytesOf, dropShot, keepShot, keptShot } from './keep';
import { mediaTypeOf } from './media-type';
import { asEvidence } from './re-encode';
import { sendShot } from './send';
import { type Weakness, weaknessOf } from './weakness';

export interface QueuedPhoto {
  readonly id: string;
  readonly caseId: string;
  readonly request: AddPhotoRequest;
  readonly file: string;
  readonly weakness?: Weakness;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
}

const name = 'draft:photos';
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

/** Photographs on this phone, oldest first; one that was sent stays listed until its case page lets it go. */
export const queue = createState<readonly QueuedPhoto[]>(
  (stored<QueuedPhoto[]>(name) ?? []).map((photo) =>
    photo.state === 'sending' ? { ...photo, state: 'waiting' } : photo,
  ),
);

// Whoever signs out leaves nothing behind; a session that merely ended leaves its photographs waiting.
session.subscribe(() => {
  if (session.get() || stored(name)) return;
  const left = queue.get();
  queue.set([]);
  for (const { file } of left) void dropShot(file);
});

function change(id: string, part: Partial<QueuedPhoto>): void {
  const next = queue.get().map((photo) => (photo.id === id ? { ...photo, ...part } : photo));
  store(name, next);
  queue.set(next);
}

/** Why a shot cannot be evidence at all; anything else is taken, with a warning at most. */
export type CaptureRefusal = 'not_an_image' | 'too_large';

/** Hashes the bytes of a shot as they came from the camera, keeps them, and sends them in the background. */
export async function capture(
  caseId: string,
  shot: PhotoShot,
  taken: Shot,
  capturedAt: Date,
  location: Location | undefined,
): Promise<{ weakness?: Weakness } | { refusal: CaptureRefusal }> {
  const picture = 'file' in taken ? { file: await asEvidence(taken.file) } : taken;
  const bytes = await bytesOf(picture);
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return { refusal: 'not_an_image' };
  if (bytes.length > maximumPhotoBytes) return { refusal: 'too_large' };
  const id = newKey();
  const request: AddPhotoRequest = {
    shot,
    sha256: sha256Hex(bytes),
    sizeBytes: bytes.length,
    mediaType,
    capturedAt: capturedAt.toISOString(),
    ...(location ? { location } : {}),
  };
  const file = await keepShot(id, picture);
  const weakness = await weaknessOf(picture).catch(() => undefined);
  const photo: QueuedPhoto = { id, caseId, request, file, state: 'waiting', ...(weakness ? { weakness } : {}) };
  const next = [...queue.get(), photo];
  store(name, next);
  queue.set(next);
  void sendWaiting();
  return weakness ? { weakness } : {};
}

let running = false;
let pauseMs = firstPauseMs;

/** Sends what waits, one after the other in the order of capture, so that the chain of a case keeps its order. */
export async function sendWaiting(): Promise<void> {
  if (running) return;
  running = true;
  try {
    for (;;) {
      const photo = queue.get().find(({ state }) => state === 'waiting');
      if (!photo) break;
      await sendOne(photo);
      pauseMs = firstPauseMs;
    }
  } catch {
    // Signed out there is nobody to send for; signing in sends again.
    if (session.get()) setTimeout(() => void sendWaiting(), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  } finally {
    running = false;
  }
}

// Signed out, too often, or a clash: a reason to wait, never to give evidence up.
const passing = ({ problem }: Refused): boolean =>
  problem.status === 401 || problem.status === 429 || problem.code === 'command.busy';

async function sendOne(photo: QueuedPhoto): Promise<void> {
  change(photo.id, { state: 'sending' });
  try {
    const kept = await keptShot(photo.file);
    if (!kept) return change(photo.id, { state: 'refused' });
    const { upload } = await addPhoto(photo.caseId, photo.request);
    await sendShot(upload, kept);
    change(photo.id, { state: 'sent' });
    await dropShot(photo.file);
  } catch (fault) {
    const final = fault instanceof Refused && !passing(fault);
    change(photo.id, { state: final ? 'refused' : 'waiting' });
    if (!final) throw fault;
  }
}

/** Lets go of photographs that the city lists itself, or that it refused and the person has retaken. */
export function release(ids: readonly string[]): void {
  if (ids.length === 0) return;
  const next = queue.get().filter(({ id }) => !ids.includes(id));
  store(name, next);
  queue.set(next);
}
