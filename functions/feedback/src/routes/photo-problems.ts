import type { ProblemTable } from '@yilu/http';

/** Refusals about photographs by themselves; those of a report that takes them up stand with the reports'. */
export const photoProblems = {
  'feedback.no_photo': { status: 404, title: 'No such photograph', detail: '没有找到这张照片。' },
  'feedback.photo_taken': {
    status: 409,
    title: 'The number is another photograph’s',
    detail: '这个编号已经用在另一张照片上，请重新添加照片。',
  },
  'feedback.photos_of_day': {
    status: 429,
    title: 'Enough photographs for a day',
    detail: '您今天上传的照片已经很多了，请明天再试；没有照片也可以提交反映。',
  },
  'feedback.photo_incomplete': {
    status: 409,
    title: 'Parts are missing',
    detail: '照片还没有传完，请继续上传剩下的部分。',
  },
  'feedback.photo_private': {
    status: 409,
    title: 'Never to be public',
    detail: '这类反映不公开，照片不需要遮挡处理。',
  },
  'feedback.photo_not_to_mark': {
    status: 409,
    title: 'Not to be marked',
    detail: '这张照片还没有传完或者没有被保留，暂时不能处理。',
  },
  'feedback.photo_changed': {
    status: 409,
    title: 'A colleague changed it meanwhile',
    detail: '同事刚刚处理过这张照片，这次没有公开。看过它现在的样子再处理。',
  },
  'feedback.photo_not_to_hide': {
    status: 409,
    title: 'Not to be hidden',
    detail: '这张照片没有公开，也不在等待处理，不需要隐藏。',
  },
} as const satisfies ProblemTable<string>;
