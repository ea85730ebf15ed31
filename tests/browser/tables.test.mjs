// Tables that are sorted by their heads, and what is folded below them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { at, site, view } from './opened.mjs';
import { index } from './record.mjs';
import { open } from './tab.mjs';
import { becomes } from './wait.mjs';

const names = (tab) => tab.locator('table.sortable tbody th').allInnerTexts();
const codes = (tab) => tab.locator('table.sortable tbody th a').evaluateAll((links) => links.map((link) => link.pathname.split('/').at(-2).toUpperCase()));
const sorted = (tab) => tab.locator('table.sortable th[aria-sort]').evaluateAll((heads) => heads.map((head) => `${head.dataset.key} ${head.ariaSort}`));

const count = (code) => index.countries[code].participant?.length ?? 0;
const isFalling = (list) => list.every((code, place) => !place || count(list[place - 1]) >= count(code));

test('countries are sorted by each figure and by name, whatever the digits, and the address keeps it', async () => {
  const { tab, complaints } = view;
  for (const lang of ['', 'fa-AF/', 'ar/']) {
    await tab.goto(at(`${lang}countries/`));
    await tab.locator('th[data-key="participant"] button').waitFor();
    const byName = await names(tab);
    assert.deepEqual(await sorted(tab), ['name ascending']);
    // The keyboard does it as well as a click.
    await tab.locator('th[data-key="participant"] button').press('Enter');
    await tab.waitForURL(/\?sort=-participant$/);
    await becomes(async () => isFalling(await codes(tab)), true, lang);
    assert.deepEqual(await sorted(tab), ['participant descending']);
    await tab.locator('th[data-key="participant"] button').click();
    await tab.waitForURL(/\?sort=participant$/);
    await becomes(async () => isFalling((await codes(tab)).toReversed()), true, lang);
    assert.deepEqual(await sorted(tab), ['participant ascending']);
    await tab.reload();
    await becomes(() => sorted(tab), ['participant ascending']);
    await tab.goBack();
    await becomes(() => sorted(tab), ['participant descending']);
    await tab.locator('th[data-key="name"] button').click();
    await tab.waitForURL(/countries\/$/);
    await becomes(() => names(tab), byName);
  }
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(() => globalThis.axe.run('main', { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map(({ id }) => id), []);
  assert.deepEqual(complaints, []);
});

test('what nobody can mean in the address leaves the order as it is', async () => {
  const { tab, complaints } = view;
  for (const query of ['?sort=bogus', '?sort=-', '?sort=', '?sort=name']) {
    await tab.goto(at(`countries/${query}`));
    await becomes(() => sorted(tab), ['name ascending'], query);
  }
  assert.deepEqual(complaints, []);
});

test('countries that only groups represented are folded, and without JavaScript a table has no buttons', async () => {
  const { tab } = await open(site, { javaScriptEnabled: false });
  await tab.goto(at('countries/'));
  const named = await codes(tab);
  const isNamed = ([, { host, participant, subject }]) => host || participant || subject;
  assert.deepEqual(named.toSorted(), Object.entries(index.countries).filter(isNamed).map(([code]) => code).toSorted());
  assert.equal(await tab.locator('thead button').count(), 0);
  const folded = tab.locator('details.represented');
  assert.equal(await folded.locator('li').first().isVisible(), false);
  await folded.locator('summary').click();
  assert.equal(await folded.locator('li').first().isVisible(), true);
  await tab.close();
});
