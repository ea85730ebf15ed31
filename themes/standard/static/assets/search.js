// Asks the index of words, and shows what it finds.
//
// Each language of the site has an index of its own, made by Pagefind, which knows how words of that
// language end; of an index only what a question needs is fetched. The language of the page is asked,
// and another, or all, if the reader says so; then that of the page comes first. What is asked stands
// in the address, so that a question can be sent on, reloaded, and left by going back.

const FACETS = ['country', 'group', 'theme', 'organiser', 'year', 'series'];
const KEYS = ['q', ...FACETS, 'language', 'sort'];
const ORDERS = { newest: { date: 'desc' }, oldest: { date: 'asc' } };
/** How many results are shown at once, and how many parts of a report with each. */
const SHOWN = 10;
const PARTS = 3;
/** The parts of an entry that are no part of the report. */
const FACTS = ['facts_', 'participants_'];
/** How long a reader pauses who has typed a word, in milliseconds. */
const PAUSE = 250;
/** Whose words are not parted by spaces. */
const UNPARTED = ['zh', 'ja', 'th'];

const form = () => document.querySelector('form.search');
const sections = () => [...document.querySelectorAll('.results')];

/** Indexes that are open, by their folder. */
const open = new Map();
let asked = 0;
let pause;

/** Takes the page as the server wrote it. */
function begin() {
  if (!form()) return;
  fill();
  // On a small screen the choices would hide the results.
  const isNarrow = matchMedia('(max-width: 40rem)').matches;
  form().querySelector('details').open = !isNarrow || FACETS.some((facet) => wanted().has(facet));
  form().dataset.ready = '';
  ask();
}

/** Writes what the address asks for into the fields. */
function fill() {
  const given = new URLSearchParams(location.search);
  for (const key of KEYS) {
    const field = form().elements[key];
    if (!field) continue;
    field.value = given.get(key) ?? '';
    // What the address names and the record does not have narrows nothing down.
    if (field.tagName === 'SELECT' && field.selectedIndex < 0) field.value = '';
  }
}

/** What the fields ask for. */
function wanted() {
  const values = KEYS.map((key) => [key, form().elements[key]?.value.trim() ?? '']);
  return new Map(values.filter(([, value]) => value));
}

/** Puts into the address what is asked for; the one before stays behind it only if it was asked to the end. */
function remember(goOn) {
  const query = new URLSearchParams([...wanted()]).toString();
  const address = query ? `?${query}` : location.pathname;
  if (`?${query}` === (location.search || '?')) return;
  history[goOn ? 'replaceState' : 'pushState'](null, '', address);
}

/** The index of a section, opened once. */
function index({ dataset: { folder } }) {
  if (!open.has(folder)) open.set(folder, load(folder));
  open.get(folder).catch(() => open.delete(folder));
  return open.get(folder);
}

async function load(folder) {
  // Each folder has a copy of its own, since a copy works with the endings of one language.
  const { createInstance } = await import(`${folder}pagefind.js`);
  const opened = createInstance({ basePath: folder, baseUrl: form().dataset.base, excerptLength: 34, excerptEllipsis: '…' });
  await opened.init();
  return opened;
}

/** The letters that stand for others in a language: from each of the others to the usual one. */
function usual(section) {
  const letters = section.dataset.letters.split(' ').filter(Boolean).map((letter) => [...letter]);
  return new Map(letters.flatMap(([letter, ...others]) => others.map((other) => [other, letter])));
}

/** Words as the index has them. */
function folded(words, section) {
  const letters = usual(section);
  let text = [...words.normalize('NFC').replaceAll('\u0640', '')].map((c) => letters.get(c) ?? c).join('');
  text = text.replace(/^\s*[«“„「](.+)[»”“」]\s*$/, '"$1"');
  const { lang } = section;
  if (UNPARTED.includes(lang.split('-')[0]) && Intl.Segmenter) {
    text = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment).join(' ');
  }
  return text;
}

/** A text of the index with the letters that were written. */
function written(text, section) {
  const { mark } = form().dataset;
  const others = new Map();
  for (const [other, letter] of usual(section)) others.set(letter, [...(others.get(letter) ?? []), other]);
  return text.replace(new RegExp(`(.)(${mark}+)`, 'gu'), (all, letter, marks) => others.get(letter)?.[marks.length - 1] ?? letter);
}

/** Asks what the fields ask for, and shows what is found. */
async function ask() {
  const mine = (asked += 1);
  form().ariaBusy = 'true';
  const state = wanted();
  const all = sections();
  const language = state.get('language');
  const chosen = all.filter((section, at) => language === 'all' || (language ? section.lang === language : at === 0));
  const narrowed = FACETS.filter((facet) => state.has(facet)).map((facet) => [facet, state.get(facet)]);
  const words = state.get('q') ?? '';
  const order = ORDERS[state.get('sort')] ?? (words ? {} : ORDERS.newest);
  try {
    const found = await Promise.all(
      all.map(async (section) => {
        if (!chosen.includes(section) || (!words && !narrowed.length)) return [];
        const opened = await index(section);
        const options = { filters: Object.fromEntries(narrowed), sort: order };
        return (await opened.search(words ? folded(words, section) : null, options)).results;
      }),
    );
    if (mine === asked) await show(found, () => mine === asked);
  } catch (error) {
    if (mine === asked) say(form().dataset.failed);
    throw error;
  } finally {
    if (mine === asked) form().ariaBusy = 'false';
  }
}

/** Shows results, those of each section in it. */
async function show(found, isWanted = () => true) {
  const all = sections();
  const first = await Promise.all(found.map((results, at) => entries(results.slice(0, SHOWN), all[at])));
  if (!isWanted()) return;
  const count = found.reduce((sum, results) => sum + results.length, 0);
  const isAsked = [...wanted().keys()].some((key) => key !== 'sort' && key !== 'language');
  say(isAsked ? form().dataset.found.replace('{n}', figures(count)) : '');
  const elsewhere = form().querySelector('.elsewhere');
  if (elsewhere) elsewhere.hidden = !isAsked || count > 0 || wanted().get('language') === 'all';
  all.forEach((section, at) => {
    section.hidden = !found[at].length;
    section.querySelector('ol').replaceChildren(...first[at]);
    const more = section.querySelector(':scope > button');
    more.hidden = found[at].length <= SHOWN;
    more.onclick = async () => {
      const list = section.querySelector('ol');
      const shown = list.children.length;
      const next = await entries(found[at].slice(shown, shown + SHOWN), section);
      list.append(...next);
      more.hidden = list.children.length >= found[at].length;
      next[0]?.querySelector('a').focus();
    };
  });
}

function say(text) {
  form().querySelector('.found').textContent = text;
}

/** A number in the digits of the page. */
function figures(number) {
  const zero = form().dataset.zero.codePointAt(0);
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

function entries(results, section) {
  return Promise.all(results.map(async (result) => entry(await result.data(), section)));
}

/** A result as an item of the list. */
function entry({ url, meta, excerpt, sub_results }, section) {
  const title = linked(url, written(meta.title, section));
  // A title that has not been translated says in which language it is.
  if (meta.language) Object.assign(title, { lang: meta.language, dir: 'auto' });
  const item = element('li', element('h3', title));
  const about = element('p', element('span', written(meta.date, section)), element('span', written(meta.series, section)));
  about.className = 'meta';
  item.append(about);
  const said = sub_results.filter(({ anchor }) => anchor && !FACTS.includes(anchor.id));
  const own = sub_results.find(({ anchor }) => !anchor);
  // What the page says of a session beside its report counts where the report says nothing.
  const parts = said.length || own ? said : sub_results;
  if (own || !parts.length) item.append(element('p', ...marked((own ?? { excerpt }).excerpt, section)));
  if (parts.length) item.append(element('ul', ...parts.slice(0, PARTS).map((part) => within(part, section))));
  return item;
}

/** A part of a report in which something was found. Its text begins with its heading, which is said once. */
function within({ url, title, excerpt, plain_excerpt }, section) {
  const words = excerpt.split(' ');
  const length = plain_excerpt.startsWith(title) ? title.split(' ').length : 0;
  const heading = words.slice(0, length).join(' ').replace(/\.(<\/mark>)?$/, '$1');
  const link = linked(url, '');
  link.append(...(length ? marked(heading, section) : [written(title, section)]));
  return element('li', link, element('p', ...marked(words.slice(length).join(' '), section)));
}

function element(name, ...inside) {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

function linked(address, text) {
  const link = element('a', text);
  link.href = address;
  return link;
}

/** A text in which Pagefind has marked what was asked for, without trusting it with HTML. */
function marked(excerpt, section) {
  const plain = (text) => written(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), section);
  return excerpt.split(/<mark>(.*?)<\/mark>/su).map((text, at) => (at % 2 ? element('mark', plain(text)) : plain(text)));
}

document.addEventListener('input', ({ target }) => {
  if (target.name !== 'q') return;
  clearTimeout(pause);
  pause = setTimeout(() => {
    remember(true);
    ask();
  }, PAUSE);
});

document.addEventListener('change', ({ target }) => {
  if (target.tagName !== 'SELECT') return;
  remember();
  ask();
});

document.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember();
  ask();
});

document.addEventListener('reset', () => {
  // The fields are empty only after this.
  setTimeout(() => {
    remember();
    ask();
  });
});

document.addEventListener('click', ({ target }) => {
  if (!target.closest('.elsewhere')) return;
  form().elements.language.value = 'all';
  remember();
  ask();
});

window.addEventListener('popstate', () => {
  fill();
  ask();
});

// The preview has put the page into another state.
document.addEventListener('rapporteur:page', begin);
begin();
