import type { ReportStatus } from '@yilu/contracts';
import { serviceOf } from '@yilu/law/feedback/services';
import { agencyOf } from '../city/agencies.js';
import { unitOf } from '../city/units.js';
import type { Step } from '../domain/files.js';
import type { Listing } from '../domain/listing.js';
import { maskPersonal } from '../domain/mask-personal.js';
import { publicAnswers, publicText } from '../domain/public-text.js';
import { isOpen } from '../domain/report-states.js';
import { w3cEndOfDay, w3cInstant } from './instants.js';
import type { OpenOrClosed } from './list-query.js';
import type { WireObject } from './wire.js';

/** What the fine state is called; Open311 itself knows open and closed alone. */
const stateWords = {
  submitted: '已提交，等待受理',
  accepted: '已受理',
  rejected: '不予受理',
  duplicate: '与另一件相同，已合并',
  dispatched: '已派单',
  returned: '承办单位退回，重新派单',
  in_progress: '正在处理',
  extended: '延期处理',
  done: '处理完毕',
  replied: '已答复',
  closed: '已办结',
  reopened: '已重新打开',
} as const satisfies Record<ReportStatus, string>;

export const openOrClosed = (status: ReportStatus): OpenOrClosed => (isOpen(status) ? 'open' : 'closed');

/** A place in words alone that nobody has looked at: its client holds a token until somebody has. */
export const isAwaited = ({ source, location, status }: Pick<Listing, 'source' | 'location' | 'status'>): boolean =>
  source === 'open311' && !location && status === 'submitted';

/** Where the rows are read: the city and the address of this side. */
export interface RowPlace {
  readonly city: string;
  /** Without a slash at its end. */
  readonly open311Url: string;
}

/**
 * An officer's words, which name offices' telephones; persons' are not for everybody. Why something was reopened is said by
 * whoever had it reopened, to the desk.
 */
const officersText = ({ status, text }: Pick<Step, 'status' | 'text'>) =>
  text && status !== 'reopened' ? maskPersonal(text, { offices: true }) : undefined;

const statusNotes = (step: Pick<Step, 'status' | 'text'>): string => {
  const said = officersText(step);
  return said ? `${stateWords[step.status]}：${said}` : stateWords[step.status];
};

/** When it last changed: for what is closed, when it was closed. */
function updatedAt({ status, steps, closedAt, updatedAt: changedAt }: Listing): string {
  if (isOpen(status)) return changedAt;
  return closedAt ?? steps.findLast((step) => step.status === status)?.at ?? changedAt;
}

const noteRow =
  (city: string) =>
  (step: Step): WireObject => ({
    datetime: w3cInstant(new Date(step.at)),
    summary: stateWords[step.status],
    description:
      [step.unitId && unitOf(city, step.unitId)?.name.zh, officersText(step)].filter(Boolean).join('：') || null,
  });

/** What goes beyond the specification, for whoever asks for it. */
const extensionsOf = (listing: Listing, city: string): WireObject => ({
  extended_attributes: {
    state: listing.status,
    outcome: listing.outcome ?? null,
    duplicate_of: listing.duplicateOf ?? null,
    followers: listing.followers,
    ...publicAnswers(listing),
  },
  notes: listing.steps.map(noteRow(city)),
});

/** A request as everybody may see it. */
export function requestRow(listing: Listing, { city, open311Url }: RowPlace, extended = false): WireObject {
  const { reportId, status, serviceCode, assignment, location, expectedOn, place } = listing;
  return {
    service_request_id: reportId,
    status: openOrClosed(status),
    status_notes: statusNotes(listing.steps.at(-1) ?? { status }),
    service_name: serviceOf(serviceCode)?.name.zh ?? null,
    service_code: serviceCode,
    description: publicText(listing) || null,
    agency_responsible: (assignment && unitOf(city, assignment.unitId)?.name.zh) ?? agencyOf(city).zh,
    service_notice: null,
    requested_datetime: w3cInstant(new Date(listing.requestedAt)),
    updated_datetime: w3cInstant(new Date(updatedAt(listing))),
    expected_datetime: expectedOn ? w3cEndOfDay(expectedOn) : null,
    address: place ? maskPersonal(place, { offices: true }) : null,
    address_id: listing.assetCode ?? null,
    zipcode: null,
    lat: location?.lat ?? null,
    long: location?.lng ?? null,
    // An address of ours that stays, and shows nothing any more once an officer has hidden the picture.
    media_url: listing.cover ? `${open311Url}/requests/${reportId}/photo.jpg` : null,
    ...(extended ? extensionsOf(listing, city) : {}),
  };
}

/** What happened to a request, as an update of it, numbered by when it happened. */
export const updateRow = ({ reportId, step }: { readonly reportId: string; readonly step: Step }): WireObject => ({
  update_id: `${reportId}-${step.status}-${Date.parse(step.at)}`,
  service_request_id: reportId,
  status: openOrClosed(step.status),
  updated_datetime: w3cInstant(new Date(step.at)),
  description: statusNotes(step),
  media_url: null,
});
