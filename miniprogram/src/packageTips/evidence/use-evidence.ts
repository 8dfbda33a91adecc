import { useCallback, useEffect, useState } from 'react';
import { newKey } from '@/api/acts';
import { type Trouble, troubleOf } from '@/api/problem';
import { askTipMediaForm } from '@/api/tips';
import { hashOf } from '@/capture/hash';
import { keptShot } from '@/capture/keep';
import { upload } from '@/capture/upload';
import { cityNow } from '@/platform/clock';
import { whereAmI } from '@/platform/location';
import { online } from '@/platform/network';
import { useWatched } from '@/state/create-state';
import { keptMedia } from './kept-media';
import { type FileRefusal, lookAt, type Seen } from './look-at';
import { besideOf, declared, type EvidenceRules, hasRoom, isFilm, type Medium, refusedNow, type Taken } from './medium';
import { type From, type Kind, type Picked, pick } from './pick';
import { stillOf } from './still';

/** Why a file was not taken, said with the figure that it broke; nothing of it was sent. */
export type Refusal =
  | { readonly why: FileRefusal }
  | { readonly why: 'too_old' | 'in_future'; readonly capturedAt: string; readonly source: Taken['source'] };

/** A file of which nobody but its owner knows when it was taken. */
interface Undated {
  readonly seen: Seen;
  readonly picked: Picked;
}

const savedAt = ({ shot }: Picked): string | undefined =>
  'file' in shot ? new Date(shot.file.lastModified).toISOString() : undefined;

/** The pictures of one report: each is looked at, kept, then sent; what did not get through goes on by itself later. */
export function useEvidence(tipId: string, rules: EvidenceRules) {
  const media = useWatched(keptMedia);
  const progress = useWatched(keptMedia.progress);
  const [turn] = useState(keptMedia.turn);
  const [refusal, setRefusal] = useState<Refusal>();
  const [undated, setUndated] = useState<Undated>();
  const [looking, setLooking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const send = useCallback(
    async (medium: Medium): Promise<void> => {
      const { id, mediaType, bytes, sha256, capturedAt, source } = medium;
      if (keptMedia.progress.get()[id] !== undefined) return;
      setTrouble(undefined);
      const say = (percent: number) => keptMedia.progress.tell(id, percent);
      try {
        say(0);
        const shot = await keptShot(medium.file);
        if (!shot) throw new Error('the phone cleared it away');
        const beside = besideOf(keptMedia.get());
        const made = await askTipMediaForm({ tipId, mediaType, bytes, sha256, capturedAt, source, beside });
        await upload(made, shot, say, isFilm(medium) ? 'video' : 'image');
        keptMedia.change((all) => all.map((one) => (one.id === id ? { ...one, mediaId: made.mediaId } : one)));
      } catch (fault) {
        setTrouble(troubleOf(fault));
      }
      keptMedia.progress.end(id);
    },
    [tipId],
  );

  const keep = async (seen: Seen, taken: Taken, told: boolean): Promise<void> => {
    const late = refusedNow(taken, cityNow(), rules);
    if (late) return setRefusal({ why: late === 'tips.too_old' ? 'too_old' : 'in_future', ...taken });
    const sha256 = await hashOf(seen.bytes);
    if (keptMedia.get().some((one) => one.sha256 === sha256)) return setRefusal({ why: 'same' });
    const id = newKey();
    const place = seen.place ?? (taken.source === 'live' ? await whereAmI() : undefined);
    const medium: Medium = {
      id,
      mediaType: seen.mediaType,
      bytes: seen.bytes.length,
      sha256,
      ...taken,
      ...(told ? { told } : {}),
      file: await keptMedia.keepFile(id, seen.shot),
      ...(place ? { place } : {}),
    };
    // Signed out or begun anew meanwhile: it belongs to no report, and to nobody who holds the phone now.
    if (turn !== keptMedia.turn()) return keptMedia.dropOrphans();
    keptMedia.change((all) => [...all, medium]);
    void send(medium);
  };

  /** A film goes with one of its pictures, which shows what it shows, then and there. */
  const keepWithStill = async ({ seen, picked }: Undated, taken: Taken, told: boolean): Promise<void> => {
    await keep(seen, taken, told);
    if (seen.mediaType !== 'video/mp4' || refusedNow(taken, cityNow(), rules)) return;
    if (!hasRoom(keptMedia.get(), false, rules)) return;
    const still = picked.still ?? (await stillOf(seen.shot));
    const drawn = still && (await lookAt(still, rules.videoSeconds));
    if (drawn && !('refusal' in drawn)) await keep(drawn, taken, told);
  };

  const add = async (kind: Kind, from: From): Promise<void> => {
    setRefusal(undefined);
    setUndated(undefined);
    const picked = await pick(kind, from);
    const [phoneNow, now] = [new Date(), cityNow()];
    if (!picked) return;
    setLooking(true);
    try {
      const seen = await lookAt(picked.shot, rules.videoSeconds);
      if ('refusal' in seen) return setRefusal({ why: seen.refusal });
      const saved = savedAt(picked);
      const { writtenAt } = seen;
      const found = { from, ...(writtenAt ? { writtenAt } : {}), ...(saved ? { savedAt: saved } : {}) };
      const taken = declared(found, phoneNow, now);
      if (!taken) return setUndated({ seen, picked });
      await keepWithStill({ seen, picked }, taken, false);
    } catch (fault) {
      setTrouble(troubleOf(fault));
    } finally {
      setLooking(false);
    }
  };

  /** Its owner says when the undated file was taken, or leaves it. */
  const date = (capturedAt: string | undefined): void => {
    if (undated && capturedAt) void keepWithStill(undated, { source: 'album', capturedAt }, true);
    setUndated(undefined);
  };

  const remove = (medium: Medium): void => {
    keptMedia.change((all) => all.filter(({ id }) => id !== medium.id));
    void keptMedia.dropOrphans();
  };

  // What a dead battery or a tunnel cut off goes on when the page opens, and whenever there is a network again.
  const isOnline = useWatched(online);
  useEffect(() => {
    if (isOnline) for (const medium of keptMedia.get()) if (!medium.mediaId) void send(medium);
  }, [isOnline, send]);

  return { media, progress, refusal, undated: undated !== undefined, looking, trouble, add, date, remove, send };
}
export type Evidence = ReturnType<typeof useEvidence>;
