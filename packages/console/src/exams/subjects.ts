import type { ExamSubject } from '@yilu/contracts';

/** In the order in which they are taken. */
export const subjects = ['S1', 'S2', 'S3R', 'S3S'] as const satisfies readonly ExamSubject[];
