import type { DomainEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Tip, TipMedia } from '../domain/files.js';
import { lockedKey, waitsForLock } from '../domain/keeping.js';
import { locked } from '../domain/review.js';
import type { LockDeps } from '../ports.js';
import { applied, stepOf } from './applied.js';

/** Copies one original as it came, once. Throws where it is not what its phone registered, so that nothing is told of it. */
async function lock(deps: LockDeps, { tipId }: Tip, { mediaId, key, mediaType, sha256 }: TipMedia): Promise<void> {
  const place = lockedKey(tipId, mediaId);
  // A second copy would be locked beside the first for years.
  if (await deps.locked.has(place)) return;
  const bytes = await deps.originals.read(key);
  if (!bytes) throw new Error(`Original ${mediaId} of an adopted report is not there`);
  if (deps.sha256(bytes) !== sha256) throw new Error(`Original ${mediaId} of an adopted report was changed`);
  await deps.locked.write(place, bytes, mediaType);
}

/**
 * Locks the originals of a report that was adopted, for its evidence is disputed by them; only then is it told as a record.
 * Nothing is locked of a report that was not.
 */
export const lockOriginals =
  (deps: LockDeps) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'tips.tip_changed') return;
    const { tipId } = event.data;
    const [tip] = (await deps.store.find({ tips: [tipId] })).tips;
    if (!tip || !waitsForLock(tip)) return;
    // One after the other: a film alone may have a hundred megabytes.
    for (const medium of tip.media) await lock(deps, tip, medium);
    const wanted = { tips: [tipId] };
    const outcome = await deps.store.perform<null, never>(
      stepOf('lockOriginals', tipId),
      wanted,
      ({ tips: [known] }) => {
        if (!known || !waitsForLock(known)) return accept({ answer: null });
        const { tip: next, events } = locked(known, deps.now());
        return accept({ tips: [next], events, answer: null });
      },
    );
    applied(outcome, tipId);
  };
