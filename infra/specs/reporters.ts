import type { LambdaSpec } from '../lambda-spec.js';

/** What of reporters runs in the cloud. */
export const reporters: readonly LambdaSpec[] = [
  {
    name: 'reporters',
    entry: 'functions/reporters/src/handler.ts',
    context: 'reporters',
    trigger: { kind: 'http', paths: ['/reporters/{proxy+}'] },
    needs: ['reporter_pseudonyms'],
  },
  {
    // The one Lambda with officers behind it that can open an identity.
    name: 'reporters-staff',
    entry: 'functions/reporters/src/staff-handler.ts',
    context: 'reporters',
    trigger: { kind: 'http', paths: ['/reporters/staff/{proxy+}'] },
    needs: ['vault', 'reporters_vault'],
  },
  {
    name: 'reporters-on-tips',
    entry: 'functions/reporters/src/on-tips.ts',
    context: 'reporters',
    trigger: {
      kind: 'events',
      types: ['tips.tip_filed', 'tips.tip_changed', 'tips.reward_earned', 'tips.reward_withdrawn'],
    },
    needs: ['reporters_vault'],
  },
  {
    name: 'reporters-on-person-changed',
    entry: 'functions/reporters/src/on-person-changed.ts',
    context: 'reporters',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: ['reporters_seal'],
  },
];
