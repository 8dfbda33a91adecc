import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

const moderating = ['facilities', 'desk_operator', 'supervisor'] as const;
const repairing = ['facilities', 'facility_unit', 'supervisor'] as const;

/** Who may do what with photographs. An original shows strangers' faces and plates: the supervisor alone, for a reason. */
export const photoRoles = {
  listPhotosToMark: moderating,
  markPhoto: moderating,
  hidePhoto: moderating,
  showOriginal: ['supervisor'],
  addRepairPhoto: repairing,
  getRepairPhoto: repairing,
  completeRepairPhoto: repairing,
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayWithPhotos = (operation: keyof typeof photoRoles, { roles }: Staff): boolean =>
  photoRoles[operation].some((role) => roles.includes(role));
