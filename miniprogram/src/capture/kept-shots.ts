import { forgotten } from '@/api/session';
import { forget, store, stored } from '@/platform/storage';
import { createState } from '@/state/create-state';
import { createProgress } from '@/state/progress';
import type { Shot } from './camera';
import { dropShot, keepShot } from './keep';

interface Kept {
  readonly id: string;
  /** Where the phone keeps it. */
  readonly file: string;
}

interface Names<Field extends string> {
  /** Below `draft:`: whoever signs out leaves no form behind, whoever's session ended finds it again. */
  readonly form: `draft:${string}`;
  readonly field: Field;
  /** Outside of it: a form may be forgotten where its code is not loaded, and its files have to be found all the same. */
  readonly files: string;
}

/** The pictures of the one form of its kind that is being written; kept at each change, also when its page is gone. */
export function keptShots<T extends Kept, Field extends string = string>({ form, field, files: listed }: Names<Field>) {
  const shots = createState<readonly T[]>(stored<Readonly<Record<Field, readonly T[]>>>(form)?.[field] ?? []);
  const named = (): readonly string[] => shots.get().map(({ file }) => file);
  let files: readonly string[] = [...new Set([...(stored<string[]>(listed) ?? []), ...named()])];
  let turn = 0;

  function list(next: readonly string[]): void {
    files = next;
    if (next.length > 0) store(listed, next);
    else forget(listed);
  }
  /** Drops every file that stands in no form any more. */
  async function dropOrphans(): Promise<void> {
    const mine = named();
    const orphans = files.filter((file) => !mine.includes(file));
    list(mine);
    for (const file of orphans) await dropShot(file);
  }
  /** Changes the pictures as they are now: two may be on their way at once, or one while another is taken. */
  function change(next: (before: readonly T[]) => readonly T[]): void {
    const all = next(shots.get());
    // What arrives after the form was dropped writes nothing for whoever begins the next one.
    if (all.length > 0) store(form, { [field]: all });
    else forget(form);
    shots.set(all);
  }
  /** Forgets the pictures with their files: the form was sent, begun anew, or its writer is gone. */
  function drop(): Promise<void> {
    turn += 1;
    change(() => []);
    return dropOrphans();
  }
  forgotten.subscribe(() => void drop());
  return {
    ...shots,
    progress: createProgress(),
    /** Rises whenever the form is dropped: what was made ready for it belongs to none. */
    turn: (): number => turn,
    /** Keeps a shot's file, and writes down that it does before anything else knows of it. */
    async keepFile(id: string, shot: Shot): Promise<string> {
      const file = await keepShot(id, shot);
      list([...files, file]);
      return file;
    },
    change,
    drop,
    dropOrphans,
  };
}
