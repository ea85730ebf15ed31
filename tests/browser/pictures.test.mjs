// The pictures of the built site, in Chromium: what they show lies where it should and leads on.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './tab.mjs';

let site;
const home = (lang) => site.host.origin + site.host.base + (lang ? `${lang}/` : '');
/** Where the middle of an element is, from left to right within the picture that it is in: 0 to 1. */
const place = (element) => {
  const [own, whole] = [element, element.closest('svg')].map((it) => it.getBoundingClientRect());
  return (own.left + own.width / 2 - whole.left) / whole.width;
};

before(async () => (site = await launch()));
after(() => site?.close());

test('the map has land under it, and a country on it leads to its record', async () => {
  const { tab, complaints } = await open(site);
  const land = tab.waitForResponse((response) => new URL(response.url()).pathname.endsWith('assets/world.svg'));
  await tab.goto(home());
  assert.equal((await land).status(), 200);
  const country = tab.locator('.map a[href$="/countries/cn/"] path');
  assert.match(await tab.locator('.map a[href$="/countries/cn/"] title').textContent(), /^China, \d+ sessions$/);
  await country.click();
  await tab.locator('body[data-page="country"] h1').waitFor();
  assert.deepEqual(complaints, []);
  await tab.close();
});

test('from right to left the map stays as it is and the timeline turns round', async () => {
  const { tab } = await open(site);
  const places = {};
  for (const lang of ['', 'fa-AF']) {
    await tab.goto(home(lang));
    const at = (selector) => tab.locator(selector).first().evaluate(place);
    places[lang] = { china: await at('.map a[href$="/countries/cn/"]'), first: await at('.lane a[href$="/istanbul-process/01-istanbul/"] circle') };
  }
  assert.ok(Math.abs(places[''].china - places['fa-AF'].china) < 0.01, JSON.stringify(places));
  assert.ok(Math.abs(places[''].first + places['fa-AF'].first - 1) < 0.01, JSON.stringify(places));
  await tab.close();
});
