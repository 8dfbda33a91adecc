import type { MockId, PersonId, QuestionId, StudySubject, Words } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Clock, NewId, Result } from '@yilu/kernel';
import type { Question } from '@yilu/theory/question';
import type { MockDesk, MockFile, ProgressFile, StudyClock } from './domain/study-files.js';

/** What the store keeps of a learner's study, each with a version that rises by one. */
export interface StudyFiles {
  readonly progress: ProgressFile;
  readonly clocks: StudyClock;
  readonly desks: MockDesk;
  readonly mocks: MockFile;
}
/** How each is asked for; a paper only with its owner, so that nobody finds another's. */
export interface StudyRefs {
  readonly progress: { readonly personId: PersonId; readonly subject: StudySubject };
  readonly clocks: PersonId;
  readonly desks: PersonId;
  readonly mocks: { readonly personId: PersonId; readonly mockId: MockId };
}

/** What a decision wants to see; each kind at most once, all in one round trip. */
export type StudyWanted = { readonly [K in keyof StudyRefs]?: StudyRefs[K] };
export type StudyFound = { readonly [K in keyof StudyFiles]?: StudyFiles[K] | undefined };
/** What a decision writes, all or nothing: next versions (1 must be new). */
export type StudyOutcome<Answer> = { readonly [K in keyof StudyFiles]?: StudyFiles[K] } & {
  /** Kept for a repeated request. */
  readonly answer: Answer;
};

/** `study.learner_gone`: his account was deleted or merged, and nothing more is kept for him. */
export type StudyRefusal = 'study.learner_gone' | CommandRefusal;

export interface StudyStore {
  /** Performs a learner's command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: StudyWanted,
    decide: (found: StudyFound) => Result<StudyOutcome<Answer>, Refusal>,
  ): Promise<Result<Answer, Refusal | StudyRefusal>>;
  find(wanted: StudyWanted): Promise<StudyFound>;
  /** The latest papers of somebody, newest first. */
  listMocks(personId: PersonId, limit: number): Promise<readonly MockFile[]>;
}

/** What becomes of a learner's study when he is no more. */
export interface StudyLeaving {
  /** Everything goes to whoever took him over. */
  takeOver(eventId: string, from: PersonId, into: PersonId): Promise<void>;
  forget(personId: PersonId): Promise<void>;
}

/** Questions that belong together: the project's own, or a bureau's. */
export interface Bank {
  readonly bankId: string;
  readonly name: Words;
  /** Retired ones too. */
  readonly questions: readonly Question[];
  readonly byId: ReadonlyMap<QuestionId, Question>;
}
export interface Banks {
  /** The bank from which a subject is asked now. */
  inForce(subject: StudySubject): Promise<Bank>;
  /** A bank that was once in force, for papers that began with it. Throws where there never was one. */
  find(bankId: string): Promise<Bank>;
}

export interface StudyDeps {
  readonly store: StudyStore;
  readonly banks: Banks;
  readonly now: Clock;
  readonly newId: NewId;
  readonly sha256: (content: string) => string;
}
