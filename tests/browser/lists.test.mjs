// Filters over lists of sessions: what they show is what the record says, and the address keeps it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { at, site, view } from './opened.mjs';
import { Bench } from './preview.mjs';
import { index, inOrder, newest, record, sessions } from './record.mjs';
import { launch, open } from './tab.mjs';
import { becomes } from './wait.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.RAPPORTEUR ?? join(repository, 'target/debug/rapporteur');

/** The ids of the sessions that the lists of a page show, in order. */
function shown(tab) {
  return tab.locator('ol.rows .row:visible h3 a, .lines tbody tr:visible th > a').evaluateAll((links) => links.map((link) => link.pathname.split('/').slice(-3, -1).join('/')));
}

/** Opens the filter, and waits until it offers what the rows have. */
async function openFilter(tab) {
  await tab.locator('.sift[data-ready] summary').click();
  await tab.locator('.sift .fields').waitFor();
}

const said = (tab) => tab.locator('.sifted').innerText();

describe('on the list of all sessions', () => {
  test('each filter shows what the index has', async () => {
    const { tab, complaints } = view;
    await tab.goto(at('sessions/'));
    await openFilter(tab);
    let compared = 0;
    for (const [facet, expected] of Object.entries(record)) {
      const select = tab.locator(`.sift select[name="${facet}"]`);
      const ids = await select.locator('option').evaluateAll((options) => options.slice(1).map(({ value }) => value));
      // A choice of one is none, and is not offered.
      if (!(await select.isVisible())) assert.ok(ids.length < 2, facet);
      else {
        for (const id of ids) {
          await select.selectOption(id);
          await becomes(() => shown(tab), inOrder(expected(id)), `${facet} ${id}`);
          compared += 1;
        }
        await select.selectOption('');
      }
    }
    assert.ok(compared > 60, `${compared}`);
    await becomes(() => shown(tab), newest);
    assert.deepEqual(complaints, []);
  });

  test('choices have the names that the page has for them', async () => {
    const { tab } = view;
    for (const [lang, words] of [
      ['', { country: 'Qatar', theme: 'Recognition', format: 'Online', year: '2021' }],
      ['fa-AF/', { country: 'قطر', format: 'آنلاین', year: '۲۰۲۱' }],
    ]) {
      await tab.goto(at(`${lang}sessions/`));
      await openFilter(tab);
      for (const [facet, word] of Object.entries(words)) {
        const names = await tab.locator(`.sift select[name="${facet}"] option`).allInnerTexts();
        assert.ok(names.includes(word), `${word}: ${names}`);
        assert.ok(names.slice(1).every((name) => !/^[A-Z]{2}$/.test(name)), `${names}`);
      }
    }
  });

  test('filters add up, and the page says how many are left, in its own digits', async () => {
    const { tab } = view;
    const expected = inOrder(record.country('QA').filter((id) => record.theme('peace-process').includes(id)));
    assert.ok(expected.length > 0);
    await tab.goto(at('sessions/?country=QA&theme=peace-process'));
    await tab.locator('.sift .fields').waitFor();
    await becomes(() => shown(tab), expected);
    await becomes(() => said(tab), `Showing ${expected.length} of ${sessions.length}`);
    await tab.goto(at('fa-AF/sessions/?country=QA&theme=peace-process'));
    await tab.locator('.sift .fields').waitFor();
    await becomes(async () => /[۰-۹]/.test(await said(tab)), true);
    assert.doesNotMatch(await said(tab), /[0-9]/);
  });

  test('words of the title are found whatever their case, marks and keyboard', async () => {
    const { tab } = view;
    await tab.goto(at('sessions/'));
    await openFilter(tab);
    await tab.locator('.sift [name="title"]').pressSequentially('MINISTERIAL');
    const titled = sessions.filter(({ title }) => /ministerial/i.test(title.en)).map(({ id }) => id);
    await becomes(() => shown(tab), inOrder(titled));
    assert.ok(await tab.locator('.sift [name="title"]').evaluate((input) => input === document.activeElement));
    await tab.goto(at('fa-AF/sessions/'));
    await openFilter(tab);
    // Typed with the Arabic letter for what the text has in the Persian one.
    const word = sessions.flatMap(({ title }) => title['fa-AF'].split(' ')).find((word) => word.includes('ی') && word.length > 3);
    await tab.locator('.sift [name="title"]').fill(word.replaceAll('ی', 'ي'));
    await becomes(async () => (await shown(tab)).length > 0, true, word);
  });

  test('sessions stand in the order that is asked for, and the heading says so', async () => {
    const { tab } = view;
    await tab.goto(at('sessions/?sort=date'));
    await tab.locator('.sift .fields').waitFor();
    await becomes(() => shown(tab), newest.toReversed());
    await becomes(() => tab.locator('#sessions_').innerText(), 'Oldest first');
    await tab.locator('.sift [name="sort"]').selectOption('title');
    const inTitleOrder = (titles) => titles.toSorted(new Intl.Collator('en', { numeric: true }).compare);
    const titles = await tab.locator('.lines th > a').allInnerTexts();
    await becomes(() => tab.locator('.lines th > a').allInnerTexts(), inTitleOrder(titles));
    await tab.locator('.sift [name="sort"]').selectOption('number');
    const numbers = async () => (await shown(tab)).map((id) => sessions.find((session) => session.id === id).number ?? Infinity);
    const inOrderOfNumber = (await numbers()).toSorted((a, b) => (a === b ? 0 : a - b));
    await becomes(numbers, inOrderOfNumber);
  });

  test('the heads of the table choose the order, too, and say which it is', async () => {
    const { tab } = view;
    await tab.goto(at('sessions/'));
    await tab.locator('.sift[data-ready]').waitFor();
    const sorted = () => tab.locator('.lines th[aria-sort]').evaluateAll((heads) => heads.map((head) => `${head.textContent.trim()} ${head.ariaSort}`));
    assert.deepEqual(await sorted(), ['Date descending']);
    const byTitle = (await tab.locator('.lines th > a').allInnerTexts()).toSorted(new Intl.Collator('en', { numeric: true }).compare);
    await tab.getByRole('button', { name: 'Title' }).press('Enter');
    await becomes(() => tab.locator('.lines th > a').allInnerTexts(), byTitle);
    await becomes(sorted, ['Title ascending']);
    await becomes(() => tab.locator('#sessions_').innerText(), 'By title');
    await tab.waitForURL(/\?sort=title$/);
    await tab.getByRole('button', { name: 'Date' }).press('Enter');
    await becomes(() => shown(tab), newest.toReversed());
    await becomes(sorted, ['Date ascending']);
    await tab.goBack();
    await becomes(sorted, ['Title ascending']);
    await tab.goBack();
    await becomes(() => shown(tab), newest);
    await becomes(sorted, ['Date descending']);
  });

  test('a view survives reload, is left by going back, and can be sent on', async () => {
    const { tab } = view;
    await tab.goto(at('sessions/'));
    await openFilter(tab);
    await tab.locator('.sift [name="country"]').selectOption('QA');
    await tab.locator('.sift [name="year"]').selectOption('2021');
    const both = inOrder(record.country('QA').filter((id) => record.year('2021').includes(id)));
    await becomes(() => shown(tab), both);
    await tab.waitForURL(/\?country=QA&year=2021$/);
    await tab.reload();
    await tab.locator('.sift .fields').waitFor();
    await becomes(() => shown(tab), both);
    await tab.goBack();
    await tab.waitForFunction(() => document.querySelector('.sift [name="year"]').value === '');
    await becomes(() => shown(tab), inOrder(record.country('QA')));
    await tab.goBack();
    await tab.waitForFunction(() => document.querySelector('.sift [name="country"]').value === '');
    await becomes(() => shown(tab), newest);
  });

  test('what nobody can mean in an address does no harm', async () => {
    const { tab, complaints } = view;
    for (const query of ['?country=XX', '?sort=bogus', '?country=&title=', '?title=%E0%A4%A', '?theme=%3Cimg%3E']) {
      await tab.goto(at(`sessions/${query}`));
      await tab.locator('.sift[data-ready]').waitFor();
      await becomes(() => tab.locator('main img').count(), 0);
    }
    await tab.goto(at('sessions/?country=XX'));
    await tab.getByText(`Showing 0 of ${sessions.length}`).waitFor();
    await tab.getByRole('button', { name: 'Clear filters' }).click();
    await becomes(() => shown(tab), newest);
    assert.deepEqual(complaints, []);
  });

  test('the keyboard alone opens, chooses and clears, and what has the focus is seen', async () => {
    const { tab } = view;
    await tab.goto(at('sessions/'));
    await tab.locator('.sift[data-ready]').waitFor();
    await tab.locator('.sift summary').focus();
    await tab.keyboard.press('Enter');
    await tab.locator('.sift .fields').waitFor();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    assert.equal(await tab.evaluate(() => document.activeElement.name), 'country');
    assert.notEqual(await tab.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
    await tab.keyboard.type('Qa');
    await tab.waitForFunction(() => location.search === '?country=QA');
    while ((await tab.evaluate(() => document.activeElement.localName)) !== 'button') await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => location.search === '');
    await becomes(() => shown(tab), newest);
  });

  test('open, it has no barrier and fits, in light and dark, on a desk and on a phone', async () => {
    const { tab } = view;
    for (const path of ['sessions/?country=QA', 'fa-AF/countries/qa/?theme=peace-process']) {
      await tab.goto(at(path));
      await tab.locator('.sift .fields').waitFor();
      await tab.evaluate(axe.source);
      for (const [colorScheme, width] of [['light', 1280], ['dark', 360]]) {
        await tab.emulateMedia({ colorScheme });
        await tab.setViewportSize({ width, height: 800 });
        const { violations } = await tab.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
        assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width, `${path}, ${width} px`);
      }
    }
    await tab.setViewportSize({ width: 1280, height: 800 });
  });

  test('without JavaScript there is the list and no control that does nothing', async () => {
    const { tab, complaints } = await open(site, { javaScriptEnabled: false });
    await tab.goto(at('sessions/?country=QA'));
    await becomes(() => shown(tab), newest);
    await becomes(() => tab.locator('.sift').isVisible(), false);
    assert.deepEqual(complaints, []);
    await tab.close();
  });
});

test("a country's own sessions and those through a group are filtered apart, and an empty part goes", async () => {
  const { tab } = view;
  await tab.goto(at('countries/qa/'));
  const sections = tab.locator('.matter > section:has(.rows, .lines)');
  const before = await sections.count();
  assert.ok(before > 1);
  await openFilter(tab);
  const [only] = index.countries.QA.participant;
  await tab.locator('.sift [name="title"]').fill(sessions.find(({ id }) => id === only).title.en);
  await tab.waitForFunction(() => document.querySelectorAll('.rows .row, .lines tbody tr').length === 1);
  await becomes(() => shown(tab), [only]);
  await becomes(() => tab.locator('.matter > section:has(h2):visible :is(.rows, .lines)').count(), 1);
  await tab.getByRole('button', { name: 'Clear filters' }).click();
  await becomes(() => tab.locator('.matter > section:has(.rows, .lines):visible').count(), before);
});

test('on a series and on a crossing each filter shows what the index has of it', async () => {
  const { tab, complaints } = view;
  const largest = Object.entries(index.crossings['country:PK']).toSorted(([, a], [, b]) => b.length - a.length)[0];
  const lists = [
    ['track-ii/', record.series('track-ii')],
    [`countries/pk/${largest[0]}/`, largest[1]],
  ];
  for (const [path, own] of lists) {
    assert.ok(own.length > 3, path);
    await tab.goto(at(path));
    await becomes(() => shown(tab), inOrder(own), path);
    await openFilter(tab);
    for (const facet of ['country', 'theme', 'year']) {
      const select = tab.locator(`.sift select[name="${facet}"]`);
      const ids = await select.locator('option').evaluateAll((options) => options.slice(1).map(({ value }) => value));
      assert.ok(ids.length > 1, `${path} ${facet}`);
      for (const id of ids) {
        await select.selectOption(id);
        const expected = inOrder(record[facet](id).filter((session) => own.includes(session)));
        await becomes(() => shown(tab), expected, `${path} ${facet} ${id}`);
      }
      await select.selectOption('');
    }
  }
  assert.deepEqual(complaints, []);
});

describe('on a list of many pages', () => {
  let root;
  let long;

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'lists-'));
    await cp(join(repository, 'content'), join(root, 'content'), { recursive: true });
    const config = await readFile(join(repository, 'rapporteur.toml'), 'utf8');
    await writeFile(join(root, 'rapporteur.toml'), `${config.replace(/languages = .*/, 'languages = ["en", "ps"]')}\n[build]\npaginate = 3\ncrossings = false\n`);
    for (const lang of ['ar', 'fa-AF']) {
      for (const path of await filesOf(root, `.${lang}.md`)) await rm(path);
    }
    execFileSync(program, ['build', '--quiet'], { cwd: root });
    long = await launch(join(root, 'public'));
  });

  after(async () => {
    await long?.close();
    await rm(root, { recursive: true, force: true });
  });

  test('the filter sees the whole list, whichever page it is opened on', async () => {
    const { tab, complaints } = await open(long);
    for (const path of ['sessions/', 'sessions/page/3/']) {
      await tab.goto(at(path, long));
      const own = await shown(tab);
      assert.equal(own.length, 3);
      await openFilter(tab);
      await becomes(() => shown(tab), own);
      await tab.locator('.sift [name="country"]').selectOption('QA');
      await becomes(() => shown(tab), inOrder(record.country('QA')));
      await becomes(() => tab.locator('.pager').isVisible(), false);
      await tab.locator('.sift [name="country"]').selectOption('');
      await becomes(() => shown(tab), own);
      await becomes(() => tab.locator('.pager').isVisible(), true);
      await tab.goto(at(`${path}?sort=date`, long));
      await tab.locator('.sift .fields').waitFor();
      await becomes(() => shown(tab), newest.toReversed());
    }
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  test("a country's parts come together, each under its own heading", async () => {
    const { tab } = await open(long);
    const { participant = [], host = [], subject = [], through } = index.countries.UZ;
    const direct = inOrder([...participant, ...host, ...subject]);
    const expected = [direct, ...Object.values(through).map(inOrder)];
    assert.ok(expected.flat().length > 3);
    for (const path of ['countries/uz/', 'countries/uz/page/2/']) {
      await tab.goto(at(`${path}?language=en`, long));
      await tab.locator('.sift .fields').waitFor();
      const lists = await tab.locator('.matter > section:visible .lines').all();
      const found = await Promise.all(lists.map((list) => list.locator('th > a').evaluateAll((links) => links.map((link) => link.pathname.split('/').slice(-3, -1).join('/')))));
      assert.deepEqual(found, expected, path);
    }
    await tab.close();
  });

  test('a part that cannot be had is not passed over in silence', async () => {
    const { tab } = await open(long);
    await tab.route('**/sessions/page/4/', (route) => route.abort());
    await tab.goto(at('sessions/?sort=title', long));
    await tab.getByText('Only 3 sessions in this list were loaded.').waitFor();
    await becomes(async () => (await shown(tab)).length, 3);
    await tab.close();
  });
});

test('in the preview a list stays filtered while its sessions are edited', async () => {
  const bench = await Bench.open();
  try {
    for (const number of [3, 4, 5]) {
      await bench.write(`content/talks/0${number}.md`, `+++\ntitle = "Talk ${number}"\ndate = 2021-03-0${number}\nthemes = ["water"]\n+++\n`);
    }
    const tab = await bench.tab('sessions/?theme=water');
    await tab.getByText('Showing 4 of 5').waitFor();
    await bench.edit('content/talks/04.md', (text) => text.replace('Talk 4', 'Talk of the fourth'));
    await tab.getByText('Talk of the fourth').waitFor();
    await tab.getByText('Showing 4 of 5').waitFor();
    await bench.edit('content/talks/01-first.md', (text) => text.replace('themes = []', 'themes = ["water"]'));
    await tab.getByText('Showing 5 of 5').waitFor();
    await becomes(async () => (await shown(tab)).length, 5);
    await tab.locator('.sift [name="title"]').fill('fourth');
    await tab.getByText('Showing 1 of 5').waitFor();
    assert.deepEqual(tab.complaints, []);
  } finally {
    await bench.close();
  }
});

async function filesOf(root, ending) {
  const names = await readdir(root, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(root, name));
}
