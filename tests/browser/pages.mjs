// The pages of the built site: which there are, and which of them stand for the rest.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `rapporteur build` wrote. */
export const folder = process.env.SITE ?? fileURLToPath(new URL('../../public', import.meta.url));

/**
 * Every page: its path below the folder, its kind, its language, its HTML.
 * A page at an old address, which only sends the reader on, is of the kind `redirect`.
 */
export async function pages() {
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    paths.map(async (path) => {
      const html = await readFile(join(folder, path), 'utf8');
      const kind = path === '404.html' ? 'not-found' : (html.match(/<body data-page="([^"]+)"/)?.[1] ?? 'redirect');
      return { path, kind, lang: html.match(/<html lang="([^"]+)"/)?.[1], html };
    }),
  );
}

/** Of each kind, in each language, the largest page and the smallest, which lacks most. */
export function sample(all) {
  const kinds = new Map();
  for (const page of all) {
    const key = `${page.kind} ${page.lang}`;
    const { least = page, most = page } = kinds.get(key) ?? {};
    kinds.set(key, {
      least: page.html.length < least.html.length ? page : least,
      most: page.html.length > most.html.length ? page : most,
    });
  }
  return [...kinds.values()].flatMap(({ least, most }) => (least === most ? [most] : [least, most]));
}
