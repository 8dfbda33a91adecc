import type { LambdaSpec } from '../lambda-spec.js';

/** What of the hotline's reports runs in the cloud. */
export const feedback: readonly LambdaSpec[] = [
  {
    name: 'feedback',
    entry: 'functions/feedback/src/handler.ts',
    context: 'feedback',
    trigger: {
      kind: 'http',
      paths: ['/feedback', '/feedback/{proxy+}'],
      // Open to strangers, and reads a handful of cells.
      bounded: [
        { method: 'GET', path: '/feedback/nearby', rate: 100, burst: 400 },
        { method: 'GET', path: '/feedback/assets', rate: 100, burst: 400 },
        // As many as eighty cells, or two hundred rows.
        { method: 'GET', path: '/feedback/map', rate: 50, burst: 150 },
        // All cells of as many weeks as are asked for.
        { method: 'GET', path: '/feedback/heat', rate: 20, burst: 60 },
        { method: 'GET', path: '/feedback/feeds/{feed}', rate: 20, burst: 60 },
      ],
    },
    needs: ['vault', 'pictures_take', 'pictures_copies', 'pictures_public'],
  },
  {
    name: 'feedback-drafts',
    entry: 'functions/feedback/src/drafts-handler.ts',
    trigger: {
      kind: 'http',
      paths: ['/feedback/drafts', '/feedback/speech', '/feedback/staff/drafts'],
      // Each note costs the city a call to the speech service.
      bounded: [{ method: 'POST', path: '/feedback/speech', rate: 20, burst: 60 }],
    },
    // No context: it can reach no table, for nothing of a draft is kept.
    needs: ['speech'],
  },
  {
    name: 'feedback-staff',
    entry: 'functions/feedback/src/staff-handler.ts',
    context: 'feedback',
    trigger: { kind: 'http', paths: ['/feedback/staff/{proxy+}'] },
    needs: ['vault', 'pictures_copies', 'pictures_public'],
  },
  {
    name: 'feedback-open311',
    entry: 'functions/feedback/src/open311-handler.ts',
    context: 'feedback',
    trigger: {
      kind: 'http',
      // Read by everybody and written under keys of its own.
      open: true,
      streamed: true,
      paths: ['/open311', '/open311/{proxy+}'],
      bounded: [
        // Reads up to a thousand requests.
        { method: 'GET', path: '/open311/requests.xml', rate: 20, burst: 60 },
        { method: 'GET', path: '/open311/requests.json', rate: 20, burst: 60 },
        { method: 'GET', path: '/open311/servicerequestupdates.xml', rate: 20, burst: 60 },
        { method: 'GET', path: '/open311/servicerequestupdates.json', rate: 20, burst: 60 },
      ],
    },
    needs: ['open311', 'pictures_take', 'pictures_public'],
    // Ten pages of a hundred requests, to a client that takes its time.
    timeoutSeconds: 29,
  },
  {
    name: 'feedback-on-person-changed',
    entry: 'functions/feedback/src/on-person-changed.ts',
    context: 'feedback',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: [],
  },
  {
    name: 'feedback-on-report-changed',
    entry: 'functions/feedback/src/on-report-changed.ts',
    context: 'feedback',
    trigger: { kind: 'events', types: ['feedback.report_changed', 'feedback.report_measured'] },
    needs: [],
  },
  {
    name: 'feedback-close-replied',
    entry: 'functions/feedback/src/close-replied.ts',
    context: 'feedback',
    trigger: { kind: 'schedule', everyMinutes: 10 },
    // The news of a report that was called in goes out with its sealed link.
    needs: ['vault'],
  },
  {
    name: 'feedback-escalate',
    entry: 'functions/feedback/src/escalate.ts',
    context: 'feedback',
    trigger: { kind: 'schedule', everyMinutes: 30 },
    needs: [],
    // After holidays many are late at once: what is not told in time is told by the next run.
    timeoutSeconds: 300,
  },
  {
    name: 'feedback-measure-response',
    entry: 'functions/feedback/src/measure-response-times.ts',
    context: 'feedback',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: [],
    // Every public report of ninety days.
    timeoutSeconds: 300,
  },
  {
    name: 'feedback-moderation',
    entry: 'functions/feedback/src/moderation-handler.ts',
    context: 'feedback',
    trigger: {
      kind: 'http',
      paths: ['/feedback/staff/photos', '/feedback/staff/photos/{proxy+}'],
      // Draws a picture.
      bounded: [{ method: 'POST', path: '/feedback/staff/photos/{photoId}/marking', rate: 20, burst: 60 }],
    },
    needs: ['vault', 'pictures_take', 'pictures_originals', 'pictures_copies', 'pictures_public', 'pictures_publish'],
    memoryMegabytes: 1769,
    natives: ['sharp', 'heic-decode'],
  },
  {
    name: 'feedback-on-photo-stored',
    entry: 'functions/feedback/src/on-photo-stored.ts',
    context: 'feedback',
    trigger: { kind: 'objects', prefix: 'feedback/originals/', store: 'pictures' },
    needs: ['vault', 'pictures_originals', 'pictures_seal', 'pictures_publish'],
    // A HEIC of twelve megapixels takes 400 MB and two seconds, fifty of a JPEG as much again.
    memoryMegabytes: 2048,
    timeoutSeconds: 60,
    natives: ['sharp', 'heic-decode'],
  },
  {
    name: 'feedback-forget-photos',
    entry: 'functions/feedback/src/forget-photos.ts',
    context: 'feedback',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: ['pictures_forget'],
    timeoutSeconds: 300,
  },
];
