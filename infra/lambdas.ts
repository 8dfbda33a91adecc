import type { LambdaSpec } from './lambda-spec.js';
import { accidents } from './specs/accidents.js';
import { assistance } from './specs/assistance.js';
import { audit } from './specs/audit.js';
import { claims } from './specs/claims.js';
import { exams } from './specs/exams.js';
import { feedback } from './specs/feedback.js';
import { identity } from './specs/identity.js';
import { messages } from './specs/messages.js';
import { moves } from './specs/moves.js';
import { payments } from './specs/payments.js';
import { reporters } from './specs/reporters.js';
import { tips } from './specs/tips.js';
import { violations } from './specs/violations.js';

/** Every Lambda of the city, by context: the cloud deploys this list and the local city runs it. */
export const lambdas: readonly LambdaSpec[] = [
  ...identity,
  ...accidents,
  ...messages,
  ...assistance,
  ...claims,
  ...violations,
  ...audit,
  ...payments,
  ...exams,
  ...feedback,
  ...moves,
  ...tips,
  ...reporters,
  { name: 'relay', entry: 'infra/lambdas/relay.ts', trigger: { kind: 'streams' }, needs: ['bus'] },
];

/** Started by an operator alone: brings parked messages back. The local city needs none, its queues lie open. */
export const redriveLambda = { name: 'redrive', entry: 'infra/lambdas/redrive.ts' } as const;
