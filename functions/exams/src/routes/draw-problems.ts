import type { ProblemTable } from '@yilu/http';

/** What stands against looking at a draw, objecting to it, and drawing again. */
export const drawProblems = {
  'exams.no_draw_file': { status: 404, title: 'No such file', detail: '没有这份文件，可能还没有公布。' },
  'exams.no_root_yet': {
    status: 409,
    title: 'The root is not published yet',
    detail: '报名截止、申请清单的校验值公布后，才能核对您的申请。',
  },
  'exams.not_in_draw': { status: 404, title: 'Not in this draw', detail: '您的预约没有参加这次摇号。' },
  'exams.no_results_yet': {
    status: 409,
    title: 'No results yet',
    detail: '这次摇号还没有结果，结果公布后才能提出异议。',
  },
  'exams.objected_already': {
    status: 409,
    title: 'Objected already',
    detail: '您已经对这次摇号提出过异议，请等待答复。',
  },
  'exams.objection_over': {
    status: 409,
    title: 'Too late to object',
    detail: '提出异议的期限已过（结果公布后三个工作日内）。',
  },
  'exams.not_drawn': { status: 409, title: 'Not drawn yet', detail: '这个计划还没有摇号，不能重新摇号。' },
  'exams.rerun_ordered': {
    status: 409,
    title: 'Being drawn again already',
    detail: '这个计划正在重新摇号，请等待完成。',
  },
  'exams.nothing_granted': {
    status: 409,
    title: 'No objection was granted',
    detail: '没有获得支持的异议，不能重新摇号。请先答复异议。',
  },
} as const satisfies ProblemTable<string>;
