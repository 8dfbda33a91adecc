import type { LambdaSpec } from '../lambda-spec.js';

/** What of moves runs in the cloud. */
export const moves: readonly LambdaSpec[] = [
  {
    name: 'moves',
    entry: 'functions/moves/src/handler.ts',
    context: 'moves',
    trigger: {
      kind: 'http',
      paths: ['/moves', '/moves/{proxy+}'],
      bounded: [
        // Costs a question to the register, and troubles somebody: five a month for each person.
        { method: 'POST', path: '/moves', rate: 20, burst: 100 },
        // Open to strangers with a link.
        { method: 'POST', path: '/moves/answers/{token}', rate: 20, burst: 100 },
        { method: 'GET', path: '/moves/answers/{token}', rate: 50, burst: 200 },
      ],
    },
    needs: ['vault', 'registries', 'pictures_take', 'pictures_originals'],
  },
  {
    name: 'moves-staff',
    entry: 'functions/moves/src/staff-handler.ts',
    context: 'moves',
    trigger: { kind: 'http', paths: ['/moves/staff/{proxy+}'] },
    needs: ['vault', 'pictures_originals'],
  },
  {
    name: 'moves-watch',
    entry: 'functions/moves/src/watch-moves.ts',
    context: 'moves',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: [],
  },
  {
    name: 'moves-on-owner-told',
    entry: 'functions/moves/src/on-owner-told.ts',
    context: 'moves',
    trigger: { kind: 'events', types: ['messages.owner_told'] },
    needs: [],
  },
  {
    name: 'moves-on-person-changed',
    entry: 'functions/moves/src/on-person-changed.ts',
    context: 'moves',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: [],
  },
];
