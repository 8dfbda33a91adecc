import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Who may do what here. `admin` keeps the connections and their secrets, and sees no case. */
export const staffRoles = {
  listClaimDeliveries: ['supervisor', 'accident_officer'],
  getClaimDelivery: ['supervisor', 'accident_officer'],
  resendDelivery: ['supervisor', 'accident_officer'],
  listStaffClaims: ['supervisor', 'accident_officer'],
  listInsurers: ['supervisor', 'accident_officer', 'admin'],
  pauseInsurer: ['supervisor', 'admin'],
  connectInsurer: ['admin'],
  rotateSecret: ['admin'],
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));
