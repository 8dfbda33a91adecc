import { AssetCode, ReportId, ReportPhotoId } from '@yilu/contracts';
import { type ApiEnv, citizenOf, commandOf, personOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { CitizenCommand, StaffCommand } from '../use-cases/commands.js';

export const reportParams = z.object({ reportId: ReportId });
export const photoParams = z.object({ photoId: ReportPhotoId });
export const assetParams = z.object({ assetCode: AssetCode });

/** The signed-in citizen's command. */
export const citizenCommand = (c: Context<ApiEnv>, operation: string): CitizenCommand => ({
  command: commandOf(c, operation),
  personId: personOf(c),
  provider: citizenOf(c).provider,
});

/** The signed-in officer, as the log of acts and readings names him. */
export const officerOf = (c: Context<ApiEnv>): StaffCommand['officer'] => {
  const { id, name, badge, unit } = staffOf(c);
  return { officerId: id, name, badge, unit };
};

/** The signed-in officer's command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string): StaffCommand => ({
  command: commandOf(c, operation),
  officer: officerOf(c),
});

/** What an officer hides shall be gone at once wherever it was kept. */
export const keepShortly = { 'cache-control': 'public, max-age=10' } as const;

/** The same for everybody, and a minute old at most: whatever stands between may keep it. */
export const keepForAll = { 'cache-control': 'public, max-age=60' } as const;
