// The pictures of the built site, in Chromium: what they show lies where it should and leads on.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open } from './tab.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.RAPPORTEUR ?? join(repository, 'target/debug/rapporteur');

let site;
const home = (lang) => site.host.origin + site.host.base + (lang ? `${lang}/` : '');
/** Where the middle of an element is, from left to right within the picture that it is in: 0 to 1. */
const place = (element) => {
  const [own, whole] = [element, element.closest('svg')].map((it) => it.getBoundingClientRect());
  return (own.left + own.width / 2 - whole.left) / whole.width;
};

before(async () => (site = await launch()));
after(() => site?.close());

test('the map has land under it, and a country on it leads to its record', async () => {
  const { tab, complaints } = await open(site);
  const land = tab.waitForResponse((response) => new URL(response.url()).pathname.endsWith('assets/world.svg'));
  await tab.goto(home());
  assert.equal((await land).status(), 200);
  const country = tab.locator('.map a[href$="/countries/cn/"] path');
  assert.match(await tab.locator('.map a[href$="/countries/cn/"] title').textContent(), /^China, \d+ sessions$/);
  await country.click();
  await tab.locator('body[data-page="country"] h1').waitFor();
  assert.deepEqual(complaints, []);
  await tab.close();
});

test('from right to left the map stays as it is and the timeline turns round', async () => {
  const { tab } = await open(site);
  const places = {};
  for (const lang of ['', 'fa-AF']) {
    await tab.goto(home(lang));
    const at = (selector) => tab.locator(selector).first().evaluate(place);
    places[lang] = { china: await at('.map a[href$="/countries/cn/"]'), first: await at('.lane a[href$="/istanbul-process/01-istanbul/"] circle') };
  }
  assert.ok(Math.abs(places[''].china - places['fa-AF'].china) < 0.01, JSON.stringify(places));
  assert.ok(Math.abs(places[''].first + places['fa-AF'].first - 1) < 0.01, JSON.stringify(places));
  await tab.close();
});

describe('a photograph beside a session', () => {
  let [root, other] = [];
  const files = {
    'rapporteur.toml': 'title = "Talks"\ndescription = "A record."\nbase_url = "https://example.org/talks/"\n',
    'content/talks/_index.md': '+++\ntitle = "Talks"\n+++\n',
    'content/talks/01/index.md': '+++\ntitle = "First"\ndate = 2021-01-01\n+++\n\nText.\n\n![The room](room.jpg)\n',
  };

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'photographs-'));
    await mkdir(join(root, 'content/talks/01'), { recursive: true });
    for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
    const { tab } = await open(site);
    await writeFile(join(root, 'content/talks/01/room.jpg'), Buffer.from(await tab.evaluate(photograph), 'base64'));
    await tab.close();
    execFileSync(program, ['build', '--quiet'], { cwd: root });
    other = await launch(join(root, 'public'));
  });

  after(async () => {
    await other?.close();
    await rm(root, { recursive: true, force: true });
  });

  /** Which file a screen loads for it, how wide that is meant to be and how wide it is, in the page's own points. */
  async function loaded(width, deviceScaleFactor) {
    const { tab, complaints } = await open(other, { viewport: { width, height: 800 }, deviceScaleFactor });
    const asked = [];
    tab.on('request', (request) => request.resourceType() === 'image' && asked.push(request.url().split('/').pop()));
    await tab.goto(`${other.host.origin}${other.host.base}talks/01/`);
    const image = tab.locator('main img');
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((element) => element.decode());
    const size = await image.evaluate(({ naturalWidth, clientWidth, clientHeight }) => ({ naturalWidth, clientWidth, clientHeight }));
    assert.deepEqual(complaints, []);
    await tab.close();
    return { ...size, pictures: asked.filter((name) => name.startsWith('room')) };
  }

  for (const [width, fineness, copy] of [
    [360, 1, 480],
    [360, 2.5, 960],
    [800, 1, 960],
    [1280, 2, 1440],
    [1280, 4, 1440],
  ]) {
    test(`on a screen ${width} wide at ${fineness} to one it is loaded ${copy} wide`, async () => {
      const { pictures, naturalWidth, clientWidth, clientHeight } = await loaded(width, fineness);
      assert.deepEqual(pictures, [`room.jpg.${copy}.v2.webp`]);
      assert.ok(clientWidth <= width && Math.abs(clientWidth / clientHeight - 1.5) < 0.02, `${clientWidth} × ${clientHeight}`);
      // What the page says of its column is near what the style sheet makes of it.
      assert.ok(naturalWidth / clientWidth > 0.9 && naturalWidth / clientWidth < 1.25, `${naturalWidth} for ${clientWidth}`);
    });
  }

  test('what a telephone loads weighs a fraction of it', async () => {
    const size = async (name) => (await stat(join(root, 'public/talks/01', name))).size;
    const [whole, small] = [await size('room.jpg'), await size('room.jpg.480.v2.webp')];
    assert.ok(small * 10 < whole, `${small} of ${whole}`);
  });
});

/** A photograph of sorts, 2400 points wide, as JPEG: shades, edges and grain. Runs in a tab. */
function photograph() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1600 });
  const brush = canvas.getContext('2d');
  const points = brush.createImageData(2400, 1600);
  for (let at = 0, grain = 1; at < points.data.length; at += 4) {
    const [x, y] = [(at / 4) % 2400, Math.floor(at / 9600)];
    grain = (grain * 1103515245 + 12345) % 2147483648;
    const light = 90 + 60 * Math.sin(x / 170) * Math.cos(y / 130) + (grain % 24);
    points.data.set([light + (x % 400 < 200 ? 40 : 0), light, light + (y % 300 < 150 ? 30 : 0), 255], at);
  }
  brush.putImageData(points, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
}
