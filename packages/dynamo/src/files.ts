import type { NewEvent, Page, PageQuery } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { queryPage } from './page.js';
import { type Command, type CommandRefusal, perform } from './perform.js';
import { type Item, type Key, put, readItems, replace, type Table } from './table.js';

/** What a context keeps by a number of its own. */
interface Versioned {
  readonly version: number;
}

/** What a decision wants to see; all of it comes in one round trip, at most 99 files. */
export type WantedOf<Refs> = { readonly [K in keyof Refs]?: readonly Refs[K][] };
/** What is there, in the order of the wish, without those that are not. */
export type FoundOf<Files> = { readonly [K in keyof Files]: readonly Files[K][] };
type Written<Files> = { readonly [K in keyof Files]?: readonly Files[K][] };
/** What a decision writes, all or nothing: next versions (1 must be new), with its answer. */
export type OutcomeOf<Files, Answer> = Written<Files> & {
  readonly events?: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret. */
  readonly answer: Answer;
};

/** A context's files: one command is one batch read and one transaction over its table. */
export interface FileStore<Files, Refs> {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: WantedOf<Refs>,
    decide: (
      found: FoundOf<Files>,
    ) => Result<OutcomeOf<Files, Answer>, Refusal> | Promise<Result<OutcomeOf<Files, Answer>, Refusal>>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  find(wanted: WantedOf<Refs>): Promise<FoundOf<Files>>;
}

/** How one kind of file lies in the table: under which key, found by which indexes, and until when. */
export interface Filing<Ref, File> {
  readonly key: (ref: Ref) => Key;
  readonly refOf: (file: File) => Ref;
  readonly indexes?: (file: File) => Readonly<Record<string, string>>;
  /** When the store may forget it; neither money nor evidence ever ends so. */
  readonly forgottenAt?: (file: File) => string | undefined;
}
export type Filings<Files extends { [K in keyof Files]: Versioned }, Refs extends { [K in keyof Files]: unknown }> = {
  readonly [K in keyof Files]: Filing<Refs[K], Files[K]>;
};

/** A file as it is stored: one JSON text, its version beside it, and the indexes that find it. */
export function itemIn<Ref, File extends Versioned>(
  { key, refOf, indexes, forgottenAt }: Filing<Ref, File>,
  file: File,
): Item & { version: number } {
  const endsAt = forgottenAt?.(file);
  return {
    ...key(refOf(file)),
    version: file.version,
    state: JSON.stringify(file),
    ...indexes?.(file),
    ...(endsAt ? { expiresAt: Math.ceil(Date.parse(endsAt) / 1000) } : {}),
  };
}

/** The file in an item. */
export const fileIn = <File>(item: Item): File => JSON.parse(item['state'] as string);

/** A partition of an index, or what lies in it between two places; the lowest first where nothing is said. */
interface Span {
  readonly index: 'gsi1' | 'gsi2';
  readonly partition: string;
  readonly between?: readonly [from: string, to: string];
  readonly highestFirst?: boolean;
}

/**
 * The files of one context in its table, each kind by its filing: one batch read and one transaction for each command.
 * `copies` are items that lie beside what is written, such as a second place in an index, and are never read back as truth.
 */
export function fileCabinet<
  Files extends { [K in keyof Files]: Versioned },
  Refs extends { [K in keyof Files]: unknown },
>(table: Table, filings: Filings<Files, Refs>, copies: (written: Written<Files>) => readonly Item[] = () => []) {
  type Wanted = WantedOf<Refs>;
  type Found = FoundOf<Files>;
  // In this order keys are asked for and files are taken from the answer.
  const kinds = Object.keys(filings) as (keyof Files & string)[];

  const keysFor = <K extends keyof Files>(kind: K, refs: readonly Refs[K][] = []): Key[] => refs.map(filings[kind].key);
  const keysOf = (wanted: Wanted): Key[] => kinds.flatMap((kind) => keysFor(kind, wanted[kind]));

  /** The items in the order of their keys, as the files that they hold. */
  function foundIn(wanted: Wanted, items: readonly (Item | undefined)[]): Found {
    let from = 0;
    const take = <K extends keyof Files>(kind: K): readonly Files[K][] => {
      const until = from + (wanted[kind]?.length ?? 0);
      const files = items.slice(from, until).flatMap((item) => (item ? [fileIn<Files[K]>(item)] : []));
      from = until;
      return files;
    };
    const found: { [K in keyof Files]?: readonly Files[K][] } = {};
    for (const kind of kinds) found[kind] = take(kind);
    return found as Found;
  }

  const itemsFor = <K extends keyof Files>(kind: K, files: readonly Files[K][] = []) =>
    files.map((file) => itemIn(filings[kind], file));
  const itemsOf = (files: Written<Files>) => kinds.flatMap((kind) => itemsFor(kind, files[kind]));

  return {
    /** The items of these files, as they would be written. */
    itemsOf,
    perform: <Answer, Refusal extends string>(
      command: Command,
      wanted: Wanted,
      decide: (
        found: Found,
      ) => Result<OutcomeOf<Files, Answer>, Refusal> | Promise<Result<OutcomeOf<Files, Answer>, Refusal>>,
    ): Promise<Result<Answer, Refusal | CommandRefusal>> =>
      perform(table, command, keysOf(wanted), async (items) => {
        const decided = await decide(foundIn(wanted, items));
        if (!decided.ok) return decided;
        const { events = [], answer } = decided.value;
        const writes = [
          ...itemsOf(decided.value).map((item) => replace(table, item, item.version - 1)),
          ...copies(decided.value).map((item) => put(table, item)),
        ];
        return accept({ writes, events, answer });
      }),
    async find(wanted: Wanted): Promise<Found> {
      const keys = keysOf(wanted);
      return foundIn(wanted, keys.length > 0 ? await readItems(table, keys) : []);
    },
    /** One page of a kind off an index; every item of the span has to be of this kind. */
    async list<K extends keyof Files>(
      _kind: K,
      { index, partition, between, highestFirst = false }: Span,
      { cursor, limit }: Pick<PageQuery, 'cursor' | 'limit'>,
    ): Promise<Page<Files[K]>> {
      const page = await queryPage(
        table,
        {
          IndexName: index,
          KeyConditionExpression: `${index}pk = :pk${between ? ` AND ${index}sk BETWEEN :from AND :to` : ''}`,
          ExpressionAttributeValues: {
            ':pk': partition,
            ...(between ? { ':from': between[0], ':to': between[1] } : {}),
          },
          ScanIndexForward: !highestFirst,
        },
        { cursor, limit, partition: { [`${index}pk`]: partition } },
      );
      return { ...page, items: page.items.map((item) => fileIn<Files[K]>(item)) };
    },
  };
}
