import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Who may do what with violations. `admin` is in no row: he administers and sees no record. */
export const staffRoles = {
  listImports: ['legal_reviewer', 'supervisor'],
  getImport: ['legal_reviewer', 'supervisor'],
  listStaffRecords: ['legal_reviewer', 'supervisor'],
  getStaffRecord: ['legal_reviewer', 'supervisor'],
  auditRecord: ['legal_reviewer'],
  releaseRecord: ['legal_reviewer'],
  listStaffDefences: ['legal_reviewer', 'supervisor'],
  getStaffDefence: ['legal_reviewer', 'supervisor'],
  assignDefence: ['legal_reviewer'],
  askDefendant: ['legal_reviewer'],
  answerDefence: ['legal_reviewer'],
  listCatalogueVersions: ['legal_reviewer', 'supervisor'],
  listSituations: ['legal_reviewer', 'supervisor'],
  proposeCatalogue: ['supervisor'],
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));
