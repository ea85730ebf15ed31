// The calendars, read by a library that is not ours: those of the bundled site, and one with texts that are hard
// to write and with a planned session.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { folder } from './pages.mjs';
import { sessions } from './record.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.RAPPORTEUR ?? join(repository, 'target/debug/rapporteur');

const TITLE = 'After “the fall”; again, \\n: \\ پس از سقوط و پیش از اعلام حکومت جدید، گفت‌وگو دربارهٔ آینده';

let root;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'calendar-'));
  await mkdir(join(root, 'content/talks'), { recursive: true });
  await writeFile(join(root, 'rapporteur.toml'), 'title = "Talks"\nbase_url = "https://example.org/"\n');
  await writeFile(join(root, 'content/talks/_index.md'), '+++\ntitle = "Talks"\n+++\n');
  const session = (name, facts) => writeFile(join(root, `content/talks/${name}.md`), `+++\n${facts}\n+++\n`);
  await session('held', `title = '''${TITLE}'''\nsummary = "One, two; three."\ndate = 2021-12-30\nend_date = 2022-01-01\nplace = { name = "Doha", country = "QA" }`);
  await session('next', 'title = "Next"\ndate = 2099-03-01\nplanned = true');
  execFileSync(program, ['--root', root, 'build'], { stdio: ['ignore', 'ignore', 'pipe'] });
});

after(() => rm(root, { recursive: true, force: true }));

/** The name and the events of a calendar. Strict: a mistake is an exception. */
async function read(path) {
  const text = await readFile(path, 'utf8');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('\n'), line);
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const property of ['version', 'prodid']) assert.ok(calendar.getFirstPropertyValue(property), property);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const { summary, description, location, uid, startDate, endDate } = event;
    assert.ok(component.getFirstPropertyValue('dtstamp').toJSDate() <= new Date(), 'no stamp is in the future');
    assert.ok(startDate.isDate && endDate.isDate, 'events last whole days');
    const [status, url] = ['status', 'url'].map((name) => component.getFirstPropertyValue(name));
    return { summary, description, location, uid, start: startDate.toString(), end: endDate.toString(), status, url };
  });
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events };
}

test('another program reads what was written', async () => {
  const { name, events } = await read(join(root, 'public/calendar.ics'));
  assert.equal(name, 'Talks');
  assert.deepEqual(events, [
    {
      summary: TITLE,
      description: 'One, two; three.\n\nhttps://example.org/talks/held/',
      location: 'Doha, Qatar',
      uid: 'talks/held@example.org',
      start: '2021-12-30',
      end: '2022-01-02',
      status: 'CONFIRMED',
      url: 'https://example.org/talks/held/',
    },
    {
      summary: 'Planned: Next',
      description: 'https://example.org/talks/next/',
      location: null,
      uid: 'talks/next@example.org',
      start: '2099-03-01',
      end: '2099-03-02',
      status: 'TENTATIVE',
      url: 'https://example.org/talks/next/',
    },
  ]);
});

test('every calendar of the bundled site has the sessions whose days are known', async () => {
  const names = await readdir(folder, { recursive: true });
  const calendars = names.filter((name) => name.endsWith('calendar.ics'));
  assert.ok(calendars.length >= 12, `${calendars}`);
  const exact = sessions.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date));
  for (const calendar of calendars) {
    const series = calendar.split('/').at(-2);
    const wanted = exact.filter((session) => session.series === series);
    const { name, events } = await read(join(folder, calendar));
    assert.ok(name, calendar);
    assert.deepEqual(
      events.map(({ start }) => start),
      (wanted.length ? wanted : exact).map(({ date }) => date),
      calendar,
    );
  }
});
