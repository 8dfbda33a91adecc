import type {
  AttributeAnswers,
  FileReportRequest,
  IdentityProvider,
  PersonId,
  ReportId,
  ReportSource,
} from '@yilu/contracts';
import { isInBox } from '@yilu/geo/box';
import type { Result } from '@yilu/kernel';
import { accept, refuse } from '@yilu/kernel';
import type { FeedbackProfile } from '@yilu/law/feedback/city-profile';
import { expectedOn } from '@yilu/law/feedback/clocks';
import { type HotlineService, serviceOf } from '@yilu/law/feedback/services';
import { type AttributeFault, attributeFaults } from './attribute-faults.js';
import type { Asset, Follow, Report } from './files.js';

/** Through which door a report comes, and whose it is. */
export interface Filer {
  readonly source: ReportSource;
  readonly reporter?: { readonly personId: PersonId; readonly provider: IdentityProvider };
  /** Sealed for the report. */
  readonly caller?: NonNullable<Report['caller']>;
  readonly client?: NonNullable<Report['client']>;
}

type Code =
  | 'feedback.no_service'
  | 'feedback.belongs_to_moves'
  | 'feedback.belongs_to_tips'
  | 'feedback.attributes_refused'
  | 'feedback.no_asset'
  | 'feedback.outside_city';
/** Why nothing was filed, with what is wrong with each answer. */
export interface FilingRefusal<C extends string = Code> {
  readonly code: C;
  readonly faults?: readonly AttributeFault[];
}

const elsewhere = { moves: 'feedback.belongs_to_moves', tips: 'feedback.belongs_to_tips' } as const;

/** The service of a filing, if it is taken here and its questions are answered. */
export function serviceFor(request: {
  readonly serviceCode: string;
  readonly attributes: AttributeAnswers;
}): Result<HotlineService, FilingRefusal> {
  const service = serviceOf(request.serviceCode);
  if (!service) return refuse({ code: 'feedback.no_service' });
  if (service.takenBy !== 'reports') return refuse({ code: elsewhere[service.takenBy] });
  const faults = attributeFaults(service, request.attributes);
  return faults.length > 0 ? refuse({ code: 'feedback.attributes_refused', faults }) : accept(service);
}

export type Where = Pick<Report, 'location' | 'place' | 'assetCode'>;

/** Where it is: on the map, in words, or where the facility stands that has this number. */
export function whereOf(
  { location, place, assetCode }: Pick<FileReportRequest, 'location' | 'place' | 'assetCode'>,
  asset: Asset | undefined,
  { bounds }: Pick<FeedbackProfile, 'bounds'>,
): Result<Where, FilingRefusal> {
  // A number that nobody knows must not cost a report that says otherwise where it is.
  if (assetCode && !asset && !location && !place) return refuse({ code: 'feedback.no_asset' });
  const point = location ?? asset?.location;
  const words = place ?? asset?.place;
  if (point && !isInBox(point, bounds)) return refuse({ code: 'feedback.outside_city' });
  const { lat, lng } = point ?? {};
  const accuracyMetres = location?.accuracyMetres;
  return accept({
    ...(lat === undefined || lng === undefined
      ? {}
      : { location: { lat, lng, ...(accuracyMetres === undefined ? {} : { accuracyMetres }) } }),
    ...(words ? { place: words } : {}),
    ...(asset ? { assetCode: asset.assetCode } : {}),
  });
}

/** A report as it is filed. */
export function filedReport(
  request: Pick<
    FileReportRequest,
    'description' | 'attributes' | 'photoIds' | 'notTheSameAs' | 'suggested' | 'occurredAt'
  >,
  {
    reportId,
    service: { code: serviceCode },
    where,
    filer: { source, reporter, caller, client },
    at,
  }: {
    readonly reportId: ReportId;
    readonly service: HotlineService;
    readonly where: Where;
    readonly filer: Filer;
    readonly at: Date;
  },
): Report {
  const { description, attributes, photoIds, notTheSameAs, suggested, occurredAt } = request;
  const requestedAt = at.toISOString();
  const due = expectedOn(serviceCode, at);
  const expected = due ? { expectedOn: due } : {};
  return {
    ...{ reportId, version: 1, serviceCode, source, description, attributes, requestedAt },
    ...where,
    ...expected,
    status: 'submitted',
    updatedAt: requestedAt,
    photoIds: [...new Set(photoIds)],
    fixedPhotoIds: [],
    steps: [{ at: requestedAt, status: 'submitted', ...expected }],
    returnedBy: [],
    followers: 1,
    reopened: 0,
    escalation: 0,
    // A phone whose clock is ahead must not cost the report; nobody meets with anything after he told of it.
    ...(occurredAt && Date.parse(occurredAt) <= at.getTime() ? { occurredAt } : {}),
    ...(notTheSameAs.length > 0 ? { notTheSameAs } : {}),
    ...(suggested ? { suggested } : {}),
    ...(reporter ? { reporter } : {}),
    ...(caller ? { caller } : {}),
    ...(client ? { client } : {}),
  };
}

/** Whether a number that is there already is this very report: its phone sends it again, perhaps long after. */
export const isSameFiling = (known: Report, description: string, { source, reporter, client }: Filer): boolean =>
  known.source === source &&
  known.reporter?.personId === reporter?.personId &&
  known.client?.keyId === client?.keyId &&
  (known.original !== undefined || known.description === description);

/** He who filed it follows it from its first instant. */
export const firstFollow = ({ reportId, requestedAt: since, reporter }: Report): Follow[] =>
  reporter ? [{ reportId, ...reporter, version: 1, since, muted: false }] : [];
