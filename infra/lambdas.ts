import type { Asset, LambdaSpec } from './lambda-spec.js';

const fontScript = 'packages/paper/bin/build-font.mjs';
/** The faces of every paper: the characters in daily use, and the rare ones of some names. */
const fonts: readonly Asset[] = ['font.ttf', 'font-rare.ttf'].map((name) => ({
  file: `packages/paper/dist/${name}`,
  builtBy: fontScript,
}));

/** Every Lambda of the city: the cloud deploys this list and the local city runs it. */
export const lambdas: readonly LambdaSpec[] = [
  {
    name: 'identity',
    entry: 'functions/identity/src/handler.ts',
    context: 'identity',
    trigger: {
      kind: 'http',
      paths: ['/identity/{proxy+}'],
      // Open to strangers, and each call may send an SMS: a city of millions asks for a few codes a second.
      bounded: [
        { method: 'POST', path: '/identity/sms-codes', rate: 10, burst: 50 },
        // Each proof costs a question to a wallet, whose patience is counted too.
        { method: 'POST', path: '/identity/sessions', rate: 50, burst: 200 },
      ],
    },
    needs: ['vault', 'token_signing', 'sign_in_providers', 'registries'],
  },
  {
    name: 'identity-staff',
    entry: 'functions/identity/src/staff-handler.ts',
    context: 'identity',
    trigger: {
      kind: 'http',
      paths: ['/identity/staff/{proxy+}'],
      bounded: [{ method: 'POST', path: '/identity/staff/sign-ins', rate: 5, burst: 50 }],
    },
    needs: ['token_signing', 'staff_oidc'],
  },
  {
    name: 'accidents',
    entry: 'functions/accidents/src/handler.ts',
    context: 'accidents',
    trigger: {
      kind: 'http',
      paths: ['/accidents', '/accidents/{proxy+}'],
      bounded: [
        { method: 'POST', path: '/accidents/{caseId}/invitations', rate: 10, burst: 50 },
        { method: 'POST', path: '/accidents/joins', rate: 20, burst: 100 },
        // Each costs a question to the registers, or an SMS.
        { method: 'POST', path: '/accidents/{caseId}/guests', rate: 10, burst: 50 },
        { method: 'POST', path: '/accidents/{caseId}/guests/{role}/codes', rate: 10, burst: 50 },
        // Open to strangers: a code of eighty random bits is not guessed at this rate, nor at any other.
        { method: 'POST', path: '/accidents/copies', rate: 10, burst: 50 },
        { method: 'POST', path: '/accidents/copies/injuries', rate: 10, burst: 50 },
        // Open to strangers: at this rate one day's numbers take months to try out.
        { method: 'GET', path: '/accidents/verifications/{number}', rate: 10, burst: 50 },
        // Open too; what stands between keeps an answer for five minutes.
        { method: 'GET', path: '/accidents/statistics', rate: 10, burst: 50 },
      ],
    },
    needs: ['vault', 'evidence_write', 'evidence_read', 'evidence_signing', 'evidence_keys', 'registries'],
    assets: fonts,
  },
  {
    name: 'accidents-staff',
    entry: 'functions/accidents/src/staff-handler.ts',
    context: 'accidents',
    trigger: { kind: 'http', paths: ['/accidents/staff/{proxy+}'] },
    needs: ['vault', 'evidence_read', 'evidence_signing', 'evidence_keys'],
    assets: fonts,
  },
  {
    name: 'accidents-on-person-changed',
    entry: 'functions/accidents/src/on-person-changed.ts',
    context: 'accidents',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: ['evidence_signing'],
  },
  {
    name: 'accidents-on-photo-stored',
    entry: 'functions/accidents/src/on-photo-stored.ts',
    context: 'accidents',
    trigger: { kind: 'objects', prefix: 'accidents/' },
    needs: ['evidence_read', 'evidence_signing'],
  },
  {
    name: 'accidents-on-progress',
    entry: 'functions/accidents/src/on-progress.ts',
    context: 'accidents',
    trigger: {
      kind: 'events',
      types: [
        'accidents.case_opened',
        'accidents.road_cleared',
        'accidents.outcome_fixed',
        'accidents.case_referred',
        'accidents.case_withdrawn',
        'accidents.case_expired',
        'accidents.injury_reported',
        'claims.claim_registered',
      ],
    },
    // Plates are found again by their keyed hash alone.
    needs: ['vault'],
  },
  {
    name: 'accidents-expire-cases',
    entry: 'functions/accidents/src/expire-cases.ts',
    context: 'accidents',
    trigger: { kind: 'schedule', everyMinutes: 5 },
    needs: ['evidence_signing'],
  },
  {
    name: 'accidents-seal-day',
    entry: 'functions/accidents/src/seal-days.ts',
    context: 'accidents',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: ['evidence_signing'],
  },
  {
    name: 'messages',
    entry: 'functions/messages/src/handler.ts',
    context: 'messages',
    trigger: { kind: 'http', paths: ['/messages/{proxy+}'] },
    needs: [],
  },
  {
    name: 'messages-staff',
    entry: 'functions/messages/src/staff-handler.ts',
    context: 'messages',
    trigger: { kind: 'http', paths: ['/messages/staff/{proxy+}'] },
    needs: [],
  },
  {
    name: 'messages-on-person-changed',
    entry: 'functions/messages/src/on-person-changed.ts',
    context: 'messages',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: [],
  },
  {
    name: 'messages-on-notice',
    entry: 'functions/messages/src/on-notice.ts',
    context: 'messages',
    trigger: {
      kind: 'events',
      types: [
        'identity.sms_code_requested',
        'accidents.road_cleared',
        'accidents.driver_invited',
        'accidents.guest_code_requested',
        'accidents.guest_copy_issued',
        'accidents.case_joined',
        'accidents.parties_complete',
        'accidents.statements_compared',
        'accidents.statement_changed',
        'accidents.agreement_drawn_up',
        'accidents.agreement_signed',
        'accidents.officer_requested',
        'accidents.question_asked',
        'accidents.case_determined',
        'accidents.determination_acknowledged',
        'accidents.review_requested',
        'accidents.review_forwarded',
        'accidents.case_referred',
        'accidents.case_withdrawn',
        'accidents.case_expired',
        'accidents.photo_refused',
        'accidents.injury_reported',
        'accidents.injury_taken_over',
        'accidents.amendment_proposed',
        'accidents.amendment_ended',
        'accidents.objection_recorded',
        'claims.claim_registered',
        'claims.claim_changed',
        'claims.appointment_booked',
        'claims.appointment_cancelled',
        'assistance.officer_wrote',
        'assistance.conversation_closed',
        'violations.record_published',
        'violations.record_erased',
        'violations.driver_named',
        'violations.nomination_answered',
        'violations.decision_made',
        'violations.decision_revoked',
        'violations.defence_changed',
        'violations.points_warned',
        'violations.reminder_due',
        'payments.obligation_settled',
        'payments.refund_changed',
      ],
    },
    needs: ['vault', 'messaging_providers'],
  },
  {
    name: 'messages-send-due',
    entry: 'functions/messages/src/send-due.ts',
    context: 'messages',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['vault', 'messaging_providers'],
  },
  {
    name: 'assistance',
    entry: 'functions/assistance/src/handler.ts',
    context: 'assistance',
    trigger: { kind: 'http', paths: ['/assistance/{proxy+}'] },
    needs: ['vault', 'evidence_write', 'evidence_read'],
  },
  {
    name: 'assistance-staff',
    entry: 'functions/assistance/src/staff-handler.ts',
    context: 'assistance',
    trigger: { kind: 'http', paths: ['/assistance/staff/{proxy+}'] },
    needs: ['vault', 'evidence_write', 'evidence_read'],
  },
  {
    name: 'assistance-on-person-changed',
    entry: 'functions/assistance/src/on-person-changed.ts',
    context: 'assistance',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: [],
  },
  {
    name: 'assistance-on-picture-stored',
    entry: 'functions/assistance/src/on-picture-stored.ts',
    context: 'assistance',
    trigger: { kind: 'objects', prefix: 'assistance/' },
    needs: ['evidence_read'],
  },
  {
    name: 'assistance-close-silent',
    entry: 'functions/assistance/src/close-silent.ts',
    context: 'assistance',
    trigger: { kind: 'schedule', everyMinutes: 15 },
    needs: [],
  },
  {
    name: 'claims',
    entry: 'functions/claims/src/handler.ts',
    context: 'claims',
    trigger: { kind: 'http', paths: ['/claims', '/claims/{proxy+}'] },
    needs: [],
  },
  {
    name: 'claims-staff',
    entry: 'functions/claims/src/staff-handler.ts',
    context: 'claims',
    trigger: { kind: 'http', paths: ['/claims/staff/{proxy+}'] },
    needs: ['vault', 'insurers'],
  },
  {
    name: 'claims-insurer-updates',
    entry: 'functions/claims/src/insurer-handler.ts',
    context: 'claims',
    trigger: {
      kind: 'http',
      paths: ['/claims/insurer-updates'],
      // Open to strangers until the signature is looked at; a city's insurers report a few times a second at most.
      bounded: [{ method: 'POST', path: '/claims/insurer-updates', rate: 50, burst: 200 }],
    },
    needs: ['vault'],
  },
  {
    name: 'claims-on-outcome',
    entry: 'functions/claims/src/on-outcome.ts',
    context: 'claims',
    trigger: { kind: 'events', types: ['accidents.outcome_fixed', 'accidents.injury_reported'] },
    needs: ['vault', 'insurers'],
  },
  {
    name: 'claims-on-person-changed',
    entry: 'functions/claims/src/on-person-changed.ts',
    context: 'claims',
    trigger: { kind: 'events', types: ['identity.persons_merged', 'identity.person_deleted'] },
    needs: [],
  },
  {
    name: 'claims-deliver-due',
    entry: 'functions/claims/src/deliver-due.ts',
    context: 'claims',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['vault', 'insurers'],
  },
  {
    name: 'violations',
    entry: 'functions/violations/src/handler.ts',
    context: 'violations',
    trigger: {
      kind: 'http',
      paths: ['/violations', '/violations/{proxy+}'],
      bounded: [
        // Open to strangers, and each costs a question to the register.
        { method: 'POST', path: '/violations/guest-queries', rate: 10, burst: 50 },
        { method: 'GET', path: '/violations/guest-challenge', rate: 10, burst: 50 },
        // Open too: a code of eighty random bits is not guessed at this rate, nor at any other.
        { method: 'GET', path: '/violations/verifications/{code}', rate: 10, burst: 50 },
        // The same for everybody; what stands between keeps an answer for five minutes.
        { method: 'GET', path: '/violations/statistics', rate: 10, burst: 50 },
      ],
    },
    needs: ['vault', 'evidence_write', 'evidence_read', 'registries'],
  },
  {
    name: 'violations-staff',
    entry: 'functions/violations/src/staff-handler.ts',
    context: 'violations',
    trigger: { kind: 'http', paths: ['/violations/staff/{proxy+}'] },
    needs: ['vault', 'evidence_read', 'registries'],
  },
  {
    name: 'violations-import',
    entry: 'functions/violations/src/on-file-stored.ts',
    context: 'violations',
    trigger: { kind: 'objects', prefix: 'violations/imports/' },
    needs: ['vault', 'evidence_read', 'bureau'],
  },
  {
    name: 'violations-import-devices',
    entry: 'functions/violations/src/on-file-stored.ts',
    context: 'violations',
    trigger: { kind: 'objects', prefix: 'violations/devices/' },
    needs: ['vault', 'evidence_read', 'bureau'],
  },
  {
    name: 'violations-resume-imports',
    entry: 'functions/violations/src/resume-imports.ts',
    context: 'violations',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['vault', 'evidence_read', 'bureau'],
  },
  {
    name: 'violations-on-person-changed',
    entry: 'functions/violations/src/on-person-changed.ts',
    context: 'violations',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: [],
  },
  {
    name: 'audit',
    entry: 'functions/audit/src/handler.ts',
    context: 'audit',
    trigger: {
      kind: 'http',
      paths: ['/audit/{proxy+}'],
      // Open to strangers, and the same for all of them: whoever watches asks once a day.
      bounded: [
        { method: 'GET', path: '/audit/keys', rate: 20, burst: 100 },
        { method: 'GET', path: '/audit/heads', rate: 20, burst: 100 },
        { method: 'GET', path: '/audit/heads/{day}', rate: 20, burst: 100 },
      ],
    },
    needs: ['evidence_keys'],
  },
  {
    name: 'audit-staff',
    entry: 'functions/audit/src/staff-handler.ts',
    context: 'audit',
    trigger: { kind: 'http', paths: ['/audit/staff/{proxy+}'] },
    needs: ['evidence_keys', 'evidence_signing'],
  },
  {
    name: 'audit-on-staff-acted',
    entry: 'functions/audit/src/on-staff-acted.ts',
    context: 'audit',
    trigger: { kind: 'events', types: ['staff.acted'] },
    needs: ['evidence_signing'],
  },
  {
    name: 'audit-on-day-sealed',
    entry: 'functions/audit/src/on-day-sealed.ts',
    context: 'audit',
    trigger: { kind: 'events', types: ['evidence.day_sealed'] },
    needs: ['evidence_keys'],
  },
  {
    name: 'audit-seal-days',
    entry: 'functions/audit/src/seal-days.ts',
    context: 'audit',
    trigger: { kind: 'schedule', everyMinutes: 10 },
    needs: ['evidence_signing'],
  },
  {
    name: 'payments',
    entry: 'functions/payments/src/handler.ts',
    context: 'payments',
    trigger: {
      kind: 'http',
      paths: ['/payments/{proxy+}'],
      bounded: [
        // Open to strangers, and the same for all of them for fifteen seconds.
        { method: 'GET', path: '/payments/status', rate: 50, burst: 200 },
        // Open too: at this rate nobody tries out the numbers of receipts.
        { method: 'GET', path: '/payments/receipts/verifications', rate: 10, burst: 50 },
        // Each costs a question to a wallet, whose patience is counted too.
        { method: 'POST', path: '/payments/attempts/{attemptId}/checks', rate: 200, burst: 500 },
      ],
    },
    needs: ['vault', 'payment_wallets'],
  },
  {
    name: 'payments-notify-wechat',
    entry: 'functions/payments/src/notify-wechat.ts',
    context: 'payments',
    trigger: {
      kind: 'http',
      open: true,
      paths: ['/payments/notifications/wechat'],
      // The wallet repeats what is not answered; a city's payments are a few a second.
      bounded: [{ method: 'POST', path: '/payments/notifications/wechat', rate: 100, burst: 400 }],
    },
    needs: ['wechat_pay_notices'],
  },
  {
    name: 'payments-notify-alipay',
    entry: 'functions/payments/src/notify-alipay.ts',
    context: 'payments',
    trigger: {
      kind: 'http',
      open: true,
      paths: ['/payments/notifications/alipay'],
      // The wallet repeats what is not answered; a city's payments are a few a second.
      bounded: [{ method: 'POST', path: '/payments/notifications/alipay', rate: 100, burst: 400 }],
    },
    needs: ['alipay_pay_notices'],
  },
  {
    name: 'payments-follow',
    entry: 'functions/payments/src/follow-payments.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['payment_wallets'],
  },
  {
    name: 'payments-on-person-changed',
    entry: 'functions/payments/src/on-person-changed.ts',
    context: 'payments',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: [],
  },
  {
    name: 'payments-on-violations',
    entry: 'functions/payments/src/on-violations.ts',
    context: 'payments',
    trigger: {
      kind: 'events',
      types: ['violations.decision_made', 'violations.decision_revoked', 'violations.surcharge_stopped'],
    },
    needs: ['payment_wallets'],
  },
  {
    name: 'payments-staff',
    entry: 'functions/payments/src/staff-handler.ts',
    context: 'payments',
    trigger: { kind: 'http', paths: ['/payments/staff/{proxy+}'] },
    needs: [],
  },
  {
    name: 'payments-on-settled',
    entry: 'functions/payments/src/on-settled.ts',
    context: 'payments',
    trigger: { kind: 'events', types: ['payments.obligation_settled', 'payments.refund_changed'] },
    needs: ['treasury'],
  },
  {
    name: 'payments-follow-receipts',
    entry: 'functions/payments/src/follow-receipts.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['treasury'],
  },
  {
    name: 'payments-bank-files',
    entry: 'functions/payments/src/bank-files.ts',
    context: 'payments',
    trigger: { kind: 'objects', prefix: 'payments/bank/' },
    needs: ['evidence_read', 'bank', 'payment_wallets'],
  },
  {
    name: 'payments-reconcile',
    entry: 'functions/payments/src/reconcile.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: ['evidence_read', 'bank', 'payment_wallets'],
  },
  {
    name: 'payments-remit',
    entry: 'functions/payments/src/remit.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: ['treasury'],
  },
  { name: 'relay', entry: 'infra/lambdas/relay.ts', trigger: { kind: 'streams' }, needs: ['bus'] },
];

/** Started by an operator alone: brings parked messages back. The local city needs none, its queues lie open. */
export const redriveLambda = { name: 'redrive', entry: 'infra/lambdas/redrive.ts' } as const;
