export {
  type ApiApp,
  type ApiEnv,
  type ApiOptions,
  citizenOf,
  commandOf,
  createApiApp,
  maximumBodyBytes,
  personOf,
  staffOf,
} from './app.js';
export {
  type Caller,
  type Citizen,
  type Staff,
  tokenAlgorithm,
  tokenIssuer,
  tokenVerifier,
  type VerifyToken,
} from './caller.js';
export { logFault, required } from './environment.js';
export { lambdaHandler } from './lambda.js';
export {
  commandProblems,
  type ProblemStatus,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponse,
  problemResponses,
} from './problem.js';
export { answers, body } from './route-parts.js';
