import { ExamSubject, ObjectionId, PlanId, SchoolId, SessionId } from '@yilu/contracts';
import { type ApiEnv, citizenOf, commandOf, personOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { CitizenCommand, StaffCommand } from '../use-cases/commands.js';

export const planParams = z.object({ planId: PlanId });
export const sessionParams = z.object({ sessionId: SessionId });
export const subjectParams = z.object({ subject: ExamSubject });
export const schoolParams = z.object({ schoolId: SchoolId });
export const objectionParams = z.object({ objectionId: ObjectionId });

/** The signed-in citizen's command. */
export const citizenCommand = (c: Context<ApiEnv>, operation: string): CitizenCommand => ({
  command: commandOf(c, operation),
  personId: personOf(c),
  provider: citizenOf(c).provider,
});

/** The signed-in officer, as the log of acts and readings names him. */
export const officerOf = (c: Context<ApiEnv>): StaffCommand['officer'] => {
  const { id, name, badge } = staffOf(c);
  return { officerId: id, name, badge };
};

/** The signed-in officer's command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string): StaffCommand => ({
  command: commandOf(c, operation),
  officer: officerOf(c),
});

/** The same for everybody, and a minute old at most: whatever stands between may keep it. */
export const keepForAll = { 'cache-control': 'public, max-age=60' } as const;
