import { maximumDescription, type ReportId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { badRequest, type Errors, errorsIn, notFound, refused } from './errors.js';
import { instantIn } from './instants.js';
import { reportIdIn } from './list-query.js';
import { longLinks, photosIn, type SentPhoto } from './new-request.js';
import type { Parameters } from './parameters.js';

const maximumLinks = 5;

/** `OPEN` and `CLOSED`, and what FixMyStreet says beyond them. */
const statuses = [
  'open',
  'closed',
  'fixed',
  'reopen',
  'in_progress',
  'action_scheduled',
  'investigating',
  'duplicate',
  'not_councils_responsibility',
  'no_further_action',
  'internal_referral',
  'for_triage',
  'cancelled',
] as const;
export type ClientStatus = (typeof statuses)[number];

/** What a client writes to a request that is there. */
export interface NewUpdate {
  readonly reportId: ReportId;
  /** Its number at the client, by which it is known again. */
  readonly clientUpdateId?: string;
  readonly status?: ClientStatus;
  readonly text: string;
  readonly links: readonly string[];
  readonly photos: readonly SentPhoto[];
}

const asStatus = (text: string | undefined) =>
  statuses.find((status) => status === text?.toLowerCase().replaceAll(' ', '_'));

/** Reads an update of a request; everything that is wrong with it at once. */
export function newUpdate(sent: Parameters): Result<NewUpdate, Errors> {
  const id = sent.one('service_request_id');
  if (id === undefined) return refused(badRequest('service_request_id was not provided'));
  const reportId = reportIdIn(id);
  if (!reportId) return refused(notFound(`service_request_id ${id} was not found`));
  const [said, at, text] = [sent.one('status'), sent.one('updated_datetime'), sent.one('description') ?? ''];
  const clientUpdateId = sent.one('update_id');
  const status = asStatus(said);
  const links = sent.all('media_url').slice(0, maximumLinks);
  const { photos, faults } = photosIn(sent);
  const isEmpty = text === '' && links.length === 0 && photos.length === 0 && !said;
  const wrong = errorsIn([
    ...(said && !status ? [badRequest(`status ${said} is unknown`)] : []),
    ...(at && !instantIn(at) ? [badRequest('updated_datetime is no W3C date')] : []),
    ...(text.length > maximumDescription
      ? [badRequest(`description has ${text.length} characters; ${maximumDescription} is the most`)]
      : []),
    ...(clientUpdateId && clientUpdateId.length > 100 ? [badRequest('update_id is too long')] : []),
    ...longLinks(sent),
    ...(isEmpty ? [badRequest('description was not provided')] : []),
    ...faults,
  ]);
  if (wrong) return refused(...wrong);
  return accept({
    ...{ reportId, text, links, photos },
    ...(clientUpdateId ? { clientUpdateId } : {}),
    ...(status ? { status } : {}),
  });
}
