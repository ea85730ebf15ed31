// Serves the built site on this machine as GitHub Pages would: below its base path, with addresses
// that mind the case of letters, pages to be had without `.html`, and 404.html for all the rest.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** Starts to serve. `origin` has no slash at its end, `base` has one at either end. */
export async function serve(folder) {
  const home = await readFile(join(folder, 'index.html'), 'utf8');
  const base = new URL(home.match(/<link rel="canonical" href="([^"]+)"/)[1]).pathname;
  const server = createServer(async (request, response) => {
    const { status, file, location } = await answer(folder, base, new URL(request.url, 'http://host').pathname);
    if (location) return response.writeHead(status, { location }).end();
    response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(await readFile(file));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    base,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((closed) => server.close(closed).closeAllConnections()),
  };
}

async function answer(folder, base, address) {
  const missing = { status: 404, file: join(folder, '404.html') };
  if (`${address}/` === base) return { status: 301, location: base };
  if (!address.startsWith(base)) return missing;
  const path = join(folder, decodeURIComponent(address.slice(base.length)));
  if (!path.startsWith(folder)) return missing;
  if (await is('isDirectory', path)) {
    if (!address.endsWith('/')) return { status: 301, location: `${address}/` };
    const file = join(path, 'index.html');
    return (await is('isFile', file)) ? { status: 200, file } : missing;
  }
  for (const file of [path, `${path}.html`]) {
    if (!address.endsWith('/') && (await is('isFile', file))) return { status: 200, file };
  }
  return missing;
}

function is(kind, path) {
  return stat(path).then((entry) => entry[kind](), () => false);
}
