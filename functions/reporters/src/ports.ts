import type { OpeningId, Page, PageQuery, Pseudonym, TipId } from '@yilu/contracts';
import type { FileStore, FoundOf, OutcomeOf, WantedOf } from '@yilu/dynamo';
import type { Clock, NewId } from '@yilu/kernel';
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

export type Wanted = WantedOf<FileRefs>;
export type Found = FoundOf<Files>;
export type Outcome<Answer> = OutcomeOf<Files, Answer>;

export interface ReporterStore extends FileStore<Files, FileRefs> {
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
export type CitizenDeps = Pick<Deps, 'store' | 'pseudonymOf' | 'now'>;
