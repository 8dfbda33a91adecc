import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Instant, Location, PageQuery, page, Sha256 } from './common.js';
import { PlateKind, Words } from './violations.js';

/** Twelve characters of Crockford's base32. */
export const MoveId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  .brand('MoveId');
export type MoveId = z.infer<typeof MoveId>;
export const MovePhotoId = z.uuid().brand('MovePhotoId');
export type MovePhotoId = z.infer<typeof MovePhotoId>;
/** What an owner's link carries: the request's number and twenty characters behind it that nobody guesses. */
export const MoveToken = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{32}$/);
export type MoveToken = z.infer<typeof MoveToken>;

/**
 * `waiting` for the owner's answer; `coming` and `moved` are his word; `contested`: he says that it is not his car or
 * not in the way; `police`: a unit has it.
 */
export const MoveState = z.enum(['waiting', 'coming', 'moved', 'contested', 'police', 'ended']);
export type MoveState = z.infer<typeof MoveState>;
/** How it ended: the way is free, its asker gave up, the unit saw to it, nobody spoke of it again, its asker is gone. */
export const MoveEnding = z.enum(['free', 'given_up', 'by_police', 'quiet', 'asker_gone']);
export type MoveEnding = z.infer<typeof MoveEnding>;
/** By what an owner was told. */
export const MoveChannel = z.enum(['app', 'sms', 'voice']);
export type MoveChannel = z.infer<typeof MoveChannel>;
/** Why the police have it. */
export const MovePoliceReason = z.enum([
  'silence',
  'time',
  'not_reached',
  'promise_broken',
  'still_blocked',
  'emergency',
]);
export type MovePoliceReason = z.infer<typeof MovePoliceReason>;
export const MoveDenial = z.enum(['not_my_car', 'not_there', 'not_blocking']);
export type MoveDenial = z.infer<typeof MoveDenial>;

// --- asking ---------------------------------------------------------------------------------------------------------

export const movePhotoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const maximumMovePhotos = 3;
export const AddMovePhotoRequest = z
  .strictObject({
    mediaType: z.enum(movePhotoTypes),
    sizeBytes: z.int().positive().max(10_000_000),
    sha256: Sha256,
  })
  .meta({ id: 'AddMovePhotoRequest' });
export type AddMovePhotoRequest = z.infer<typeof AddMovePhotoRequest>;
export const MovePhotoForm = z
  .object({
    photoId: MovePhotoId,
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  })
  .meta({ id: 'MovePhotoForm' });
export type MovePhotoForm = z.infer<typeof MovePhotoForm>;

export const AskMoveRequest = z
  .strictObject({
    /** As somebody types or a camera reads it; full-width characters, spaces and dots are put right. */
    plate: z.string().trim().min(5).max(16),
    /** 号牌种类; left out, the one that such a plate usually is. */
    plateKind: PlateKind.optional(),
    place: PlainText.trim().min(2).max(200),
    /** WGS-84. */
    location: Location.optional(),
    /** Show the plate and what it blocks. */
    photoIds: z.array(MovePhotoId).min(1).max(maximumMovePhotos),
    /** Somebody has to get to a hospital, or through: the police are told at once, and no limit holds. */
    emergency: z.boolean().default(false),
  })
  .meta({ id: 'AskMoveRequest' });
export type AskMoveRequest = z.infer<typeof AskMoveRequest>;

export const MoveChanged = z
  .object({ moveId: MoveId, state: MoveState, version: z.int().positive() })
  .meta({ id: 'MoveChanged' });
export type MoveChanged = z.infer<typeof MoveChanged>;

const MoveAnswer = z.object({
  at: Instant,
  answer: z.enum(['coming', 'moved', 'not_me']),
  /** Until when he means to be there. */
  until: Instant.optional(),
  denial: MoveDenial.optional(),
});

/** What its asker sees, live; nothing of the owner but what he answered. */
export const MoveView = z
  .object({
    moveId: MoveId,
    version: z.int().positive(),
    plate: z.string(),
    plateKind: PlateKind,
    place: z.string(),
    location: Location.optional(),
    askedAt: Instant,
    emergency: z.boolean(),
    state: MoveState,
    /** Each time that the owner was told, and whether it is known to have arrived. */
    told: z.array(z.object({ by: MoveChannel, at: Instant, arrived: z.boolean().optional() })),
    seenAt: Instant.optional(),
    answer: MoveAnswer.optional(),
    /** `from`: when he may urge; absent where nothing is left to urge. */
    urge: z.object({ from: Instant.optional(), enabled: z.boolean(), left: z.int().nonnegative() }),
    /** When the police get it by themselves, as it stands. */
    policeFrom: Instant.optional(),
    /** He may hand it to the police himself. */
    mayCallPolice: z.boolean(),
    police: z.object({ since: Instant, why: MovePoliceReason, unit: Words, taken: z.boolean() }).optional(),
    /** What an officer found where the owner contested. */
    contest: z.enum(['open', 'misuse', 'no_misuse']).optional(),
    ended: z.object({ at: Instant, how: MoveEnding }).optional(),
    photos: z.array(z.object({ photoId: MovePhotoId, url: z.url() })),
  })
  .meta({ id: 'MoveView' });
export type MoveView = z.infer<typeof MoveView>;

export const MovePage = page(
  MoveView.pick({ moveId: true, plate: true, place: true, askedAt: true, state: true }),
).meta({
  id: 'MovePage',
});
export type MovePage = z.infer<typeof MovePage>;

export const CallPoliceRequest = z
  .strictObject({ why: z.enum(['still_blocked', 'emergency']) })
  .meta({ id: 'CallPoliceRequest' });
export type CallPoliceRequest = z.infer<typeof CallPoliceRequest>;
export const EndMoveRequest = z.strictObject({ how: z.enum(['free', 'given_up']) }).meta({ id: 'EndMoveRequest' });
export type EndMoveRequest = z.infer<typeof EndMoveRequest>;

/** How many more requests he has, and whether he is barred. */
export const MoveStanding = z
  .object({
    leftToday: z.int().nonnegative(),
    leftThisMonth: z.int().nonnegative(),
    /** When he may ask again; absent where he may now. */
    nextAt: Instant.optional(),
    /** Confirmed misuses that count, each with an officer's reason. */
    misuses: z.array(z.object({ moveId: MoveId, at: Instant, reason: z.string() })),
    barsAt: z.int().positive(),
    bar: z
      .object({
        from: Instant,
        until: Instant,
        appeal: z.object({ at: Instant, state: z.enum(['open', 'kept']), reason: z.string().optional() }).optional(),
      })
      .optional(),
  })
  .meta({ id: 'MoveStanding' });
export type MoveStanding = z.infer<typeof MoveStanding>;

export const AppealBarRequest = z
  .strictObject({ text: PlainText.trim().min(10).max(1000) })
  .meta({ id: 'AppealBarRequest' });
export type AppealBarRequest = z.infer<typeof AppealBarRequest>;
export const BarAppealed = z.object({ appealedAt: Instant }).meta({ id: 'BarAppealed' });
export type BarAppealed = z.infer<typeof BarAppealed>;

// --- the owner's side -----------------------------------------------------------------------------------------------

/** What an owner sees, by his link or in the app; nothing of who asks. */
export const AddressedMoveView = z
  .object({
    moveId: MoveId,
    maskedPlate: z.string(),
    place: z.string(),
    askedAt: Instant,
    state: MoveState,
    urged: z.int().nonnegative(),
    mayAnswer: z.boolean(),
    answer: MoveAnswer.optional(),
  })
  .meta({ id: 'AddressedMoveView' });
export type AddressedMoveView = z.infer<typeof AddressedMoveView>;
export const AddressedMovePage = page(
  AddressedMoveView.pick({ moveId: true, maskedPlate: true, place: true, askedAt: true }),
).meta({ id: 'AddressedMovePage' });
export type AddressedMovePage = z.infer<typeof AddressedMovePage>;
/** Who needs longer than this is not coming. */
export const maximumPromiseMinutes = 30;
export const AnswerMoveRequest = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('coming'), minutes: z.int().min(1).max(maximumPromiseMinutes) }),
    z.strictObject({ answer: z.literal('moved') }),
    z.strictObject({ answer: z.literal('not_me'), denial: MoveDenial }),
  ])
  .meta({ id: 'AnswerMoveRequest' });
export type AnswerMoveRequest = z.infer<typeof AnswerMoveRequest>;

// --- the staff's side -----------------------------------------------------------------------------------------------

/** `police`: a car that nobody moves; `contest`: was it misuse; `appeal`: against a bar. */
export const MoveTaskKind = z.enum(['police', 'contest', 'appeal']);
export type MoveTaskKind = z.infer<typeof MoveTaskKind>;
export const MoveTaskId = z
  .string()
  .regex(/^(police|contest|appeal)-[0-9A-HJKMNP-TV-Z]{12}$/)
  .brand('MoveTaskId');
export type MoveTaskId = z.infer<typeof MoveTaskId>;
export const MoveTaskQuery = PageQuery.extend({ kind: MoveTaskKind });
export type MoveTaskQuery = z.infer<typeof MoveTaskQuery>;
export const MoveTaskOutcome = z.enum([
  'moved',
  'towed',
  'not_found',
  'misuse',
  'no_misuse',
  'lifted',
  'kept',
  'dropped',
]);
export type MoveTaskOutcome = z.infer<typeof MoveTaskOutcome>;

const MoveTaskRow = z.object({
  taskId: MoveTaskId,
  version: z.int().positive(),
  kind: MoveTaskKind,
  since: Instant,
  emergency: z.boolean(),
  plate: z.string().optional(),
  place: z.string().optional(),
  why: MovePoliceReason.optional(),
  taken: z.object({ unit: z.string(), at: Instant, mine: z.boolean() }).optional(),
  done: z.object({ at: Instant, outcome: MoveTaskOutcome }).optional(),
});
export const MoveTaskPage = page(MoveTaskRow).meta({ id: 'MoveTaskPage' });
export type MoveTaskPage = z.infer<typeof MoveTaskPage>;
/** Everything that an officer needs: plate, photograph and place; nobody's name and nobody's phone. */
export const MoveTaskView = MoveTaskRow.extend({
  move: MoveView.omit({ urge: true, mayCallPolice: true }).optional(),
  /** Against the asker: how many misuses were confirmed before. */
  misuses: z.array(z.object({ moveId: MoveId, at: Instant, reason: z.string() })),
  /** What he says against his bar. */
  appeal: z.string().optional(),
}).meta({ id: 'MoveTaskView' });
export type MoveTaskView = z.infer<typeof MoveTaskView>;
export const MoveTaskChanged = z
  .object({ taskId: MoveTaskId, version: z.int().positive() })
  .meta({ id: 'MoveTaskChanged' });
export type MoveTaskChanged = z.infer<typeof MoveTaskChanged>;
export const TakeMoveTaskRequest = z.strictObject({ version: z.int().positive() }).meta({ id: 'TakeMoveTaskRequest' });
export type TakeMoveTaskRequest = z.infer<typeof TakeMoveTaskRequest>;
export const EndMoveTaskRequest = z
  .strictObject({ outcome: MoveTaskOutcome.extract(['moved', 'towed', 'not_found']) })
  .meta({ id: 'EndMoveTaskRequest' });
export type EndMoveTaskRequest = z.infer<typeof EndMoveTaskRequest>;
const Reason = PlainText.trim().min(4).max(500);
export const ReviewContestRequest = z
  .strictObject({ misuse: z.boolean(), reason: Reason })
  .meta({ id: 'ReviewContestRequest' });
export type ReviewContestRequest = z.infer<typeof ReviewContestRequest>;
export const AnswerBarAppealRequest = z
  .strictObject({ lift: z.boolean(), reason: Reason })
  .meta({ id: 'AnswerBarAppealRequest' });
export type AnswerBarAppealRequest = z.infer<typeof AnswerBarAppealRequest>;
