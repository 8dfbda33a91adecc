import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Everybody may keep a copy: a head never changes, and a later day's comes once a day. */
export const publicHeaders = { 'cache-control': 'public, max-age=300' };

const auditors: readonly StaffRole[] = ['auditor', 'supervisor', 'legal_reviewer'];

export const isAuditor = ({ roles }: Staff): boolean => auditors.some((role) => roles.includes(role));
