import type { LambdaSpec } from '../lambda-spec.js';

/** What of identity runs in the cloud. */
export const identity: readonly LambdaSpec[] = [
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
];
