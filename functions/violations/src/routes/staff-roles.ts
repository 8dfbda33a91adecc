import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Who may do what with violations. `admin` is in no row: he administers and sees no record. */
export const staffRoles = {
  listImports: ['legal_reviewer', 'supervisor', 'desk_operator'],
  getImport: ['legal_reviewer', 'supervisor', 'desk_operator'],
  listStaffRecords: ['legal_reviewer', 'supervisor', 'desk_operator'],
  getStaffRecord: ['legal_reviewer', 'supervisor', 'desk_operator'],
  auditRecord: ['supervisor', 'desk_operator'],
  releaseRecord: ['legal_reviewer', 'supervisor'],
  listStaffDefences: ['legal_reviewer', 'hearing_officer', 'supervisor'],
  getStaffDefence: ['legal_reviewer', 'hearing_officer', 'supervisor'],
  assignDefence: ['legal_reviewer', 'hearing_officer', 'supervisor'],
  askDefendant: ['legal_reviewer', 'hearing_officer', 'supervisor'],
  answerDefence: ['legal_reviewer', 'hearing_officer', 'supervisor'],
  listCatalogueVersions: ['legal_reviewer', 'supervisor'],
  listSituations: ['legal_reviewer', 'supervisor'],
  proposeCatalogue: ['supervisor'],
  listNamingWatch: ['legal_reviewer', 'supervisor'],
  clearNamingWatch: ['legal_reviewer', 'supervisor'],
  listServices: ['desk_operator', 'supervisor'],
  noteService: ['desk_operator', 'supervisor'],
  printDecision: ['desk_operator', 'supervisor'],
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));
