import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Who may do what with reports; none of them learns here who filed one. */
export const staffRoles = {
  listStaffTips: ['tip_reviewer', 'legal_reviewer', 'supervisor'],
  getStaffTip: ['tip_reviewer', 'legal_reviewer', 'supervisor'],
  reviewTip: ['tip_reviewer'],
  decideTipAppeal: ['legal_reviewer', 'supervisor'],
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));
