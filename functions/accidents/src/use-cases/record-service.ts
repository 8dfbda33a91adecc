import type { RecordServiceRequest } from '@yilu/contracts';
import { recordService as record } from '../domain/determination.js';
import type { Deps } from '../ports.js';
import { actOnCase, type StaffCommand } from './staff-command.js';

export const recordService = (deps: Deps) => (by: StaffCommand, request: RecordServiceRequest) =>
  actOnCase(deps, by, 'service_recorded', (accident, at) => record(accident, by.staff.id, request, at));
