import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Day, Instant, Location, page } from './common.js';
import { Words } from './violations.js';

/** A service of the hotline: row of `domain/feedback.json`, `service_code` of Open311. */
export const ServiceCode = z.string().regex(/^[A-Z]{3,12}(-[A-Z]{2,12}){0,2}$/);
export type ServiceCode = z.infer<typeof ServiceCode>;
/** Twelve characters of Crockford's base32, which nobody guesses: whoever has the number may follow the report. */
export const ReportId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  .brand('ReportId');
export type ReportId = z.infer<typeof ReportId>;
export const ReportPhotoId = z.uuid().brand('ReportPhotoId');
export type ReportPhotoId = z.infer<typeof ReportPhotoId>;
/** Number on a pole, a sign or a signal box, such as `NB-1024`. */
export const AssetCode = z.string().regex(/^[A-Z]{1,4}-\d{1,8}$/);
export type AssetCode = z.infer<typeof AssetCode>;
/** A team of the police or an owner outside it (市政、城管、公路、绿化). */
export const UnitId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
export type UnitId = z.infer<typeof UnitId>;

// --- services -------------------------------------------------------------------------------------------------------

export const AttributeDatatype = z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']);
export type AttributeDatatype = z.infer<typeof AttributeDatatype>;

/** A question of a service; the same in the form, in the API and in Open311. */
export const ServiceAttribute = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  datatype: AttributeDatatype,
  required: z.boolean(),
  description: Words,
  /** Answers of a list: the key is what is stored. */
  values: z.array(z.object({ key: z.string(), name: Words })).optional(),
});
export type ServiceAttribute = z.infer<typeof ServiceAttribute>;

export const ServicePriority = z.enum(['immediate', 'urgent', 'high', 'normal', 'low']);
export type ServicePriority = z.infer<typeof ServicePriority>;

export const ServiceView = z
  .object({
    code: ServiceCode,
    name: Words,
    /** What it is for, in a sentence. */
    description: Words,
    group: Words,
    keywords: z.array(z.string()),
    priority: ServicePriority,
    /** Working days until it is expected to be done; none where another clock runs. */
    dueWorkingDays: z.int().nonnegative().optional(),
    /** Nobody but its reporter and the staff ever sees a report of it. */
    isPrivate: z.boolean(),
    /** Where it is taken, if not as a report: a move of a car, a tip. */
    takenBy: z.enum(['reports', 'moves', 'tips']),
    attributes: z.array(ServiceAttribute),
  })
  .meta({ id: 'ServiceView' });
export type ServiceView = z.infer<typeof ServiceView>;

export const ServiceList = z.object({ items: z.array(ServiceView) }).meta({ id: 'ServiceList' });
export type ServiceList = z.infer<typeof ServiceList>;

/** Answers by the code of their question; several for a list of several. */
export const AttributeAnswers = z
  .record(z.string().max(40), z.union([PlainText.max(400), z.array(PlainText.max(400)).max(20)]))
  // What another client asks beside our questions is let through, but not without end.
  .refine((answers) => Object.keys(answers).length <= 40 && JSON.stringify(answers).length <= 20_000, {
    message: '回答太多',
  });
export type AttributeAnswers = z.infer<typeof AttributeAnswers>;

// --- a report -------------------------------------------------------------------------------------------------------

/** `case_states` of domain/feedback.json; `rejected`, `duplicate` and `closed` are closed for Open311, the others open. */
export const ReportStatus = z.enum([
  'submitted',
  'accepted',
  'rejected',
  'duplicate',
  'dispatched',
  'returned',
  'in_progress',
  'extended',
  'done',
  'replied',
  'closed',
  'reopened',
]);
export type ReportStatus = z.infer<typeof ReportStatus>;
/** What its followers are told of. */
export const ReportChange = z.enum([
  'filed',
  'accepted',
  'rejected',
  'joined',
  'dispatched',
  'returned',
  'scheduled',
  'extended',
  'done',
  'replied',
  'closed',
  'reopened',
  'moved',
  'service_changed',
  'moderated',
  'photo_public',
]);
export type ReportChange = z.infer<typeof ReportChange>;
/** How it ended: `fixed` with a photograph, everything else with a reason. */
export const ReportOutcome = z.enum(['fixed', 'not_fixed', 'answered']);
export type ReportOutcome = z.infer<typeof ReportOutcome>;
/** Through which door it came. */
export const ReportSource = z.enum(['app', 'sticker', 'operator', 'open311']);
export type ReportSource = z.infer<typeof ReportSource>;

export const maximumReportPhotos = 10;
export const maximumDescription = 4_000;
export const Description = PlainText.max(maximumDescription);

export const FileReportRequest = z
  .strictObject({
    /** Made by the phone, so that a draft that was written without a network is filed once. */
    reportId: ReportId.optional(),
    serviceCode: ServiceCode,
    /** WGS-84. One of the two has to be there. */
    location: Location.optional(),
    /** Where it is, in words: for whoever cannot use a map. */
    place: PlainText.max(200).optional(),
    assetCode: AssetCode.optional(),
    description: Description.default(''),
    attributes: AttributeAnswers.default({}),
    photoIds: z.array(ReportPhotoId).max(maximumReportPhotos, { message: '最多 10 张照片' }).default([]),
    /** Without his name, even to the staff; he follows it by its number. */
    anonymous: z.boolean().default(false),
    /** He saw these nearby and says that his is another. */
    notTheSameAs: z.array(ReportId).max(20).default([]),
    /** What the text was taken for before he chose, for the measure of the suggestion. */
    suggested: z.object({ serviceCode: ServiceCode, confidence: z.number().min(0).max(1) }).optional(),
    capturedOffline: z.boolean().default(false),
    occurredAt: Instant.optional(),
  })
  .refine(({ location, place, assetCode }) => Boolean(location || place || assetCode), {
    message: '说明地点：在地图上选，或者写出路名',
    path: ['location'],
  })
  .meta({ id: 'FileReportRequest' });
export type FileReportRequest = z.infer<typeof FileReportRequest>;

export const ReportFiled = z
  .object({ reportId: ReportId, version: z.int().positive(), expectedOn: Day.optional(), status: ReportStatus })
  .meta({ id: 'ReportFiled' });
export type ReportFiled = z.infer<typeof ReportFiled>;

/** A photograph as the public may see it: only once an officer has marked what has to be blurred. */
export const ReportPhotoView = z.object({
  photoId: ReportPhotoId,
  /** `waiting` for bytes, for the job, for an officer's look; `hidden` by an officer. */
  state: z.enum(['waiting', 'refused', 'sealed', 'public', 'hidden']),
  shows: z.enum(['trouble', 'fixed']),
  /** Short-lived; there for whoever may see it. */
  url: z.url().optional(),
  thumbnailUrl: z.url().optional(),
});
export type ReportPhotoView = z.infer<typeof ReportPhotoView>;

/** A step on the way of a report, in words fit for everybody. */
export const ReportStep = z.object({
  at: Instant,
  status: ReportStatus,
  unit: Words.optional(),
  /** Why it was rejected, returned, extended or closed without a repair; the reply. */
  text: z.string().optional(),
  /** The day until which it is expected since. */
  expectedOn: Day.optional(),
});
export type ReportStep = z.infer<typeof ReportStep>;

/** What everybody may see of a public report. */
export const ReportView = z
  .object({
    reportId: ReportId,
    serviceCode: ServiceCode,
    service: Words,
    status: ReportStatus,
    outcome: ReportOutcome.optional(),
    location: Location.optional(),
    place: z.string().optional(),
    assetCode: AssetCode.optional(),
    /** Moderated; absent where an officer hid it. */
    description: z.string().optional(),
    attributes: AttributeAnswers,
    photos: z.array(ReportPhotoView),
    steps: z.array(ReportStep),
    unit: Words.optional(),
    requestedAt: Instant,
    updatedAt: Instant,
    expectedOn: Day.optional(),
    /** Past the day on which it was expected, and not done. */
    overdue: z.boolean(),
    /** He who filed it, and everybody who met with it too. */
    followers: z.int().positive(),
    /** The report that it was joined to. */
    duplicateOf: ReportId.optional(),
  })
  .meta({ id: 'ReportView' });
export type ReportView = z.infer<typeof ReportView>;

/** What he who filed or follows it sees beside that. */
export const OwnReportView = ReportView.extend({
  version: z.int().positive(),
  mine: z.boolean(),
  following: z.boolean(),
  /** He follows it and wants no news of it. */
  muted: z.boolean(),
  /** He is asked whether it is really fixed. */
  survey: z.object({ until: Instant, answered: z.boolean() }).optional(),
  mayReopenUntil: Instant.optional(),
}).meta({ id: 'OwnReportView' });
export type OwnReportView = z.infer<typeof OwnReportView>;

/** One of those nearby that may be the same. */
export const NearbyReport = z.object({
  reportId: ReportId,
  serviceCode: ServiceCode,
  service: Words,
  status: ReportStatus,
  distanceMetres: z.number().nonnegative(),
  description: z.string().optional(),
  thumbnailUrl: z.url().optional(),
  followers: z.int().positive(),
  requestedAt: Instant,
  /** How much it speaks of the same, from 0 to 1: distance, service and words. */
  likeness: z.number().min(0).max(1),
});
export type NearbyReport = z.infer<typeof NearbyReport>;

/** Where somebody stands, and what he is about to report. */
export const NearbyQuery = z.strictObject({
  lat: z.coerce.number().min(-90).max(90),
  lng: z.coerce.number().min(-180).max(180),
  serviceCode: ServiceCode.optional(),
  text: PlainText.max(400).optional(),
});
export type NearbyQuery = z.infer<typeof NearbyQuery>;
export const NearbyReports = z.object({ items: z.array(NearbyReport) }).meta({ id: 'NearbyReports' });
export type NearbyReports = z.infer<typeof NearbyReports>;

/** A report in the list of whoever filed or follows it. */
export const FollowedReport = z.object({
  reportId: ReportId,
  serviceCode: ServiceCode,
  service: Words,
  status: ReportStatus,
  outcome: ReportOutcome.optional(),
  place: z.string().optional(),
  description: z.string().optional(),
  thumbnailUrl: z.url().optional(),
  requestedAt: Instant,
  updatedAt: Instant,
  expectedOn: Day.optional(),
  overdue: z.boolean(),
  followers: z.int().positive(),
  mine: z.boolean(),
  muted: z.boolean(),
  /** His word is asked for: is it really fixed? */
  asked: z.boolean(),
});
export type FollowedReport = z.infer<typeof FollowedReport>;
export const FollowedReportPage = page(FollowedReport).meta({ id: 'FollowedReportPage' });
export type FollowedReportPage = z.infer<typeof FollowedReportPage>;

/** What following, leaving and muting answer. */
export const FollowChanged = z
  .object({
    reportId: ReportId,
    following: z.boolean(),
    muted: z.boolean(),
    followers: z.int().positive(),
  })
  .meta({ id: 'FollowChanged' });
export type FollowChanged = z.infer<typeof FollowChanged>;
export const ChangeNewsRequest = z.strictObject({ muted: z.boolean() }).meta({ id: 'ChangeNewsRequest' });
export type ChangeNewsRequest = z.infer<typeof ChangeNewsRequest>;

/** What a change of a report answers: small, free of personal data, so that its receipt may be stored. */
export const ReportChanged = z
  .object({
    reportId: ReportId,
    version: z.int().positive(),
    status: ReportStatus,
    expectedOn: Day.optional(),
  })
  .meta({ id: 'ReportChanged' });
export type ReportChanged = z.infer<typeof ReportChanged>;

export const AnswerSurveyRequest = z
  .strictObject({ fixed: z.boolean(), rating: z.int().min(1).max(5).optional(), text: PlainText.max(500).optional() })
  .meta({ id: 'AnswerSurveyRequest' });
export type AnswerSurveyRequest = z.infer<typeof AnswerSurveyRequest>;
export const ReopenReportRequest = z
  .strictObject({ text: PlainText.min(2).max(500), photoIds: z.array(ReportPhotoId).max(3).default([]) })
  .meta({ id: 'ReopenReportRequest' });
export type ReopenReportRequest = z.infer<typeof ReopenReportRequest>;

// --- a draft from words ---------------------------------------------------------------------------------------------

export const SuggestDraftRequest = z
  .strictObject({ text: Description.min(2), location: Location.optional() })
  .meta({ id: 'SuggestDraftRequest' });
export type SuggestDraftRequest = z.infer<typeof SuggestDraftRequest>;

/** What a text seems to say, for its writer to confirm; nothing is filed by it. */
export const DraftSuggestion = z
  .object({
    serviceCode: ServiceCode.optional(),
    confidence: z.number().min(0).max(1),
    /** Below the city's threshold nobody is sent anywhere by machine alone. */
    needsPerson: z.boolean(),
    alternatives: z.array(z.object({ serviceCode: ServiceCode, confidence: z.number() })).max(3),
    place: z.string().optional(),
    attributes: AttributeAnswers,
    /** It speaks of people hurt, fire or danger to life: call first. */
    emergency: z.enum(['110', '119', '120', '122']).optional(),
  })
  .meta({ id: 'DraftSuggestion' });
export type DraftSuggestion = z.infer<typeof DraftSuggestion>;
