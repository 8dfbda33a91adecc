import type { LambdaSpec } from '../lambda-spec.js';
import { fonts } from './fonts.js';

/** What of accidents runs in the cloud. */
export const accidents: readonly LambdaSpec[] = [
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
];
