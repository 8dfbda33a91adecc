/** Words shared by the server and the phones. Free of zod, so that a mini-program may import them as values. */

/** A person's place in a two-party accident: `a` opened the case, `b` joined it. */
export const partyRoles = ['a', 'b'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const accidentStatuses = [
  'evidence', // photographs are being taken, nothing has been moved
  'evacuate', // enough photographs: clear the road now
  'pairing', // the road is clear: the other driver joins
  'stating', // both confirm their particulars and say what happened, blind to each other
  'comparing', // both statements are in: compared, and liability proposed where the law has an answer
  'signing', // both accepted the proposal: the agreement of this version awaits signatures
  'signed', // agreement in force (D146 art 21)
  'officer_requested', // one party asked for an officer's determination; the other's consent is awaited (D146 art 20)
  'officer_queue', // jointly applied: waits for, or is with, an officer
  'determined', // determination made; being served (D146 art 24)
  'served', // both parties acknowledged or refused the determination; the review right runs (D146 art 71)
  'review_requested', // a party applied for review: once per accident
  'police_referral', // not for self-handling, refused, or left: 122 has it, pre-filled
  'withdrawn', // given up by its opener before anybody signed
  'expired', // nobody went on within the time allowed
] as const;
export type AccidentStatus = (typeof accidentStatuses)[number];

/** Photograph guides, `domain/accidents.json > photo_shots`; `free` is any further angle. */
export const photoShots = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'free'] as const;
export type PhotoShot = (typeof photoShots)[number];
export const minimumPhotos = 3;
export const maximumPhotos = 12;
export const maximumPhotoBytes = 10_000_000;
export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const;
export type PhotoMediaType = (typeof photoMediaTypes)[number];

export const photoRefusals = ['not_an_image', 'too_large', 'hash_mismatch'] as const;
export type PhotoRefusal = (typeof photoRefusals)[number];

export const weathers = ['sunny', 'cloudy', 'overcast', 'rain', 'snow', 'fog', 'wind'] as const;
export type Weather = (typeof weathers)[number];

/** Contact zones of a vehicle seen from above. */
export const impactParts = [
  'front',
  'front_left',
  'front_right',
  'left',
  'right',
  'rear_left',
  'rear_right',
  'rear',
  'roof',
  'underside',
] as const;
export type ImpactPart = (typeof impactParts)[number];

export const nonMotorKinds = ['bicycle', 'e_bike', 'tricycle', 'wheelchair'] as const;
export type NonMotorKind = (typeof nonMotorKinds)[number];

/** 责任, D146 art 60. */
export const liabilities = ['full', 'primary', 'equal', 'secondary', 'none'] as const;
export type Liability = (typeof liabilities)[number];

export const referralReasons = [
  'gate',
  'refused',
  'left_scene',
  'hazard_found',
  'officer_on_site',
  'facts_disputed',
] as const;
export type ReferralReason = (typeof referralReasons)[number];

/** Templates a person can consent to by a one-time subscription in WeChat or Alipay. */
export const subscriptionTemplates = ['accident_progress', 'accident_decision'] as const;
export type SubscriptionTemplate = (typeof subscriptionTemplates)[number];

/** Where a pairing link points, below the H5 address: `/j/<token>`; both wallets hand the same link to the app. */
export const pairingPath = '/j/';
