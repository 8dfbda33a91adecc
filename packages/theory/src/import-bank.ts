import { BankRow } from '@yilu/contracts';
import { questionChecker } from './check-question.js';
import type { Question } from './question.js';

/** A whole bank of a country has about two thousand questions, a fifth of this; whatever is larger is refused unread. */
export const maximumBankBytes = 10_000_000;
const maximumRowCharacters = 20_000;

export interface BankRead {
  readonly rows: number;
  readonly questions: readonly Question[];
  /** By the file's own line numbers, from 1. */
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
}

/** What a bank has to fit in with. */
export interface BankSurroundings {
  /** Whether there is a drawing of this sign. */
  readonly isDrawn: (sign: string) => boolean;
  /** Whether a question of the project's own has this number: answers to both would be taken for one. */
  readonly isTaken: (questionId: string) => boolean;
}

function rowOf(line: string): { row: BankRow } | { reason: string } {
  if (line.length > maximumRowCharacters) return { reason: 'row_too_long' };
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    return { reason: 'not_json' };
  }
  const parsed = BankRow.safeParse(content);
  if (parsed.success) return { row: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  return { reason: `field: ${field || 'row'}` };
}

function questionOf({ retiredOn, picture, ...row }: BankRow): Question {
  return { ...row, ...(retiredOn ? { retiredOn } : {}), ...(picture ? { picture } : {}) };
}

/**
 * Reads a bureau's bank, JSON Lines of `BankRow`: every row for itself, a wrong one refused with its number and the first
 * thing that is wrong with it.
 */
export function readBank(text: string, { isDrawn, isTaken }: BankSurroundings): BankRead {
  const check = questionChecker(isDrawn);
  const questions: Question[] = [];
  const refused: { row: number; reason: string }[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  let rows = 0;
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue;
    rows++;
    const read = rowOf(line);
    const question = 'row' in read ? questionOf(read.row) : undefined;
    const reason =
      'reason' in read ? read.reason : question && (isTaken(question.questionId) ? 'id_taken' : check(question));
    if (reason) refused.push({ row: at + 1, reason });
    else if (question) questions.push(question);
  }
  return { rows, questions, refused };
}
