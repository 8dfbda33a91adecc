import { Day, ReconciliationSide, type StaffRole } from '@yilu/contracts';
import { type ApiEnv, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { Officer } from '../use-cases/officer-act.js';

export const reportParams = z.object({ side: ReconciliationSide, day: Day });

/** Money is seen by those who answer for it, and by nobody else. */
const financeRoles: readonly StaffRole[] = ['finance', 'supervisor'];

/** The officer where he may see money; undefined otherwise. */
export function financeOfficer(c: Context<ApiEnv>): Officer | undefined {
  const { id, name, roles } = staffOf(c);
  return roles.some((role) => financeRoles.includes(role)) ? { id, name } : undefined;
}
