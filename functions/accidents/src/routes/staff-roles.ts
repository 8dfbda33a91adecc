import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Who may do what with accidents. `admin` is in no row: he administers and sees no case. */
export const staffRoles = {
  listQueue: ['accident_officer', 'legal_reviewer', 'supervisor', 'desk_operator'],
  readCase: ['accident_officer', 'legal_reviewer', 'supervisor'],
  assignCase: ['accident_officer'],
  askQuestion: ['accident_officer'],
  determineCase: ['accident_officer'],
  recordService: ['accident_officer'],
  forwardReview: ['accident_officer', 'legal_reviewer'],
  openSealedAgreement: ['accident_officer', 'legal_reviewer'],
  getSealedDocument: ['accident_officer', 'legal_reviewer'],
  completeCallback: ['accident_officer', 'desk_operator'],
} as const satisfies Record<string, readonly StaffRole[]>;

/** Whoever answers calls alone sees call-backs alone: the cases in the queue are not his. */
export const seesCallbacksOnly = ({ roles }: Staff): boolean =>
  !staffRoles.listQueue.some((role) => role !== 'desk_operator' && roles.includes(role));

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));
