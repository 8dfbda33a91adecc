import type { LambdaSpec } from '../lambda-spec.js';

/** What of audit runs in the cloud. */
export const audit: readonly LambdaSpec[] = [
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
];
