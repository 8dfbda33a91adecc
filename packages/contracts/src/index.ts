export * from './accident-agreement.js';
export * from './accident-case.js';
export * from './accident-officer.js';
export * from './accident-views.js';
export * from './assistance.js';
export * from './claims.js';
export * from './common.js';
export {
  accidentStatuses,
  impactParts,
  liabilities,
  maximumOthers,
  maximumPhotoBytes,
  maximumPhotos,
  minimumPhotos,
  type NonMotorKind,
  nonMotorKinds,
  type PartyKind,
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
  type SubscriptionTemplate,
  seatsOf,
  subscriptionTemplates,
  weathers,
} from './constants.js';
export * from './device.js';
export * from './events.js';
export * from './identity.js';
export * from './messages.js';
export * from './packet.js';
