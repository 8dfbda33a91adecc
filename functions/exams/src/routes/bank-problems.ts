import { BankId } from '@yilu/contracts';
import { commandProblems, type ProblemTable } from '@yilu/http';
import * as z from 'zod';
import { problems } from './problems.js';

export const bankParams = z.object({ bankId: BankId });

/** One row for every refusal of the desk that brings question banks. */
export const bankProblems = {
  ...commandProblems,
  'exams.role_missing': problems['exams.role_missing'],
  'study.no_bank': { status: 404, title: 'No such question bank', detail: '没有找到这个题库文件。' },
  'study.bank_absent': {
    status: 409,
    title: 'The file has not arrived',
    detail: '题库文件还没有上传完成，请上传后再核对。',
  },
  'study.bank_too_large': {
    status: 413,
    title: 'Larger than any bank',
    detail: '文件超过 10 MB，未读取。题库不会有这么大，请检查文件。',
  },
  'study.bank_not_checked': {
    status: 409,
    title: 'No subject with enough right questions',
    detail: '这个题库没有任何科目的合格题目足够组卷，请改正被退回的行后重新导入。',
  },
} as const satisfies ProblemTable<string>;
