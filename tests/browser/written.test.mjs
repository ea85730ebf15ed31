// The pages as they are written: nothing here needs a browser.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { folder, pages, sample } from './pages.mjs';

const all = await pages();
const RIGHT_TO_LEFT = /^(ar|fa|ps|ur)\b/;

test('every language has every kind of page', () => {
  const kinds = (lang) => [...new Set(all.filter((page) => page.lang === lang).map((page) => page.kind))].sort();
  const [first, ...others] = [...new Set(all.map((page) => page.lang))];
  assert.ok(others.length >= 2, 'the bundled site is in three languages');
  const once = new Set(['not-found', 'redirect']);
  const expected = kinds(first).filter((kind) => !once.has(kind));
  assert.ok(expected.length >= 19, `${expected}`);
  for (const lang of others) {
    assert.deepEqual(kinds(lang).filter((kind) => !once.has(kind)), expected, lang);
  }
});

test('html-validate finds nothing to say', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Titles of sessions are as long as their organisers made them.
      'long-title': 'off',
      // Everything comes from the site itself.
      'require-sri': ['error', { target: 'crossorigin' }],
      // The fragment of a heading is in the heading's own script.
      'valid-id': ['error', { relaxed: true }],
      'void-style': ['error', { style: 'omit' }],
    },
  });
  const diagnostics = [];
  for (const page of sample(all)) {
    const report = await validator.validateString(page.html, join(folder, page.path));
    for (const { messages } of report.results) {
      diagnostics.push(...messages.map((it) => `${page.path}:${it.line}:${it.column} ${it.ruleId}: ${it.message}`));
    }
  }
  assert.deepEqual(diagnostics, []);
});

test('the Nu HTML checker finds nothing to say', () => {
  const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
  const files = sample(all).map((page) => join(folder, page.path));
  const options = ['-Xss16m', '-jar', jar, '--stdout', '--format', 'json', '--exit-zero-always'];
  const { stdout, error } = spawnSync('java', [...options, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(error, undefined);
  const { messages } = JSON.parse(stdout);
  const isTrue = ({ message }) =>
    // It reads files, for which 'self' in the policy is another place than the site's.
    !message.includes('violates Content Security Policy') &&
    // The list of notes says what it is by its role.
    !message.startsWith('Section lacks heading');
  const diagnostics = messages.filter(isTrue).map((it) => `${it.url}:${it.lastLine} ${it.message}`);
  assert.deepEqual(diagnostics, []);
  assert.ok(files.length > 100, `${files.length} pages`);
  // It has read them: of each it says that its style sheet is another place's.
  assert.ok(new Set(messages.map(({ url }) => url)).size > 100);
});

test('every page weighs less than 60 KB as sent', () => {
  const heavy = all.map((page) => [page.path, gzipSync(page.html).length]).filter(([, weight]) => weight > 60_000);
  assert.deepEqual(heavy, []);
});

test('every page says its language and direction, and its address agrees', () => {
  const codes = new Set(all.map((page) => page.lang));
  for (const page of all.filter((page) => page.kind !== 'redirect')) {
    const dir = page.html.match(/<html lang="[^"]+" dir="([^"]+)"/)?.[1];
    assert.equal(dir, RIGHT_TO_LEFT.test(page.lang) ? 'rtl' : 'ltr', page.path);
    const folder = page.path.split('/')[0];
    assert.equal(page.lang, codes.has(folder) ? folder : 'en', page.path);
  }
});

test('no page carries a script of its own, an inline style, or a resource of another host', () => {
  const base = new URL(all[0].html.match(/<link rel="canonical" href="([^"]+)"/)[1]).pathname.replace(/404\.html$/, '');
  for (const page of all) {
    const html = page.html.replaceAll(`<script type="module" src="${base}assets/`, '<x ');
    const foreign = html.match(/<script(?! type="application\/ld\+json">)|\sstyle="|<style|\ssrc="(?:https?:)?\/\//);
    assert.equal(foreign?.[0], undefined, page.path);
  }
});

test('a page asks for a script only where it has something for it to do', () => {
  const wanted = {
    // The key that leads to the search.
    'page.js': () => true,
    'lists.js': ({ html }) => html.includes('class="sift"'),
    'tables.js': ({ html }) => html.includes('class="sortable"'),
    'report.js': ({ kind }) => kind === 'session',
    'matrix.js': ({ kind }) => kind === 'matrix',
    'search.js': ({ kind }) => kind === 'search',
  };
  const sifted = new Set(all.filter(wanted['lists.js']).map(({ kind }) => kind));
  for (const kind of ['sessions', 'series', 'country', 'crossing', 'theme', 'year', 'recommendations']) assert.ok(sifted.has(kind), kind);
  for (const page of all.filter(({ kind }) => kind !== 'redirect')) {
    const scripts = [...page.html.matchAll(/<script type="module" src="[^"]*\/assets\/([^"?]+)[?"]/g)].map(([, name]) => name);
    const expected = Object.keys(wanted).filter((name) => wanted[name](page));
    assert.deepEqual(scripts, expected, page.path);
  }
});
