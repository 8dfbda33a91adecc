import type { StaffRole } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

const acting = ['exam_admin'] as const;
const reading = ['exam_admin', 'supervisor', 'auditor'] as const;

/** Who may do what with exams. Supervisors and auditors read, and supervisors answer objections, since nobody answers an appeal against his own entry; `admin` is in no row: he administers and sees nothing. */
export const staffRoles = {
  listStaffPlans: reading,
  getStaffPlan: reading,
  draftPlan: acting,
  savePlan: acting,
  publishPlan: acting,
  changePlan: acting,
  listStaffSessions: reading,
  getRoster: reading,
  listOwingHalls: reading,
  enterResults: acting,
  checkIn: acting,
  cancelSessions: acting,
  giveSeatBack: acting,
  listStaffObjections: reading,
  answerObjection: ['exam_admin', 'supervisor'],
  // An auditor reads the log of who has seen it.
  getCertificate: ['exam_admin', 'supervisor'],
  rerunDraw: acting,
  listSchools: reading,
  connectSchool: acting,
  rotateSchoolKey: acting,
  pauseSchool: acting,
  listBanks: reading,
  getBank: reading,
  registerBank: acting,
  checkBank: acting,
  publishBank: acting,
} as const satisfies Record<string, readonly StaffRole[]>;

export const mayDo = (operation: keyof typeof staffRoles, { roles }: Staff): boolean =>
  staffRoles[operation].some((role) => roles.includes(role));
