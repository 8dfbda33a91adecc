import type { AttributeAnswers, ServiceAttribute, ServiceView } from '@yilu/contracts';
import { givenAnswers, type ReportDraft } from '../drafts/report-draft';
import { isInCity } from './proposal';

/** What keeps a report from being filed, by the part of the page where it is put right. */
export type Missing = 'place' | 'outside' | 'service' | 'words' | `question-${string}`;

export const mostWords = 4_000;

const fits = ({ datatype }: ServiceAttribute, answer: AttributeAnswers[string]): boolean => {
  if (typeof answer !== 'string') return datatype === 'multivaluelist';
  if (datatype === 'number') return Number.isFinite(Number(answer));
  return datatype !== 'datetime' || !Number.isNaN(Date.parse(answer));
};

/** Questions that are not answered as the city asks them. */
export function openQuestions({ attributes }: Pick<ServiceView, 'attributes'>, answers: AttributeAnswers): string[] {
  const given = givenAnswers(answers);
  return attributes
    .filter((attribute) => {
      const answer = given[attribute.code];
      return answer === undefined ? attribute.required : !fits(attribute, answer);
    })
    .map(({ code }) => code);
}

/** Whether a place is named, and lies in the city where it is a pin. */
export function placeFault({ location, place, assetCode }: ReportDraft): 'place' | 'outside' | undefined {
  if (location && !isInCity(location)) return 'outside';
  return location || place.trim().length >= 2 || assetCode ? undefined : 'place';
}

/** The element in which something that is missing is said. */
export const elementOf = (missing: Missing): string =>
  missing.startsWith('question-') ? missing : `report-${missing}`;

/** Everything that is missing, in the order of the page. A question or a complaint is its words; a pothole needs none. */
export function missingIn(draft: ReportDraft, service: ServiceView | undefined): readonly Missing[] {
  const place = placeFault(draft);
  const wordless = draft.description.trim().length < 2;
  return [
    ...(place ? [place] : []),
    ...(service?.isPrivate && wordless ? (['words'] as const) : []),
    ...(service ? [] : (['service'] as const)),
    ...(service ? openQuestions(service, draft.attributes).map((code) => `question-${code}` as const) : []),
  ];
}
