import type { LambdaSpec } from '../lambda-spec.js';

/** What of assistance runs in the cloud. */
export const assistance: readonly LambdaSpec[] = [
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
];
