import type { AttributeAnswers, Words } from '@yilu/contracts';
import { serviceOf } from '@yilu/law/feedback/services';

interface Answered {
  readonly question: Words;
  readonly answer: readonly Words[];
}

/** Answers beside the questions of their service; what another client asked besides has no question to stand beside. */
export function answered(serviceCode: string, answers: AttributeAnswers): readonly Answered[] {
  const asked = serviceOf(serviceCode)?.attributes ?? [];
  return asked.flatMap(({ code, description, values = [] }) => {
    const given = answers[code];
    const keys = given === undefined ? [] : [given].flat().filter((key) => key !== '');
    const named = keys.map((key) => values.find((value) => value.key === key)?.name ?? { zh: key, en: key });
    return named.length > 0 ? [{ question: description, answer: named }] : [];
  });
}

/** Whether nobody but its reporter and the staff ever sees a report of this service. */
export const isPrivateService = (serviceCode: string): boolean => serviceOf(serviceCode)?.isPrivate ?? false;
