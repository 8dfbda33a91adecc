import type { Page, PageQuery } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { MediaFile, Tip } from '../domain/files.js';
import {
  isOver,
  type KeptFor,
  keptSince,
  unfiledGoing,
  unfiledSince,
  unlockedSince,
  waitsForLock,
} from '../domain/keeping.js';
import type { ForgetDeps } from '../ports.js';
import { applied, stepOf } from './applied.js';

/** A whole list, read before anything is changed that would take it off the list. */
async function everyPage<T>(pageOf: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf({ limit: 50, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

const removed = ({ originals }: ForgetDeps, keys: readonly string[]) =>
  Promise.all(keys.map((key) => originals.remove(key)));

/** Whether a report that came second may still be taken up: as long as the one before it is not adopted. */
async function mayMoveUp({ store }: ForgetDeps, { tipId, plate, status }: Tip): Promise<boolean> {
  if (status !== 'second' || !plate) return false;
  const seen = (await store.find({ plates: [plate] })).plates[0]?.seen.find((one) => one.tipId === tipId);
  // A plate's file forgets old reports: what it does not know any more nobody takes up.
  if (!seen) return false;
  const [first] = seen.after ? (await store.find({ tips: [seen.after] })).tips : [];
  // Adopted without a record it may have to make room: evidence that nobody could lock is none.
  return first?.status !== 'adopted' || waitsForLock(first);
}

/**
 * Marks a report first, after which nobody can appeal or have it taken up; then removes its originals, and then says so.
 * What is marked and still there is removed by the next run. Answers whether they are gone.
 */
async function forgetTip(deps: ForgetDeps, listed: Tip): Promise<boolean> {
  const { store, rules, now } = deps;
  const { tipId, media } = listed;
  if (await mayMoveUp(deps, listed)) return false;
  const wanted = { tips: [tipId] };
  const marked = await store.perform<boolean, never>(stepOf('markOriginals', tipId), wanted, ({ tips: [tip] }) => {
    if (!tip || !isOver(tip, now(), rules)) return accept({ answer: false });
    const next: Tip = { ...tip, version: tip.version + 1, originals: 'going' };
    return accept({ tips: tip.originals ? [] : [next], answer: true });
  });
  if (!applied(marked, tipId)) return false;
  await removed(
    deps,
    media.map(({ key }) => key),
  );
  const said = await store.perform<null, never>(stepOf('forgetOriginals', tipId), wanted, ({ tips: [tip] }) => {
    if (tip?.originals !== 'going') return accept({ answer: null });
    return accept({ tips: [{ ...tip, version: tip.version + 1, originals: 'gone' }], answer: null });
  });
  applied(said, tipId);
  return true;
}

/** The same for what no report took up: marked, it can be filed no more. */
async function forgetUnfiled(deps: ForgetDeps, { tipId, registeredAt }: MediaFile): Promise<boolean> {
  const { store, now } = deps;
  const id = `${tipId}:${registeredAt}`;
  const wanted = { media: [tipId] };
  const marked = await store.perform<string[], never>(stepOf('markUnfiled', id), wanted, ({ media: [file] }) => {
    const going = file && unfiledGoing(file, now());
    if (!going) return accept({ answer: [] });
    const isMarked = file.media.every((one) => one.going);
    return accept({ media: isMarked ? [] : [going], answer: going.media.map(({ key }) => key) });
  });
  const keys = applied(marked, id);
  if (keys.length === 0) return false;
  await removed(deps, keys);
  const said = await store.perform<null, never>(stepOf('forgetUnfiled', id), wanted, ({ media: [file] }) => {
    const media = file?.media.filter((one) => !(one.going && keys.includes(one.key))) ?? [];
    if (!file || media.length === file.media.length) return accept({ answer: null });
    return accept({ media: [{ ...file, version: file.version + 1, media }], answer: null });
  });
  applied(said, id);
  return true;
}

const reasons: readonly KeptFor[] = ['turned_down', 'second', 'locked'];

/**
 * Removes what phones sent and nobody needs: what no report took up, what was not adopted and can be appealed no more, and
 * what is locked elsewhere by now. One that cannot be removed holds up nobody else; nothing is begun after `until`. What was
 * adopted and could not be locked is reported every time. Answers of how many reports something is gone.
 */
export const forgetOriginals =
  (deps: ForgetDeps, report: (fault: unknown) => void) =>
  async (until: Date): Promise<number> => {
    const { store, rules, now } = deps;
    const unfiled = await everyPage((query) => store.listUnfiled(unfiledSince(now()), query));
    const kept = await Promise.all(
      reasons.map((why) => everyPage((query) => store.listKept(why, keptSince(why, now(), rules), query))),
    );
    const steps = [
      ...unfiled.map((file) => () => forgetUnfiled(deps, file)),
      ...kept.flat().map((tip) => () => forgetTip(deps, tip)),
    ];
    const unlocked = await everyPage((query) => store.listUnlocked(unlockedSince(now()), query));
    for (const { tipId } of unlocked) report(new Error(`Report ${tipId} was adopted and its originals are not locked`));
    let gone = 0;
    for (const step of steps) {
      if (now() >= until) break;
      if (await step().catch(report)) gone += 1;
    }
    return gone;
  };
