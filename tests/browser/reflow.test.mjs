// Long words: whatever the record is called, no page is wider than a window of 320 pixels (WCAG 2.2, 1.4.10).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pages, sample } from './pages.mjs';
import { address, launch, open } from './tab.mjs';

const WORD = { ltr: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', rtl: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'.repeat(3) };

let site;

before(async () => (site = await launch()));

after(() => site?.close());

/** Puts a long word into each text that the record has, and opens what is folded. */
function lengthen(words) {
  const word = words[document.documentElement.dir];
  const parts = '.brand, h1, .lede, .kicker, .meta, .note, .call, .citation, .prose, dd, td.where, .notice, main a, .label, .summary';
  for (const part of document.querySelectorAll(parts)) {
    // These are words of the interface.
    if (part.closest('svg, .table, .prose pre, .passage-said a, .to-facts')) continue;
    for (const node of [...part.childNodes]) {
      if (node.nodeType === Node.TEXT_NODE && /\p{L}{4}/u.test(node.data)) node.data += ` ${word}`;
    }
    // Paragraphs, items and headings of a text.
    if (part.matches('.prose')) for (const block of part.querySelectorAll('p, li, :is(h2, h3, h4)')) block.append(` ${word}`);
  }
  for (const details of document.querySelectorAll('details')) details.open = true;
}

for (const width of [320, 800]) {
  test(`no page with long words is wider than a window of ${width} pixels, from the left or from the right`, async () => {
    const { tab } = await open(site, { viewport: { width, height: 800 } });
    const wide = [];
    for (const page of sample(await pages()).filter(({ kind, lang }) => kind !== 'redirect' && ['en', 'ar'].includes(lang))) {
      await tab.goto(address(site, page));
      await tab.evaluate(lengthen, WORD);
      const found = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (found > width) wide.push(`${page.path}: ${found}`);
    }
    assert.deepEqual(wide, []);
    await tab.close();
  });
}
