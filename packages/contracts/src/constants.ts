/** Words shared by the server and the phones. Free of zod, so that a mini-program may import them as values. */

/** A person's place in an accident: `a` opened the case, the others joined it in this order. */
export const partyRoles = ['a', 'b', 'c', 'd'] as const;
export type PartyRole = (typeof partyRoles)[number];
/** A value of each party: `a` always, the others as far as the accident has them. */
export type PerParty<T> = { a: T } & { [R in Exclude<PartyRole, 'a'>]?: T | undefined };
/** The seats of an accident with so many others, in their order. */
export const seatsOf = (others: readonly unknown[]): readonly PartyRole[] => partyRoles.slice(0, others.length + 1);

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
  'reopened_injury', // an injury was found after the agreement: it is frozen, the police have the case (D146 art 13)
] as const;
export type AccidentStatus = (typeof accidentStatuses)[number];

/** How many others an accident may have beside its opener; the city's profile may allow fewer. */
export const maximumOthers = partyRoles.length - 1;
export const partyKinds = ['motor', 'non_motor'] as const;
export type PartyKind = (typeof partyKinds)[number];

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

/** What a link of a phone's own chain can be beside the next one: other words, one too far on, one beside another. */
export const chainBreaks = ['changed', 'gap', 'fork'] as const;

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
  'too_many_parties',
] as const;
export type ReferralReason = (typeof referralReasons)[number];

/** Templates a person can consent to by a one-time subscription in WeChat or Alipay. */
export const subscriptionTemplates = [
  'accident_progress',
  'accident_decision',
  'violation_notice',
  'exam_notice',
  'feedback_notice',
] as const;
export type SubscriptionTemplate = (typeof subscriptionTemplates)[number];

/** A code sent to his telephone; or, without one, a photograph of his document and somebody who saw him sign. */
export const guestConfirmations = ['sms_code', 'document_and_witness'] as const;
export type GuestConfirmation = (typeof guestConfirmations)[number];

/** Where a guest finds his copy, below the H5 address: `/c/<number>/<code>`. */
export const copyPath = '/c/';

/** Where a pairing link points, below the H5 address: `/j/<token>`; both wallets hand the same link to the app. */
export const pairingPath = '/j/';

/** Where the owner of a car that stands in the way answers without signing in, below the H5 address: `/m/<token>`. */
export const movePath = '/m/';

/** Letters of one message to or from an officer. */
export const longestChatText = 2000;
export const chatPictureStates = ['stored', 'refused'] as const;
/** Why an officer ends a talk. */
export const officerClosings = ['answered', 'called_back', 'referred_122', 'no_reply', 'abuse'] as const;
/** Why a talk ended: also by its citizen, by a day of silence, or with the person himself. */
export const conversationClosings = [
  ...officerClosings,
  'by_citizen',
  'silent',
  'person_merged',
  'person_gone',
] as const;

/** What became of a proposal to amend a signed agreement. */
export const amendmentStates = ['open', 'completed', 'refused', 'withdrawn', 'expired'] as const;
/** Lines of an agreement that an amendment may change. */
export const correctedFields = [
  'place',
  'weather',
  'occurred_at',
  'vehicle_kind',
  'plate_no',
  'insurer',
  'policy_no',
  'name',
  'licence_or_id_no',
  'contact',
] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** How an accident may have ended, as the public statistics count it. */
export const statisticsOutcomes = [
  'signed',
  'determined',
  'police_referral',
  'withdrawn',
  'expired',
  'reopened_injury',
] as const;
export type StatisticsOutcome = (typeof statisticsOutcomes)[number];

/** What several accidents may have in common: the same two, the same one, the same place, or one after another. */
export const patternKinds = ['same_pair', 'same_vehicle', 'same_place', 'connected_group'] as const;
export type PatternKind = (typeof patternKinds)[number];
