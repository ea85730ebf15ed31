// Makes one document into another while somebody looks at it: what stays the same stays in place, and
// with it the scroll position, what is open, what was typed, what is selected and what has the focus.

/** Attributes that were given another value to have a file loaded again: by element, what the page says. */
const refreshed = new WeakMap();

/** Gives an attribute that names a file a value with which the file is loaded again. */
export function refresh(element, name, value) {
  const known = refreshed.get(element) ?? new Map();
  if (!known.has(name)) known.set(name, element.getAttribute(name));
  refreshed.set(element, known);
  element.setAttribute(name, value);
}

/** Says that `copy` stands for `element`, with other values for some attributes. */
export function standIn(copy, element) {
  if (refreshed.has(element)) refreshed.set(copy, new Map(refreshed.get(element)));
}

/** Makes the document into `next`. False if only loading the page anew will do. */
export async function morph(next) {
  if (lasting(document) !== lasting(next)) return false;
  await morphHead(next);
  const focus = focused();
  syncAttributes(document.documentElement, next.documentElement);
  become(document.body, next.body);
  focus();
  document.dispatchEvent(new CustomEvent('rapporteur:page'));
  return true;
}

/** Makes an element into another of its kind. */
export function become(old, fresh) {
  const shared = sharedIds(old, fresh);
  morphElement(old, fresh, { old: idSets(old, shared), fresh: idSets(fresh, shared) });
}

/** What cannot be changed in a page that runs: its scripts and its policy. */
function lasting(root) {
  const kept = 'script:not([data-rapporteur], [type="application/ld+json"]), meta[http-equiv="Content-Security-Policy" i]';
  return [...root.querySelectorAll(kept)].map((element) => element.outerHTML).join('\n');
}

/** Head elements are the same if they read the same. New style sheets are there before old ones go. */
async function morphHead(next) {
  const old = new Map([...document.head.children].map((element) => [written(element), element]));
  const loading = [];
  const going = new Set(document.head.children);
  for (const element of next.head.children) {
    const same = element.hasAttribute('data-rapporteur')
      ? document.head.querySelector('[data-rapporteur]')
      : old.get(element.outerHTML);
    if (same && going.delete(same)) continue;
    const fresh = document.importNode(element, true);
    document.head.append(fresh);
    if (fresh.matches('link[rel~="stylesheet"]')) loading.push(loaded(fresh));
  }
  await Promise.all(loading);
  for (const element of going) element.remove();
}

/** An element as the page has it, whatever was done to have files loaded again. */
function written(element) {
  if (!refreshed.has(element)) return element.outerHTML;
  const copy = element.cloneNode(true);
  for (const [name, value] of refreshed.get(element)) copy.setAttribute(name, value);
  return copy.outerHTML;
}

/** Settles when a style sheet is there, or will not come. */
export function loaded(link) {
  return new Promise((settled) => {
    link.addEventListener('load', settled);
    link.addEventListener('error', settled);
    setTimeout(settled, 3000);
  });
}

function sharedIds(old, fresh) {
  const ids = new Set([...old.querySelectorAll('[id]')].map((element) => element.id));
  return new Set([...fresh.querySelectorAll('[id]')].map((element) => element.id).filter((id) => ids.has(id)));
}

/** For each element the ids at and below it that both documents have. */
function idSets(root, shared) {
  const sets = new Map();
  for (const element of root.querySelectorAll('[id]')) {
    if (!shared.has(element.id)) continue;
    for (let at = element; at && at !== root; at = at.parentElement) {
      if (!sets.has(at)) sets.set(at, new Set());
      sets.get(at).add(element.id);
    }
  }
  return sets;
}

function morphElement(old, fresh, ids) {
  syncAttributes(old, fresh);
  if (old.localName === 'template') old.innerHTML = fresh.innerHTML;
  else morphChildren(old, fresh, ids);
}

function syncAttributes(old, fresh) {
  const live = ['details', 'dialog'].includes(old.localName) ? 'open' : null;
  const kept = refreshed.get(old);
  for (const { namespaceURI, name, value } of fresh.attributes) {
    if (name === live || kept?.get(name) === value || old.getAttribute(name) === value) continue;
    kept?.delete(name);
    old.setAttributeNS(namespaceURI, name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (name !== live && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
}

function morphChildren(old, fresh, ids) {
  const pairs = paired([...old.childNodes], [...fresh.childNodes], ids);
  const staying = new Set([...pairs.values()].map(({ node }) => node));
  for (const node of [...old.childNodes]) if (!staying.has(node)) node.remove();
  let place = old.firstChild;
  for (const node of fresh.childNodes) {
    const pair = pairs.get(node);
    if (!pair) {
      old.insertBefore(document.importNode(node, true), place);
      continue;
    }
    if (pair.node === place) place = place.nextSibling;
    else move(old, pair.node, place);
    if (pair.equal) continue;
    if (node.nodeType === Node.ELEMENT_NODE) morphElement(pair.node, node, ids);
    else replaceText(pair.node, node.data);
  }
}

/** Where the browser can, without the node losing what it would lose on its way. */
function move(parent, node, place) {
  if (parent.moveBefore) parent.moveBefore(node, place);
  else parent.insertBefore(node, place);
}

/** Only what differs, so that a selection beside it stays. */
function replaceText(node, text) {
  const { data } = node;
  const most = Math.min(data.length, text.length);
  let start = 0;
  while (start < most && data[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && data.at(-1 - end) === text.at(-1 - end)) end += 1;
  if (data !== text) node.replaceData(start, data.length - start - end, text.slice(start, text.length - end));
}

/** For each new node the old one that it continues, if there is one: by id, by content, by kind. */
function paired(old, fresh, ids) {
  const pairs = new Map();
  const free = new Set(old);
  const pair = (node, other, equal) => {
    pairs.set(node, { node: other, equal });
    free.delete(other);
  };
  // Most of a page is as it was: its beginning and its end need no search.
  let start = 0;
  const most = Math.min(old.length, fresh.length);
  while (start < most && old[start].isEqualNode(fresh[start])) pair(fresh[start], old[start++], true);
  for (let end = 1; end <= most - start && old.at(-end).isEqualNode(fresh.at(-end)); end += 1) {
    pair(fresh.at(-end), old.at(-end), true);
  }
  const isElement = ({ nodeType }) => nodeType === Node.ELEMENT_NODE;
  const left = () => fresh.filter((node) => !pairs.has(node));
  pairByIds(left().filter(isElement), free, ids, pair);
  const byContent = Map.groupBy([...free].filter(isElement), (node) => node.outerHTML);
  for (const node of left().filter(isElement)) {
    const equal = byContent.get(node.outerHTML)?.find((other) => free.has(other));
    if (equal) pair(node, equal, true);
  }
  for (const node of left()) {
    const before = pairs.get(node.previousSibling)?.node;
    const after = before ? before.nextSibling : old[0];
    const alike = (other) => other && free.has(other) && isAlike(other, node, ids);
    const other = alike(after) ? after : isElement(node) ? [...free].find(alike) : null;
    if (other) pair(node, other, false);
  }
  return pairs;
}

function pairByIds(nodes, free, ids, pair) {
  const holders = new Map();
  for (const node of free) for (const id of ids.old.get(node) ?? []) if (!holders.has(id)) holders.set(id, node);
  for (const node of nodes) {
    const mine = [...(ids.fresh.get(node) ?? [])];
    if (mine.includes(node.id)) mine.unshift(node.id);
    const holder = mine.map((id) => holders.get(id)).find((other) => other && free.has(other) && isSame(other, node));
    if (holder) pair(node, holder, false);
  }
}

/** The same kind of element, and not two with names of their own. */
function isSame(old, fresh) {
  return old.nodeName === fresh.nodeName && old.namespaceURI === fresh.namespaceURI && (old.id ?? '') === (fresh.id ?? '');
}

function isAlike(old, fresh, ids) {
  if (old.nodeType !== fresh.nodeType) return false;
  if (old.nodeType !== Node.ELEMENT_NODE) return true;
  // What holds a name that lives on elsewhere is not for something else.
  return isSame(old, fresh) && !ids.old.has(old) && !ids.fresh.has(fresh);
}

/** Notes what has the focus and what is selected in it; the function gives it back. */
function focused() {
  const element = document.activeElement;
  const { selectionStart, selectionEnd, selectionDirection } = element ?? {};
  return () => {
    if (!element || element === document.body || element === document.activeElement || !element.isConnected) return;
    element.focus({ preventScroll: true });
    if (typeof selectionStart === 'number') element.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  };
}
