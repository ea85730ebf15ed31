// The built site in one tab, for all tests of a file. Each file runs in a process of its own.

import { after, before } from 'node:test';
import { launch, open } from './tab.mjs';

export let site;
export let view;

before(async () => {
  site = await launch();
  view = await open(site);
});

after(() => site?.close());

/** The address of a path of the site, or of another one. */
export const at = (path, { host } = site) => host.origin + host.base + path;
