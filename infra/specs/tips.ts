import type { LambdaSpec } from '../lambda-spec.js';

/** What of tips runs in the cloud. */
export const tips: readonly LambdaSpec[] = [
  {
    name: 'tips',
    entry: 'functions/tips/src/handler.ts',
    context: 'tips',
    trigger: { kind: 'http', paths: ['/tips', '/tips/{proxy+}'] },
    // Seals who reports, and opens nobody; what a phone sends is not locked.
    needs: ['vault', 'reporters_seal', 'pictures_take', 'pictures_originals', 'evidence_read'],
  },
  {
    name: 'tips-staff',
    entry: 'functions/tips/src/staff-handler.ts',
    context: 'tips',
    trigger: { kind: 'http', paths: ['/tips/staff/{proxy+}'] },
    needs: ['vault', 'pictures_originals', 'evidence_read'],
  },
  {
    name: 'tips-on-media-stored',
    entry: 'functions/tips/src/on-media-stored.ts',
    context: 'tips',
    trigger: { kind: 'objects', prefix: 'tips/originals/', store: 'pictures' },
    needs: ['pictures_originals'],
  },
  {
    name: 'tips-on-tip-changed',
    entry: 'functions/tips/src/on-tip-changed.ts',
    context: 'tips',
    trigger: { kind: 'events', types: ['tips.tip_changed'] },
    needs: ['pictures_originals', 'evidence_write', 'evidence_read'],
    // Films of a hundred megabytes are read whole, hashed and written; what failed is tried again after six times as long.
    timeoutSeconds: 120,
    memoryMegabytes: 1024,
  },
  {
    name: 'tips-forget-originals',
    entry: 'functions/tips/src/forget-originals.ts',
    context: 'tips',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: ['pictures_forget'],
    timeoutSeconds: 300,
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
