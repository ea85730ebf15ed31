// The ways in on a phone: one row that scrolls, with a sign that it does.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './tab.mjs';

let site;

before(async () => (site = await launch()));

after(() => site?.close());

const at = (path) => site.host.origin + site.host.base + path;

/** The row of the ways in: its lines, whether it scrolls, and whether the current way is in sight. */
function row() {
  const list = document.querySelector('.ways ul');
  const outer = list.getBoundingClientRect();
  const items = [...list.children].map((item) => item.getBoundingClientRect());
  const current = list.querySelector('[aria-current]')?.getBoundingClientRect();
  return {
    lines: new Set(items.map(({ top }) => Math.round(top))).size,
    isScrolled: list.scrollWidth > list.clientWidth,
    shadows: getComputedStyle(list).backgroundImage.split('linear-gradient').length - 1,
    isCurrentSeen: !current || (current.left >= outer.left - 1 && current.right <= outer.right + 1),
  };
}

test('they stand in one row with a shadow at its edge, and where the reader is can be seen', async () => {
  const { tab, complaints } = await open(site, { viewport: { width: 360, height: 760 } });
  for (const lang of ['', 'fa-AF/', 'ar/', 'ps/']) {
    for (const path of ['', 'sessions/', 'matrix/', 'data/']) {
      await tab.goto(at(lang + path));
      await tab.waitForFunction(() => document.readyState === 'complete');
      const { lines, isScrolled, shadows, isCurrentSeen } = await tab.evaluate(row);
      assert.deepEqual({ lines, isScrolled, shadows }, { lines: 1, isScrolled: true, shadows: 4 }, lang + path);
      assert.ok(isCurrentSeen, lang + path);
    }
  }
  assert.deepEqual(complaints, []);
  await tab.close();
});

test('without JavaScript the keyboard gets to each of them, and each is large enough for a finger', async () => {
  const { tab } = await open(site, { javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
  await tab.goto(at('fa-AF/data/'));
  const ways = tab.locator('.ways a');
  for (const way of await ways.all()) {
    await way.focus();
    const { width, height } = await way.boundingBox();
    assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
    // Browsers leave what is partly in sight where it is (WCAG 2.2, 2.4.11).
    const seen = await way.evaluate((link) => {
      const [inner, outer] = [link, link.closest('ul')].map((it) => it.getBoundingClientRect());
      return Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left);
    });
    assert.ok(seen >= 24, `${await way.innerText()}: ${seen}`);
  }
  await tab.close();
});

test('on a desk all of them are in sight', async () => {
  const { tab } = await open(site, { viewport: { width: 1280, height: 800 } });
  await tab.goto(at(''));
  assert.equal((await tab.evaluate(row)).isScrolled, false);
  await tab.close();
});
