// Asks the index of words, and shows what it finds.
//
// Each language of the site has an index of its own, made by Pagefind, which knows how words of that
// language end; of an index only what a question needs is fetched. Pagefind answers loosely: where it has
// no such word it takes the beginning of one, or leaves the word out. So each word is asked for by itself,
// in three ways that cannot go wrong: as it is, in its other forms, and as the beginning of a word. A page is
// found that has every word, and the places of the words are what is marked in it. Of Pagefind's answer to the
// whole question only the order is taken.
//
// The language of the page is asked, and another, or all, if the reader says so; then that of the page
// comes first. What is asked stands in the address, so that a question can be sent on, reloaded, and left
// by going back.

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
/** How many words are shown of a part, and how many of them before the first that was asked for. */
const LENGTH = 34;
const BEFORE = 8;
/** The element of an entry that says what is shown. */
const SHOWN_ = 'shown_';

const form = () => document.querySelector('form.search');
const sections = () => [...document.querySelectorAll('.results')];

/** Indexes that are open, by their folder. */
const open = new Map();
let asked = 0;
let pause;
/** How words are compared: a file of its own, whose address the page knows. */
let words;

/** Takes the page as the server wrote it. */
function begin() {
  if (!form()) return;
  fill();
  // On a small screen the choices would hide the results, and a small record hardly needs them.
  const choices = form().querySelector('details');
  const isWide = !matchMedia('(max-width: 40rem)').matches;
  choices.open = (isWide && 'open' in choices.dataset) || KEYS.some((key) => key !== 'q' && wanted().has(key));
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
function index({ dataset: { folder, countries } }) {
  if (!open.has(folder)) open.set(folder, load(folder, countries));
  open.get(folder).catch(() => open.delete(folder));
  return open.get(folder);
}

async function load(folder, countries) {
  // Each folder has a copy of its own, since a copy works with the endings of one language.
  const { createInstance } = await import(`${folder}pagefind.js`);
  const opened = createInstance({ basePath: folder, baseUrl: form().dataset.base });
  await opened.init();
  return { pagefind: opened, known: new Map(), turn: Promise.resolve(), countries: countries.split(' ').filter(Boolean) };
}

/** Does something with an index that nothing else asks meanwhile. */
function inTurn(opened, work) {
  const result = opened.turn.then(work);
  opened.turn = result.catch(() => {});
  return result;
}

/**
 * The places of a word on each page that has it, by the page. Exactly: the word as it is, or, without the mark
 * of its end, words that begin with it. Otherwise: words with the same stem.
 */
async function places(opened, asked_, isExact) {
  const key = `${isExact} ${asked_}`;
  if (!opened.known.has(key)) {
    await opened.pagefind.options({ exactDiacritics: isExact });
    await opened.pagefind.preload(words.longer(asked_));
    const { results } = await opened.pagefind.search(asked_);
    opened.known.set(key, new Map(results.map(({ id, words: at }) => [id, at])));
  }
  return opened.known.get(key);
}

/** The places of all words that a form stands for, and the pages on which it stands as it is. */
async function hits(opened, form_, isWhole) {
  const [, end] = form().dataset.mark;
  const exact = await places(opened, form_ + end, true);
  // Another number that begins in the same way is no answer.
  if (isWhole || words.hasDigits(form_)) return { all: exact, exact };
  let loose = union(await places(opened, `"${form_}"`, false), await places(opened, form_, true));
  for (const other of words.otherCountries(form_, opened.countries)) {
    const theirs = await places(opened, other.form, true);
    loose = without(loose, other.except ? without(theirs, await places(opened, other.except, true)) : theirs);
  }
  return { all: union(exact, loose), exact };
}

function union(...maps) {
  const all = new Map();
  for (const map of maps) {
    for (const [id, at] of map) all.set(id, all.has(id) ? [...new Set([...all.get(id), ...at])] : at);
  }
  return all;
}

/** The places of a map that are not in another. */
function without(all, others) {
  const rest = [...all].map(([id, at]) => [id, at.filter((place) => !others.get(id)?.includes(place))]);
  return new Map(rest.filter(([, at]) => at.length));
}

/** The places of words that follow on one another. */
async function sequence(opened, way) {
  const each = [];
  for (const { form: word, isWhole } of way) each.push(await hits(opened, word, isWhole || way.isPhrase));
  const [first, ...others] = each;
  let found = new Map([...first.all].map(([id, at]) => [id, at.map((place) => [place])]));
  others.forEach(({ all }, index) => {
    const { step } = way[index + 1];
    const next = new Map();
    for (const [id, runs] of found) {
      const places_ = new Set(all.get(id) ?? []);
      // What a word reaches over is asked for as well.
      const between = (run, at) => Array.from({ length: Math.max(0, at - run.at(-1) - 1) }, (_, by) => run.at(-1) + 1 + by);
      const longer = runs.flatMap((run) => step.map((by) => run.at(-1) + by).filter((at) => places_.has(at)).map((at) => [...run, ...between(run, at), at]));
      if (longer.length) next.set(id, longer);
    }
    found = next;
  });
  const exact = others.length ? found : first.exact;
  const reach = way.at(-1).reach ?? 0;
  const whole = (run) => (reach ? [...run, run.at(-1) + reach] : run);
  return { all: new Map([...found].map(([id, runs]) => [id, runs.flatMap(whole)])), exact };
}

/** What the index of a section has of a question: results with the places that were asked for, best first. */
async function find(section, question, filters, sort) {
  const opened = await index(section);
  return inTurn(opened, async () => {
    const { mark } = form().dataset;
    const table = words.letters(section.dataset.letters);
    const wanted_ = words.asked(question, { lang: section.lang, table, joint: [...mark][2] });
    if (question && !wanted_.length) return [];
    const found = [];
    for (const ways of wanted_) {
      const all = [];
      for (const way of ways) all.push(await sequence(opened, way));
      found.push({ all: union(...all.map((one) => one.all)), exact: all.map(({ exact }) => exact), question: ways[0].map(({ form: word }) => word).join(' ') });
    }
    if (found.some(({ all }) => !all.size)) return [];
    await opened.pagefind.options({ exactDiacritics: false });
    const order = found.length && found.every(({ exact }) => exact.length === 1) ? found.map((one) => one.question).join(' ') : null;
    const { results } = await opened.pagefind.search(order, { filters, sort });
    const exactly = (id) => found.filter(({ exact }) => exact.some((map) => map.has(id))).length;
    const fit = results.filter(({ id }) => found.every(({ all }) => all.has(id)));
    if (!Object.keys(sort).length) fit.sort((a, b) => exactly(b.id) - exactly(a.id));
    // Pagefind forgets a result that nobody holds.
    return fit.map((result) => ({ result, places: new Set(found.flatMap(({ all }) => all.get(result.id))) }));
  });
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
  const question = state.get('q') ?? '';
  const order = ORDERS[state.get('sort')] ?? (question ? {} : ORDERS.newest);
  try {
    words ??= await import(form().dataset.words);
    const found = await Promise.all(
      all.map(async (section) => {
        if (!chosen.includes(section) || (!question && !narrowed.length)) return [];
        return find(section, question, Object.fromEntries(narrowed), order);
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
  const first = await Promise.all(found.map((results, at) => entries(results.slice(0, SHOWN))));
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
      const next = await entries(found[at].slice(shown, shown + SHOWN));
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

function entries(results) {
  return Promise.all(results.map(async ({ result, places: at }) => entry(await result.data(), at)));
}

/** A result as an item of the list. */
function entry({ url, anchors }, at) {
  const { title = '', language, kind, date, series, parts } = JSON.parse(anchors.find(({ id }) => id === SHOWN_).title);
  const places_ = cursor(at);
  const heading = linked(url, '');
  heading.append(...marked(places_(title), title));
  // A title that has not been translated says in which language it is.
  if (language) Object.assign(heading, { lang: language, dir: 'auto' });
  const about = element('p', ...[kind, date, series].filter(Boolean).map((text) => element('span', text)));
  about.className = 'meta';
  const item = element('li', element('h3', heading), about);
  const all = parts.map((part) => ({ ...part, headed: places_(part.heading ?? ''), words: places_(part.text) }));
  const has = ({ headed, words }) => [...headed, ...words].some(({ isAsked }) => isAsked);
  const said = all.filter((part) => part.id && !FACTS.includes(part.id) && has(part));
  const own = all.find((part) => !part.id && has(part));
  // What the page says of a session beside its report counts where the report says nothing.
  const shown = said.length || own ? said : all.filter((part) => part.id && has(part));
  const first = own ?? (shown.length ? undefined : all.find(({ words }) => words.length));
  if (first) item.append(element('p', ...excerpt(first), ...paragraphLink(first, url)));
  if (shown.length) item.append(element('ul', ...shown.slice(0, PARTS).map((part) => within(part, url))));
  return item;
}

/** Goes through the texts of a page in the order of the index, and says of each word whether it was asked for. */
function cursor(at) {
  let place = 0;
  return (text) => {
    const found = words.tokens(text).map((word) => ({ ...word, isAsked: at.has(place++) }));
    // Something stands behind each text.
    place += 1;
    return found;
  };
}

/** A part of a page in which something was found. */
function within(part, url) {
  const number = paragraph(part);
  const link = linked(`${url}#${number ? `p${number}` : encodeURIComponent(part.id)}`, '');
  link.append(...(part.heading ? marked(part.headed, part.heading) : [part.label ?? '']));
  return element('li', link, element('p', ...excerpt(part), ...paragraphLink(part, url)));
}

/** The number of the paragraph with the first word of a part that was asked for. */
function paragraph({ paragraphs = [], words }) {
  const first = words.find(({ isAsked }) => isAsked);
  return first && paragraphs.findLast(([start]) => start <= first.start)?.[1];
}

/** A link to that paragraph, behind the words of a part. */
function paragraphLink(part, url) {
  const number = paragraph(part);
  if (!number) return [];
  const link = linked(`${url}#p${number}`, form().dataset.paragraph.replace('{n}', figures(number)));
  link.className = 'note';
  return [' ', link];
}

/** Some words of a part, with those that were asked for. */
function excerpt({ words, text }) {
  const first = Math.max(0, words.findIndex(({ isAsked }) => isAsked));
  const from = Math.max(0, Math.min(first - BEFORE, words.length - LENGTH));
  const some = words.slice(from, from + LENGTH);
  if (!some.length) return [];
  const [start, end] = [some[0].start, some.at(-1).end];
  const moved = some.map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
  const cut = marked(moved, text.slice(start, end));
  return [from ? '… ' : '', ...cut, from + LENGTH < words.length ? ' …' : ''];
}

/** A text in which what was asked for is marked: letters and digits, without what stands around them. */
function marked(words, text) {
  const made = [];
  let done = 0;
  for (const { text: word, start } of words.filter(({ isAsked }) => isAsked)) {
    const [, before, inside] = word.match(/^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}\p{M}]*$/su);
    const from = start + before.length;
    if (from === done && made.length) made.at(-1).append(inside);
    else made.push(text.slice(done, from), element('mark', inside));
    done = from + inside.length;
  }
  return [...made, text.slice(done)];
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
