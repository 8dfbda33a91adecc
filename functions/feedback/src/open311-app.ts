import type { Result } from '@yilu/kernel';
import { Hono } from 'hono';
import { discoveryDocument } from './open311/discovery.js';
import { type Errors, errorsDocument, notFound, type Open311Error, refused } from './open311/errors.js';
import type { Open311Deps } from './open311/open311-deps.js';
import { type Answer, operations } from './open311/operations.js';
import { type Parameters, parametersOf, sentWith } from './open311/parameters.js';
import { publicPhotoUrl } from './open311/public-photo.js';
import { streamedList } from './open311/streamed-list.js';
import { contentTypes, type Format, type WireDocument, written } from './open311/wire.js';
import { clientOf } from './use-cases/client-of.js';

const base = '/open311';
const formatted = /^\/open311\/(.+)\.(xml|json)$/;
const photo = /^\/open311\/requests\/([^/]+)\/photo\.jpg$/;

/** Any page may read what is public anyway. */
const headersOf = (format: Format) => ({
  'content-type': contentTypes[format],
  'access-control-allow-origin': '*',
});

const answerWith = (format: Format, document: WireDocument, status = 200) =>
  new Response(written(format, document), { status, headers: headersOf(format) });

const answerErrors = (format: Format, errors: Errors) => answerWith(format, errorsDocument(errors), errors[0].code);

const serverFault: readonly [Open311Error] = [{ code: 500, description: 'Something went wrong here; try again later' }];

/** Whether a request means this city, in the query or the body; one that names none means it. */
function foreign(sent: Parameters, city: string): Errors | undefined {
  const other = sent.all('jurisdiction_id').find((id) => id !== city);
  return other === undefined ? undefined : [notFound(`jurisdiction_id ${other} was not found`)];
}

/** What was asked, by whoever may ask it. */
async function answerTo(deps: Open311Deps, request: Request, name: string): Promise<Result<Answer, Errors>> {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const operation = operations.find((one) => one.method === method && one.path.test(name));
  if (!operation) return refused(notFound(`There is no ${request.method} ${name}`));
  const sent: Result<Parameters, Errors> =
    method === 'GET' ? { ok: true, value: parametersOf(new URL(request.url).searchParams) } : await sentWith(request);
  if (!sent.ok) return sent;
  const elsewhere = foreign(sent.value, deps.city);
  if (elsewhere) return refused(...elsewhere);
  if (operation.method === 'GET') return operation.answer(deps, sent.value, operation.path.exec(name)?.[1] ?? '');
  const client = await clientOf(deps)(sent.value);
  if (!client.ok) return client;
  const retryAt = deps.limit(client.value.keyId);
  if (retryAt)
    return refused({ code: 429, description: `Too many requests under this key; wait until ${retryAt.toISOString()}` });
  return operation.answer(deps, sent.value, client.value);
}

async function answerIn(deps: Open311Deps, request: Request, format: Format, name: string): Promise<Response> {
  if (name === 'discovery') return answerWith(format, discoveryDocument(deps.open311Url, deps.contact));
  const outcome = await answerTo(deps, request, name);
  if (!outcome.ok) return answerErrors(format, outcome.refusal);
  if ('document' in outcome.value) return answerWith(format, outcome.value.document);
  return new Response(await streamedList(format, outcome.value.list), { headers: headersOf(format) });
}

async function answer(deps: Open311Deps, request: Request, path: string): Promise<Response> {
  if (path === base || path === `${base}/`) return answerIn(deps, request, 'json', 'discovery');
  const number = photo.exec(path)?.[1];
  if (number === undefined) {
    const [, name = '', ending] = formatted.exec(path) ?? [];
    return answerIn(deps, request, ending === 'json' ? 'json' : 'xml', name);
  }
  const url = await publicPhotoUrl(deps)(number);
  return url ? Response.redirect(url, 302) : answerErrors('xml', [notFound('There is no public photograph')]);
}

/** The city by Open311 GeoReport v2: everything in XML and in JSON, by the ending of the address. */
export function createOpen311App(deps: Open311Deps, { log }: { readonly log?: (fault: Error) => void } = {}) {
  const app = new Hono();
  // Clients put their slash behind one that is there already.
  app.all('*', (c) => answer(deps, c.req.raw, c.req.path.replace(/\/{2,}/g, '/')));
  app.onError((fault, c) => {
    log?.(fault);
    return answerErrors(c.req.path.endsWith('.json') ? 'json' : 'xml', serverFault);
  });
  return app;
}
