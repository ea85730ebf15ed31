// What the bundled site's own data says: which sessions there are, and which of them have what.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder } from './pages.mjs';

const read = async (path) => JSON.parse(await readFile(join(folder, path), 'utf8'));

export const { sessions } = await read('data/sessions.json');
export const index = await read('data/index.json');
/** The ids of all sessions, newest first. */
export const newest = sessions.map(({ id }) => id).reverse();
/** These ids, newest first. */
export const inOrder = (ids) => newest.filter((id) => ids.includes(id));

/** The sessions that each choice of a filter stands for. */
export const record = {
  country: (id) => index.countries[id].participant ?? [],
  group: (id) => index.groups[id].participant ?? [],
  theme: (id) => index.themes[id],
  organiser: (id) => index.organisations[id].organiser,
  year: (id) => index.years[id],
  series: (wanted) => sessions.filter(({ series }) => series === wanted).map(({ id }) => id),
  format: (wanted) => sessions.filter(({ format }) => format === wanted).map(({ id }) => id),
  language: (wanted) => sessions.filter(({ languages }) => languages.includes(wanted)).map(({ id }) => id),
};
