import type { Result } from '@yilu/kernel';
import type { ApiKey } from '../domain/api-key.js';
import { getToken } from '../use-cases/get-token.js';
import { listRequests, requestsByNumber } from '../use-cases/list-requests.js';
import { listUpdates } from '../use-cases/list-updates.js';
import { postRequest } from '../use-cases/post-request.js';
import { postUpdate } from '../use-cases/post-update.js';
import { type Errors, notFound, refused } from './errors.js';
import { idsIn, listQuery, maximumRows, periodIn, reportIdIn } from './list-query.js';
import { newRequest } from './new-request.js';
import { newUpdate } from './new-update.js';
import type { Open311Deps } from './open311-deps.js';
import type { Parameters } from './parameters.js';
import { requestRow, updateRow } from './request-rows.js';
import { definitionDocument, offeredService, servicesDocument } from './services.js';
import type { WireDocument, WireObject } from './wire.js';

/** A document that is there at once, or a list that is written while it is read. */
export type Answer =
  | { readonly document: WireDocument }
  | { readonly list: { readonly root: string; readonly child: string; readonly rows: AsyncIterable<WireObject> } };

type Answered = Promise<Result<Answer, Errors>> | Result<Answer, Errors>;

interface Reading {
  readonly method: 'GET';
  readonly path: RegExp;
  answer(deps: Open311Deps, sent: Parameters, name: string): Answered;
}
interface Sending {
  readonly method: 'POST';
  readonly path: RegExp;
  answer(deps: Open311Deps, sent: Parameters, client: ApiKey): Answered;
}

const answered = (document: WireDocument): Result<Answer, Errors> => ({ ok: true, value: { document } });
const requests = (...rows: readonly WireObject[]) => answered({ root: 'service_requests', body: rows });

async function* mapped<T>(rows: AsyncIterable<T>, toRow: (row: T) => WireObject): AsyncGenerator<WireObject> {
  for await (const row of rows) yield toRow(row);
}

const listOf = <T>(
  root: string,
  child: string,
  rows: AsyncIterable<T>,
  toRow: (row: T) => WireObject,
): Result<Answer, Errors> => ({
  ok: true,
  value: { list: { root, child, rows: mapped(rows, toRow) } },
});

const isExtended = (sent: Parameters) => sent.one('extensions')?.toLowerCase() === 'true';

/** Everything that the wire can be asked, by what stands between the base address and the format. */
export const operations: readonly (Reading | Sending)[] = [
  { method: 'GET', path: /^services$/, answer: () => answered(servicesDocument) },
  {
    method: 'GET',
    path: /^services\/([^/]+)$/,
    answer(_deps, _sent, code) {
      const service = offeredService(code);
      return service ? answered(definitionDocument(service)) : refused(notFound(`service_code ${code} was not found`));
    },
  },
  {
    method: 'GET',
    path: /^requests$/,
    answer(deps, sent) {
      const ids = idsIn(sent);
      if (!ids.ok) return ids;
      const query = ids.value ? undefined : listQuery(sent, deps.now());
      if (query && !query.ok) return query;
      const listings = query ? listRequests(deps, query.value) : requestsByNumber(deps, ids.value ?? []);
      return listOf('service_requests', 'request', listings, (listing) => requestRow(listing, deps, isExtended(sent)));
    },
  },
  {
    method: 'GET',
    path: /^requests\/([^/]+)$/,
    async answer(deps, sent, number) {
      const reportId = reportIdIn(number);
      if (reportId)
        for await (const listing of requestsByNumber(deps, [reportId]))
          return requests(requestRow(listing, deps, isExtended(sent)));
      return refused(notFound(`service_request_id ${number} was not found`));
    },
  },
  {
    method: 'GET',
    path: /^tokens\/([^/]+)$/,
    async answer(deps, _sent, token) {
      const found = await getToken(deps)(token);
      if (!found.ok) return found;
      const { reportId } = found.value;
      return requests({ ...(reportId ? { service_request_id: reportId } : {}), token });
    },
  },
  {
    method: 'GET',
    path: /^servicerequestupdates$/,
    answer(deps, sent) {
      const period = periodIn(sent, deps.now());
      if (!period.ok) return period;
      const updates = listUpdates(deps, period.value, maximumRows);
      return listOf('service_request_updates', 'request_update', updates, updateRow);
    },
  },
  {
    method: 'POST',
    path: /^requests$/,
    async answer(deps, sent, client) {
      const request = newRequest(sent);
      if (!request.ok) return request;
      const posted = await postRequest(deps)(client, request.value);
      if (!posted.ok) return posted;
      const { filed, token, isAwaited } = posted.value;
      return requests({
        ...(isAwaited ? { token } : { service_request_id: filed.reportId }),
        service_notice: filed.expectedOn ? `预计 ${filed.expectedOn} 前处理` : null,
        account_id: request.value.accountId ?? null,
      });
    },
  },
  {
    method: 'POST',
    path: /^servicerequestupdates$/,
    async answer(deps, sent, client) {
      const update = newUpdate(sent);
      if (!update.ok) return update;
      const posted = await postUpdate(deps)(client, update.value);
      if (!posted.ok) return posted;
      return answered({ root: 'service_request_updates', body: [{ update_id: posted.value }] });
    },
  },
];
