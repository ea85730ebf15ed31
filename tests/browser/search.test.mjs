// The search as a reader uses it: what it finds is what the record says, in every language.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { Bench, WCAG } from './preview.mjs';
import { inOrder, newest, record } from './record.mjs';
import { launch, open } from './tab.mjs';
import { becomes } from './wait.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.RAPPORTEUR ?? join(repository, 'target/debug/rapporteur');

// Texts, questions that find them, and questions that do not.
const { questions } = JSON.parse(await readFile(new URL('words.json', import.meta.url), 'utf8'));

const FACETS = ['country', 'group', 'theme', 'organiser', 'year', 'series'];

/** Opens a page of the search, and waits until it has answered. */
async function ask(tab, site, path, query) {
  await tab.goto(`${site.host.origin}${site.host.base}${path}search/?${new URLSearchParams(query)}`);
  await answered(tab);
}

/** Waits until what the fields ask for is answered. */
async function answered(tab) {
  await tab.locator('.search[aria-busy="false"] .found:not(:empty)').waitFor();
}

/** What there is to choose from. */
function choices(tab, facet) {
  const options = tab.locator(`.search select[name="${facet}"] option`);
  return options.evaluateAll((all) => all.slice(1).map(({ value }) => value));
}

/** Opens the choices, which a small record keeps behind a button. */
async function openChoices(tab) {
  const details = tab.locator('.search details');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}

/** Chooses, and waits for the answer. */
async function choose(tab, facet, id) {
  await openChoices(tab);
  await tab.locator(`.search select[name="${facet}"]`).selectOption(id);
  await answered(tab);
}

const isSession = (id) => newest.includes(id);

/** The ids of all sessions found, in order; of other pages the last two parts of the address. */
async function found(tab) {
  const more = tab.locator('.results > button:visible');
  while (await more.count()) {
    const shown = await tab.locator('.results h3').count();
    await more.first().click();
    await tab.waitForFunction((before) => document.querySelectorAll('.results h3').length > before, shown);
  }
  return tab
    .locator('.results:visible h3 a')
    .evaluateAll((links) => links.map((link) => link.pathname.split('/').slice(-3, -1).join('/')));
}

describe('on the bundled site', () => {
  let site;
  let view;

  before(async () => {
    site = await launch();
    view = await open(site);
  });

  after(() => site?.close());

  test('each choice finds what the index has', async () => {
    const { tab, complaints } = view;
    await tab.goto(`${site.host.origin}${site.host.base}search/`);
    let compared = 0;
    for (const facet of FACETS) {
      const expected = record[facet];
      const ids = await choices(tab, facet);
      assert.ok(ids.length > 0, facet);
      for (const id of ids) {
        await choose(tab, facet, id);
        assert.deepEqual(await found(tab), inOrder(expected(id)), `${facet} ${id}`);
        compared += 1;
      }
      await tab.locator(`.search select[name="${facet}"]`).selectOption('');
    }
    assert.ok(compared > 90, `${compared}`);
    assert.deepEqual(complaints, []);
  });

  // A word or two of each report, as a reader would type them.
  for (const [path, words, id] of [
    ['', 'several crises', 'track-ii/12-after-the-fall'],
    ['', 'diplomat', 'track-ii/12-after-the-fall'],
    ['fa-AF/', 'فروپاشی', 'track-ii/12-after-the-fall'],
    ['fa-AF/', '«چند بحران»', 'track-ii/12-after-the-fall'],
    ['ps/', 'ډیپلوماتان', 'track-ii/12-after-the-fall'],
    ['ps/', 'ټکان', 'track-ii/12-after-the-fall'],
    ['ar/', 'دبلوماسيين سابقين', 'track-ii/12-after-the-fall'],
    // The text has it in the plural.
    ['ar/', 'مسؤول', 'track-ii/12-after-the-fall'],
  ]) {
    test(`${path || 'en/'} ${words}: found, also with each filter that fits, and with none that does not`, async () => {
      const { tab, complaints } = view;
      await ask(tab, site, path, { q: words });
      assert.ok((await found(tab)).includes(id));
      assert.ok((await tab.locator('.results:visible mark').count()) > 0);
      for (const facet of FACETS) {
        const of = record[facet];
        const all = await choices(tab, facet);
        const fits = all.find((value) => of(value).includes(id));
        const other = all.find((value) => !of(value).includes(id));
        assert.ok(fits, facet);
        await choose(tab, facet, fits);
        assert.ok((await found(tab)).includes(id), `${facet} ${fits}`);
        await choose(tab, facet, other);
        assert.ok(!(await found(tab)).includes(id), `${facet} ${other}`);
        await choose(tab, facet, '');
      }
      assert.deepEqual(complaints, []);
    });
  }

  test('a word is found however the keyboard writes its letters, and shown as the report has it', async () => {
    const { tab } = view;
    for (const [path, typed, shown] of [
      ['fa-AF/', 'فروپاشي', 'فروپاشی'],
      ['fa-AF/', '2021', '۲۰۲۱'],
      ['ps/', 'چارواكو', 'چارواکو'],
      ['ps/', 'نړیوالو همکاریو', 'همکاریو'],
      // Pashto writes its own letters at the end of words.
      ['ps/', 'سیاسی', 'سیاسي'],
      ['ar/', 'المسؤولین', 'المسؤولين'],
    ]) {
      await ask(tab, site, path, { q: typed });
      const marks = await tab.locator('.results:visible mark').allInnerTexts();
      assert.ok(marks.some((mark) => mark.includes(shown)), `${typed}: ${marks}`);
      assert.doesNotMatch(await tab.locator('main').innerText(), /\u0616/u, typed);
    }
  });

  test('sessions come by date if that is asked for', async () => {
    const { tab } = view;
    await ask(tab, site, '', { q: 'Kabul', sort: 'newest' });
    const ids = (await found(tab)).filter(isSession);
    assert.ok(ids.length > 2);
    assert.deepEqual(ids, inOrder(ids));
    await openChoices(tab);
    await tab.locator('.search [name="sort"]').selectOption('oldest');
    await tab.waitForURL(/sort=oldest/);
    await tab.waitForFunction((first) => document.querySelector('.results h3 a').pathname.includes(first), ids.at(-1));
    assert.deepEqual((await found(tab)).filter(isSession), ids.toReversed());
  });

  test('a question survives reload, is left by going back, and can be sent on', async () => {
    const { tab, complaints } = view;
    await ask(tab, site, '', { q: 'Kabul' });
    const all = await found(tab);
    await openChoices(tab);
    await tab.locator('.search [name="country"]').selectOption('PK');
    await tab.waitForURL(/\?q=Kabul&country=PK$/);
    const fewer = all.filter((id) => record.country('PK').includes(id));
    assert.ok(fewer.length > 0 && fewer.length < all.length);
    await tab.locator('.found', { hasText: `: ${fewer.length}` }).waitFor();
    await tab.reload();
    await answered(tab);
    assert.deepEqual((await found(tab)).toSorted(), fewer.toSorted());
    assert.equal(await tab.locator('.search [name="country"]').inputValue(), 'PK');
    await tab.locator('.results h3 a').first().click();
    await tab.locator('[data-page="session"]').waitFor();
    await tab.goBack();
    await answered(tab);
    assert.deepEqual((await found(tab)).toSorted(), fewer.toSorted());
    await tab.goBack();
    await tab.locator('.found', { hasText: `: ${all.length}` }).waitFor();
    assert.equal(await tab.locator('.search [name="country"]').inputValue(), '');
    assert.deepEqual(complaints, []);
  });

  test('the language of the page comes first, and others when they are asked for', async () => {
    const { tab } = view;
    const headings = () => tab.locator('.results:visible h2').allInnerTexts();
    // Not a word of Pashto.
    await ask(tab, site, 'ps/', { q: 'diplomat' });
    assert.deepEqual(await headings(), []);
    await tab.locator('.elsewhere button').click();
    await tab.locator('.results:visible').first().waitFor();
    assert.deepEqual(await headings(), ['English']);
    assert.match(tab.url(), /language=all/);
    await ask(tab, site, 'fa-AF/', { q: '2021', language: 'all' });
    const shown = await headings();
    assert.equal(shown[0], 'دری');
    assert.ok(shown.length > 2, `${shown}`);
    await ask(tab, site, 'fa-AF/', { q: 'diplomat', language: 'en' });
    assert.deepEqual(await headings(), ['English']);
    assert.equal(await tab.locator('.results:visible').getAttribute('dir'), 'ltr');
  });

  test('a question fetches one index, and of that what it needs', async () => {
    const { tab } = await open(site);
    const fetched = [];
    tab.context().on('response', async (response) => {
      const path = new URL(response.url()).pathname;
      if (path.includes('/pagefind/')) fetched.push(path);
    });
    await tab.goto(`${site.host.origin}${site.host.base}search/`);
    await tab.waitForLoadState('networkidle');
    assert.deepEqual(fetched, [], 'nothing is asked yet');
    await ask(tab, site, '', { q: 'several crises' });
    assert.ok(fetched.length > 4);
    assert.ok(fetched.every((path) => path.startsWith(`${site.host.base}search/pagefind/`)), `${fetched}`);
    assert.ok(!fetched.some((path) => path.endsWith('.pf_filter')), 'no filter was asked for');
    await tab.close();
  });

  test('the field in the head of a page leads to the answer, and the key / to the field', async () => {
    const { tab, complaints } = view;
    for (const page of ['', 'track-ii/12-after-the-fall/', 'ar/countries/qa/']) {
      await tab.goto(site.host.origin + site.host.base + page);
      await tab.keyboard.press('/');
      const field = tab.locator('.find input');
      await becomes(() => field.evaluate((input) => input === document.activeElement), true, page);
      await tab.keyboard.type('2021/08');
      assert.equal(await field.inputValue(), '2021/08');
    }
    await tab.goto(site.host.origin + site.host.base);
    await tab.keyboard.press('/');
    await tab.keyboard.type('Kabul');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/search\/\?q=Kabul$/);
    await answered(tab);
    assert.ok((await found(tab)).length > 0);
    assert.deepEqual(complaints, []);
  });

  test('whoever does not want the key can turn it off', async () => {
    const { tab } = await open(site);
    const at = site.host.origin + site.host.base;
    await tab.goto(`${at}search/`);
    await tab.locator('[data-key]').uncheck();
    await tab.goto(at);
    await tab.keyboard.press('/');
    assert.ok(await tab.evaluate(() => document.activeElement === document.body));
    await tab.goto(`${at}search/`);
    assert.equal(await tab.locator('[data-key]').isChecked(), false);
    await tab.locator('[data-key]').check();
    await tab.goto(at);
    await tab.keyboard.press('/');
    await becomes(() => tab.locator('.find input').evaluate((input) => input === document.activeElement), true);
    await tab.close();
  });

  test('nothing in sight moves when the answer comes', async () => {
    const { tab } = await open(site);
    await tab.addInitScript(() => {
      globalThis.shifts = [];
      const note = (list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value));
      new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [1280, 390]) {
      await tab.setViewportSize({ width, height: 800 });
      await ask(tab, site, '', { q: 'Kabul' });
      await tab.locator('.results:visible').waitFor();
      assert.deepEqual(await tab.evaluate(() => globalThis.shifts), [], `${width}`);
    }
    await tab.close();
  });

  test('without JavaScript the page says so and offers the indexes', async () => {
    const { tab, complaints } = await open(site, { javaScriptEnabled: false });
    await tab.goto(`${site.host.origin}${site.host.base}search/?q=Kabul`);
    assert.match(await tab.locator('main').innerText(), /needs JavaScript/);
    assert.equal(await tab.locator('form.search').isVisible(), false);
    await tab.locator('main a[href$="/countries/"]').click();
    await tab.locator('[data-page="countries"]').waitFor();
    assert.deepEqual(complaints, []);
    await tab.close();
  });

  test('results are there for everyone, on every screen', async () => {
    const { tab, complaints } = await open(site);
    for (const [path, query] of [
      ['', { q: 'Kabul', language: 'all' }],
      ['fa-AF/', { q: 'افغانستان' }],
      ['ar/', { q: 'zzzz' }],
    ]) {
      for (const [colorScheme, width] of [['light', 1280], ['dark', 360], ['light', 320]]) {
        await tab.emulateMedia({ colorScheme });
        await tab.setViewportSize({ width, height: 800 });
        await ask(tab, site, path, query);
        await tab.evaluate(axe.source);
        const { violations } = await tab.evaluate(
          (tags) => globalThis.axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
          WCAG,
        );
        assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`), [], `${path} ${width}`);
        const excess = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(excess <= 0, `${path} ${width}: ${excess}`);
      }
    }
    assert.deepEqual(complaints, []);
    await tab.close();
  });
});

describe('on a site in Russian and Chinese', () => {
  let root;
  let site;
  let view;

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'search-'));
    const session = (title, text) => `+++\ntitle = "${title}"\ndate = 2021-01-01\n+++\n\n${text}\n`;
    const files = {
      'rapporteur.toml': 'title = "Диалоги"\nbase_url = "https://example.org/d/"\nlanguage = "ru"\nlanguages = ["ru", "zh"]\n',
      'content/talks/_index.md': '+++\ntitle = "Встречи"\n+++\n',
      'content/talks/water.md': session('Вода', 'Участники обсуждали пограничную торговлю и <mark> &lt;img src=x onerror=alert(1)&gt; воду.'),
      'content/talks/water.zh.md': '+++\ntitle = "水资源"\n+++\n\n与会者讨论了边境贸易和难民回返问题。\n',
    };
    for (let number = 1; number <= 25; number += 1) {
      files[`content/talks/${number}.md`] = session(`Встреча ${number}`, `Повторение ${number}.`);
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    execFileSync(program, ['build', '--root', root], { stdio: ['ignore', 'ignore', 'inherit'] });
    site = await launch(join(root, 'public'));
    view = await open(site);
  });

  after(async () => {
    await site?.close();
    await rm(root, { recursive: true, force: true });
  });

  test('a word is found in another of its forms', async () => {
    const { tab } = view;
    await ask(tab, site, '', { q: 'участника торговля' });
    assert.deepEqual(await found(tab), ['talks/water']);
  });

  test('words that no space parts are found, also from a page in another language', async () => {
    const { tab } = view;
    for (const words of ['贸易', '难民', '边境贸易', '难民回返']) {
      await ask(tab, site, 'zh/', { q: words });
      assert.deepEqual(await found(tab), ['talks/water'], words);
      await ask(tab, site, '', { q: words, language: 'zh' });
      assert.deepEqual(await found(tab), ['talks/water'], words);
    }
    await ask(tab, site, 'zh/', { q: '石油' });
    assert.deepEqual(await found(tab), []);
  });

  test('what a report says is shown as text', async () => {
    const { tab, complaints } = view;
    await ask(tab, site, '', { q: 'onerror' });
    assert.match(await tab.locator('.results:visible').innerText(), /<img src=x onerror/);
    assert.equal(await tab.locator('.results img').count(), 0);
    assert.deepEqual(complaints, []);
  });

  test('many results come by and by, and the reader goes on where they begin', async () => {
    const { tab } = view;
    await ask(tab, site, '', { q: 'повторение' });
    assert.equal(await tab.locator('.results:visible li h3').count(), 10);
    await tab.locator('.results > button:visible').click();
    await tab.locator('.results:visible li h3').nth(10).waitFor();
    const eleventh = tab.locator('.results:visible li h3 a').nth(10);
    await becomes(() => eleventh.evaluate((link) => link === document.activeElement), true);
    assert.equal((await found(tab)).length, 25);
    assert.equal(await tab.locator('.results > button:visible').count(), 0);
  });
});

/** A site with these files, built and in a browser. */
async function built(files) {
  const root = await mkdtemp(join(tmpdir(), 'search-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  execFileSync(program, ['build', '--quiet', '--root', root], { stdio: ['ignore', 'ignore', 'inherit'] });
  const site = await launch(join(root, 'public'));
  const view = await open(site);
  const close = async () => {
    await site.close();
    await rm(root, { recursive: true, force: true });
  };
  return { site, view, close };
}

const report = (title, text) => `+++\ntitle = "${title}"\ndate = 2024-05-06\n+++\n\n${text}\n`;

/** The marks in what is shown. */
const marks = (tab) => tab.locator('.results:visible mark').allInnerTexts();

describe('what is found has the words that were asked for', () => {
  const config = (lang) => `title = "T"\nbase_url = "https://example.org/"\nlanguage = "${lang}"\nlanguages = ["${lang}"]\n`;
  const cases = [
    {
      lang: 'en',
      text: 'Resolution 2593 and, before it, 259 and 1,326 of “S/RES/2594 (2021)”. The re-opening of Qur’an schools in Łódź; the ministries’ œuvre.',
      found: {
        2593: ['2593'], 259: ['259'], 2594: ['S/RES/2594'], 1326: ['1,326'], resolutions: ['Resolution'],
        ministry: ['ministries'], opening: ['re-opening'], reopening: ['re-opening'], 're-opening': ['re-opening'], quran: ['Qur’an'],
        "qur'an": ['Qur’an'], Lodz: ['Łódź'], oeuvre: ['œuvre'], Œuvre: ['œuvre'], 'Resolution 2593': ['Resolution', '2593'],
        '"before it"': ['before', 'it'], '“before it” 259': ['before', 'it', '259'],
      },
      not: ['25931', '2595', '25', '326', '593', 'recognized', 'strasse', 'resolution zzzz', '"it before"', 'added'],
    },
    {
      lang: 'fr',
      text: 'Les relations avec l’Afghanistan, l’Ouzbékistan et l’État voisin ; le rôle d’Islamabad, lorsqu’elle a protégé le cœur.',
      found: {
        Afghanistan: ['l’Afghanistan'], 'd\'Afghanistan': ['l’Afghanistan'], Etat: ['l’État'], Ouzbékistan: ['l’Ouzbékistan'],
        ouzbekistan: ['l’Ouzbékistan'], Islamabad: ['d’Islamabad'], elle: ['lorsqu’elle'], coeur: ['cœur'], CŒUR: ['cœur'],
      },
      not: ['Ghanistan', 'bekistan'],
    },
    {
      lang: 'ar',
      text: 'شاركت باكستان وأفغانستان والهند وقطر، ومساعدات لأفغانستان، وحوار للصين.',
      found: { أفغانستان: ['وأفغانستان', 'لأفغانستان'], افغانستان: ['وأفغانستان', 'لأفغانستان'], الهند: ['والهند'], قطر: ['وقطر'], الصين: ['للصين'] },
      not: ['شناسایی', 'اليابان'],
    },
    {
      lang: 'fa',
      text: 'دربارهٔ به رسمیت شناختن در سال ۲۰۲۱ گفت‌وگو شد.',
      found: { 2021: ['۲۰۲۱'], شناختن: ['شناختن'], شناخت: ['شناختن'], گفتوگو: ['گفت‌وگو'], 'به رسميت': ['به', 'رسمیت'] },
      not: ['شناسایی', '2022'],
    },
    {
      lang: 'zh',
      text: '与会者讨论了边境贸易和难民回返问题。',
      found: { 贸易: ['贸易'], 境: ['境'], 边境贸易: ['边境贸易'], '难民 贸易': ['难民', '贸易'], '“贸易和 难民”': ['贸易和难民'] },
      not: ['易贸', '石油', '边贸', '“难民 贸易”', '难民营'],
    },
    { lang: 'de', text: 'Die Straße nach Łódź.', found: { strasse: ['Straße'], STRASSE: ['Straße'], Straße: ['Straße'] }, not: ['strand'] },
  ];
  for (const { lang, text, found: asked, not } of cases) {
    test(lang, async () => {
      // Messages of a language that the skin does not have are those of English.
      const { site, view, close } = await built({
        'rapporteur.toml': config(lang),
        'content/s/_index.md': '+++\ntitle = "X"\n+++\n',
        'content/s/01.md': report('Y', text),
      });
      try {
        for (const [words, expected] of Object.entries(asked)) {
          await ask(view.tab, site, '', { q: words });
          assert.deepEqual(await found(view.tab), ['s/01'], words);
          assert.deepEqual([...new Set(await marks(view.tab))].toSorted(), expected.toSorted(), words);
        }
        for (const words of not) {
          await ask(view.tab, site, '', { q: words });
          assert.deepEqual(await found(view.tab), [], words);
        }
        assert.deepEqual(view.complaints, []);
      } finally {
        await close();
      }
    });
  }

  for (const lang of new Set(questions.map((one) => one.lang))) {
    test(`each question of the table in ${lang}`, async () => {
      const own = questions.filter((one) => one.lang === lang);
      const { site, view, close } = await built({
        'rapporteur.toml': config(lang),
        'content/s/_index.md': '+++\ntitle = "X"\n+++\n',
        ...Object.fromEntries(own.map(({ text }, at) => [`content/s/${at}.md`, report('Y', text)])),
      });
      try {
        const wrong = [];
        for (const [at, { found: asked, not }] of own.entries()) {
          for (const words of [...asked, ...not]) {
            await ask(view.tab, site, '', { q: words });
            const isFound = (await found(view.tab)).includes(`s/${at}`);
            if (isFound !== asked.includes(words)) wrong.push(`${at} ${words}: ${isFound ? 'found' : 'not found'}`);
            if (isFound) assert.ok((await marks(view.tab)).length > 0, words);
          }
        }
        assert.deepEqual(wrong, []);
        assert.deepEqual(view.complaints, []);
      } finally {
        await close();
      }
    });
  }

  test('a character that only looks like a space does not move the marks behind it', async () => {
    const { site, view, close } = await built({
      'rapporteur.toml': config('en'),
      'content/s/_index.md': '+++\ntitle = "X"\n+++\n',
      'content/s/01.md': report('Y', 'Word\ufeffjoined\u180eand\u200bmore then target after the mark. Another target.'),
    });
    try {
      await ask(view.tab, site, '', { q: 'target' });
      assert.deepEqual(await marks(view.tab), ['target', 'target']);
      await ask(view.tab, site, '', { q: 'after' });
      assert.deepEqual(await marks(view.tab), ['after']);
    } finally {
      await close();
    }
  });

  test('whatever the words are: what is found is what a look through all texts finds', async () => {
    let seed = 11;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    const one = (all) => all[random(all.length)];
    const word = (letters, most) => Array.from({ length: 1 + random(most) }, () => one(letters)).join('');
    const any = () => (random(4) ? word('کیگ', 7) : word('25', 4));
    // Each letter as one keyboard or another writes it.
    const written = (text) => [...text].map((c) => one({ ک: 'کك', ی: 'یيى', گ: 'گګ', 2: '2۲٢', 5: '5۵٥' }[c] ?? c)).join('');
    const texts = Array.from({ length: 9 }, () => Array.from({ length: 8 }, any));
    const { site, view, close } = await built({
      'rapporteur.toml': config('fa'),
      'content/s/_index.md': '+++\ntitle = "X"\n+++\n',
      ...Object.fromEntries(texts.map((words, at) => [`content/s/${at}.md`, report('Y', `${words.map(written).join(' ')}.`)])),
    });
    const having = (fits) => new Set([...texts.keys()].filter((at) => texts[at].some(fits)));
    /** Every text that has a word, and those that have it as it is. */
    const look = (asked) => {
      const exact = having((own) => own === asked);
      return { all: /\d/.test(asked) ? exact : having((own) => own.startsWith(asked)), exact };
    };
    try {
      let hits = 0;
      for (let round = 0; round < 60; round += 1) {
        const asked = Array.from({ length: 1 + random(2) }, any);
        const each = asked.map(look);
        const expected = [...texts.keys()].filter((at) => each.every(({ all }) => all.has(at)));
        await ask(view.tab, site, '', { q: asked.map(written).join(' ') });
        const ids = (await found(view.tab)).map((id) => Number(id.split('/')[1]));
        assert.deepEqual(ids.toSorted(), expected, asked.join(' '));
        const exactly = ids.map((at) => each.filter(({ exact }) => exact.has(at)).length);
        assert.deepEqual(exactly, exactly.toSorted((a, b) => b - a), `exact words first: ${asked.join(' ')}`);
        hits += ids.length;
      }
      assert.ok(hits > 40, `${hits}`);
      assert.deepEqual(view.complaints, []);
    } finally {
      await close();
    }
  });

  test('a series and a standalone page are found, and shown as what they are', async () => {
    const { site, view, close } = await built({
      'rapporteur.toml': config('en'),
      'content/s/_index.md': '+++\ntitle = "Talks"\n+++\n\n## How\n\nWith a heliograph.\n',
      'content/about.md': '+++\ntitle = "About"\n+++\n\nOf the sundial.\n',
      'content/s/01.md': report('Y', 'Text.'),
    });
    const { tab } = view;
    try {
      await ask(tab, site, '', { q: 'heliograph' });
      assert.match((await tab.locator('.results li').first().innerText()).replace(/\s+/g, ' '), /^Talks Series How With a heliograph\./);
      assert.equal(await tab.locator('.results li li a').getAttribute('href'), '/s/#how');
      await ask(tab, site, '', { q: 'sundial', sort: 'newest' });
      assert.match((await tab.locator('.results li').first().innerText()).replace(/\s+/g, ' '), /^About Page Of the sundial\./);
    } finally {
      await close();
    }
  });
});

describe('on a long record', () => {
  const COUNT = 501;
  const COUNTRIES = ['QA', 'PK', 'IR', 'TR', 'UZ'];
  let root;
  let site;
  let view;
  const numbers = Array.from({ length: COUNT }, (_, at) => at + 1);
  const newestFirst = (fits) => numbers.filter(fits).toReversed().map((number) => `talks/${number}`);

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'search-'));
    await mkdir(join(root, 'content/talks'), { recursive: true });
    await writeFile(
      join(root, 'rapporteur.toml'),
      'title = "Talks"\nbase_url = "https://example.org/d/"\n[build]\ncrossings = false\n',
    );
    await writeFile(join(root, 'content/talks/_index.md'), '+++\ntitle = "Talks"\n+++\n');
    await Promise.all(
      numbers.map((number) => {
        const day = new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10);
        const facts = `title = "Meeting ${number}"\ndate = ${day}\nparticipants = ["${COUNTRIES[number % 5]}"]`;
        // The more of the word, the better the answer; and the best are years apart.
        const words = [100, 300, 501].includes(number) ? 'heliograph '.repeat(number / 100 + 1) : '';
        const text = `The water of ${number}. ${number % 50 ? '' : 'Irrigation.'} ${words}`;
        return writeFile(join(root, `content/talks/${number}.md`), `+++\n${facts}\n+++\n\n${text}\n`);
      }),
    );
    execFileSync(program, ['build', '--root', root], { stdio: ['ignore', 'ignore', 'inherit'] });
    site = await launch(join(root, 'public'));
    view = await open(site);
  });

  after(async () => {
    await site?.close();
    await rm(root, { recursive: true, force: true });
  });

  test('all reports are counted that have a word', async () => {
    const { tab, complaints } = view;
    await ask(tab, site, '', { q: 'water' });
    await tab.locator('.found', { hasText: `: ${COUNT}` }).waitFor();
    assert.deepEqual(complaints, []);
  });

  test('a rare word is found wherever it is, and the best answer first', async () => {
    const { tab } = view;
    await ask(tab, site, '', { q: 'heliograph' });
    assert.deepEqual(await found(tab), ['talks/501', 'talks/300', 'talks/100']);
  });

  test('answers come by date', async () => {
    const { tab } = view;
    const expected = newestFirst((number) => number % 50 === 0);
    await ask(tab, site, '', { q: 'irrigation', sort: 'newest' });
    assert.deepEqual(await found(tab), expected);
    await ask(tab, site, '', { q: 'irrigation', sort: 'oldest' });
    assert.deepEqual(await found(tab), expected.toReversed());
  });

  test('each choice finds what the record has', async () => {
    const { tab } = view;
    for (const [at, country] of COUNTRIES.entries()) {
      await ask(tab, site, '', { country });
      const expected = newestFirst((number) => number % 5 === at);
      await tab.locator('.found', { hasText: `: ${expected.length}` }).waitFor();
      const shown = await tab.locator('.results h3 a').evaluateAll((links) => links.map((link) => link.pathname));
      assert.deepEqual(shown, expected.slice(0, 10).map((id) => `/d/${id}/`), country);
    }
    await ask(tab, site, '', { country: 'QA', q: 'irrigation', year: '2001', sort: 'newest' });
    assert.deepEqual(await found(tab), newestFirst((number) => number % 50 === 0 && number > 366));
  });

  test('a question fetches one index, whole as it is', async () => {
    const { tab } = await open(site);
    const fetched = [];
    tab.context().on('response', (response) => fetched.push(new URL(response.url()).pathname));
    await ask(tab, site, '', { q: 'heliograph' });
    for (const [kind, count] of [['entry.json', 1], ['.pf_meta', 1], ['wasm.en.pagefind', 1], ['.pf_index', 1], ['.pf_fragment', 3]]) {
      assert.equal(fetched.filter((path) => path.endsWith(kind)).length, count, `${kind} of ${fetched}`);
    }
    await tab.close();
  });
});

test('the preview finds a word that has just been written', async () => {
  const bench = await Bench.open();
  try {
    const tab = await bench.tab('search/?q=paragraph');
    await answered(tab);
    assert.equal(await tab.locator('.results h3').count(), 1);
    await bench.edit('content/talks/02-second.md', (text) => `${text}\nA heliograph.\n`);
    await bench.settled(tab);
    await tab.goto(tab.url().replace(/\?.*/, '?q=heliograph'));
    await answered(tab);
    assert.match(await tab.locator('.results h3').innerText(), /Second/);
  } finally {
    await bench.close();
  }
});
