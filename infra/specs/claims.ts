import type { LambdaSpec } from '../lambda-spec.js';

/** What of claims runs in the cloud. */
export const claims: readonly LambdaSpec[] = [
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
];
