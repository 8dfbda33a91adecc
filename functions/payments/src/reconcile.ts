import { composeReconciling } from './finance-composition.js';
import { reconcileDue } from './use-cases/reconcile-due.js';

/** Every hour: yesterday's books against everybody else's, until every side is there. */
export const handler = reconcileDue(composeReconciling(process.env));
