// What every page has: the key `/` leads to the field of the search, and on a phone the row of the ways in is
// scrolled to where the reader is.
//
// Whoever types with their voice may be hindered by a key that acts by itself, so the page of the
// search lets them turn it off (WCAG 2.2, 2.1.4).

const KEPT = 'search-key';

/** Whether the key leads to the search, as this reader has it. */
function isOn() {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps what this reader wants of the key. */
function keep(on) {
  try {
    if (on) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, 'off');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.target.closest('input, select, textarea, [contenteditable]') || !isOn()) return;
  const field = document.querySelector('form[role="search"] input[name="q"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

/** The switch for it, where there is one, and the way that is current. */
function begin() {
  const current = document.querySelector('.ways [aria-current]')?.closest('li');
  if (current) {
    const row = current.parentElement;
    const [inner, outer] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
  }
  const keys = document.querySelector('[data-key]');
  if (keys) keys.checked = isOn();
}

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-key]')) keep(target.checked);
});

// The preview has put the page into another state.
document.addEventListener('rapporteur:page', begin);
begin();
