import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Who may do what with accidents. `admin` is in no row: he administers and sees no case. */
export const staffRoles = {
  listQueue: ['accident_officer', 'legal_reviewer', 'supervisor'],
  readCase: ['accident_officer', 'legal_reviewer', 'supervisor'],
  assignCase: ['accident_officer'],
  askQuestion: ['accident_officer'],
  determineCase: ['accident_officer'],
  recordService: ['accident_officer'],
  forwardReview: ['accident_officer', 'legal_reviewer'],
  listAlerts: ['supervisor', 'legal_reviewer'],
  readAlert: ['supervisor', 'legal_reviewer'],
  closeAlert: ['supervisor', 'legal_reviewer'],
  readInjury: ['accident_officer', 'legal_reviewer'],
  recordInjury: ['accident_officer'],
  takeOverInjury: ['accident_officer'],
  openSealedAgreement: ['accident_officer', 'legal_reviewer'],
  getSealedDocument: ['accident_officer', 'legal_reviewer'],
  openOriginals: ['accident_officer', 'legal_reviewer'],
  openWitnesses: ['accident_officer', 'legal_reviewer'],
  exportEvidence: ['accident_officer', 'legal_reviewer'],
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));
