import { problem } from '@yilu/http';
import type { FaultyPlan } from '../use-cases/faulty-plan.js';
import { problems } from './problems.js';

/** Why a plan was not taken: one refusal, or every fault with its row in both languages, to be mended all at once. */
export const planProblem = <Code extends keyof typeof problems>(refusal: FaultyPlan | Code) =>
  typeof refusal === 'string'
    ? problem(problems, refusal)
    : problem(problems, refusal.code, {
        fields: refusal.faults.map(({ path, text }) => ({ path, message: `${text.zh}\n${text.en}` })),
      });
