// Filters and sorts the lists of sessions on a page, and the list of recommendations.
//
// The server's list is complete without this; what the reader chooses stands in the address, so that
// a view can be sent on, reloaded, and left by going back. The choices come from the rows themselves.
//
// A long list is cut into pages. A filter that knew only one of them would give wrong answers, so the
// first use of it fetches the others, says how far it is, and from then on sees the list as one. There
// is a limit to that: beyond `MOST` pages it looks through the first of them, and says so. For records
// of that size there are the pages of countries, themes and years, and the files under `/data/`.

const MOST = 40;
const AT_ONCE = 4;
/** Where items stand: rows, lines of a table, recommendations. */
const LISTS = 'main :is(ol.rows, ol.recommendations, .lines tbody)';
// The rows come newest first. Only the record knows where a session stands whose date is no more than a year.
const ORDERS = {
  date: (rows) => rows.toReversed(),
  number: (rows) => rows.toSorted((a, b) => (a.number === b.number ? 0 : a.number - b.number)),
  title: (rows) => rows.toSorted((a, b) => collator.compare(a.title, b.title)),
};

const { lang } = document.documentElement;
const collator = new Intl.Collator(lang, { numeric: true });

/** The lists of the page: where each stands, the rows that the server put there, and all that are known. */
let lists = [];
/** Names of what can be chosen: `country:QA`. */
let names = new Map();
/** Settles when the other pages of the list are there. */
let whole = null;
let bound = 0;

const box = () => document.querySelector('.sift');
const controls = () => [...box().querySelectorAll('select, input')];
const facetNames = () => [...box().querySelectorAll('select')].map(({ name }) => name).filter((name) => name !== 'sort');
const said = () => document.querySelector('.sifted');
const pager = () => document.querySelector('main .pager');

/** Takes the page as the server wrote it. */
function begin() {
  if (!document.querySelector('main .sift') || !listsOf(document).length) return;
  whole = null;
  bound = 0;
  names = new Map();
  lists = listsOf(document).map((list) => {
    const own = rows(list);
    return { list, key: key(list), own, all: own };
  });
  addButtons();
  box().dataset.ready = '';
  box().open ||= wanted().size > 0;
  if (box().open) show();
}

/** The lists of a page that the filters are over. */
function listsOf(page) {
  return [...page.querySelectorAll(LISTS)].filter(({ firstElementChild: first }) => first && facts(first));
}

/** The element of an item that says what it is filtered by. */
function facts(item) {
  return item.dataset.facets === undefined ? item.querySelector('[data-facets]') : item;
}

/** What tells the lists of one page apart, and finds them again on another. */
function key(list) {
  return list.closest('section')?.dataset.list ?? '';
}

function rows(list) {
  return [...list.children].map((item) => {
    const row = facts(item);
    const title = item.querySelector('h3 a, th a, .call');
    const { pathname, hash } = title.localName === 'a' ? title : item.querySelector('.meta a');
    const facets = new Set(row.dataset.facets.split(' '));
    const year = item.querySelector('time')?.dateTime.slice(0, 4);
    if (year) facets.add(`year:${year}`);
    name(row, item, facets);
    return {
      item,
      facets,
      address: `${pathname}${hash}`,
      title: title.textContent.trim(),
      folded: fold(title.textContent),
      number: Number(row.dataset.number ?? Infinity),
    };
  });
}

/** Learns the names of a row's facets: most of them are links in the row. */
function name(row, item, facets) {
  for (const line of (row.dataset.names ?? '').split('\n')) {
    const at = line.indexOf('=');
    names.set(line.slice(0, at), { text: line.slice(at + 1) });
  }
  const linked = (folder, id) => item.querySelector(`.pairs a[href$="/${folder}/${encodeURIComponent(id)}/"]`);
  const shown = {
    country: (id) => linked('countries', id.toLowerCase()),
    group: (id) => linked('groups', id),
    theme: (id) => linked('themes', id),
    series: () => item.querySelector('.series a'),
    language: (id) => document.querySelector(`.languages a[hreflang="${id}"]`),
    format: (id) => box().querySelector(`option[value="${id}"]`),
    status: (id) => box().querySelector(`option[value="${id}"]`),
    year: (id) => ({ textContent: figures(id) }),
  };
  for (const facet of facets) {
    if (names.has(facet)) continue;
    const [kind, id] = parts(facet);
    const place = shown[kind]?.(id);
    const { textContent, lang, dir } = place?.querySelector?.('[lang]') ?? place ?? {};
    if (textContent) names.set(facet, { text: textContent.trim(), lang, dir });
  }
}

/** A facet's kind and id: of `to:country:QA` the id is `country:QA`. */
function parts(facet) {
  const at = facet.indexOf(':');
  return [facet.slice(0, at), facet.slice(at + 1)];
}

/** A number in the digits of the page. */
function figures(number) {
  const zero = said().dataset.zero.codePointAt(0);
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** A text as it is compared: without case and marks, and with one letter for those of Arabic script that look alike. */
function fold(text) {
  const plain = text.normalize('NFKD').replace(/[\p{M}\u200c\u0640]/gu, '').toLowerCase();
  return plain.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/\s+/g, ' ');
}

/** What the address asks for. */
function wanted() {
  const given = new URLSearchParams(location.search);
  const keys = controls().map(({ name }) => name);
  const state = new Map(keys.filter((key) => given.get(key)).map((key) => [key, given.get(key)]));
  if (!(state.get('sort') in ORDERS)) state.delete('sort');
  return state;
}

/** Fetches the other pages of the list, once. */
function load() {
  whole ??= fetchParts().catch(() => {
    bound = lists.reduce((sum, { all }) => sum + all.length, 0);
  });
  return whole;
}

async function fetchParts() {
  if (!pager()) return;
  const { first, number, total } = pager().dataset;
  const address = (at) => (at === 1 ? first : `${first}page/${at}/`);
  const numbers = Array.from({ length: Math.min(total, MOST) }, (_, at) => at + 1);
  const pages = numbers.map((at) => (at === Number(number) ? document : address(at)));
  let done = 0;
  const queue = pages.keys();
  const work = async () => {
    for (const at of queue) {
      if (pages[at] !== document) pages[at] = await page(pages[at]);
      done += 1;
      say(said().dataset.part, { part: done, parts: pages.length });
    }
  };
  const before = lists;
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  if (ends.some(({ status }) => status === 'rejected')) throw new Error('a page of the list is missing');
  // The preview may have renewed the page meanwhile.
  if (before !== lists) return;
  lists = joined(pages);
  if (total > MOST) bound = lists.reduce((sum, { all }) => sum + all.length, 0);
}

async function page(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** The lists of all parts, each as one. A list that this page has no part of gets a place in it. */
function joined(pages) {
  const all = [];
  for (const part of pages) {
    for (const list of part === document ? lists.map((here) => here.list) : listsOf(part)) {
      const here = lists.find((other) => other.key === key(list));
      let known = all.find((other) => other.key === key(list));
      if (!known) {
        known = here ? { ...here, all: [] } : { ...placed(list), own: [], all: [] };
        all.push(known);
      }
      known.all.push(...(part === document ? here.own : rows(list)).map((row) => ({ ...row, item: document.adoptNode(row.item) })));
    }
  }
  const first = all[0].list.closest('section');
  for (const { list } of all.toReversed()) if (list.closest('section') !== first) first.after(list.closest('section'));
  return all;
}

function placed(list) {
  const section = document.importNode(list.closest('section'), true);
  const own = section.querySelector('ol.rows, .lines tbody');
  own.replaceChildren();
  section.hidden = true;
  lists.at(-1).list.closest('section').after(section);
  return { list: own, key: key(own) };
}

/** Shows what the address asks for. */
async function show() {
  if (wanted().size > 0 || box().open) await load();
  const state = wanted();
  fill(state);
  const words = fold(state.get('title') ?? '').trim();
  const fits = ({ facets, folded }) =>
    folded.includes(words) && facetNames().every((facet) => !state.has(facet) || facets.has(`${facet}:${state.get(facet)}`));
  const [shown, known] = [new Set(), new Set()];
  for (const { list, own, all } of lists) {
    const rows = state.size > 0 ? (ORDERS[state.get('sort')] ?? ((rows) => rows))(all.filter(fits)) : own;
    list.replaceChildren(...rows.map(({ item }) => item));
    const section = list.closest('section');
    section.hidden = rows.length === 0 && !section.contains(box());
    for (const { address } of rows) shown.add(address);
    for (const { address } of all) known.add(address);
  }
  if (pager()) pager().hidden = state.size > 0;
  for (const heading of document.querySelectorAll('h2[data-order]')) {
    heading.textContent = box().querySelector('[name="sort"]').selectedOptions[0].textContent;
  }
  for (const head of document.querySelectorAll('.lines th[data-order]')) head.ariaSort = direction(head, state.get('sort') ?? '');
  if (state.size === 0 && !bound) said().textContent = '';
  else say(said().dataset.shown, { shown: state.size > 0 ? shown.size : known.size, all: known.size });
  if (bound) said().append(` (${filled(said().dataset.bound, { n: bound })})`);
}

/** How a column of a table is sorted, if it is the one. */
function direction({ dataset: { order, reverse } }, now) {
  if (now === order) return 'ascending';
  return now === reverse ? 'descending' : null;
}

/** Makes the heads of tables buttons that choose the order, as the list of orders does. */
function addButtons() {
  for (const head of document.querySelectorAll('.lines th[data-order]')) {
    if (head.querySelector('button')) continue;
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.append(...head.childNodes);
    head.append(button);
  }
}

/** Offers what the rows have, and nothing where there is no choice. */
function fill(state) {
  const ids = new Map(facetNames().map((facet) => [facet, new Set(state.has(facet) ? [state.get(facet)] : [])]));
  for (const { all } of lists) {
    for (const { facets } of all) {
      for (const facet of facets) {
        const [kind, id] = parts(facet);
        ids.get(kind)?.add(id);
      }
    }
  }
  for (const [facet, found] of ids) {
    const select = box().querySelector(`[name="${facet}"]`);
    const options = [...found].map((id) => {
      const { text, lang, dir } = names.get(`${facet}:${id}`) ?? { text: id };
      return Object.assign(new Option(text, id), lang ? { lang, dir } : {});
    });
    options.sort((a, b) => (facet === 'year' ? Number(b.value) - Number(a.value) : collator.compare(a.text, b.text)));
    select.replaceChildren(select.options[0], ...options);
    select.closest('label').hidden = found.size < 2 && !state.has(facet);
  }
  for (const control of controls()) {
    const value = state.get(control.name) ?? '';
    if (control.value !== value) control.value = value;
  }
  box().querySelector('.fields').hidden = false;
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => figures(values[name]));
}

function say(text, values) {
  said().textContent = filled(text, values);
}

/** Puts what is chosen into the address: a step of the history for each choice, none for each letter. */
function choose({ step }) {
  const address = new URL(location.href);
  for (const { name, value } of controls()) {
    if (value.trim()) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href === location.href) return;
  history[step ? 'pushState' : 'replaceState'](null, '', address);
  show();
}

// The listeners are the document's, since the preview may put other elements in place of these.
const inside = ({ target }) => target instanceof Element && target.closest('.sift');
document.addEventListener('change', (event) => inside(event) && choose({ step: event.target.localName === 'select' }));
document.addEventListener('input', (event) => inside(event) && event.target.localName === 'input' && choose({ step: false }));
document.addEventListener('click', ({ target }) => {
  const head = target.closest?.('.lines thead button')?.closest('th');
  if (!head) return;
  const select = box().querySelector('[name="sort"]');
  // The order of the server, newest first, has no name.
  select.value = select.value === head.dataset.order ? '' : head.dataset.order;
  choose({ step: true });
});
document.addEventListener('click', (event) => {
  if (!inside(event) || !event.target.closest('button')) return;
  for (const control of controls()) control.value = '';
  choose({ step: true });
  controls()[0].focus();
});
document.addEventListener('toggle', (event) => inside(event) && box().open && show(), true);
addEventListener('popstate', () => box() && show());
document.addEventListener('rapporteur:page', begin);
begin();
