// The matrix in Chromium: its order, and what the keyboard reaches in it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { launch, open } from './tab.mjs';
import { becomes } from './wait.mjs';

let site;
let view;

before(async () => {
  site = await launch();
  view = await open(site);
});

after(() => site?.close());

const at = (path) => site.host.origin + site.host.base + path;

/** The names at the heads of the rows of each part. */
const rows = (tab) => tab.locator('.matrix tbody').evaluateAll((parts) => parts.map((part) => [...part.rows].slice(1).map((row) => row.cells[0].textContent.trim())));

test('its rows stand by weight or by name, each part in itself, and the address keeps which', async () => {
  const { tab, complaints } = view;
  for (const [path, lang] of [['matrix/', 'en'], ['fa-AF/matrix/', 'fa-AF']]) {
    await tab.goto(at(path));
    const byWeight = await rows(tab);
    assert.ok(byWeight.length === 2 && byWeight[0].length > 20);
    const byName = byWeight.map((names) => names.toSorted(new Intl.Collator(lang, { numeric: true }).compare));
    assert.notDeepEqual(byName, byWeight);
    await tab.locator('.order select').selectOption('name');
    await becomes(() => rows(tab), byName);
    await tab.waitForURL(/\?sort=name$/);
    await tab.reload();
    await tab.locator('.order select').waitFor();
    await becomes(() => rows(tab), byName);
    await tab.goBack();
    await tab.waitForFunction(() => document.querySelector('.order select').value === '');
    await becomes(() => rows(tab), byWeight);
  }
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(() => globalThis.axe.run('main', { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map(({ id }) => id), []);
  assert.deepEqual(complaints, []);
});

test('without JavaScript it stands by weight, and there is no control that does nothing', async () => {
  const { tab } = await open(site, { javaScriptEnabled: false });
  await tab.goto(at('matrix/?sort=name'));
  const totals = await tab.locator('.matrix tbody:first-of-type .total').allInnerTexts();
  assert.deepEqual(totals, totals.toSorted((a, b) => Number(b) - Number(a)));
  assert.equal(await tab.locator('.order').isVisible(), false);
  await tab.close();
});

test('what the keyboard reaches is never under a head', async () => {
  const { tab } = view;
  for (const [path, width, height] of [['matrix/', 1280, 800], ['matrix/', 360, 640], ['fa-AF/matrix/', 360, 640]]) {
    await tab.setViewportSize({ width, height });
    await tab.goto(at(path));
    await tab.locator('.matrix tbody td a').last().focus();
    for (let step = 0; step < 60; step += 1) {
      await tab.keyboard.press('Shift+Tab');
      const seen = await tab.evaluate(() => {
        const { left, top, width, height } = document.activeElement.getBoundingClientRect();
        const front = document.elementFromPoint(left + width / 2, top + height / 2);
        return document.activeElement.contains(front) || front === document.activeElement.parentElement;
      });
      assert.ok(seen, `${path} ${width} px, ${step} steps back`);
    }
  }
  await tab.setViewportSize({ width: 1280, height: 800 });
});
