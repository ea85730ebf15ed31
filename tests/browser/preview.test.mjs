// The preview as an editor has it beside the text: files change on disk, and the browser follows.

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import axe from 'axe-core';
import { Bench, WCAG } from './preview.mjs';
import { becomes } from './wait.mjs';

let bench;

before(async () => (bench = await Bench.open()));
after(() => bench?.close());
beforeEach(() => bench.begin());

/** Marks the page in a way that no loading anew survives. */
const mark = (tab) => tab.evaluate(() => (globalThis.unloaded = 'never'));
const marked = (tab) => tab.evaluate(() => globalThis.unloaded === 'never');

async function barriers(tab) {
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(
    (tags) => globalThis.axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    WCAG,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 100)).join(' … ')}`);
}

describe('a page that changes', () => {
  test('keeps its scroll position, what is open, what was typed, the selection and the focus', async () => {
    const tab = await bench.tab('talks/01-first/');
    await mark(tab);
    await tab.locator('details').first().evaluate((details) => (details.open = true));
    await tab.locator('#note').fill('half a sentence');
    await tab.locator('#note').evaluate((input) => input.setSelectionRange(5, 8));
    await tab.evaluate(() => scrollTo(0, 1200));
    const scrolled = await tab.evaluate(() => scrollY);
    assert.ok(scrolled > 500);
    await bench.edit('content/talks/01-first.md', (text) => text.replace('The last paragraph', 'The very last paragraph'));
    await tab.getByText('The very last paragraph').waitFor();
    assert.ok(await marked(tab));
    await becomes(() => tab.evaluate(() => scrollY), scrolled);
    assert.equal(await tab.locator('details').first().getAttribute('open'), '');
    assert.deepEqual(
      await tab.locator('#note').evaluate((input) => [input.value, input.selectionStart, input.selectionEnd, document.activeElement === input]),
      ['half a sentence', 5, 8, true],
    );
    assert.deepEqual(tab.complaints, []);
  });

  test('is then what it would be if it had been loaded anew', async () => {
    const tab = await bench.tab('talks/01-first/');
    const edits = [
      (text) => text.replace('## Second part', '## Another part\n\nNew words.\n\n## Second part'),
      (text) => text.replace(/Paragraph 7 .*\n/, ''),
      (text) => text.replace('title = "First"', 'title = "First of all"').replace('Paragraph 3 ', '- one\n- two\n\nParagraph 3 '),
      (text) => text.replace(/(## Another part\n\nNew words.\n\n)/, '').replace('The last paragraph', '$1The last paragraph'),
      (text) => text.replace('themes = []', 'themes = ["water"]'),
    ];
    for (const edit of edits) {
      await bench.edit('content/talks/01-first.md', edit);
      await bench.settled(tab);
      const fresh = await bench.tab('talks/01-first/');
      const written = (page) => page.evaluate(() => document.body.outerHTML + document.title);
      assert.equal(await written(tab), await written(fresh));
      await fresh.close();
    }
  });

  test('can become any other', async () => {
    const tab = await bench.tab('__rapporteur/');
    const wrong = await tab.evaluate(async () => {
      const { become } = await import(new URL('morph.js', location.href));
      let seed = 7;
      const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
      const tree = (depth, ids) => {
        const element = document.createElement(['div', 'p', 'ul', 'details', 'span'][random(5)]);
        if (random(3) === 0 && ids.length > 0) element.id = ids.splice(random(ids.length), 1)[0];
        if (random(4) === 0) element.className = `c${random(3)}`;
        for (let count = random(6); count > 0; count -= 1) {
          const kind = random(5);
          if (depth > 0 && kind > 1) element.append(tree(depth - 1, ids));
          else if (kind === 0) element.append(document.createComment(`${random(3)}`));
          else element.append(`${['one', ' ', 'two three', 'one two'][random(4)]}`);
        }
        element.normalize();
        return element;
      };
      const whole = () => {
        const root = document.createElement('main');
        const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
        for (let count = 1 + random(6); count > 0; count -= 1) root.append(tree(3, ids));
        return root;
      };
      const wrong = [];
      for (let round = 0; round < 2000; round += 1) {
        const [old, fresh] = [whole(), whole()];
        const [before, wanted] = [old.outerHTML, fresh.outerHTML];
        become(old, fresh);
        if (old.outerHTML !== wanted) wrong.push({ before, wanted, found: old.outerHTML });
      }
      return wrong;
    });
    assert.deepEqual(wrong.slice(0, 1), []);
  });

  test('keeps what has a name or a state, wherever in a list it goes', async () => {
    const tab = await bench.tab('__rapporteur/');
    const kept = await tab.evaluate(async () => {
      const { become } = await import(new URL('morph.js', location.href));
      const list = (html) => Object.assign(document.createElement('main'), { innerHTML: html });
      const item = (name, text) => `<section><h2 id="${name}">${text}</h2><details><summary>x</summary></details><input></section>`;
      const old = list(item('a', 'A') + item('b', 'B') + item('c', 'C'));
      document.body.append(old);
      const [first, second] = old.children;
      second.querySelector('details').open = true;
      second.querySelector('input').value = 'typed';
      second.querySelector('input').focus();
      become(old, list(`<p>New</p>${item('b', 'B changed')}${item('c', 'C')}${item('a', 'A')}`));
      const { activeElement } = document;
      return [
        old.children[1] === second && old.children[3] === first,
        second.querySelector('h2').textContent,
        second.querySelector('details').open,
        second.querySelector('input').value,
        activeElement === second.querySelector('input'),
      ];
    });
    assert.deepEqual(kept, [true, 'B changed', true, 'typed', true]);
  });

  test('is told only to the tabs that show it', async () => {
    const [first, second] = [await bench.tab('talks/01-first/'), await bench.tab('about/')];
    const asked = [];
    second.on('request', (request) => asked.push(request.url()));
    await bench.edit('content/talks/01-first.md', (text) => text.replace('The last paragraph', 'The end'));
    await first.getByText('The end').waitFor();
    await bench.edit('content/about.md', (text) => `${text}\nMore about it.\n`);
    await second.getByText('More about it.').waitFor();
    await becomes(() => asked.length, 1);
  });

  test('from right to left stays so, and takes a change of its template along', async () => {
    const tab = await bench.tab('ar/talks/01-first/');
    await mark(tab);
    assert.equal(await tab.locator('html').getAttribute('dir'), 'rtl');
    await bench.edit('content/talks/01-first.ar.md', (text) => text.replace('الأولى', 'الأولى حقا'));
    await tab.getByText('الأولى حقا').first().waitFor();
    await bench.edit('themes/standard/templates/page.html', (text) => text.replace('{% block content %}', '{% block content %}<p>From the template</p>'));
    const about = await bench.tab('about/');
    await about.getByText('From the template').waitFor();
    assert.ok(await marked(tab));
    assert.equal(await tab.locator('html').getAttribute('dir'), 'rtl');
  });

  test('is shown as missing when it is deleted, with the way to what is left', async () => {
    // The page for what is missing has other scripts than a report, so it is loaded and not morphed.
    const tab = await bench.tab('talks/02-second/');
    await bench.remove('content/talks/02-second.md');
    await tab.getByText('Did you mean').waitFor();
    assert.equal(await tab.locator('p:has-text("Did you mean") a').first().getAttribute('href'), `${bench.base}talks/`);
    await bench.reset();
    await tab.getByRole('heading', { name: 'Second', exact: true }).waitFor();
  });
});

describe('files that a page shows', () => {
  test('a style sheet is exchanged without loading the page', async () => {
    const tab = await bench.tab('talks/01-first/');
    await mark(tab);
    await bench.edit('themes/standard/styles/touch.css', (text) => `${text}\nbody { outline: 7px solid rgb(1, 2, 3); }\n`);
    await tab.waitForFunction(() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)');
    assert.ok(await marked(tab));
    await tab.waitForFunction(() => document.querySelectorAll('link[rel="stylesheet"]').length === 1);
    // A change of the page afterwards does not bring the old one back.
    await bench.edit('content/talks/01-first.md', (text) => text.replace('The last paragraph', 'The end'));
    await tab.getByText('The end').waitFor();
    await becomes(() => tab.evaluate(() => getComputedStyle(document.body).outlineWidth), '7px');
    await becomes(() => tab.locator('link[rel="stylesheet"]').count(), 1);
  });

  test('a picture is loaded again', async () => {
    const tab = await bench.tab('talks/01-first/');
    await mark(tab);
    const width = () => document.querySelector('img').naturalWidth;
    await becomes(() => tab.evaluate(width), 10);
    await bench.write('static/room.svg', bench.picture(30));
    await tab.waitForFunction(() => document.querySelector('img').naturalWidth === 30);
    await bench.edit('content/talks/01-first.md', (text) => text.replace('The last paragraph', 'The end'));
    await tab.getByText('The end').waitFor();
    await becomes(() => tab.evaluate(width), 30);
    assert.ok(await marked(tab));
  });
});

describe('a mistake', () => {
  const broken = (text) => text.replace('date = 2021-01-01', 'date = 2021-99-01');
  const panel = (tab) => tab.getByRole('region', { name: 'Errors', exact: true });

  test('is shown over the last version of the page, and disappears when it is fixed', async () => {
    const tab = await bench.tab('talks/01-first/');
    await mark(tab);
    await tab.locator('#note').focus();
    await bench.edit('content/talks/01-first.md', broken);
    await panel(tab).getByText('content/talks/01-first.md:3:8').waitFor();
    const said = await panel(tab).innerText();
    for (const part of ['date = 2021-99-01', '1 error']) assert.ok(said.includes(part), said);
    assert.ok(await tab.getByText('The last paragraph').isVisible());
    assert.ok(await tab.locator('#note').evaluate((input) => document.activeElement === input));
    for (const colorScheme of ['light', 'dark']) {
      await tab.emulateMedia({ colorScheme });
      assert.deepEqual(await barriers(tab), [], colorScheme);
    }
    await tab.keyboard.press('Escape');
    await becomes(() => panel(tab).isVisible(), false);
    await tab.getByRole('button', { name: '1 error' }).click();
    await panel(tab).waitFor();
    await bench.reset();
    await panel(tab).waitFor({ state: 'hidden' });
    await becomes(() => tab.getByRole('button', { name: '1 error' }).isVisible(), false);
    assert.ok(await marked(tab));
    assert.deepEqual(tab.complaints, []);
  });

  test('in another file is only a mark in the corner', async () => {
    const tab = await bench.tab('about/');
    await bench.edit('content/talks/01-first.md', broken);
    const button = tab.getByRole('button', { name: '1 error in another file' });
    await button.waitFor();
    await becomes(() => panel(tab).isVisible(), false);
    await button.click();
    await panel(tab).getByText('content/talks/01-first.md').waitFor();
    await bench.reset();
    await panel(tab).waitFor({ state: 'hidden' });
  });

  test('in the configuration concerns every page, on a phone and from right to left too', async () => {
    const tab = await bench.tab('ar/', { viewport: { width: 360, height: 700 } });
    await bench.edit('rapporteur.toml', (text) => text.replace('title =', 'titel ='));
    await panel(tab).getByText('did you mean').waitFor();
    const across = async () => {
      const { x, width } = await panel(tab).boundingBox();
      return [x, width];
    };
    await becomes(across, [0, 360]);
    assert.equal(await panel(tab).evaluate((element) => getComputedStyle(element).direction), 'ltr');
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    assert.deepEqual(await barriers(tab), []);
  });
});

test('the tab finds the preview again after it was ended and started anew', async () => {
  const tab = await bench.tab('talks/01-first/');
  await mark(tab);
  await bench.stop();
  await tab.getByText('The preview is not running').waitFor();
  await bench.edit('content/talks/01-first.md', (text) => text.replace('The last paragraph', 'Written in the meantime'));
  await bench.start();
  await tab.getByText('Written in the meantime').waitFor();
  await tab.getByText('The preview is not running').waitFor({ state: 'hidden' });
  assert.ok(await marked(tab));
});

test('the tab that was looked at last follows what is edited', async () => {
  await bench.stop();
  await bench.start('--follow');
  const [other, looked] = [await bench.tab('about/'), await bench.tab('')];
  await looked.evaluate(() => dispatchEvent(new Event('focus')));
  await bench.settled(looked);
  await bench.edit('content/talks/02-second.md', (text) => `${text}\nA sentence.\n`);
  await looked.waitForURL(`**${bench.base}talks/02-second/**`);
  await looked.getByText('A sentence.').waitFor();
  assert.ok(other.url().endsWith('about/'));
  await bench.edit('content/talks/01-first.md', (text) => text.replace('The last paragraph', 'The end'));
  await looked.waitForURL(`**${bench.base}talks/01-first/#*`);
  assert.match(await looked.locator(':target').innerText(), /Second part/);
  // On the page itself it is only a matter of scrolling.
  await bench.settled(looked);
  await mark(looked);
  await looked.evaluate(() => scrollTo(0, 0));
  await bench.edit('content/talks/01-first.md', (text) => text.replace('The end', 'The very end'));
  await looked.getByText('The very end').waitFor();
  await looked.waitForFunction(() => scrollY > 500);
  assert.ok(await marked(looked));
  await bench.stop();
  await bench.start();
});

describe('the desk', () => {
  test('says what there is to do, and changes with it', async () => {
    const tab = await bench.tab('__rapporteur/');
    await mark(tab);
    const without = tab.locator('section[data-kind="summaries"] li');
    await without.first().waitFor();
    await becomes(() => without.count(), 2);
    await tab.locator('#filter').fill('first');
    await tab.waitForFunction(() => document.querySelectorAll('section[data-kind="summaries"] li').length === 1);
    await bench.edit('content/talks/01-first.md', (text) => text.replace('date =', 'summary = "Done."\ndate ='));
    await without.waitFor({ state: 'detached' });
    assert.equal(await tab.locator('#filter').inputValue(), 'first');
    await bench.edit('content/talks/02-second.md', (text) => text.replace('2021-02-02', '2021-99-02'));
    await tab.locator('#filter').fill('');
    await tab.locator('section[data-kind="errors"] li').waitFor();
    assert.ok((await tab.locator('section[data-kind="errors"]').innerText()).includes('content/talks/02-second.md'));
    assert.ok(await marked(tab));
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [360, 1280]) {
        await tab.emulateMedia({ colorScheme });
        await tab.setViewportSize({ width, height: 800 });
        assert.deepEqual(await barriers(tab), [], `${colorScheme}, ${width} px`);
        assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px`);
      }
    }
    assert.deepEqual(tab.complaints, []);
  });

  test('is used from the keyboard, and shows long lists in parts', async () => {
    for (let number = 10; number < 60; number += 1) {
      await bench.write(`content/talks/${number}.md`, `+++\ntitle = "Talk ${number}"\ndate = 2021-03-01\nnumber = ${number}\n+++\n`);
    }
    const tab = await bench.tab('__rapporteur/');
    const rows = tab.locator('section[data-kind="summaries"] li');
    const more = tab.locator('section[data-kind="summaries"]').getByRole('button', { name: /Show all/ });
    await tab.locator('#kind-summaries + *', { hasText: '' }).first().waitFor({ state: 'attached' });
    await tab.waitForFunction(() => document.querySelector('section[data-kind="summaries"] .count')?.textContent === '52');
    await becomes(() => rows.count(), 30);
    await more.click();
    await becomes(() => rows.count(), 52);
    await tab.keyboard.press('/');
    await tab.keyboard.type('talk 42');
    await tab.waitForFunction(() => document.querySelectorAll('section[data-kind="summaries"] li').length === 1);
    await tab.locator('#filter').blur();
    await tab.keyboard.press('j');
    await becomes(() => tab.evaluate(() => document.activeElement.textContent), 'Talk 42');
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/talks/42/');
  });

  test('makes drafts of files that are chosen or dropped, and says what became of them', async () => {
    const tab = await bench.tab('__rapporteur/');
    const report = { name: 'water.txt', mimeType: 'text/plain', buffer: Buffer.from('Water sharing\n\nThe third session was held in Doha on 4 May 2022.\n') };
    await tab.locator('#files').setInputFiles([report]);
    const first = tab.locator('#imported > li').first();
    await first.getByText('Water sharing').waitFor();
    assert.ok((await first.innerText()).includes('content/talks/03-water-sharing.md'));
    assert.ok((await first.innerText()).includes('found: date, number, place'));
    const dropped = await tab.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'old.doc'));
      return data;
    });
    await tab.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await tab.locator('#imported > li[data-status="failed"]').waitFor();
    assert.deepEqual(await barriers(tab), []);
    assert.deepEqual(tab.complaints, []);
    await bench.forget('content/talks/03-water-sharing.md');
  });

  test('asks for the series if there are several', async () => {
    await bench.write('content/others/_index.md', '+++\ntitle = "Others"\n+++\n');
    const tab = await bench.tab('__rapporteur/');
    await tab.locator('select[name="series"]').waitFor();
    const report = { name: 'land.txt', mimeType: 'text/plain', buffer: Buffer.from('Land\n\nThe meeting took place on 5 May 2022.\n') };
    await tab.locator('#files').setInputFiles([report]);
    await tab.getByText('Choose the series first.').waitFor();
    await tab.locator('select[name="series"]').selectOption({ label: 'Others' });
    await tab.locator('#files').setInputFiles([report]);
    await tab.locator('#imported').getByText('content/others/land.md').waitFor();
    await bench.forget('content/others/land.md');
  });
});
