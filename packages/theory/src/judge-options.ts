/** Options of every question that is judged, in this order: a paper never shuffles them. */
export const judgeOptions = [
  { zh: '正确', en: 'Correct' },
  { zh: '错误', en: 'Wrong' },
] as const;
