// A site as it is once published: put on a branch by the program, served as GitHub Pages serves it,
// and followed link by link by a checker that is not ours, and by a browser.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LinkChecker } from 'linkinator';
import { launch, open } from './tab.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.RAPPORTEUR ?? join(repository, 'target/debug/rapporteur');

let root;
let site;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'published-'));
  const sources = join(root, 'sources');
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'Editor',
    GIT_AUTHOR_EMAIL: 'editor@example.org',
    GIT_COMMITTER_NAME: 'Editor',
    GIT_COMMITTER_EMAIL: 'editor@example.org',
  };
  const run = (command, arguments_, cwd = sources) => execFileSync(command, arguments_, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  run(program, ['init', sources], root);
  run('git', ['init', '--quiet', '--bare', 'remote.git'], root);
  run('git', ['init', '--quiet', '--initial-branch=main']);
  run('git', ['remote', 'add', 'origin', join(root, 'remote.git')]);
  run('git', ['add', '.']);
  run('git', ['commit', '--quiet', '--message=Begin']);
  run(program, ['publish', '--yes', '--base-url', 'https://example.github.io/repository/']);
  run('git', ['clone', '--quiet', '--branch=gh-pages', 'remote.git', 'public'], root);
  site = await launch(join(root, 'public'));
});

after(async () => {
  await site?.close();
  await rm(root, { recursive: true, force: true });
});

test('the site is below the name of its repository, and no link on it leads nowhere', async () => {
  assert.equal(site.host.base, '/repository/');
  const start = site.host.origin + site.host.base;
  const checker = new LinkChecker();
  // What the pages say of themselves to the world is not there yet; what else leads away is not tried.
  const linksToSkip = (link) => Promise.resolve(!link.startsWith(site.host.origin));
  const { links } = await checker.check({ path: start, recurse: true, concurrency: 20, timeout: 60_000, linksToSkip });
  const dead = links.filter(({ state }) => state === 'BROKEN').map(({ url, status, parent }) => `${status} ${url} on ${parent}`);
  assert.deepEqual(dead, []);
  const alive = links.filter(({ state }) => state === 'OK').length;
  assert.ok(alive > 30, `${alive} of ${links.length}`);
});

test('a browser gets to every page, and none complains', async () => {
  const { tab, complaints } = await open(site);
  const start = site.host.origin + site.host.base;
  const seen = new Set();
  const queue = [start];
  while (queue.length) {
    const address = queue.pop();
    if (seen.has(address)) continue;
    seen.add(address);
    await tab.goto(address);
    const links = await tab.locator('a[href]').evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href'), document.baseURI).href.replace(/#.*/, '')));
    queue.push(...links.filter((link) => link.startsWith(start) && /\/(\?.*)?$/.test(link)));
  }
  const files = await readdir(join(root, 'public'), { recursive: true });
  const pages = files.filter((name) => name.endsWith('index.html')).map((name) => start + name.slice(0, -'index.html'.length));
  assert.deepEqual([...seen].toSorted(), pages.toSorted());
  assert.deepEqual(complaints, []);
  await tab.close();
});

test('addresses are as strict as Pages has them', async () => {
  const { tab } = await open(site);
  for (const [path, status] of [
    ['about', 200],
    ['about/', 200],
    ['ABOUT/', 404],
    ['countries/XX/', 404],
    ['search/pagefind/pagefind-entry.json', 200],
  ]) {
    const response = await tab.goto(site.host.origin + site.host.base + path);
    assert.equal(response.status(), status, path);
  }
  await tab.close();
});
