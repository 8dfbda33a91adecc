import type { BankId, NewEvent } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { UploadForm } from '@yilu/http/picture-shelf';
import type { Clock, NewId, Result } from '@yilu/kernel';
import type { BankFile, BanksInForce } from './domain/bank-file.js';

/** A bank, and what is in force while one looks at it. */
export interface FoundBank {
  readonly bank?: BankFile | undefined;
  readonly inForce?: BanksInForce | undefined;
}
/** What a decision writes, all or nothing. */
export type BankOutcome<Answer> = FoundBank & { readonly events?: readonly NewEvent[]; readonly answer: Answer };

export interface BankStore {
  perform<Answer, Refusal extends string>(
    command: Command,
    bankId: BankId,
    decide: (found: FoundBank) => Result<BankOutcome<Answer>, Refusal>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  find(bankId: BankId): Promise<FoundBank>;
  inForce(): Promise<BanksInForce | undefined>;
  /** The latest files, newest first. */
  list(limit: number): Promise<{ readonly banks: readonly BankFile[]; readonly inForce?: BanksInForce | undefined }>;
}

/** The bureau's files in the object store. */
export interface BankFiles {
  /** A form that takes exactly the registered bytes, for ten minutes. */
  uploadForm(bank: BankFile, from: Date): UploadForm;
  /** The text of a file. Refused as absent while it has not arrived; unread where it is larger than any bank. */
  read(bank: BankFile): Promise<Result<string, 'study.bank_absent' | 'study.bank_too_large'>>;
}

export interface BankDeps {
  readonly banks: BankStore;
  readonly files: BankFiles;
  readonly now: Clock;
  readonly newId: NewId;
}
