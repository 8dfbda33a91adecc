import type { RecordCallRequest } from '@yilu/contracts';
import { recordCall as record } from '../domain/officer-acts.js';
import type { Deps } from '../ports.js';
import { actOn, type OfficerCommand } from './officer-command.js';

/** What came of calling the citizen back. */
export const recordCall =
  (deps: Deps) =>
  (officers: OfficerCommand, { outcome }: RecordCallRequest) =>
    actOn(deps, officers, 'call_recorded', (held, officer, at) => record(held, officer, outcome, at));
