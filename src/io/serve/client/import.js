// Imports files that are dropped on the desk or chosen there, one after another, and shows what became of them.

const byId = (id) => document.getElementById(id);
const form = byId('import');
const say = (text) => {
  byId('import-state').textContent = text;
};

function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content.filter((part) => part !== null));
  return element;
}

/** Shows the form if files can be imported, with the series to choose from. */
export function offer(line, series) {
  form.hidden = !line.imports();
  const choice = form.elements.series;
  const ids = series.map(({ id }) => id).join();
  byId('series-choice').hidden = series.length < 2;
  if (choice.dataset.ids === ids) return;
  const chosen = choice.value;
  choice.dataset.ids = ids;
  choice.replaceChildren(
    make('option', { value: '' }, 'Choose …'),
    ...series.map(({ id, title }) => make('option', { value: id, selected: id === chosen }, title)),
  );
}

/** Takes files for import over `line`. */
export function takeFiles(line) {
  let waiting = Promise.resolve();

  function take(files) {
    const series = byId('series-choice').hidden ? '' : form.elements.series.value;
    if (!byId('series-choice').hidden && !series) {
      say('Choose the series first.');
      form.elements.series.focus();
      return;
    }
    const query = { series, changes: form.elements.changes.checked ? 'accept' : '' };
    for (const file of files) waiting = waiting.then(() => one(file, query));
  }

  async function one(file, query) {
    say(`Importing ${file.name} …`);
    const { outcomes = [], trouble } = await line.import(file, query);
    say(trouble ? `${file.name}: not imported. ${trouble}` : '');
    byId('imported').prepend(...outcomes.map((outcome) => row(outcome, line.editor())));
  }

  const carriesFiles = ({ dataTransfer }) => !form.hidden && dataTransfer?.types.includes('Files');
  addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.add('over');
  });
  addEventListener('dragleave', () => form.classList.remove('over'));
  addEventListener('drop', (event) => {
    form.classList.remove('over');
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.scrollIntoView({ block: 'nearest' });
    take(event.dataTransfer.files);
  });
  byId('files').addEventListener('change', ({ target }) => {
    take([...target.files]);
    // The same file can then be chosen again.
    target.value = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}

const STATUS = { imported: 'draft', 'imported-already': 'imported already, as', failed: 'not imported', spreadsheet: 'list of sessions' };

function row({ source, sheet, row: number, status, draft, title, error, found, likely, missing, remarks }, editor) {
  const place = make('div', { className: 'place' }, STATUS[status], draft ? make('code', {}, draft) : null);
  if (draft && editor) {
    const button = make('button', { type: 'button', className: 'edit' }, `Open in ${editor}`);
    Object.assign(button.dataset, { path: draft, line: 1, column: 1 });
    place.append(button);
  }
  const named = (label, names) => (names?.length ? make('p', { className: 'help' }, `${label}: ${names.join(', ')}`) : null);
  const heading = make('span', { className: title ? 'text' : 'text file', tabIndex: -1, dir: 'auto' }, title ?? source);
  const from = [source, sheet && `sheet “${sheet}”`, number && `row ${number}`].filter(Boolean).join(', ');
  const item = make(
    'li',
    {},
    heading,
    make('p', { className: 'help' }, error ? error.message : from),
    place,
    named('found', found && Object.keys(found)),
    named('to decide (behind # in the file)', likely),
    named('missing', missing),
    remarks?.length ? make('ul', {}, ...remarks.map(({ message }) => make('li', {}, message))) : null,
  );
  item.dataset.status = status;
  return item;
}
