import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

const looking = ['tip_reviewer', 'legal_reviewer', 'supervisor'] as const;

/** Who may do what with reports; none of them learns here who filed one. */
export const staffRoles = {
  listStaffTips: [...looking, 'auditor'],
  getStaffTip: [...looking, 'auditor'],
  reviewTip: ['tip_reviewer'],
  decideTipAppeal: ['legal_reviewer', 'supervisor'],
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));

/** Whether words and pictures are his to see: an auditor looks at what was decided and when, for which he needs neither. */
export const looksInside = ({ roles }: Staff): boolean => looking.some((role) => roles.includes(role));
