import type { LambdaSpec } from '../lambda-spec.js';
import { fonts } from './fonts.js';

/** What of exams runs in the cloud. */
export const exams: readonly LambdaSpec[] = [
  {
    name: 'exams',
    entry: 'functions/exams/src/handler.ts',
    context: 'exams',
    trigger: {
      kind: 'http',
      paths: ['/exams', '/exams/{proxy+}'],
      bounded: [
        // Costs a question to the register; a learner asks a few times a month.
        { method: 'POST', path: '/exams/learner', rate: 50, burst: 200 },
        // Draws a paper.
        { method: 'GET', path: '/exams/bookings/{subject}/slip.pdf', rate: 20, burst: 100 },
      ],
    },
    // Papers of an illness arrive by forms of its own, and are looked at before their plea is filed.
    needs: ['vault', 'evidence_read', 'registries', 'pictures_take', 'pictures_originals'],
    assets: fonts,
  },
  {
    name: 'exams-staff',
    entry: 'functions/exams/src/staff-handler.ts',
    context: 'exams',
    trigger: { kind: 'http', paths: ['/exams/staff/{proxy+}'] },
    needs: ['vault', 'draw_seed_sealing', 'evidence_read', 'registries', 'pictures_originals'],
  },
  {
    name: 'exams-schools',
    entry: 'functions/exams/src/school-handler.ts',
    context: 'exams',
    trigger: {
      kind: 'http',
      open: true,
      paths: ['/exams/schools/{proxy+}'],
      // Open to strangers until the key is looked at; a school goes through its learners a few times a day.
      bounded: [{ method: 'GET', path: '/exams/schools/progress', rate: 20, burst: 100 }],
    },
    needs: [],
  },
  {
    name: 'exams-study',
    entry: 'functions/exams/src/study-handler.ts',
    context: 'exams',
    trigger: { kind: 'http', paths: ['/exams/study/{proxy+}'] },
    // A bureau's own questions lie there, where they are in force.
    needs: ['evidence_read'],
  },
  {
    name: 'exams-banks',
    entry: 'functions/exams/src/banks-handler.ts',
    context: 'exams',
    trigger: { kind: 'http', paths: ['/exams/staff/banks', '/exams/staff/banks/{proxy+}'] },
    needs: ['evidence_write', 'evidence_read'],
  },
  {
    name: 'exams-draw',
    entry: 'functions/exams/src/draw.ts',
    context: 'exams',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['vault', 'draw_seed_opening', 'evidence_write', 'evidence_read'],
    // Half a million applications in one draw: what is not done in time goes on from its last mark.
    timeoutSeconds: 840,
    memoryMegabytes: 3008,
  },
  {
    name: 'exams-follow-bookings',
    entry: 'functions/exams/src/follow-bookings.ts',
    context: 'exams',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: [],
  },
  {
    name: 'exams-forget-certificates',
    entry: 'functions/exams/src/forget-certificates.ts',
    context: 'exams',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: ['pictures_forget'],
    timeoutSeconds: 300,
  },
  {
    name: 'exams-offer-seats',
    entry: 'functions/exams/src/offer-seats.ts',
    context: 'exams',
    trigger: { kind: 'events', types: ['exams.seat_freed'] },
    needs: [],
    // A typhoon sends away thousands at once, one after the other.
    timeoutSeconds: 300,
  },
  {
    name: 'exams-on-payment',
    entry: 'functions/exams/src/on-payment.ts',
    context: 'exams',
    trigger: { kind: 'events', types: ['payments.obligation_settled', 'payments.refund_changed'] },
    needs: [],
  },
  {
    name: 'exams-on-edition',
    entry: 'functions/exams/src/on-edition.ts',
    context: 'exams',
    trigger: { kind: 'events', types: ['exams.edition_published'] },
    needs: [],
  },
  {
    name: 'exams-on-reminder',
    entry: 'functions/exams/src/on-reminder.ts',
    context: 'exams',
    trigger: { kind: 'events', types: ['exams.reminder_due'] },
    // The register is asked by the document, which lies sealed.
    needs: ['vault', 'registries'],
  },
  {
    name: 'exams-on-person-changed',
    entry: 'functions/exams/src/on-person-changed.ts',
    context: 'exams',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    // What somebody objected to is sealed anew for whoever takes over from him.
    needs: ['vault'],
  },
  {
    name: 'exams-on-counted',
    entry: 'functions/exams/src/on-counted.ts',
    context: 'exams',
    trigger: {
      kind: 'events',
      types: ['exams.application_changed', 'exams.seats_planned', 'exams.seat_used'],
    },
    needs: [],
  },
];
