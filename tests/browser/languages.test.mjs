// The site in the languages of its readers: mirrored where they read from the right, the same page in
// each, and pictures of every kind of page to look at, in `target/pictures`.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pages, sample } from './pages.mjs';
import { address, launch, open } from './tab.mjs';
import { becomes } from './wait.mjs';

const PICTURES = fileURLToPath(new URL('../../target/pictures', import.meta.url));

const all = await pages();
const byPath = new Map(all.map((page) => [page.path, page]));
const largest = sample(all).filter(({ kind }) => !['redirect', 'not-found'].includes(kind));
const english = largest.filter(({ lang }) => lang === 'en');

let site;

before(async () => (site = await launch()));

after(() => site?.close());

/** What stands at the beginning of its line or column: how far from the edge at which reading begins. */
function edges() {
  const rtl = document.documentElement.dir === 'rtl';
  const width = document.documentElement.clientWidth;
  const parts = ['.masthead .brand', 'nav.ways', '.breadcrumbs', 'header.title', '.matter', '.facts', '.digest', '.colophon'];
  return Object.fromEntries(
    parts.flatMap((part) => {
      const element = document.querySelector(part);
      if (!element) return [];
      const box = element.getBoundingClientRect();
      return [[part, Math.round(rtl ? width - box.right : box.left)]];
    }),
  );
}

test('a page that is read from the right is the mirror of one that is read from the left', async () => {
  const { tab } = await open(site);
  let compared = 0;
  for (const width of [1280, 390]) {
    await tab.setViewportSize({ width, height: 900 });
    for (const page of english) {
      await tab.goto(address(site, page));
      const expected = await tab.evaluate(edges);
      for (const lang of ['fa-AF', 'ps', 'ar']) {
        const other = byPath.get(`${lang}/${page.path}`);
        await tab.goto(address(site, other));
        const found = await tab.evaluate(edges);
        for (const [part, edge] of Object.entries(found)) {
          // A scroll bar of one page and not of the other takes a few pixels.
          assert.ok(Math.abs(edge - (expected[part] ?? edge)) <= 16, `${other.path}: ${part} is ${edge} px in, not ${expected[part]}`);
          compared += 1;
        }
      }
    }
  }
  assert.ok(compared > 300, `${compared} parts of pages were compared`);
  await tab.close();
});

test('who switches the language stays on the page, and comes back to it', async () => {
  const { tab, complaints } = await open(site);
  for (const page of english) {
    await tab.goto(address(site, page));
    const start = tab.url();
    for (const lang of ['fa-AF', 'ps', 'ar', 'en']) {
      await tab.locator(`.masthead .languages a[hreflang="${lang}"]`).click();
      await tab.locator(`html[lang="${lang}"]`).waitFor();
      await tab.locator(`body[data-page="${page.kind}"]`).waitFor();
    }
    await becomes(() => tab.url(), start);
  }
  assert.deepEqual(complaints, []);
  await tab.close();
});

test('a name in Latin letters within a line of Arabic script keeps its own order', async () => {
  const { tab } = await open(site);
  for (const lang of ['fa-AF', 'ar']) {
    const page = largest.find((page) => page.kind === 'session' && page.lang === lang);
    await tab.goto(address(site, page));
    const marked = await tab.locator('main [lang="en"]').evaluateAll((elements) =>
      elements.map((element) => {
        const { direction, unicodeBidi } = getComputedStyle(element);
        return { direction, isolated: unicodeBidi.includes('isolate') || getComputedStyle(element).display !== 'inline' };
      }),
    );
    assert.ok(marked.length > 0, page.path);
    assert.ok(marked.every(({ direction, isolated }) => direction === 'ltr' && isolated), page.path);
  }
  await tab.close();
});

describe('a picture of every kind of page, from the right', () => {
  let view;
  before(async () => {
    await mkdir(PICTURES, { recursive: true });
    view = await open(site);
  });
  after(() => view.tab.close());

  for (const page of largest.filter(({ lang }) => ['fa-AF', 'ar'].includes(lang))) {
    test(page.path, async () => {
      await view.tab.goto(address(site, page));
      for (const [look, width, colorScheme] of [['desk', 1280, 'light'], ['phone-dark', 390, 'dark']]) {
        await view.tab.emulateMedia({ colorScheme });
        await view.tab.setViewportSize({ width, height: 900 });
        const picture = await view.tab.screenshot({ path: join(PICTURES, `${page.lang}-${page.kind}-${look}.png`) });
        // An empty page is a picture of a few thousand bytes.
        assert.ok(picture.length > 8000, `${page.path}: ${picture.length} bytes`);
      }
    });
  }
});
