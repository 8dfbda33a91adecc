import type { AttributeAnswers } from '@yilu/contracts';
import { serviceOf } from '@yilu/law/feedback/services';
import type { Report } from './files.js';
import { maskPersonal } from './mask-personal.js';

/** What everybody may read of a report's words; undefined where an officer hid them. */
export function publicText({ description, shown }: Pick<Report, 'description' | 'shown'>): string | undefined {
  const text = shown ? shown.description : description;
  return text === undefined ? undefined : maskPersonal(text);
}

/**
 * The answers as everybody may read them: those to the service's own questions. What else came is for the staff, and words
 * of a report whose text an officer had to change are too.
 */
export function publicAnswers({
  serviceCode,
  attributes,
  shown,
}: Pick<Report, 'serviceCode' | 'attributes' | 'shown'>): AttributeAnswers {
  const asked = serviceOf(serviceCode)?.attributes ?? [];
  const readable = asked.filter(({ values }) => values !== undefined || !shown);
  return Object.fromEntries(
    readable.flatMap(({ code }) => {
      const answer = attributes[code];
      if (answer === undefined) return [];
      return [
        [code, typeof answer === 'string' ? maskPersonal(answer) : answer.map((one) => maskPersonal(one))] as const,
      ];
    }),
  );
}
