// Filters over the list of recommendations: what they show is what the record says, and the address keeps it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { at, view } from './opened.mjs';
import { sessions } from './record.mjs';
import { becomes } from './wait.mjs';

const all = sessions.flatMap(({ recommendations = [] }) => recommendations);
const shown = (tab) => tab.locator('.call:visible').allInnerTexts();
// The data has the text as it was written, the page its typographic apostrophes.
const texts = (list) => list.map(({ text }) => text.en.replaceAll("'", '’')).toSorted();

async function openFilter(tab) {
  await tab.locator('.sift[data-ready] summary').click();
  await tab.locator('.sift .fields').waitFor();
}

test('each status and each addressee shows what the record has', async () => {
  const { tab, complaints } = view;
  await tab.goto(at('recommendations/'));
  await openFilter(tab);
  const expected = {
    status: (id) => all.filter(({ status = 'unknown' }) => status === id),
    to: (id) => all.filter(({ to = [] }) => to.includes(id)),
  };
  for (const [facet, of] of Object.entries(expected)) {
    const select = tab.locator(`.sift select[name="${facet}"]`);
    const options = await select.locator('option').evaluateAll((found) => found.slice(1).map(({ value, text }) => ({ value, text })));
    assert.ok(options.length > 1, facet);
    for (const { value, text } of options) {
      assert.ok(text && text !== value, `${value} has no name`);
      await select.selectOption(value);
      await becomes(async () => (await shown(tab)).toSorted(), texts(of(value)), `${facet} ${value}`);
    }
    await select.selectOption('');
  }
  assert.deepEqual(complaints, []);
});

test('a theme has those of its narrower themes, and the address keeps the view', async () => {
  const { tab } = view;
  await tab.goto(at('recommendations/'));
  await openFilter(tab);
  // A broader theme that hardly any recommendation names itself.
  const theme = 'peace-process';
  const named = all.filter(({ themes = [] }) => themes.includes(theme));
  const narrower = all.filter(({ themes = [] }) => themes.includes('peace-negotiations'));
  assert.ok(narrower.length > 0);
  await tab.locator('.sift select[name="theme"]').selectOption(theme);
  await tab.waitForURL(/\?theme=peace-process$/);
  await becomes(async () => (await shown(tab)).length < all.length, true);
  const before = await shown(tab);
  for (const text of texts([...named, ...narrower])) assert.ok(before.includes(text), text);
  await tab.reload();
  await tab.locator('.sift .fields').waitFor();
  await becomes(() => shown(tab), before);
  await tab.goBack();
  await becomes(async () => (await shown(tab)).length, all.length);
});

test('filters add up with words of the text, from right to left as well, without a barrier', async () => {
  const { tab, complaints } = view;
  const [{ to }] = all.filter(({ to: parties = [] }) => parties.length);
  for (const [lang, colorScheme, width] of [['', 'light', 1280], ['fa-AF/', 'dark', 360], ['ar/', 'light', 768]]) {
    await tab.emulateMedia({ colorScheme });
    await tab.setViewportSize({ width, height: 800 });
    await tab.goto(at(`${lang}recommendations/?status=unknown&to=${to[0]}`));
    await tab.locator('.sift .fields').waitFor();
    const wanted = all.filter(({ status, to: parties = [] }) => !status && parties.includes(to[0]));
    await becomes(async () => (await shown(tab)).length, wanted.length, lang);
    const [word] = (await shown(tab))[0].split(' ').toSorted((a, b) => b.length - a.length);
    await tab.locator('.sift [name="title"]').fill(word);
    await becomes(async () => (await shown(tab)).every((text) => text.includes(word)), true, word);
    await tab.evaluate(axe.source);
    const { violations } = await tab.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], lang);
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width, lang);
  }
  await tab.emulateMedia({ colorScheme: 'light' });
  await tab.setViewportSize({ width: 1280, height: 800 });
  assert.deepEqual(complaints, []);
});
