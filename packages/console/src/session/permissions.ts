import type { StaffRole } from '@yilu/contracts';

export type Act =
  | 'work_queue'
  | 'decide'
  | 'forward_review'
  | 'look_chats'
  | 'answer_chats'
  | 'open_sealed'
  | 'look_into_alerts'
  | 'read_audit_log'
  | 'read_deliveries'
  | 'read_claims'
  | 'see_insurers'
  | 'pause_insurers'
  | 'keep_secrets'
  | 'see_violations'
  | 'answer_defences'
  | 'see_records'
  | 'audit_records'
  | 'release_records'
  | 'watch_namings'
  | 'serve_papers'
  | 'read_catalogue'
  | 'publish_catalogue'
  | 'handle_money'
  | 'see_exams'
  | 'run_exams'
  | 'see_hotline'
  | 'see_all_reports'
  | 'work_hotline'
  | 'take_hotline_calls'
  | 'prove_repairs'
  | 'answer_exam_objections'
  | 'see_review'
  | 'mark_photos'
  | 'show_photo_originals'
  | 'read_tips'
  | 'review_tips'
  | 'answer_tip_appeals'
  | 'open_reporters'
  | 'see_moves'
  | 'work_moves'
  | 'find_misuse'
  | 'answer_bar_appeals'
  | 'pay_rewards'
  | 'keep_facilities'
  | 'keep_api_keys';

/**
 * What the console offers by role; the API decides for itself. `admin` administers and sees no case, an auditor reads
 * the log and no case.
 */
const allowed: { readonly [A in Act]: readonly StaffRole[] } = {
  work_queue: ['accident_officer', 'legal_reviewer', 'supervisor'],
  decide: ['accident_officer'],
  forward_review: ['accident_officer', 'legal_reviewer'],
  look_chats: ['accident_officer', 'desk_operator', 'supervisor'],
  answer_chats: ['accident_officer', 'desk_operator'],
  open_sealed: ['accident_officer', 'legal_reviewer'],
  look_into_alerts: ['supervisor', 'legal_reviewer'],
  read_audit_log: ['supervisor', 'auditor', 'legal_reviewer'],
  read_claims: ['accident_officer', 'supervisor'],
  see_insurers: ['accident_officer', 'supervisor', 'admin'],
  pause_insurers: ['supervisor', 'admin'],
  keep_secrets: ['admin'],
  see_violations: ['legal_reviewer', 'hearing_officer', 'supervisor', 'desk_operator'],
  answer_defences: ['legal_reviewer', 'hearing_officer', 'supervisor'],
  see_records: ['legal_reviewer', 'supervisor', 'desk_operator'],
  audit_records: ['supervisor', 'desk_operator'],
  release_records: ['legal_reviewer', 'supervisor'],
  watch_namings: ['legal_reviewer', 'supervisor'],
  serve_papers: ['supervisor', 'desk_operator'],
  read_catalogue: ['legal_reviewer', 'supervisor'],
  publish_catalogue: ['supervisor'],
  handle_money: ['finance', 'supervisor'],
  see_exams: ['exam_admin', 'supervisor', 'auditor'],
  run_exams: ['exam_admin'],
  see_hotline: ['desk_operator', 'facilities', 'supervisor', 'facility_unit', 'auditor'],
  see_all_reports: ['desk_operator', 'facilities', 'supervisor', 'auditor'],
  work_hotline: ['desk_operator', 'facilities', 'supervisor'],
  take_hotline_calls: ['desk_operator', 'facilities'],
  prove_repairs: ['facilities', 'facility_unit', 'supervisor'],
  // Who entered a result does not answer for it: a supervisor may.
  answer_exam_objections: ['exam_admin', 'supervisor'],
  see_review: [
    'facilities',
    'desk_operator',
    'supervisor',
    'tip_reviewer',
    'legal_reviewer',
    'accident_officer',
    'finance',
    'admin',
    'auditor',
  ],
  mark_photos: ['facilities', 'desk_operator', 'supervisor'],
  show_photo_originals: ['supervisor'],
  read_tips: ['tip_reviewer', 'legal_reviewer', 'supervisor', 'auditor'],
  review_tips: ['tip_reviewer'],
  answer_tip_appeals: ['legal_reviewer', 'supervisor'],
  open_reporters: ['legal_reviewer', 'supervisor'],
  see_moves: ['accident_officer', 'desk_operator', 'supervisor', 'legal_reviewer'],
  work_moves: ['accident_officer', 'desk_operator', 'supervisor'],
  find_misuse: ['accident_officer', 'supervisor'],
  answer_bar_appeals: ['supervisor', 'legal_reviewer'],
  pay_rewards: ['finance', 'supervisor'],
  keep_facilities: ['facilities', 'supervisor'],
  keep_api_keys: ['admin', 'supervisor'],
  read_deliveries: ['desk_operator', 'accident_officer', 'supervisor'],
};

export const may = (roles: readonly StaffRole[], act: Act): boolean =>
  roles.some((role) => allowed[act].includes(role));
