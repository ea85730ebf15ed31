// A small site on disk, the program that previews it, and a browser: the bench of the preview's tests.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { becomes } from './wait.mjs';

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.RAPPORTEUR ?? join(repository, 'target/debug/rapporteur');
const skin = 'themes/standard';

function picture(width) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><rect width="${width}" height="10"/></svg>`;
}

/** What the site consists of before each test. */
async function files() {
  const paragraphs = (from, to) => Array.from({ length: to - from }, (_, at) => `Paragraph ${from + at} ${'of many words '.repeat(30)}\n`).join('\n');
  const own = async (path) => [`${skin}/${path}`, await readFile(join(repository, skin, path), 'utf8')];
  const html = '<details><summary>More</summary>Hidden</details>\n\n<input id="note" aria-label="Note">\n\n<img src="/talks/room.svg" alt="The room">';
  return Object.fromEntries([
    ['rapporteur.toml', 'title = "Talks"\ndescription = "A record."\nbase_url = "https://example.org/talks/"\nlanguages = ["en", "ar"]\n[markdown]\nraw_html = "allow"\n'],
    ['content/themes.toml', '[water]\nlabel = "Water"\n'],
    ['content/about.md', '+++\ntitle = "About"\n+++\n\nAbout it.\n'],
    ['content/talks/_index.md', '+++\ntitle = "Talks"\n+++\n'],
    [
      'content/talks/01-first.md',
      `+++\ntitle = "First"\ndate = 2021-01-01\nnumber = 1\nthemes = []\n+++\n\n## First part\n\n${html}\n\n${paragraphs(1, 9)}\n## Second part\n\n${paragraphs(9, 16)}\nThe last paragraph\n`,
    ],
    ['content/talks/01-first.ar.md', '+++\ntitle = "الجلسة الأولى"\n+++\n\nنص الجلسة.\n'],
    ['content/talks/02-second.md', '+++\ntitle = "Second"\ndate = 2021-02-02\nnumber = 2\nthemes = ["water"]\n+++\n\nText.\n'],
    ['static/room.svg', picture(10)],
    await own('styles/touch.css'),
    await own('templates/page.html'),
  ]);
}

export class Bench {
  picture = picture;
  #tabs = [];
  #marks = 0;

  static async open() {
    const bench = new Bench();
    bench.root = await mkdtemp(join(tmpdir(), 'preview-'));
    bench.first = await files();
    bench.now = {};
    bench.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
    await bench.reset();
    await bench.start();
    return bench;
  }

  async close() {
    await this.browser.close();
    await this.stop();
    await rm(this.root, { recursive: true, force: true });
  }

  /** Starts the preview, at the port where it was before. */
  async start(...more) {
    const port = this.origin ? new URL(this.origin).port : '0';
    const options = { cwd: this.root, stdio: ['ignore', 'pipe', 'inherit'] };
    this.program = spawn(program, ['serve', '--quiet', '--port', port, ...more], options);
    await once(this.program, 'spawn');
    const ended = once(this.program, 'exit').then(([code]) => Promise.reject(new Error(`the preview ended with ${code}`)));
    // Once it runs, it ends when it is told to.
    ended.catch(() => {});
    const [line] = await Promise.race([once(createInterface({ input: this.program.stdout }), 'line'), ended]);
    const { origin, pathname } = new URL(line);
    Object.assign(this, { origin, base: pathname });
  }

  async stop() {
    this.program.kill('SIGINT');
    await once(this.program, 'exit');
  }

  /** Before each test: the site as it was in the beginning, and no tab. */
  async begin() {
    await Promise.all(this.#tabs.splice(0).map((tab) => tab.close()));
    await this.reset();
  }

  /** Brings the site back to what it was in the beginning. */
  async reset() {
    for (const path of Object.keys(this.now)) if (!(path in this.first)) await this.remove(path);
    for (const [path, text] of Object.entries(this.first)) if (this.now[path] !== text) await this.write(path, text);
  }

  async write(path, text) {
    this.now[path] = text;
    await mkdir(dirname(join(this.root, path)), { recursive: true });
    await writeFile(join(this.root, path), text);
  }

  async edit(path, change) {
    const text = change(this.now[path]);
    if (text === this.now[path]) throw new Error(`nothing changes in ${path}`);
    await this.write(path, text);
  }

  async remove(path) {
    delete this.now[path];
    await rm(join(this.root, path));
  }

  /** Removes a file that the program has written. */
  async forget(path) {
    await rm(join(this.root, path));
  }

  /** A tab on a page of the site as it is on disk, listening; `complaints` is what it complains of. */
  async tab(path, options = {}) {
    const tab = await this.browser.newPage(options);
    this.#tabs.push(tab);
    tab.complaints = [];
    tab.on('pageerror', (error) => tab.complaints.push(String(error)));
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) tab.complaints.push(message.text());
    });
    const listens = tab.waitForResponse((response) => response.url().includes('__rapporteur/events'));
    await tab.goto(this.origin + this.base + path);
    await listens;
    await this.settled(tab);
    return tab;
  }

  /** Waits until the tab shows what is on disk. */
  async settled(tab) {
    // The preview has read what was written before a file once it serves that file.
    this.#marks += 1;
    const mark = `mark-${this.#marks}.txt`;
    await mkdir(join(this.root, 'static'), { recursive: true });
    await writeFile(join(this.root, 'static', mark), mark);
    await becomes(async () => (await fetch(`${this.origin}${this.base}${mark}`)).status, 200, 'the preview has read what is on disk');
    const { pathname } = new URL(tab.url());
    const shown = () => tab.evaluate(() => document.querySelector('script[data-rapporteur]')?.dataset.version).catch(() => null);
    await becomes(async () => {
      const version = await this.version(pathname);
      return ((await shown()) ?? version) === version;
    }, true, `${pathname} is shown as it is`);
  }

  async version(pathname) {
    const response = await fetch(this.origin + pathname);
    await response.arrayBuffer();
    return response.headers.get('etag').replaceAll('"', '');
  }
}
