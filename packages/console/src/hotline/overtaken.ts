import { ApiProblem } from '../api/api-problem.js';

const codes: readonly string[] = ['feedback.changed_meanwhile', 'feedback.not_now'];

/** A colleague was quicker: the report is read again, and what was typed stays. */
export const isOvertaken = (fault: Error | null): boolean =>
  fault instanceof ApiProblem && codes.includes(fault.problem?.code ?? '');
