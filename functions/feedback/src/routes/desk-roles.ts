import type { StaffRole } from '@yilu/contracts';
import { type ApiEnv, commandOf, type Staff, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import { unitNamed } from '../city/units.js';
import type { DeskOfficer } from '../domain/desk-officer.js';
import type { DeskCommand } from '../use-cases/act-on-report.js';

const desk = ['desk_operator', 'facilities', 'supervisor'] as const;
const units = [...desk, 'facility_unit'] as const;
const reading = [...units, 'auditor'] as const;

/** Who may do what with reports. A unit's own people act on what lies with it; `admin` is in no row: he sees nothing. */
export const deskRoles = {
  listDeskQueue: reading,
  listUnits: reading,
  getDeskReport: reading,
  getDeskFigures: [...desk, 'auditor'],
  fileForCaller: ['desk_operator', 'facilities'],
  reopenForCaller: ['desk_operator', 'facilities'],
  acceptReport: desk,
  rejectReport: desk,
  joinReport: desk,
  dispatchReport: desk,
  acknowledgeReport: units,
  returnReport: units,
  scheduleReport: units,
  extendReport: units,
  completeReport: units,
  replyToReport: desk,
  moveReport: desk,
  changeService: desk,
  moderateReport: desk,
  unsealReport: desk,
} as const satisfies Record<string, readonly StaffRole[]>;
type Operation = keyof typeof deskRoles;

const hasOneOf = (roles: readonly StaffRole[], { roles: own }: Pick<Staff, 'roles'>) =>
  roles.some((role) => own.includes(role));

/** Whether he may do more than read. */
export const mayAct = (c: Context<ApiEnv>): boolean => hasOneOf(units, staffOf(c));

/**
 * The officer as the desk sees him; undefined where this is not for his role, or where he belongs to a unit that the
 * city does not know.
 */
export function deskOfficer(c: Context<ApiEnv>, operation: Operation, city: string): DeskOfficer | undefined {
  const staff = staffOf(c);
  if (!hasOneOf(deskRoles[operation], staff)) return undefined;
  const { id: officerId, name } = staff;
  const isSupervisor = staff.roles.includes('supervisor');
  if (hasOneOf(desk, staff)) return { officerId, name, isSupervisor };
  if (staff.roles.includes('auditor')) return { officerId, name, isSupervisor, isAuditor: true };
  const unit = unitNamed(city, staff.unit);
  return unit && { officerId, name, isSupervisor, onlyOf: unit.unitId };
}

/** His command; undefined as above. */
export function deskCommand(c: Context<ApiEnv>, operation: Operation, city: string): DeskCommand | undefined {
  const officer = deskOfficer(c, operation, city);
  return officer && { command: commandOf(c, operation), officer };
}
