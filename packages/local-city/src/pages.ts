import { pathToFileURL } from 'node:url';
import { contexts } from '@yilu/infra/lambda-spec';
import { bundleOpenApi } from './builds.js';
import type { GatewayResponse } from './gateway-event.js';

const respond = (type: string, body: string): GatewayResponse => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' },
  body: Buffer.from(body),
});

const indexPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Yilu API</title>
<style>body{font:16px/1.6 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
<h1>Yilu API</h1><p>OpenAPI 3.1 documents, one for each context:</p>
<ul>${contexts.map((name) => `<li><a href="/openapi/${name}.json">${name}</a></li>`).join('')}</ul>
<p>Open311: <a href="/open311/discovery.json">discovery</a></p></html>`;

async function openApiDocument(context: string): Promise<object | undefined> {
  const file = await bundleOpenApi(context);
  if (!file) return undefined;
  const module = (await import(pathToFileURL(file).href)) as { openApiDocument: () => object };
  return module.openApiDocument();
}

/** What the gateway answers beside the Lambdas: its index and the contexts' OpenAPI documents. */
export async function answerPage(path: string): Promise<GatewayResponse | undefined> {
  if (path === '/') return respond('text/html', indexPage);
  const context = /^\/openapi\/([a-z]+)\.json$/.exec(path)?.[1];
  if (!context || !(contexts as readonly string[]).includes(context)) return undefined;
  const document = await openApiDocument(context);
  return document && respond('application/json', JSON.stringify(document));
}
