import type { AttributeAnswers } from '@yilu/contracts';
import type { Report } from './files.js';
import { maskPersonal } from './mask-personal.js';

/** What everybody may read of a report's words; undefined where an officer hid them. */
export function publicText({ description, shown }: Pick<Report, 'description' | 'shown'>): string | undefined {
  const text = shown ? shown.description : description;
  return text === undefined ? undefined : maskPersonal(text);
}

/** The answers as everybody may read them. */
export const publicAnswers = (answers: AttributeAnswers): AttributeAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => [
      code,
      typeof answer === 'string' ? maskPersonal(answer) : answer.map((one) => maskPersonal(one)),
    ]),
  );
