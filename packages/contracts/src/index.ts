export * from './accident-aftermath.js';
export * from './accident-agreement.js';
export * from './accident-case.js';
export * from './accident-guest.js';
export * from './accident-officer.js';
export * from './accident-sketch.js';
export * from './accident-views.js';
export * from './assistance.js';
export * from './audit.js';
export * from './claims.js';
export * from './common.js';
export {
  accidentStatuses,
  amendmentStates,
  type CorrectedField,
  copyPath,
  guestConfirmations,
  impactParts,
  liabilities,
  maximumOthers,
  maximumPhotoBytes,
  maximumPhotos,
  minimumPhotos,
  movePath,
  type NonMotorKind,
  nonMotorKinds,
  type PartyKind,
  type PatternKind,
  type PerParty,
  type PhotoMediaType,
  type PhotoRefusal,
  type PhotoShot,
  pairingPath,
  partyKinds,
  partyRoles,
  photoMediaTypes,
  photoRefusals,
  photoShots,
  type ReferralReason,
  referralReasons,
  type StatisticsOutcome,
  type SubscriptionTemplate,
  seatsOf,
  statisticsOutcomes,
  subscriptionTemplates,
  weathers,
} from './constants.js';
export * from './device.js';
export * from './events.js';
export * from './exam-bookings.js';
export * from './exam-desk.js';
export * from './exam-objections.js';
export * from './exam-plans.js';
export * from './exam-schools.js';
export * from './exams.js';
export * from './feedback.js';
export * from './feedback-areas.js';
export * from './feedback-desk.js';
export * from './feedback-keys.js';
export * from './feedback-photos.js';
export * from './feedback-public.js';
export * from './feedback-speech.js';
export * from './identity.js';
export * from './messages.js';
export * from './moves.js';
export * from './packet.js';
export * from './payments.js';
export * from './reporters.js';
export * from './rewards.js';
export * from './study.js';
export * from './tips.js';
export * from './violation-catalogue.js';
export * from './violation-defence-desk.js';
export * from './violation-defences.js';
export * from './violation-desk.js';
export * from './violation-guests.js';
export * from './violation-handling.js';
export * from './violation-records.js';
export * from './violations.js';
