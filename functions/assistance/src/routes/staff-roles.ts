import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Who may do what at the desk. `admin` is in no row: he administers and reads no talk. */
const staffRoles = {
  look: ['accident_officer', 'desk_operator', 'supervisor'],
  act: ['accident_officer', 'desk_operator'],
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (what: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[what].some((role) => roles.includes(role));
