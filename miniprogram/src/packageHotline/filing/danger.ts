import type { AttributeAnswers } from '@yilu/contracts';
import { dangerNow } from '@yilu/law/feedback/service-attributes';

/** Whether the answers say that it is a danger right now: the first of the question's two. */
export const isDangerNow = (answers: AttributeAnswers): boolean =>
  answers[dangerNow.code] !== undefined && answers[dangerNow.code] === dangerNow.values?.[0]?.key;
