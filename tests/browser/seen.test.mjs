// The pages as a reader sees them, in Chromium: in light and dark, on a desk and on a phone.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { pages, sample } from './pages.mjs';
import { address, launch, open } from './tab.mjs';

// Colours differ by scheme and sizes by width: the two that differ in both are looked at in full.
const LOOKS = [
  { colorScheme: 'light', width: 1280, full: true },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 360, full: true },
];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const all = await pages();
const chosen = sample(all).filter((page) => page.kind !== 'redirect');

let site;

before(async () => (site = await launch()));

after(() => site?.close());

/** How far a reader would have to scroll sideways, and what sticks out. */
function overflow() {
  const width = document.documentElement.clientWidth;
  const excess = document.documentElement.scrollWidth - width;
  if (excess <= 0) return [];
  const out = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest('.table, .skip');
  });
  return [`${excess} px too wide: ${out.slice(0, 3).map((element) => element.outerHTML.slice(0, 80)).join(' … ')}`];
}

/** Letters that are joined must not be pulled apart. */
function spacedArabic() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const spaced = new Set();
  while (texts.nextNode()) {
    const { parentElement, data } = texts.currentNode;
    if (!/\p{Script=Arabic}/u.test(data)) continue;
    const { letterSpacing, fontStyle } = getComputedStyle(parentElement);
    if (!['normal', '0px'].includes(letterSpacing) || fontStyle !== 'normal') spaced.add(parentElement.outerHTML.slice(0, 80));
  }
  return [...spaced];
}

/** What axe finds against WCAG 2.2, levels A and AA. */
async function barriers(tab) {
  const { violations } = await tab.evaluate(
    (tags) => globalThis.axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    WCAG,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 100)).join(' … ')}`);
}

describe('in light and dark, on a desk and on a phone', () => {
  let view;
  before(async () => (view = await open(site)));
  after(() => view.tab.close());

  for (const page of chosen) {
    test(page.path, async () => {
      const { tab, complaints } = view;
      complaints.length = 0;
      await tab.goto(address(site, page));
      await tab.evaluate(axe.source);
      assert.deepEqual(await tab.evaluate(spacedArabic), []);
      for (const { colorScheme, width, full } of LOOKS) {
        await tab.emulateMedia({ colorScheme });
        await tab.setViewportSize({ width, height: 800 });
        assert.deepEqual(await tab.evaluate(overflow), [], `${colorScheme}, ${width} px`);
        if (full) assert.deepEqual(await barriers(tab), [], `${colorScheme}, ${width} px`);
      }
      assert.deepEqual(complaints, []);
    });
  }
});

test('on paper there is the record, and nothing that only leads around', async () => {
  const { tab } = await open(site);
  for (const page of chosen.filter(({ lang, kind }) => lang === 'en' && ['session', 'country', 'home'].includes(kind))) {
    await tab.goto(address(site, page));
    await tab.emulateMedia({ media: 'print' });
    for (const element of await tab.locator('nav, .skip').all()) assert.equal(await element.isVisible(), false, page.path);
    assert.ok(await tab.locator('h1').isVisible(), page.path);
    assert.match(await tab.locator('.colophon .on-paper').innerText(), /^https:/, page.path);
  }
  await tab.close();
});

test('without JavaScript a reader gets from the home page to the sessions of a country on a theme', async () => {
  const { tab, complaints } = await open(site, { javaScriptEnabled: false });
  await tab.goto(site.host.origin + site.host.base);
  for (const [kind, link] of [
    ['matrix', 'nav.ways a[href$="/matrix/"]'],
    ['crossing', '.matrix td a'],
    ['session', '.row h3 a, .lines th > a'],
  ]) {
    await tab.locator(link).first().click();
    await tab.locator(`body[data-page="${kind}"] h1`).waitFor();
  }
  assert.deepEqual(complaints, []);
  await tab.close();
});

test('an address that leads nowhere shows the way back, however deep it is', async () => {
  const { tab } = await open(site);
  for (const missing of ['nowhere', 'countries/xx/nothing/here/', 'Countries/']) {
    const response = await tab.goto(`${site.host.origin}${site.host.base}${missing}`);
    assert.equal(response.status(), 404, missing);
    await tab.locator('main a').first().click();
    await tab.waitForURL(site.host.origin + site.host.base);
    await tab.locator('body[data-page="home"]').waitFor();
  }
  await tab.close();
});
