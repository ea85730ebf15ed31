// Sorts tables by the heads of their columns. The order that is asked for stands in the address, so that it
// can be sent on, reloaded, and left by going back: `?sort=participant`, and `?sort=-participant` from the end.
//
// Columns of figures begin with the highest, names with the first letter. Without this the server's order stands.

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** The tables, and the rows of each in the server's order. */
let tables = [];

const heads = (table) => [...table.tHead.rows[0].cells];
const isFigure = (head) => head.classList.contains('figure');

/** Takes the page as the server wrote it. */
function begin() {
  tables = [...document.querySelectorAll('table.sortable')].map((table) => {
    for (const head of heads(table)) {
      if (head.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
    }
    // The server sorts by the first column, the names.
    return { table, given: heads(table)[0].dataset.key, rows: [...table.tBodies[0].rows] };
  });
  show();
}

/** A count in any digits, with or without separators of thousands. */
function count(cell) {
  const digit = (char) => {
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(char.codePointAt(0) - value - 1))) value += 1;
    return value;
  };
  return Number(cell.textContent.replace(/\P{Nd}/gu, '').replace(/\p{Nd}/gu, digit));
}

/** Puts the rows in the order that the address asks for. */
function show() {
  const asked = new URLSearchParams(location.search).get('sort');
  for (const { table, given, rows } of tables) {
    const known = heads(table).some(({ dataset }) => dataset.key === asked?.replace('-', ''));
    const order = known ? asked : given;
    const isDown = order.startsWith('-');
    const column = heads(table).findIndex(({ dataset }) => dataset.key === order.replace('-', ''));
    const value = isFigure(heads(table)[column]) ? count : (cell) => cell.textContent.trim();
    const compare = value === count ? (a, b) => a - b : collator.compare;
    const keyed = rows.map((row) => ({ row, key: value(row.cells[column]) }));
    keyed.sort((a, b) => (isDown ? compare(b.key, a.key) : compare(a.key, b.key)));
    // The order of names is the server's, which knows each language.
    const sorted = order === given ? rows : keyed.map(({ row }) => row);
    table.tBodies[0].append(...sorted);
    heads(table).forEach((head, at) => {
      head.ariaSort = at === column ? (isDown ? 'descending' : 'ascending') : null;
    });
  }
}

// The listener is the document's, since the preview may put other tables in place of these.
document.addEventListener('click', ({ target }) => {
  const head = target.closest('table.sortable thead button')?.closest('th');
  if (!head) return;
  const { key } = head.dataset;
  const { given } = tables.find(({ table }) => table.contains(head));
  const first = isFigure(head) ? `-${key}` : key;
  const second = isFigure(head) ? key : `-${key}`;
  const now = head.ariaSort && (head.ariaSort === 'descending' ? `-${key}` : key);
  const next = now === first ? second : first;
  const address = new URL(location.href);
  if (next === given) address.searchParams.delete('sort');
  else address.searchParams.set('sort', next);
  history.pushState(null, '', address);
  show();
});
addEventListener('popstate', show);
document.addEventListener('rapporteur:page', begin);
begin();
