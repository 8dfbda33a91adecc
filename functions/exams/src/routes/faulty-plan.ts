import { problem } from '@yilu/http';
import type { FaultyPlan } from '../use-cases/faulty-plan.js';
import { problems } from './problems.js';

/** Every fault of a plan with its row, in both languages: an officer mends all of them at once. */
export const faultyPlanProblem = ({ code, faults }: FaultyPlan) =>
  problem(problems, code, {
    fields: faults.map(({ path, text }) => ({ path, message: `${text.zh}\n${text.en}` })),
  });
