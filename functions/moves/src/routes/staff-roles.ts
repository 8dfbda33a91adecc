import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

const acting = ['accident_officer', 'desk_operator', 'supervisor'] as const;
const deciding = ['accident_officer', 'supervisor'] as const;

/** Who may do what with requests to move a car. `admin` is in no row: he administers and sees no photograph. */
export const staffRoles = {
  listTasks: [...acting, 'legal_reviewer'],
  getTask: [...acting, 'legal_reviewer'],
  takeTask: acting,
  endTask: acting,
  reviewContest: deciding,
  answerBarAppeal: ['supervisor', 'legal_reviewer'],
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));
