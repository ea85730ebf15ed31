// Sorts the rows of the matrix by name, or by weight as the server has them. The order that is asked
// for stands in the address, so that it can be sent on, reloaded, and left by going back.

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const select = () => document.querySelector('.order select');
const name = (row) => row.cells[0].textContent.trim();

/** The parts of the matrix, and the rows below the head of each in the server's order. */
let parts = [];

/** Takes the page as the server wrote it. */
function begin() {
  if (!select()) return;
  parts = [...document.querySelectorAll('.matrix tbody')].map((part) => ({ part, rows: [...part.rows].slice(1) }));
  select().closest('.order').hidden = false;
  show();
}

/** Puts the rows in the order that the address asks for. */
function show() {
  const byName = new URLSearchParams(location.search).get('sort') === 'name';
  select().value = byName ? 'name' : '';
  for (const { part, rows } of parts) {
    part.append(...(byName ? rows.toSorted((a, b) => collator.compare(name(a), name(b))) : rows));
  }
}

// The listener is the document's, since the preview may put another control in place of this one.
document.addEventListener('change', ({ target }) => {
  if (target !== select()) return;
  const address = new URL(location.href);
  if (target.value) address.searchParams.set('sort', target.value);
  else address.searchParams.delete('sort');
  history.pushState(null, '', address);
  show();
});
addEventListener('popstate', () => select() && show());
document.addEventListener('rapporteur:page', begin);
begin();
