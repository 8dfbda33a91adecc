import type { NewEvent, OpeningId, Page, PageQuery, Pseudonym, TipId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Clock, NewId, Result } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import type { PseudonymOf } from '@yilu/vault/reporters-vault';
import type { Opening, PersonFile, ReporterFile } from './domain/files.js';

/** Everything that the store keeps by its own number, each with a version that rises by one. */
export interface Files {
  readonly reporters: ReporterFile;
  readonly persons: PersonFile;
  readonly openings: Opening;
}
/** How each is asked for. */
export interface FileRefs {
  readonly reporters: TipId;
  readonly persons: Pseudonym;
  readonly openings: OpeningId;
}

/** What a decision wants to see; all of it comes in one round trip, at most 99 files. */
export type Wanted = { readonly [K in keyof FileRefs]?: readonly FileRefs[K][] };
/** What is there, in the order of the wish, without those that are not. */
export type Found = { readonly [K in keyof Files]: readonly Files[K][] };

/** What a decision writes, all or nothing: next versions (1 must be new), with its answer. */
export type Outcome<Answer> = { readonly [K in keyof Files]?: readonly Files[K][] } & {
  readonly events?: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret. */
  readonly answer: Answer;
};

/** One command is one batch read and one transaction over the context's table. */
export interface ReporterStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal> | Promise<Result<Outcome<Answer>, Refusal>>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  find(wanted: Wanted): Promise<Found>;
  /** Openings that concern this reporter, the newest first. */
  listConcerning(pseudonym: Pseudonym, query: PageQuery): Promise<Page<Opening>>;
  /** Openings that were asked for lately, the newest first. */
  listAsked(query: PageQuery): Promise<Page<Opening>>;
}

export interface Deps {
  readonly store: ReporterStore;
  /** The reporters' own vault; whoever is not to open anything has no right to at the key service. */
  readonly reporters: Vault;
  /** Everybody's vault, under which identity sealed what lies in a reporter's box. */
  readonly vault: Vault;
  readonly pseudonymOf: PseudonymOf;
  /** The same for whom payments reward: another name, which leads to no report. */
  readonly payeeOf: PseudonymOf;
  readonly now: Clock;
  readonly newId: NewId;
}
/** What the citizens' side needs: the key of pseudonyms, and none that opens anything. */
export type CitizenDeps = Pick<Deps, 'store' | 'pseudonymOf'>;
