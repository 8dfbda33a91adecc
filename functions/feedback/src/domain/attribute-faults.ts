import type { AttributeAnswers, ServiceAttribute, ServiceView, Words } from '@yilu/contracts';

/** A question that is not answered as it has to be, by its code. */
export interface AttributeFault {
  readonly code: string;
  readonly text: Words;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether one answer is of the kind that its question asks for. */
function fits({ datatype, values = [] }: ServiceAttribute, answer: string): boolean {
  switch (datatype) {
    case 'number':
      return answer.trim() !== '' && Number.isFinite(Number(answer));
    case 'datetime':
      return instant.test(answer) && !Number.isNaN(Date.parse(answer));
    case 'singlevaluelist':
    case 'multivaluelist':
      return values.some(({ key }) => key === answer);
    default:
      return true;
  }
}

const said = (answer: AttributeAnswers[string] | undefined): readonly string[] =>
  (typeof answer === 'string' ? [answer] : (answer ?? [])).filter((one) => one.trim() !== '');

function faultOf(attribute: ServiceAttribute, answer: AttributeAnswers[string] | undefined): Words | undefined {
  const { required, datatype, description } = attribute;
  const answers = said(answer);
  if (answers.length === 0)
    return required ? { zh: `请回答：${description.zh}`, en: `Please answer: ${description.en}` } : undefined;
  if (answers.length > 1 && datatype !== 'multivaluelist')
    return { zh: `只能有一个回答：${description.zh}`, en: `Only one answer: ${description.en}` };
  if (answers.every((one) => fits(attribute, one))) return undefined;
  const choices = attribute.values;
  return choices
    ? {
        zh: `“${description.zh}”只能选：${choices.map(({ name }) => name.zh).join('、')}`,
        en: `${description.en}: choose one of ${choices.map(({ key }) => key).join(', ')}`,
      }
    : { zh: `“${description.zh}”的格式不对`, en: `${description.en}: not a ${datatype}` };
}

/**
 * Everything wrong with the answers to a service's questions, each by its code: the same for the form, the API and Open311.
 * Answers to what nobody asked are let through, as Open311's clients expect.
 */
export const attributeFaults = (
  { attributes }: Pick<ServiceView, 'attributes'>,
  answers: AttributeAnswers,
): AttributeFault[] =>
  attributes.flatMap((attribute) => {
    const text = faultOf(attribute, answers[attribute.code]);
    return text ? [{ code: attribute.code, text }] : [];
  });
