// The desk: fetches the lists of open tasks, shows them, and keeps them up to date.

import { offer, takeFiles } from './import.js';
import { become } from './morph.js';
import { listen } from './stream.js';

/** How many of a list are shown at first. */
const FIRST = 30;

const byId = (id) => document.getElementById(id);
const filter = byId('filter');
const unfolded = new Set();
let desk;
let version = '';
let connected = true;
let fetching = Promise.resolve();

const line = listen({
  own: new URL('.', location.href).pathname,
  seen: () => version,
  state: (is) => {
    connected = is;
    draw();
  },
  on: {
    desk: (event) => {
      fetching = fetching.then(() => load(event.version)).catch(() => setTimeout(line.again, 500));
    },
  },
});

async function load(newest) {
  if (newest === version) return;
  const response = await fetch('desk.json', { cache: 'no-store' });
  desk = await response.json();
  version = newest;
  draw();
}

function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content.filter((part) => part !== null));
  return element;
}

function counted(number, one) {
  return `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;
}

/** Which lists are chosen, by the kind. */
function chosen() {
  return byId('tools').elements.kind?.value ?? 'all';
}

function draw() {
  const state = byId('state');
  state.classList.toggle('off', !connected);
  if (!connected) state.textContent = 'The preview is not running.';
  if (!desk || !connected) return;
  const total = desk.lists.reduce((sum, list) => sum + list.total, 0);
  const titled = desk.title || 'This site';
  state.textContent = `${counted(desk.sessions, 'session')}, ${total === 0 ? 'nothing to do' : `${counted(total, 'item')} to check`}`;
  document.title = `${total === 0 ? '' : `(${total}) `}Desk – ${titled}`;
  byId('home').textContent = titled;
  if (desk.home) byId('home').href = desk.home;
  byId('drafts').hidden = desk.drafts || !desk.home;
  offer(line, desk.series);
  drawKinds(total);
  drawLists();
}

function drawKinds(total) {
  const now = chosen();
  const kinds = [{ kind: 'all', title: 'All', total }, ...desk.lists];
  const buttons = kinds.map(({ kind, title, total: number }) => {
    const input = make('input', { type: 'radio', name: 'kind', value: kind, id: `kind-${kind}` });
    if (kind === now) input.setAttribute('checked', '');
    const count = make('span', { className: 'count' }, number.toLocaleString('en'));
    return make('label', { className: number === 0 ? 'none' : '' }, input, title, count);
  });
  become(byId('kinds'), make('div', { id: 'kinds' }, ...buttons));
}

function drawLists() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const kind = chosen();
  const sections = desk.lists
    .filter((list) => kind === 'all' || kind === list.kind)
    .map((list) => section(list, words))
    .filter(Boolean);
  if (sections.length === 0) {
    const nothing = words.length > 0 ? 'No matches.' : 'Nothing to do.';
    sections.push(make('p', { className: 'done' }, nothing));
  }
  become(byId('lists'), make('main', { id: 'lists' }, ...sections));
}

function section({ kind, title, total, items }, words) {
  const matching = items.filter((item) => {
    const said = `${item.text} ${item.code ?? ''} ${item.path} ${item.help ?? ''} ${item.excerpt?.join('') ?? ''}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  if (matching.length === 0) return null;
  const whole = matching.length === items.length ? total : matching.length;
  const shown = unfolded.has(kind) ? matching : matching.slice(0, FIRST);
  const element = make('section', {}, make('h2', { id: `list-${kind}` }, title, ' ', make('span', { className: 'count' }, whole.toLocaleString('en'))));
  element.dataset.kind = kind;
  element.setAttribute('aria-labelledby', `list-${kind}`);
  const isDiagnostics = ['errors', 'gaps', 'warnings'].includes(kind);
  let rows;
  let last;
  for (const item of shown) {
    if (!rows || (isDiagnostics && item.path !== last)) {
      rows = make('ol');
      element.append(...(isDiagnostics ? [make('h3', {}, item.path)] : []), rows);
      last = item.path;
    }
    rows.append(row(item, isDiagnostics));
  }
  if (shown.length < matching.length) {
    const more = make('button', { type: 'button' }, `Show all ${matching.length.toLocaleString('en')}`);
    more.dataset.more = kind;
    element.append(make('p', { className: 'more' }, more));
  } else if (matching.length === items.length && items.length < total) {
    element.append(make('p', { className: 'more' }, `and ${(total - items.length).toLocaleString('en')} more`));
  }
  return element;
}

function row(item, isDiagnostic) {
  const { text, code, help, path, line: number, column, excerpt, address } = item;
  const place = make('div', { className: 'place' });
  // A diagnostic's file stands above it, and its line beside what stands there.
  if (!isDiagnostic) place.append(make('code', {}, help ?? path));
  if (code) place.append(make('code', { title: 'Diagnostic code' }, code));
  if (line.editor()) {
    const button = make('button', { type: 'button', className: 'edit' }, `Open in ${line.editor()}`);
    Object.assign(button.dataset, { path, line: number ?? 1, column: column ?? 1 });
    place.append(button);
  }
  const title = address ? make('a', { className: 'text', href: address }, text) : make('span', { className: 'text', tabIndex: -1 }, text);
  title.dir = 'auto';
  const marked = excerpt && make('pre', {}, make('b', {}, String(number)), excerpt[0], make('mark', {}, excerpt[1]), excerpt[2]);
  return make('li', {}, title, marked ?? null, isDiagnostic && help ? make('p', { className: 'help' }, help) : null, place.hasChildNodes() ? place : null);
}

takeFiles(line);
byId('tools').addEventListener('input', () => desk && drawLists());
byId('tools').addEventListener('submit', (event) => event.preventDefault());

document.addEventListener('click', async ({ target }) => {
  if (target.dataset.more) {
    unfolded.add(target.dataset.more);
    drawLists();
  } else if (target.matches('.edit')) {
    const { path, line: number, column } = target.dataset;
    const trouble = await line.open({ path, line: Number(number), column: Number(column) });
    if (trouble) byId('state').textContent = trouble;
  }
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    filter.value = '';
    byId('kind-all')?.click();
    if (desk) drawLists();
    return;
  }
  if (event.target.matches('input[type="search"]')) return;
  const texts = [...document.querySelectorAll('.text')];
  const at = texts.findIndex((text) => text.closest('li').contains(document.activeElement));
  const step = { j: 1, k: -1 }[event.key];
  if (event.key === '/') filter.focus();
  else if (step) texts[Math.min(Math.max(at + step, 0), texts.length - 1)]?.focus();
  else if (event.key === 'e') texts[at]?.closest('li').querySelector('.edit')?.click();
  else return;
  event.preventDefault();
});
