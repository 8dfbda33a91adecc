import * as z from 'zod';
import { CaseId, PhotoId, PlainText } from './accident-case.js';
import { Instant, Sha256 } from './common.js';
import {
  chatPictureStates,
  conversationClosings,
  longestChatText,
  maximumPhotoBytes,
  officerClosings,
  photoMediaTypes,
  photoRefusals,
} from './constants.js';

/** A talk between one citizen and the desk, whoever of the desk answers. */
export const ConversationId = z.uuid().brand('ConversationId');
export type ConversationId = z.infer<typeof ConversationId>;

/** The screen on which the button was pressed, such as `gate` or `photos`. */
export const ScreenName = z.string().regex(/^[a-z-]{1,40}$/);

/** What it is about: said by the citizen, so that it opens nothing; an officer reads the case by his own right. */
export const ConversationSubject = z
  .strictObject({ context: z.literal('accidents'), id: CaseId })
  .meta({ id: 'ConversationSubject' });
export type ConversationSubject = z.infer<typeof ConversationSubject>;

export const ConversationClosing = z.enum(conversationClosings);
export type ConversationClosing = z.infer<typeof ConversationClosing>;

// --- the thread -----------------------------------------------------------------------------------------------------

const ChatText = PlainText.trim().min(1).max(longestChatText);

export const ChatPicture = z.object({
  photoId: PhotoId,
  state: z.enum(chatPictureStates),
  refusal: z.enum(photoRefusals).optional(),
  /** Dies within five minutes; only for the two who talk with each other, and only as long as pictures are kept. */
  url: z.string().optional(),
});
export type ChatPicture = z.infer<typeof ChatPicture>;

/** What happened in the talk beside words and pictures. */
export const ChatNote = z.enum([
  'taken',
  'transferred',
  'callback_wished',
  'called_back',
  'call_not_answered',
  'closed',
]);
export type ChatNote = z.infer<typeof ChatNote>;

export const ChatMessage = z
  .object({
    /** 1 is the first; the last one seen is the cursor of the next reading. */
    place: z.int().positive(),
    at: Instant,
    by: z.enum(['citizen', 'officer', 'city']),
    /** Of an officer: who wrote it. */
    officer: z.object({ name: z.string(), badge: z.string() }).optional(),
    text: z.string().optional(),
    picture: ChatPicture.optional(),
    note: ChatNote.optional(),
  })
  .meta({ id: 'ChatMessage' });
export type ChatMessage = z.infer<typeof ChatMessage>;

const conversation = {
  conversationId: ConversationId,
  state: z.enum(['waiting', 'answering', 'closed']),
  openedAt: Instant,
  screen: ScreenName,
  subject: ConversationSubject.optional(),
  /** A wish to be called back, and since when. */
  callbackSince: Instant.optional(),
  closed: z.object({ at: Instant, reason: ConversationClosing }).optional(),
  /** Oldest first: what came after the cursor, or the latest; `earlier` says that there is more between. */
  messages: z.array(ChatMessage),
  earlier: z.boolean(),
};

/** A talk as its citizen sees it. */
export const ConversationView = z
  .object({
    ...conversation,
    /** While he waits: his place, 1 is next, and what the latest talks let expect. */
    place: z.int().positive().optional(),
    etaMinutes: z.int().positive().optional(),
    officer: z.object({ name: z.string(), badge: z.string() }).optional(),
  })
  .meta({ id: 'ConversationView' });
export type ConversationView = z.infer<typeof ConversationView>;

export const ConversationSummary = z
  .object({
    conversationId: ConversationId,
    openedAt: Instant,
    screen: ScreenName,
    subject: ConversationSubject.optional(),
    closedAt: Instant.optional(),
  })
  .meta({ id: 'ConversationSummary' });
export type ConversationSummary = z.infer<typeof ConversationSummary>;

/** What is read: after a place, before one, or the latest. */
export const ThreadQuery = z.strictObject({
  after: z.coerce.number().int().min(0).optional(),
  before: z.coerce.number().int().min(1).optional(),
});
export type ThreadQuery = z.infer<typeof ThreadQuery>;

// --- what a citizen does --------------------------------------------------------------------------------------------

export const OpenConversationRequest = z
  .strictObject({ screen: ScreenName, subject: ConversationSubject.optional() })
  .meta({ id: 'OpenConversationRequest' });
export type OpenConversationRequest = z.infer<typeof OpenConversationRequest>;

export const ConversationOpened = z.object({ conversationId: ConversationId }).meta({ id: 'ConversationOpened' });
export type ConversationOpened = z.infer<typeof ConversationOpened>;

export const WriteMessageRequest = z
  .strictObject({
    text: ChatText,
    /** Where it was written, if that has changed: the officer sees the latest. */
    screen: ScreenName.optional(),
    subject: ConversationSubject.optional(),
  })
  .meta({ id: 'WriteMessageRequest' });
export type WriteMessageRequest = z.infer<typeof WriteMessageRequest>;

/** What every change of a talk answers: free of personal data, so that its receipt may be stored. */
export const ConversationChanged = z
  .object({
    conversationId: ConversationId,
    state: conversation.state,
    /** Place of the last message. */
    place: z.int().nonnegative(),
  })
  .meta({ id: 'ConversationChanged' });
export type ConversationChanged = z.infer<typeof ConversationChanged>;

export const SendPictureRequest = z
  .strictObject({
    sha256: Sha256,
    sizeBytes: z.int().positive().max(maximumPhotoBytes),
    mediaType: z.enum(photoMediaTypes),
  })
  .meta({ id: 'SendPictureRequest' });
export type SendPictureRequest = z.infer<typeof SendPictureRequest>;

/** The form that takes exactly these bytes; the picture takes its place in the thread when it has arrived. */
export const PictureUpload = z
  .object({
    photoId: PhotoId,
    upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()), expiresAt: Instant }),
  })
  .meta({ id: 'PictureUpload' });
export type PictureUpload = z.infer<typeof PictureUpload>;

// --- what an officer does -------------------------------------------------------------------------------------------

export const DeskRole = z.enum(['accident_officer', 'desk_operator']);
export type DeskRole = z.infer<typeof DeskRole>;

export const OfficerConversationView = z
  .object({
    ...conversation,
    since: Instant,
    maskedName: z.string().optional(),
    officer: z.object({ officerId: z.string(), name: z.string(), badge: z.string(), until: Instant }).optional(),
    for: DeskRole.optional(),
    /** What colleagues left for whoever takes it over. */
    handOver: z.object({ at: Instant, name: z.string(), text: z.string() }).optional(),
  })
  .meta({ id: 'OfficerConversationView' });
export type OfficerConversationView = z.infer<typeof OfficerConversationView>;

/** A talk in the desk's list: who waits, masked, and no word of what was said. */
export const ConversationEntry = z
  .object({
    conversationId: ConversationId,
    /** Since when he waits for an answer, from which his place follows. */
    since: Instant,
    screen: ScreenName,
    subject: ConversationSubject.optional(),
    maskedName: z.string().optional(),
    callback: z.boolean(),
    /** The citizen wrote last. */
    unanswered: z.boolean(),
    for: DeskRole.optional(),
    officer: z.object({ officerId: z.string(), name: z.string(), until: Instant }).optional(),
  })
  .meta({ id: 'ConversationEntry' });
export type ConversationEntry = z.infer<typeof ConversationEntry>;

export const AnswerCitizenRequest = z.strictObject({ text: ChatText }).meta({ id: 'AnswerCitizenRequest' });
export type AnswerCitizenRequest = z.infer<typeof AnswerCitizenRequest>;

export const TransferConversationRequest = z
  .strictObject({ to: DeskRole, handOver: PlainText.trim().min(2).max(500) })
  .meta({ id: 'TransferConversationRequest' });
export type TransferConversationRequest = z.infer<typeof TransferConversationRequest>;

export const EndConversationRequest = z
  .strictObject({ reason: z.enum(officerClosings) })
  .meta({ id: 'EndConversationRequest' });
export type EndConversationRequest = z.infer<typeof EndConversationRequest>;

export const OpenPhoneRequest = z
  .strictObject({ reason: PlainText.trim().min(2).max(300) })
  .meta({ id: 'OpenPhoneRequest' });
export type OpenPhoneRequest = z.infer<typeof OpenPhoneRequest>;
export const OpenedPhone = z.object({ phone: z.string() }).meta({ id: 'OpenedPhone' });
export type OpenedPhone = z.infer<typeof OpenedPhone>;

export const RecordCallRequest = z
  .strictObject({ outcome: z.enum(['reached', 'not_answered']) })
  .meta({ id: 'RecordCallRequest' });
export type RecordCallRequest = z.infer<typeof RecordCallRequest>;
