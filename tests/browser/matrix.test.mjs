// The matrix in Chromium: its order, and what the keyboard reaches in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { at, site, view } from './opened.mjs';
import { open } from './tab.mjs';
import { becomes } from './wait.mjs';

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

/** Where an element of the matrix begins in the direction of reading, and where its top is. */
const corner = (tab, selector) =>
  tab.locator(selector).first().evaluate((element) => {
    const [inner, outer] = [element, element.closest('.matrix')].map((it) => it.getBoundingClientRect());
    return [document.dir === 'rtl' ? outer.right - inner.right : inner.left - outer.left, inner.top - outer.top].map(Math.round);
  });

/** Scrolls the matrix to a share of its way, in the direction of reading and downwards. */
const scroll = (tab, share) =>
  tab.locator('.matrix').evaluate((matrix, part) => {
    const sign = document.dir === 'rtl' ? -1 : 1;
    matrix.scrollTo(sign * part * (matrix.scrollWidth - matrix.clientWidth), part * (matrix.scrollHeight - matrix.clientHeight));
  }, share);

/** What is seen at the edges behind which there may be more: a shadow, or the blank strip that covers it. */
const edges = (tab) =>
  tab.locator('.matrix').evaluate((matrix) => {
    const outer = matrix.getBoundingClientRect();
    const table = matrix.querySelector('table').getBoundingClientRect();
    const isEnd = document.dir === 'rtl' ? table.left >= outer.left : table.right <= outer.right;
    return { across: isEnd ? 'blank' : 'shadow', down: table.bottom <= outer.top + matrix.clientHeight ? 'blank' : 'shadow' };
  });

test('its first column and its head stay, and a shadow says where there is more, in both directions', async () => {
  const { tab } = view;
  for (const [path, width] of [['matrix/', 1280], ['matrix/', 360], ['fa-AF/matrix/', 1280], ['fa-AF/matrix/', 360], ['ar/matrix/', 360]]) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.goto(at(path));
    const start = { column: await corner(tab, 'tbody tr:nth-child(2) th'), head: await corner(tab, 'thead th') };
    assert.deepEqual(await edges(tab), { across: 'shadow', down: 'shadow' }, `${path} ${width}`);
    for (const pseudo of ['::before', '::after']) {
      const image = await tab.locator('.matrix').evaluate((matrix, name) => getComputedStyle(matrix, name).backgroundImage, pseudo);
      assert.match(image, /^linear-gradient/, `${path} ${pseudo}`);
    }
    await scroll(tab, 0.5);
    assert.equal((await corner(tab, 'tbody tr:nth-child(2) th'))[0], start.column[0], `${path} ${width}`);
    // Above it is the caption, which scrolls away.
    assert.ok((await corner(tab, 'thead th'))[1] <= start.head[1] && (await corner(tab, 'thead th'))[1] >= 0, `${path} ${width}`);
    await scroll(tab, 1);
    assert.deepEqual(await edges(tab), { across: 'blank', down: 'blank' }, `${path} ${width}`);
    // The last cell is in sight as a whole: nothing lies over it.
    const isSeen = await tab.locator('.matrix tbody').last().evaluate((part) => {
      part.closest('.matrix').scrollIntoView({ block: 'end' });
      const { left, top, width, height } = part.rows[part.rows.length - 1].lastElementChild.getBoundingClientRect();
      const places = [[2, 2], [width - 2, 2], [2, height - 2], [width - 2, height - 2]];
      return places.every(([x, y]) => document.elementFromPoint(left + x, top + y)?.closest('tr') === part.rows[part.rows.length - 1]);
    });
    assert.ok(isSeen, `${path} ${width}`);
  }
  await tab.setViewportSize({ width: 1280, height: 800 });
});

test('arrow keys and a finger scroll it, from right to left as well', async () => {
  const { tab } = await open(site, { hasTouch: true, viewport: { width: 360, height: 800 } });
  const client = await tab.context().newCDPSession(tab);
  for (const [path, key, sign] of [['matrix/', 'ArrowRight', 1], ['fa-AF/matrix/', 'ArrowLeft', -1]]) {
    await tab.goto(at(path));
    const across = () => tab.locator('.matrix').evaluate((matrix) => matrix.scrollLeft);
    await tab.locator('.matrix').focus();
    for (let times = 0; times < 3; times += 1) await tab.keyboard.press(key);
    await becomes(async () => (await across()) * sign > 20, true, `${path} keys`);
    // The browser may still be moving it for the keys: again until it rests.
    await becomes(async () => {
      const before = await across();
      await tab.locator('.matrix').evaluate((matrix) => {
        matrix.scrollTo(0, 0);
        matrix.scrollIntoView();
      });
      return before;
    }, 0);
    const touch = (type, ...touchPoints) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x: 180, y: 400 });
    for (let way = 15; way <= 150; way += 15) await touch('touchMove', { x: 180 - way * sign, y: 400 });
    await touch('touchEnd');
    await becomes(async () => (await across()) * sign > 50, true, `${path} touch`);
  }
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
