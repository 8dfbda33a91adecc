import type { ExamSubject, LicenceClass, ResultRow, Words } from '@yilu/contracts';
import { passMarkOf } from '@yilu/law/exams/subjects';

/** A result as an officer writes it, whoever's it is. */
export type WrittenResult = Omit<ResultRow, 'number'>;

const fullScore = 100;

/** What is wrong with a written result by the pass mark of subject and class (D172 art 38); nothing where it fits. */
export function resultFault(
  { outcome, score, deductions }: WrittenResult,
  { subject, licenceClass }: { readonly subject: ExamSubject; readonly licenceClass: LicenceClass },
): Words | undefined {
  if (outcome === 'no_show')
    return score === undefined && deductions.length === 0
      ? undefined
      : { zh: '缺考不能有成绩或扣分项。', en: 'Who did not come has no score.' };
  if (score === undefined) return { zh: '请填写成绩。', en: 'The score is missing.' };
  const mark = passMarkOf(subject, licenceClass);
  if (outcome === 'passed' && score < mark)
    return { zh: `成绩 ${score} 未达到合格线 ${mark}。`, en: `${score} is below the pass mark of ${mark}.` };
  if (outcome === 'failed' && score >= mark)
    return { zh: `成绩 ${score} 已达到合格线 ${mark}。`, en: `${score} reaches the pass mark of ${mark}.` };
  const lost = deductions.reduce((sum, { points }) => sum + points, 0);
  if (deductions.length > 0 && Math.max(0, fullScore - lost) !== score)
    return {
      zh: `扣分合计 ${lost}，与成绩 ${score} 不符。`,
      en: `${lost} points were deducted, which does not make ${score}.`,
    };
  return undefined;
}
