import { givenQuestions } from './bank/given-questions.js';
import { s1Questions } from './bank/s1-questions.js';
import { s3sQuestions } from './bank/s3s-questions.js';
import type { Question } from './question.js';

/** The project's own questions, retired ones too: a paper that began with one is still shown and explained. */
export const allQuestions: readonly Question[] = [...givenQuestions, ...s1Questions, ...s3sQuestions];
