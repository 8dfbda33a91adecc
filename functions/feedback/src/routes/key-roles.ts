import type { Staff } from '@yilu/http';

/** Who lets clients of Open311 in and out. */
export const mayKeepKeys = ({ roles }: Staff): boolean => roles.includes('admin') || roles.includes('supervisor');
