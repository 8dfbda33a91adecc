import type { LambdaSpec } from '../lambda-spec.js';
import { fonts } from './fonts.js';

/** What of violations runs in the cloud. */
export const violations: readonly LambdaSpec[] = [
  {
    name: 'violations',
    entry: 'functions/violations/src/handler.ts',
    context: 'violations',
    trigger: {
      kind: 'http',
      paths: ['/violations', '/violations/{proxy+}'],
      bounded: [
        // Each draws a paper, or reads all that a person has here.
        { method: 'GET', path: '/violations/export.pdf', rate: 5, burst: 25 },
        { method: 'GET', path: '/violations/export.csv', rate: 5, burst: 25 },
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
    assets: fonts,
  },
  {
    name: 'violations-lapse-namings',
    entry: 'functions/violations/src/lapse-namings.ts',
    context: 'violations',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: [],
  },
  {
    name: 'violations-follow-services',
    entry: 'functions/violations/src/follow-services.ts',
    context: 'violations',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: [],
  },
  {
    name: 'violations-on-payment',
    entry: 'functions/violations/src/on-payment.ts',
    context: 'violations',
    trigger: { kind: 'events', types: ['payments.obligation_settled', 'payments.refund_changed'] },
    needs: [],
  },
  {
    name: 'violations-on-tips',
    entry: 'functions/violations/src/on-tips.ts',
    context: 'violations',
    trigger: { kind: 'events', types: ['tips.tip_adopted'] },
    needs: ['evidence_write', 'tips_media_read'],
  },
  {
    name: 'violations-staff',
    entry: 'functions/violations/src/staff-handler.ts',
    context: 'violations',
    trigger: { kind: 'http', paths: ['/violations/staff/{proxy+}'] },
    needs: ['vault', 'evidence_read', 'registries'],
    assets: fonts,
  },
  {
    name: 'violations-on-evidence-stored',
    entry: 'functions/violations/src/on-evidence-stored.ts',
    context: 'violations',
    trigger: { kind: 'objects', prefix: 'violations/defences/' },
    needs: ['evidence_read'],
  },
  {
    name: 'violations-forget-evidence',
    entry: 'functions/violations/src/forget-evidence.ts',
    context: 'violations',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: [],
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
    name: 'violations-check-entered',
    entry: 'functions/violations/src/check-entered.ts',
    context: 'violations',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['registries'],
  },
  {
    name: 'violations-notify-due',
    entry: 'functions/violations/src/notify-due.ts',
    context: 'violations',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: [],
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
    name: 'violations-on-counted',
    entry: 'functions/violations/src/on-counted.ts',
    context: 'violations',
    trigger: {
      kind: 'events',
      types: [
        'violations.record_published',
        'violations.record_erased',
        'violations.decision_made',
        'violations.decision_revoked',
        'violations.defence_changed',
      ],
    },
    needs: [],
  },
  {
    name: 'violations-remind',
    entry: 'functions/violations/src/remind.ts',
    context: 'violations',
    // Once a day for everybody; the other runs find what one that failed left over.
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: [],
  },
];
