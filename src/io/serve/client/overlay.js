// Errors, shown over the last version of the page: those of the page in a panel, others as a button.
//
// In a tree of its own, so that neither the page's styles nor its policy come in between.

const STYLES = `
  :host { all: initial; color-scheme: light dark; direction: ltr; }
  @media print { :host { display: none; } }
  * { box-sizing: border-box; font: inherit; color: inherit; margin: 0; }
  [hidden] { display: none !important; }
  .frame {
    --paper: #fffdfc; --ink: #211713; --muted: #64544e; --rule: #e4d6d0; --bad: #a3281c; --wash: #f8ece8;
    position: fixed; inset: auto 0 0 0; z-index: 2147483647; pointer-events: none;
    display: flex; flex-direction: column; align-items: flex-end;
    font: 0.9375rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink); text-align: left;
  }
  @media (prefers-color-scheme: dark) {
    .frame { --paper: #1e1715; --ink: #f1e6e2; --muted: #bfaea7; --rule: #4a3a35; --bad: #ff9d8d; --wash: #33221e; }
  }
  .frame > * { pointer-events: auto; }
  button { padding: 0.25rem 0.75rem; border: 1px solid var(--rule); border-radius: 4px; background: var(--paper); cursor: pointer; min-height: 1.75rem; }
  button:hover { border-color: currentColor; }
  :focus-visible { outline: 3px solid var(--bad); outline-offset: 2px; }
  .mark { margin: 0 0.75rem 0.75rem; padding: 0.35rem 0.9rem; background: var(--paper); border: 1px solid var(--bad); border-radius: 4px; color: var(--bad); font-weight: 600; box-shadow: 0 2px 10px rgb(0 0 0 / 18%); }
  .off { border-color: var(--muted); color: var(--muted); font-weight: 400; }
  .panel { inline-size: 100%; max-block-size: min(60vh, 34rem); display: flex; flex-direction: column; background: var(--paper); border-block-start: 3px solid var(--bad); box-shadow: 0 -4px 24px rgb(0 0 0 / 22%); }
  .head { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; padding: 0.5rem clamp(0.75rem, 3vw, 2rem); border-block-end: 1px solid var(--rule); }
  h2 { flex: 1; font-weight: 700; color: var(--bad); white-space: nowrap; }
  a { color: inherit; text-underline-offset: 0.2em; padding-block: 0.25rem; }
  .list { overflow: auto; overscroll-behavior: contain; padding: 0.25rem clamp(0.75rem, 3vw, 2rem) 0.75rem; }
  h3 { margin-block-start: 0.75rem; color: var(--muted); }
  article { padding-block: 0.7rem; }
  article + article { border-block-start: 1px solid var(--rule); }
  .message { font-weight: 600; overflow-wrap: anywhere; }
  .message::first-letter { text-transform: uppercase; }
  .place { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; color: var(--muted); }
  code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
  pre { margin-block: 0.35rem; padding: 0.45rem 0.75rem; background: var(--wash); border-radius: 4px; white-space: pre-wrap; unicode-bidi: plaintext; }
  pre b { color: var(--muted); margin-inline-end: 1em; user-select: none; }
  mark { background: none; color: var(--bad); font-weight: 700; text-decoration: underline wavy; text-decoration-thickness: 1px; text-underline-offset: 0.25em; }
  mark:empty::before { content: "▸"; }
  .trouble { color: var(--bad); }
`;

/** What is shown of the preview; `editor` and `open` as the stream has them, `desk` where all is listed. */
export function overlay({ editor, open, desk }) {
  const host = document.createElement('rapporteur-preview');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  const frame = make('div', { className: 'frame', lang: 'en' });
  const off = make('p', { className: 'mark off', role: 'status', hidden: true }, 'The preview is not running');
  const mark = make('button', { className: 'mark', type: 'button', hidden: true });
  const title = make('h2');
  const list = make('div', { className: 'list', tabIndex: 0, role: 'alert' });
  const fold = make('button', { type: 'button' }, 'Hide');
  const all = make('a', { href: desk }, 'Show all on the desk');
  const head = make('div', { className: 'head' }, title, all, fold);
  const panel = make('section', { className: 'panel', hidden: true }, head, list);
  panel.setAttribute('aria-label', 'Errors');
  list.setAttribute('aria-label', 'Errors with their positions and remedies');
  frame.append(off, mark, panel);
  root.append(frame);

  let known = { here: [], elsewhere: [], total: 0, files_elsewhere: 0 };
  let unfolded = false;
  let timer;

  function draw() {
    const { here, total, files_elsewhere: files } = known;
    panel.hidden = !unfolded || total === 0;
    mark.hidden = unfolded || total === 0;
    title.textContent = counted(total, 'error');
    const elsewhere = files === 1 ? ' in another file' : ' in other files';
    mark.textContent = counted(total, 'error') + (here.length > 0 ? '' : elsewhere);
  }

  function fill() {
    const { here, elsewhere, total } = known;
    const more = total - here.length - elsewhere.length;
    list.replaceChildren(
      ...here.map(entry),
      ...(here.length > 0 && elsewhere.length > 0 ? [make('h3', {}, 'In other files')] : []),
      ...elsewhere.map(entry),
      ...(more > 0 ? [make('p', {}, `and ${more} more`)] : []),
    );
  }

  function entry(diagnostic) {
    const { code, path, line, column, excerpt, message, help } = diagnostic;
    const place = make(
      'p',
      { className: 'place' },
      make('code', {}, [path, line, column].filter(Boolean).join(':')),
      make('code', { title: 'Diagnostic code' }, code),
    );
    if (editor()) {
      const button = make('button', { type: 'button' }, `Open in ${editor()}`);
      const trouble = make('span', { className: 'trouble' });
      button.addEventListener('click', async () => (trouble.textContent = await open(diagnostic)));
      place.append(button, trouble);
    }
    const parts = [make('p', { className: 'message' }, message), place];
    if (excerpt) {
      const [before, spot, after] = excerpt;
      parts.push(make('pre', {}, make('b', {}, String(line)), before, make('mark', {}, spot), after));
    }
    if (help) parts.push(make('p', {}, help));
    return make('article', {}, ...parts);
  }

  function toggle(wanted) {
    unfolded = wanted;
    draw();
  }

  mark.addEventListener('click', () => {
    toggle(true);
    list.focus();
  });
  fold.addEventListener('click', () => {
    toggle(false);
    mark.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && unfolded && !event.defaultPrevented) toggle(false);
  });

  return {
    diagnostics(diagnostics) {
      // What has been folded away stays so until there is something new to say of this page.
      if (diagnostics.here.length === 0 && known.here.length > 0) unfolded = false;
      if (diagnostics.here.length > 0 && known.here.length === 0) unfolded = true;
      known = diagnostics;
      fill();
      draw();
      attach();
    },
    connected(connected) {
      clearTimeout(timer);
      if (connected) off.hidden = true;
      else {
        timer = setTimeout(() => {
          off.hidden = false;
          attach();
        }, 700);
      }
    },
  };

  /** Beside the body, where what becomes of the page does not reach it. */
  function attach() {
    if (!host.isConnected) document.documentElement.append(host);
  }
}

function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

function counted(number, one) {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
