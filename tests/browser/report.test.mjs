// Reading a report: its contents, its headings, the numbers of its paragraphs, its footnotes, its tables, and its
// form on paper.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import axe from 'axe-core';
import { site, view } from './opened.mjs';
import { pages } from './pages.mjs';
import { Bench } from './preview.mjs';
import { address, open } from './tab.mjs';
import { becomes } from './wait.mjs';

const reports = (await pages()).filter(({ kind }) => kind === 'session');
const noted = (lang) => reports.find((page) => page.lang === lang && page.html.includes('doc-noteref'));

test('the text begins on the first screen, and what is known of the session is one tap away', async () => {
  const { tab, complaints } = await open(site, { javaScriptEnabled: false });
  const firstParagraph = () => tab.locator('.prose p').first().evaluate((paragraph) => paragraph.getBoundingClientRect().top + scrollY);
  const isInSight = (part) => tab.locator(part).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
  for (const page of reports.filter(({ html }) => html.includes('class="prose"'))) {
    await tab.goto(address(site, page));
    for (const [width, height] of [[1280, 800], [360, 740]]) {
      await tab.setViewportSize({ width, height });
      const top = await firstParagraph();
      assert.ok(top <= 700, `${page.path}, ${width} px: the text begins at ${top} px`);
    }
  }
  for (const lang of ['en', 'fa-AF']) {
    await tab.setViewportSize({ width: 1280, height: 800 });
    await tab.goto(address(site, noted(lang)));
    assert.ok(await isInSight('#facts_'));
    assert.equal(await tab.locator('.to-facts').isVisible(), false);
    await tab.setViewportSize({ width: 360, height: 740 });
    assert.equal(await isInSight('#facts_'), false);
    await tab.locator('.to-facts').click();
    await becomes(() => isInSight('#facts_'), true, lang);
  }
  assert.deepEqual(complaints, []);
  await tab.close();
});

test('the parts of a report come in one order for the eye on a phone, the keyboard and a screen reader', async () => {
  const { tab } = view;
  const parts = ['h1', '.title .meta', '.lede', '.contents', '.prose', '.facts', '#participants_', '#recommendations_', '#sources_', '.cite'];
  for (const lang of ['en', 'ps']) {
    const page = reports.find(({ lang: its, html }) => its === lang && ['class="contents"', 'recommendations_', 'sources_', 'class="lede"'].every((part) => html.includes(part)));
    await tab.setViewportSize({ width: 360, height: 740 });
    await tab.goto(address(site, page));
    const places = await tab.evaluate((parts) => parts.map((part) => {
      const element = document.querySelector(`.report ${part}`);
      return [element.getBoundingClientRect().top, [...document.querySelectorAll('.report *')].indexOf(element)];
    }), parts);
    for (const of of [0, 1]) {
      const order = places.map((place) => place[of]);
      assert.deepEqual(order, order.toSorted((a, b) => a - b), `${page.path}: ${order}`);
    }
  }
});

test('the contents are folded on a phone, and lead to the headings and to what is behind the text', async () => {
  const { tab } = view;
  await tab.setViewportSize({ width: 360, height: 740 });
  for (const lang of ['en', 'ar']) {
    await tab.goto(address(site, noted(lang)));
    assert.equal(await tab.locator('.contents nav').isVisible(), false);
    await tab.locator('.contents summary').click();
    await tab.evaluate(axe.source);
    const { violations } = await tab.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    for (const link of await tab.locator('.contents :is(ol, ul) a').all()) {
      const id = decodeURIComponent((await link.getAttribute('href')).slice(1));
      await link.click();
      const top = () => tab.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);
      await becomes(async () => (await top()) >= 0 && (await top()) < 740, true, id);
    }
  }
});

test('the contents mark the part that is being read, and stay in sight on a wide screen', async () => {
  const { tab, complaints } = view;
  await tab.setViewportSize({ width: 1280, height: 700 });
  for (const lang of ['en', 'ar']) {
    await tab.goto(address(site, noted(lang)));
    const links = await tab.locator('.contents ol a').all();
    assert.ok(links.length > 3);
    assert.equal(await tab.locator('.contents [aria-current]').count(), 0);
    for (const link of links) {
      await link.click();
      await tab.waitForFunction((href) => document.querySelector('.contents [aria-current="location"]')?.getAttribute('href') === href, await link.getAttribute('href'));
      assert.equal(await tab.locator('.contents [aria-current]').count(), 1);
      const isInSight = async () => {
        const box = await link.boundingBox();
        return box.y >= 0 && box.y + box.height <= 700;
      };
      await becomes(isInSight, true, await link.innerText());
    }
  }
  assert.deepEqual(complaints, []);
});

test('the contents end where the text ends', async () => {
  const { tab } = view;
  await tab.setViewportSize({ width: 1280, height: 700 });
  for (const lang of ['en', 'ar']) {
    await tab.goto(address(site, noted(lang)));
    await tab.evaluate(() => document.querySelector('.report > .matter').scrollIntoView({ block: 'center' }));
    const [list, next] = [await tab.locator('.contents nav').boundingBox(), await tab.locator('.report > .matter').boundingBox()];
    assert.ok(list.y + list.height <= next.y, JSON.stringify([list, next]));
  }
});

test('a heading leads to itself and is called what it was called', async () => {
  const { tab } = view;
  for (const lang of ['en', 'fa-AF']) {
    const page = noted(lang);
    await tab.goto(address(site, page));
    const headings = tab.locator('.prose :is(h2, h3)[id]');
    const written = [...page.html.matchAll(/<h[23] id="([^"]+)">/g)].map(([, id]) => id);
    assert.deepEqual(await headings.evaluateAll((all) => all.map(({ id }) => id)), written);
    const contents = await tab.locator('.contents ol a').allTextContents();
    for (const name of contents) await tab.getByRole('heading', { name, exact: true }).getByRole('link', { name, exact: true }).waitFor();
    await headings.nth(1).locator('a').click();
    await becomes(() => decodeURIComponent(new URL(tab.url()).hash), `#${written[1]}`);
  }
});

describe('the number of a paragraph', () => {
  const seen = (tab, id) => tab.locator(`#${id} > .para`).evaluate((link) => getComputedStyle(link).opacity === '1');

  test('is seen where the pointer or the keyboard is, on a phone and on paper, and lies in no text', async () => {
    for (const lang of ['en', 'fa-AF']) {
      const { tab } = view;
      await tab.setViewportSize({ width: 1280, height: 800 });
      await tab.goto(address(site, noted(lang)));
      await tab.mouse.move(0, 0);
      assert.equal(await seen(tab, 'p1'), false);
      await tab.locator('#p1').hover();
      await becomes(() => seen(tab, 'p1'), true, lang);
      assert.equal(await seen(tab, 'p2'), false);
      await tab.locator('#p2 > .para').focus();
      assert.equal(await seen(tab, 'p2'), true);
      const place = (part) => tab.locator(part).evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right };
      });
      const [number, text] = [await place('#p2 > .para'), await place('#p2')];
      assert.ok(lang === 'en' ? number.right < text.left : number.left > text.right, JSON.stringify([number, text]));
      await tab.emulateMedia({ media: 'print' });
      assert.equal(await seen(tab, 'p1'), true);
      await tab.emulateMedia({ media: null });
    }
    const phone = await open(site, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await phone.tab.goto(address(site, noted('en')));
    assert.equal(await seen(phone.tab, 'p1'), true);
    await phone.tab.close();
  });

  test('copies its address, and leads there without scripts', async () => {
    const { tab } = await open(site, { permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.goto(address(site, noted('en')));
    await tab.locator('#p2 > .para').click({ force: true });
    await becomes(() => tab.locator('.para-status').textContent(), 'Address copied', 'the status');
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), `${address(site, noted('en'))}#p2`);
    assert.equal(new URL(tab.url()).hash, '#p2');
    const cited = await tab.locator('.citation').textContent();
    assert.ok(cited.includes(', para. 2, https://') && cited.endsWith('/#p2'), cited);
    await tab.goto(`${address(site, noted('fa-AF'))}#p2`);
    assert.match(await tab.locator('.citation').textContent(), /، بند ۲، https:.*#p2$/s);
    await tab.close();
    const bare = await open(site, { javaScriptEnabled: false });
    await bare.tab.goto(address(site, noted('en')));
    await bare.tab.locator('#p2 > .para').click({ force: true });
    assert.equal(new URL(bare.tab.url()).hash, '#p2');
    await bare.tab.close();
  });

  test('is named in the citation even if the paragraph has an id of its own', async () => {
    const bench = await Bench.open();
    try {
      await bench.edit('content/talks/01-first.md', (text) => `${text}\nA fixed place. {#fixed}\n`);
      const tab = await bench.tab('talks/01-first/');
      const link = tab.locator('#fixed > .para');
      await link.waitFor({ state: 'attached' });
      const [id, number] = [await link.getAttribute('id'), await link.getAttribute('data-n')];
      for (const fragment of [id, 'fixed']) {
        await tab.evaluate((fragment) => (location.hash = fragment), fragment);
        const cited = () => tab.locator('.citation').textContent();
        await becomes(async () => (await cited()).includes(`para. ${number}, `) && (await cited()).endsWith('#fixed'), true, fragment);
      }
    } finally {
      await bench.close();
    }
  });

  describe('stays when the language changes', () => {
    const long = reports.find(({ lang, path }) => lang === 'en' && path.startsWith('track-ii/12-'));
    const there = async (tab) => new URL(tab.url()).pathname.includes('/fa-AF/') && new URL(tab.url()).hash;
    const link = (tab, part) => tab.locator(`${part} a[hreflang="fa-AF"]`);
    /** Scrolls until the paragraph is the first in the window, and reads it for a while. */
    const read = async (tab, id) => {
      await tab.evaluate((id) => scrollTo(0, document.getElementById(id).getBoundingClientRect().top + scrollY), id);
      await tab.waitForTimeout(900);
    };

    for (const [name, width, height] of [['on a desk', 1280, 800], ['on a phone', 360, 740]]) {
      test(`${name}, wherever the link is`, async () => {
        const { tab } = view;
        await tab.setViewportSize({ width, height });
        for (const part of ['.masthead', '.facts', '.colophon']) {
          for (const fragment of ['#p4', '#recommendation_2']) {
            await tab.goto(`${address(site, long)}${fragment}`);
            await link(tab, part).scrollIntoViewIfNeeded();
            await tab.waitForTimeout(900);
            await link(tab, part).click();
            await becomes(() => there(tab), fragment, `${part}, ${fragment}`);
          }
          await tab.goto(`${address(site, long)}#p3`);
          await read(tab, 'p7');
          await link(tab, part).scrollIntoViewIfNeeded();
          await tab.waitForTimeout(900);
          await link(tab, part).click();
          await becomes(() => there(tab), '#p7', `${part}: who read on`);
        }
      });
    }

    test('if a heading is what the address names', async () => {
      const { tab } = view;
      await tab.setViewportSize({ width: 1280, height: 800 });
      await tab.goto(address(site, long));
      await tab.locator('.contents ol a').nth(1).click();
      const next = await tab.evaluate(() => {
        const heading = document.querySelector(':target');
        return [...document.querySelectorAll('.prose > [id^="p"]')].find((part) => heading.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING).id;
      });
      await link(tab, '.masthead').click();
      await becomes(() => there(tab), `#${next}`);
    });

    test('and a link is beside the text on a wide screen', async () => {
      const { tab } = view;
      await tab.setViewportSize({ width: 1280, height: 800 });
      await tab.goto(address(site, long));
      await tab.evaluate(() => document.getElementById('p5').scrollIntoView());
      const box = await link(tab, '.contents').boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= 800, JSON.stringify(box));
      await link(tab, '.contents').click();
      await becomes(() => there(tab), '#p5');
    });

    test('at the paragraph beside a link for who has read no further', async () => {
      const { tab } = view;
      await tab.setViewportSize({ width: 1280, height: 800 });
      await tab.goto(address(site, long));
      await link(tab, '.facts').evaluate((it) => it.scrollIntoView());
      await tab.waitForTimeout(900);
      const first = await tab.evaluate(() => [...document.querySelectorAll('.prose > [id^="p"]')].find((part) => part.getBoundingClientRect().bottom > 48).id);
      await link(tab, '.facts').click();
      await becomes(() => there(tab), `#${first}`);
    });

    test('and who has not begun to read stays at the beginning', async () => {
      const { tab } = view;
      await tab.goto(address(site, long));
      await tab.waitForTimeout(900);
      await link(tab, '.masthead').click();
      await becomes(() => there(tab), '');
    });
  });
});

describe('a footnote', () => {
  const here = () => view.tab.locator('.footnote-here');
  const mark = () => view.tab.locator('.prose [role="doc-noteref"]').first();

  test('is read beside its mark, from the left and from the right, on a desk and on a phone', async () => {
    const { tab } = view;
    for (const lang of ['en', 'fa-AF', 'ar', 'ps']) {
      await tab.goto(address(site, noted(lang)));
      await tab.evaluate(axe.source);
      const note = await tab.locator('#footnote_1').evaluate((item) => item.firstElementChild.firstChild.textContent.trim());
      for (const width of [1280, 360]) {
        await tab.setViewportSize({ width, height: 800 });
        await mark().click();
        await here().waitFor();
        await becomes(async () => (await here().innerText()).includes(note), true, note);
        const [box, at] = [await here().boundingBox(), await mark().boundingBox()];
        assert.ok(box.x >= 0 && box.x + box.width <= width, `${lang}, ${width} px: ${box.x}`);
        assert.ok(Math.min(Math.abs(box.y - at.y - at.height), Math.abs(at.y - box.y - box.height)) < 24, `${lang}, ${width} px: ${box.y}, ${at.y}`);
        assert.equal(await here().locator('[id], .footnote-back').count(), 0);
        await becomes(() => mark().getAttribute('aria-expanded'), 'true');
        const { violations } = await tab.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
        await tab.keyboard.press('Escape');
        await here().waitFor({ state: 'detached' });
        await becomes(() => mark().getAttribute('aria-expanded'), null);
        assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width);
      }
    }
    await tab.setViewportSize({ width: 1280, height: 800 });
  });

  test('is opened and closed from the keyboard, and the focus comes back to the mark', async () => {
    const { tab, complaints } = view;
    await tab.goto(address(site, noted('en')));
    await mark().focus();
    await tab.keyboard.press('Enter');
    await here().waitFor();
    await becomes(() => here().evaluate((element) => element.contains(document.activeElement)), true);
    await tab.keyboard.press('Escape');
    await here().waitFor({ state: 'detached' });
    await becomes(() => mark().evaluate((element) => element === document.activeElement), true);
    await tab.keyboard.press('Enter');
    await here().getByRole('button', { name: 'Close' }).click();
    await here().waitFor({ state: 'detached' });
    assert.deepEqual(complaints, []);
  });

  test('goes when its mark is pressed again, or anything else is', async () => {
    const { tab } = view;
    await tab.goto(address(site, noted('en')));
    await mark().click();
    await here().waitFor();
    await mark().click();
    await here().waitFor({ state: 'detached' });
    assert.equal(new URL(tab.url()).hash, '');
    await mark().click();
    await here().waitFor();
    await tab.locator('h1').click();
    await here().waitFor({ state: 'detached' });
  });

  test('is reached at the end of the report without JavaScript, as everything is', async () => {
    const { tab } = await open(site, { javaScriptEnabled: false });
    await tab.goto(address(site, noted('en')));
    await tab.locator('.prose [role="doc-noteref"]').first().click();
    await becomes(() => new URL(tab.url()).hash, '#footnote_1');
    await tab.locator('.cite summary').click();
    assert.ok(await tab.locator('.citation').isVisible());
    await tab.close();
  });
});

test('how the report is cited is there on request, and one click takes it whole', async () => {
  const { tab } = view;
  await tab.goto(address(site, noted('en')));
  assert.equal(await tab.locator('.citation').isVisible(), false);
  await tab.locator('.cite summary').click();
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(() => globalThis.axe.run('.cite', { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map(({ id }) => id), []);
  await tab.locator('.csl').click();
  await tab.waitForFunction(() => getSelection().toString());
  const [item] = JSON.parse(await tab.evaluate(() => getSelection().toString()));
  assert.equal(item.type, 'report');
  await tab.locator('.bibtex').click();
  await tab.waitForFunction(() => getSelection().toString().startsWith('@'));
  const taken = await tab.evaluate(() => getSelection().toString());
  assert.ok(taken.startsWith('@misc{') && taken.trimEnd().endsWith('}'), taken);
});

test('on paper a report has its session, date and rule in the head and the addresses of its sources', async () => {
  const { tab } = view;
  const page = reports.find(({ lang, html }) => lang === 'en' && html.includes('on-paper terms'));
  await tab.goto(address(site, page));
  await tab.locator('.cite summary').click();
  await tab.emulateMedia({ media: 'print' });
  for (const part of ['.title .on-paper.kicker', '.title .meta time', '.title > .terms', '.sources a', '.facts', '#participants_']) {
    assert.ok(await tab.locator(part).first().isVisible(), part);
  }
  for (const part of ['.contents', '.to-facts', '.seats', '.cite', '.related', '.neighbours', '.footnote-back', '.languages']) {
    for (const element of await tab.locator(part).all()) assert.equal(await element.isVisible(), false, part);
  }
  const place = (part) => tab.locator(part).first().evaluate((element) => element.getBoundingClientRect().top + scrollY);
  assert.ok((await place('.prose p')) < (await place('.facts')));
  const printed = await tab.locator('.sources a').first().evaluate((link) => getComputedStyle(link, '::after').content);
  assert.match(printed, /https?:/);
  await tab.emulateMedia({ media: 'screen' });
});

test('every printed page after the first has a head', async () => {
  const { tab } = view;
  await tab.goto(address(site, noted('en')));
  await tab.emulateMedia({ media: null });
  const full = await drawn(tab);
  assert.ok(full.length > 2, `${full.length} pages`);
  await tab.evaluate(() => document.documentElement.removeAttribute('data-running'));
  const bare = await drawn(tab);
  const more = full.map((count, at) => count > bare[at]);
  assert.deepEqual(more, full.map((_, at) => at > 0), `${full} ${bare}`);
});

/** How many pieces of text are drawn on each page of a print of the page. */
async function drawn(tab) {
  const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
  const streams = [...pdf.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream/gs)].map(([, bytes]) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return streams.map((stream) => (stream.match(/\bT[jJ]\b/g) ?? []).length).filter((count) => count > 0);
}

test('in the preview a report that is edited keeps what helps to read it', async () => {
  const bench = await Bench.open();
  try {
    await bench.edit('content/talks/01-first.md', (text) => `${text}\nA claim.[^1]\n\n| ${'a wide head | '.repeat(20)}\n|${' --- |'.repeat(20)}\n| ${'a-cell-that-is-never-broken | '.repeat(20)}\n\n[^1]: The ground for it.\n`);
    const tab = await bench.tab('talks/01-first/');
    await becomes(() => tab.locator('.prose .table').getAttribute('tabindex'), '0');
    await bench.edit('content/talks/01-first.md', (text) => text.replace('## Second part', '## Another part').replace('The ground', 'The new ground'));
    await tab.getByRole('heading', { name: 'Another part' }).getByRole('link').waitFor();
    await tab.locator('.prose [role="doc-noteref"]').click();
    await tab.locator('.footnote-here', { hasText: 'The new ground for it.' }).waitFor();
    assert.deepEqual(tab.complaints, []);
  } finally {
    await bench.close();
  }
});
