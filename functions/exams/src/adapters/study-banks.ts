import { byQuestionId } from '@yilu/theory/select-questions';
import type { Bank, Banks } from '../ports-study.js';

export const ownBankId = 'own';

/** The project's own questions; loaded when they are first asked for, since counting time and the like needs none. */
async function ownBank(): Promise<Bank> {
  const { allQuestions } = await import('@yilu/theory/bank');
  return {
    bankId: ownBankId,
    name: { zh: '一路自编练习题', en: 'Yilu’s own practice questions' },
    questions: allQuestions,
    byId: byQuestionId(allQuestions),
  };
}

/** Where questions come from. */
export function studyBanks(): Banks {
  let own: Promise<Bank> | undefined;
  const ours = () => (own ??= ownBank());
  return {
    inForce: ours,
    find: ours,
  };
}
