// The line to the preview: listens while somebody can see the tab, and comes back by itself.
//
// A browser opens six connections to a host at most, so a tab that nobody sees must not hold one: it
// lets go, and hears of all that it has missed when it is looked at again.

const AGAIN = 500;
const LATER = 2000;

/** A name that the tab keeps as long as it is open, whatever page it shows. */
const tab = (() => {
  const random = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
  try {
    return (sessionStorage.rapporteur ??= random());
  } catch {
    return random();
  }
})();

/**
 * Begins to listen below the address `own`. `seen` says which version the tab shows, `on` has a
 * function for each kind of event, `state` hears whether there is a line. Returns what can be asked.
 */
export function listen({ own, seen, on, state }) {
  let source;
  let timer;
  let wait = AGAIN;
  let token = '';
  let editor = null;
  let imports = false;

  function connect() {
    clearTimeout(timer);
    source?.close();
    const about = new URLSearchParams({ page: location.pathname, seen: seen(), tab });
    source = new EventSource(`${own}events?${about}`);
    source.addEventListener('hello', ({ data }) => {
      ({ token, editor, imports } = JSON.parse(data));
      wait = AGAIN;
      state(true);
      if (document.hasFocus()) look();
    });
    source.addEventListener('error', () => {
      source.close();
      state(false);
      timer = setTimeout(connect, wait);
      wait = LATER;
    });
    for (const [name, act] of Object.entries(on)) {
      source.addEventListener(name, ({ data }) => act(JSON.parse(data)));
    }
  }

  function attend() {
    if (document.visibilityState === 'visible') {
      if (!source || source.readyState === EventSource.CLOSED) connect();
    } else {
      clearTimeout(timer);
      source?.close();
    }
  }

  function post(name, body) {
    return fetch(own + name, { method: 'POST', headers: { 'x-rapporteur': token }, body });
  }

  /** Says that this is the tab that somebody looks at. */
  function look() {
    if (token) post('looked', tab).catch(() => {});
  }

  document.addEventListener('visibilitychange', attend);
  addEventListener('pageshow', attend);
  addEventListener('focus', look);
  attend();

  return {
    /** Begins anew: what this tab could not take in, it is told again. */
    again: connect,
    /** The name of an editor that files can be opened in, if there is one. */
    editor: () => editor,
    /** Whether files can be imported. */
    imports: () => imports,
    /** Sends a file to be imported. Gives what became of it, or `trouble`. */
    async import(file, query) {
      try {
        const response = await post(`import?${new URLSearchParams({ ...query, name: file.name })}`, file);
        return response.ok ? { outcomes: await response.json() } : { trouble: (await response.text()).trim() };
      } catch {
        return { trouble: 'The preview is not running, or the file could not be read.' };
      }
    },
    /** Opens a file at a place in the editor. Gives what went wrong, if something did. */
    async open({ path, line, column }) {
      try {
        const response = await post('open', JSON.stringify({ path, line, column }));
        return response.ok ? '' : (await response.text()).trim();
      } catch {
        return 'The preview is not running.';
      }
    },
  };
}
