// The preview in a page: hears that the page has changed, and changes it in place.

import { loaded, morph, refresh, standIn } from './morph.js';
import { overlay } from './overlay.js';
import { listen } from './stream.js';

const script = document.querySelector('script[data-rapporteur]');
const own = script.dataset.rapporteur;
let { version } = script.dataset;
let updating = Promise.resolve();
let count = 0;

const line = listen({
  own,
  seen: () => version,
  state: (connected) => shown.connected(connected),
  on: {
    page: (event) => (updating = updating.then(() => update(event.version)).catch(later)),
    files: ({ addresses }) => (updating = updating.then(() => reload(new Set(addresses))).catch(() => {})),
    diagnostics: (diagnostics) => shown.diagnostics(diagnostics),
    goto: ({ address }) => updating.then(() => go(new URL(address, location.href))),
  },
});
const shown = overlay({ editor: line.editor, open: line.open, desk: own });

/** What did not go well is told again, when the preview is there again. */
function later() {
  setTimeout(line.again, 500);
}

/** Fetches the page and makes this one into it. */
async function update(newest) {
  if (newest === version) return;
  const response = await fetch(location.pathname + location.search, { cache: 'no-store' });
  if (response.redirected) {
    const { pathname } = new URL(response.url);
    location.replace(pathname + location.search + location.hash);
    return;
  }
  const type = response.headers.get('content-type') ?? '';
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const told = next.querySelector('script[data-rapporteur]');
  // Without the script there would be nobody to hear of the next change. Where it speaks to has moved
  // if the site has.
  if (!type.startsWith('text/html') || told?.dataset.rapporteur !== own || !(await morph(next))) {
    location.reload();
    return;
  }
  version = told.dataset.version;
  Object.assign(script.dataset, { version });
}

/** Goes where somebody edits. */
function go(target) {
  if (target.pathname !== location.pathname) location.assign(target);
  // No step of its own in the history: the reader has not moved.
  else if (target.hash) location.replace(target.hash);
}

/** Loads files again that this page shows, without loading the page again. */
async function reload(addresses) {
  count += 1;
  const again = (url) => {
    const target = new URL(url, document.baseURI);
    if (target.origin !== location.origin || !addresses.has(target.pathname)) return null;
    found.add(target.pathname);
    target.searchParams.set('rapporteur', `${Date.now()}-${count}`);
    return target.href;
  };
  const found = new Set();
  const sheets = [...document.querySelectorAll('link[rel~="stylesheet"][href]')];
  const swaps = sheets.map((sheet) => [sheet, again(sheet.href)]).filter(([, url]) => url);
  for (const element of document.querySelectorAll('[src], [poster], object[data], link[rel~="icon"], image, use')) {
    if (element.localName === 'script') continue;
    for (const name of ['src', 'poster', 'data', 'href', 'xlink:href']) {
      const url = element.hasAttribute(name) && again(element.getAttribute(name));
      if (url) refresh(element, name, url);
    }
  }
  for (const element of document.querySelectorAll('[srcset]')) {
    const candidates = element.getAttribute('srcset').split(/,\s+|(?<=\s\S+),/);
    const fresh = candidates.map((candidate) => {
      const [url, ...rest] = candidate.trim().split(/\s+/);
      return [again(url) ?? url, ...rest].join(' ');
    });
    if (fresh.join(', ') !== candidates.map((candidate) => candidate.trim()).join(', ')) refresh(element, 'srcset', fresh.join(', '));
  }
  // What is left is shown by a style sheet: the browser's copy is renewed, then the sheets are.
  const inside = [...addresses].filter((address) => !found.has(address));
  if (inside.length > 0) {
    await Promise.allSettled(inside.map((address) => fetch(address, { cache: 'reload' })));
    for (const sheet of sheets.filter((sheet) => !swaps.some(([other]) => other === sheet))) {
      addresses.add(new URL(sheet.href).pathname);
      swaps.push([sheet, again(sheet.href)]);
    }
  }
  await Promise.all(swaps.filter(([, url]) => url).map(([sheet, url]) => swap(sheet, url)));
}

/** The new style sheet is there before the old one goes. */
async function swap(sheet, url) {
  const fresh = sheet.cloneNode();
  standIn(fresh, sheet);
  if (!fresh.isEqualNode(sheet)) return;
  refresh(fresh, 'href', url);
  const ready = loaded(fresh);
  sheet.after(fresh);
  await ready;
  sheet.remove();
}
