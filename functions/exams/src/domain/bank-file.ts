import type { BankId, BankImportView, StudySubject } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import { theoryFormatOf } from '@yilu/law/exams/theory-formats';
import type { BankRead } from '@yilu/theory/import-bank';
import { papersFrom } from '@yilu/theory/paper';
import { questionsFor, questionsOfGroup } from '@yilu/theory/select-questions';

/** A bureau's bank: the file lies in the object store and is never changed, here is what became of it. */
export interface BankFile {
  readonly bankId: BankId;
  readonly version: number;
  readonly file: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly registeredAt: string;
  readonly checked?: {
    readonly rows: number;
    readonly taken: number;
    readonly subjects: readonly StudySubject[];
    readonly refused: BankRead['refused'];
  };
  readonly publishedAt?: string;
}

/** From which bank each subject is asked; from the project's own where none is named. */
export interface BanksInForce {
  readonly version: number;
  readonly banks: { readonly [S in StudySubject]?: BankId };
}

export const bankKey = (bankId: BankId) => `exams/banks/${bankId}.jsonl`;

/** An officer mends a file from its first faults; a list of all would not fit where it is kept. */
const refusedKept = 200;

/** What the rows came to: a subject needs enough questions in force for a paper of its usual kind. */
export function checkedBank(bank: BankFile, { rows, questions, refused }: BankRead, day: Day): BankFile {
  const subjects = (['S1', 'S3S'] as const).filter((subject) => {
    const asked = questionsOfGroup(questionsFor(questions, subject, day), 'car');
    return papersFrom(asked, theoryFormatOf(subject, 'car')) !== undefined;
  });
  const checked = { rows, taken: questions.length, subjects, refused: refused.slice(0, refusedKept) };
  return { ...bank, version: bank.version + 1, checked };
}

function stateOf(
  { bankId, checked, publishedAt }: BankFile,
  inForce: BanksInForce | undefined,
): BankImportView['state'] {
  if (!checked) return 'awaited';
  if (checked.subjects.length === 0) return 'refused';
  if (Object.values(inForce?.banks ?? {}).includes(bankId)) return 'in_force';
  return publishedAt === undefined ? 'checked' : 'replaced';
}

export const bankView = (bank: BankFile, inForce: BanksInForce | undefined): BankImportView => ({
  bankId: bank.bankId,
  file: bank.file,
  rows: bank.checked?.rows ?? 0,
  taken: bank.checked?.taken ?? 0,
  subjects: [...(bank.checked?.subjects ?? [])],
  refused: [...(bank.checked?.refused ?? [])],
  state: stateOf(bank, inForce),
  at: bank.registeredAt,
});
