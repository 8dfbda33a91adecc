import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/**
 * The path asked for, free of dot segments; the root where it is not well-formed. A request may name a whole address
 * instead of a path: only behind a leading slash does none of its segments climb out.
 */
function pathOf(url: string): string {
  try {
    return normalize(`/${decodeURIComponent(url.split('?')[0] ?? '')}`);
  } catch {
    return '/';
  }
}

const missing = (name: string) => `<!doctype html><meta charset="utf-8"><title>${name}</title>
<p>The ${name} has not been built yet. Run <code>npm run build</code> and load this page again.`;

/**
 * Serves a built single-page site as its hosting does in the cloud: files as they are, every other path answered by
 * index.html, and the run-time configuration at /config.json.
 */
export function createSite(name: string, directory: string, config: Readonly<Record<string, string>>) {
  return createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path === '/config.json') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      return response.end(JSON.stringify(config));
    }
    // pathOf() has taken every `..` out: the path cannot leave the folder.
    const asked = join(directory, path);
    const file = isFile(asked) ? asked : join(directory, 'index.html');
    if (!isFile(file)) {
      response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' });
      return response.end(missing(name));
    }
    // A lost script must not come back as a page: the browser would report a syntax error instead of a 404.
    if (file !== asked && extname(path) && !path.endsWith('.html')) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      return response.end('Not Found');
    }
    response.writeHead(200, {
      'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    createReadStream(file).pipe(response);
  });
}
