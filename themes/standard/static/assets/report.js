// Helps to read a report: marks in its contents where the reader is, lets each heading lead to itself, copies
// the address of a paragraph, names it in the citation, stays at it when the language changes, shows a footnote
// beside its mark, and lets the keyboard into tables that are wider than the page.
//
// Everything here is there without it, too: the contents lead to the headings, the number of a paragraph leads
// to it, and a mark leads to its footnote at the end.

const prose = () => document.querySelector('.report .prose');

/** The mark whose footnote is open. */
let mark = null;

/** Makes the page's headings and tables ready; the preview may have put others there. */
function begin() {
  arrive();
  if (!prose()) return;
  for (const heading of prose().querySelectorAll(':is(h2, h3, h4, h5, h6)[id]')) {
    // A heading with a link of its own stays as it is: links cannot stand in links.
    if (heading.querySelector('a, button')) continue;
    const anchor = Object.assign(document.createElement('a'), { className: 'anchor', href: `#${heading.id}` });
    anchor.append(...heading.childNodes);
    heading.append(anchor);
  }
  for (const table of prose().querySelectorAll('.table')) {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
  }
  if (!status()) prose().after(Object.assign(document.createElement('p'), { className: 'para-status', role: 'status' }));
  follow();
  cite();
}

/** Names in the citation the paragraph that the address of the page names. */
function cite() {
  const citation = document.querySelector('.citation');
  if (!citation) return;
  const here = addressed();
  const link = [...prose().querySelectorAll('.para')].find((link) => here && (link === here || link.parentElement === here));
  const address = citation.querySelector('bdi:last-child');
  citation.querySelector('.cited').textContent = link ? citation.dataset.paragraph.replace('{n}', link.dataset.n) : '';
  address.textContent = address.textContent.replace(/#.*/, '') + (link ? link.hash : '');
}

/** What is said of a copied address, for screen readers. */
const status = () => document.querySelector('.para-status');

/** Copies the address of a paragraph. Its link leads there in any case. */
async function copy(link) {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return;
  }
  link.classList.add('copied');
  status().textContent = prose().dataset.copied;
  setTimeout(() => {
    link.classList.remove('copied');
    status().textContent = '';
  }, 2000);
}

/** The id of the part of the page at which the reader is. Empty at the beginning. */
let reached = '';

/** The element that the address names, for as long as the reader stays there. */
let named = null;

/** Links to the page in other languages. */
const languages = () => [...document.querySelectorAll('a[hreflang]')];

/** Notes where the reader is, and lets the links to other languages lead there. */
function lead(id) {
  reached = id;
  for (const link of languages()) link.hash = id;
}

/** The element that the address of the page names. */
function addressed() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // Not an address of this page: the fragment is not properly encoded.
  }
}

/** Takes the reader's place from the address. Headings of a report may have other ids in other languages: the
    paragraph after one stands for it. */
function arrive() {
  const report = prose();
  const links = report ? [...report.querySelectorAll('.para')] : [];
  const element = addressed();
  // Something as large as the whole text is no place in it.
  named = element?.contains(report) ? null : element;
  if (!named) return lead('');
  const isAfter = (link) => named.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isHeading = report?.contains(named) && named.matches('h2, h3, h4, h5, h6');
  const paragraph = links.find((link) => link.parentElement.contains(named)) ?? (isHeading ? links.find(isAfter) : undefined);
  lead(paragraph ? number(paragraph) : named.id);
}

/** The id that a paragraph has in every language. One with an id of its own has it at its link. */
const number = (link) => link.id || link.hash.slice(1);

/** Takes the reader's place from what is in the window: what the address names, or else the first paragraph. */
function stay() {
  const isSeen = ({ top, bottom }) => bottom > 48 && top < innerHeight;
  const box = (element) => element.getBoundingClientRect();
  if (named && isSeen(box(named.matches('.para') ? named.parentElement : named))) return;
  const first = [...prose().querySelectorAll('.para')].find((link) => isSeen(box(link.parentElement)));
  if (!first) return;
  named = null;
  lead(number(first));
}

/** Whether a link to another language is in the window, except one that goes with the text. Who scrolled there has
    left off reading, and wants to go on where that was. */
function hasLeft() {
  const isSeen = ({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight;
  return languages().some((link) => !link.closest('.contents') && isSeen(link.getBoundingClientRect()));
}

/** Once the page has not been scrolled for this long, in milliseconds, its reader reads. */
const REST = 600;

/** Marks the part that is being read: the last that has begun at the top of the window. */
function follow() {
  const links = [...document.querySelectorAll('.contents ol a')];
  const top = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))?.getBoundingClientRect().top;
  // Where the reader went by a link is where the reader is, even if there is too little behind it for
  // it to come to the top.
  const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const went = links.find((link) => link.hash === location.hash && top(link) > -8 && top(link) < innerHeight * (atEnd ? 1 : 0.25));
  const here = prose()?.getBoundingClientRect().bottom > 0 ? (went ?? links.findLast((link) => top(link) < 96)) : undefined;
  for (const link of links) {
    if (link !== here) link.removeAttribute('aria-current');
    else if (!link.ariaCurrent) {
      link.ariaCurrent = 'location';
      // Long contents scroll within themselves; the page must not.
      for (const list of [link.closest('nav'), link.closest('.contents')]) {
        if (list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
      }
    }
  }
}

/** Shows the footnote of a mark beside it. False if it cannot be had there. */
function open(reference) {
  const note = document.getElementById(reference.hash.slice(1));
  if (!note || !('popover' in HTMLElement.prototype)) return false;
  const here = Object.assign(document.createElement('div'), { className: 'footnote-here', popover: 'auto', tabIndex: -1 });
  here.setAttribute('role', 'dialog');
  here.ariaLabel = prose().dataset.note.replace('{n}', reference.textContent);
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: '×', ariaLabel: prose().dataset.close });
  close.addEventListener('click', () => here.hidePopover());
  here.append(...note.cloneNode(true).childNodes, close);
  for (const back of here.querySelectorAll('.footnote-back')) back.remove();
  for (const element of here.querySelectorAll('[id]')) element.removeAttribute('id');
  here.addEventListener('toggle', ({ newState }) => newState === 'closed' && closed(here, reference));
  prose().append(here);
  here.showPopover();
  reference.ariaExpanded = 'true';
  mark = reference;
  place(here, reference);
  here.focus({ preventScroll: true });
  return true;
}

function closed(here, reference) {
  here.remove();
  reference.removeAttribute('aria-expanded');
  if (mark === reference) mark = null;
}

/** Below the mark if there is room, else above, and within the window in any case. */
function place(here, reference) {
  const at = reference.getBoundingClientRect();
  const { width, height } = here.getBoundingClientRect();
  const left = Math.min(Math.max(at.left + at.width / 2 - width / 2, 16), document.documentElement.clientWidth - width - 16);
  const below = at.bottom + 8;
  const top = below + height <= innerHeight || at.top < height ? below : at.top - 8 - height;
  Object.assign(here.style, { inset: 'auto', left: `${left + scrollX}px`, top: `${top + scrollY}px` });
}

// A link that goes with the text is used where the reader is, and so is any other if nothing else says where that is.
// Also for a new tab, and for an address that is copied by hand.
for (const type of ['click', 'auxclick', 'contextmenu']) {
  document.addEventListener(type, ({ target }) => {
    const link = target instanceof Element ? target.closest('a[hreflang]') : null;
    if (!link || !prose()) return;
    const hasBegun = prose().getBoundingClientRect().top < 0;
    if (link.closest('.contents') || (!reached && hasBegun)) stay();
  });
}

document.addEventListener('click', ({ target, button }) => {
  const link = target instanceof Element ? target.closest('.prose a.para') : null;
  if (link && button === 0) copy(link);
});

document.addEventListener('click', (event) => {
  const reference = event.target instanceof Element ? event.target.closest('.prose a[role="doc-noteref"]') : null;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!reference || !plain) return;
  // The press that led to this click has closed the footnote already, if it was open.
  if (reference === dismissed) event.preventDefault();
  else if (open(reference)) event.preventDefault();
  dismissed = null;
});

/** The mark that was pressed while its footnote was open. */
let dismissed = null;
document.addEventListener('pointerdown', ({ target }) => (dismissed = mark?.contains(target) ? mark : null), true);

let frame = 0;
const later = () => {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(follow);
};
addEventListener('scroll', later, { passive: true });
addEventListener('resize', later);
addEventListener('hashchange', () => {
  later();
  arrive();
  if (prose()) cite();
});

let rest = 0;
addEventListener('scroll', () => {
  clearTimeout(rest);
  rest = setTimeout(() => prose() && !hasLeft() && stay(), REST);
}, { passive: true });
document.addEventListener('rapporteur:page', begin);
begin();
