import type { LambdaSpec } from '../lambda-spec.js';

/** What of tips runs in the cloud. */
export const tips: readonly LambdaSpec[] = [
  {
    name: 'tips',
    entry: 'functions/tips/src/handler.ts',
    context: 'tips',
    trigger: { kind: 'http', paths: ['/tips', '/tips/{proxy+}'] },
    // Seals who reports, and opens nobody.
    needs: ['vault', 'reporters_seal', 'evidence_write', 'evidence_read'],
  },
  {
    name: 'tips-staff',
    entry: 'functions/tips/src/staff-handler.ts',
    context: 'tips',
    trigger: { kind: 'http', paths: ['/tips/staff/{proxy+}'] },
    needs: ['vault', 'evidence_read'],
  },
  {
    name: 'tips-on-media-stored',
    entry: 'functions/tips/src/on-media-stored.ts',
    context: 'tips',
    trigger: { kind: 'objects', prefix: 'tips/media/' },
    needs: ['evidence_read'],
  },
  {
    name: 'tips-on-decision',
    entry: 'functions/tips/src/on-decision.ts',
    context: 'tips',
    trigger: {
      kind: 'events',
      types: ['violations.decision_made', 'violations.decision_revoked', 'violations.record_erased'],
    },
    needs: [],
  },
  {
    name: 'tips-on-reporter',
    entry: 'functions/tips/src/on-reporter.ts',
    context: 'tips',
    trigger: { kind: 'events', types: ['reporters.reporter_merged', 'reporters.tip_opened'] },
    needs: [],
  },
];
