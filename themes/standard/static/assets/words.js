// Words as the index has them, and texts cut into the pieces that it counts. The program that makes the
// index does the same; both are tested on the same data.

/** Runs of letters and digits, with what shapes them and is no part of them. */
const RUN = /[\p{Alphabetic}\p{N}\p{M}\u0640\u200c\u200d\u00ad]+/gu;
/** A character of a script without spaces: Han, Kana, Thai, Lao, Burmese, Khmer. */
const UNSPACED =
  '\\u{e01}-\\u{eff}\\u{1000}-\\u{109f}\\u{1780}-\\u{17ff}\\u{3005}-\\u{3007}\\u{3041}-\\u{30fa}\\u{30fc}-\\u{30ff}' +
  '\\u{31f0}-\\u{31ff}\\u{3400}-\\u{4dbf}\\u{4e00}-\\u{9fff}\\u{f900}-\\u{faff}\\u{20000}-\\u{3ffff}';
const TOKEN = new RegExp(`[${UNSPACED}]|[^\\s\\u{85}${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
/** Short words that these languages write together with the next one. */
const ELISIONS = {
  ca: ['d', 'l', 'm', 'n', 's', 't'],
  fr: ['c', 'd', 'j', 'jusqu', 'l', 'lorsqu', 'm', 'n', 'puisqu', 'qu', 'quoiqu', 's', 't'],
  it: ['all', 'c', 'd', 'dall', 'dell', 'l', 'm', 'nell', 'n', 's', 'sull', 't', 'un'],
};
/** Of a word in more pieces than this, such as an address, the pieces alone are found. */
const MOST_PIECES = 3;
/** How many letters a shortened word has at least, and how many are left out of it at most. */
const LEAST = 5;
const MOST_LEFT_OUT = 3;

/** The pieces of a text that count as one word each: what spaces part, and each character of a script without. */
export function tokens(text) {
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));
}

/** From each letter that stands for another to that one, by a table as the page has it. */
export function letters(table) {
  const entries = table.split(' ').filter(Boolean).map((entry) => entry.split('='));
  return new Map(entries.flatMap(([usual, others]) => [...others].map((other) => [other, usual])));
}

/** A word as the index has it; empty if nothing of it is a letter or a digit. `joint` parts letters from digits. */
export function folded(word, table, joint) {
  const plain = word.normalize('NFKD').toLowerCase().replace(/[\p{M}\u0640\u200c\u200d\u00ad]/gu, '');
  const usual = [...plain].map((c) => table.get(c) ?? c).join('');
  return usual
    .replace(/[^\p{Alphabetic}\p{N}]/gu, '')
    .replace(/(?<=\d)(?=[^\d])|(?<=[^\d])(?=\d)/gu, joint);
}

/** The form of one or two characters of a script without spaces. */
function unspaced(characters) {
  return 'ƶ' + characters.map((c) => c.codePointAt(0).toString(36).padStart(4, '0')).join('');
}

/**
 * What a question asks for: things that must all be found, each one word or several that must follow on one
 * another. A thing is a list of the ways in which it can be written, a way a list of `{ form, step, reach }`, where
 * `step` says how far a word may be from the one before, and `reach` how many places behind its own belong to it.
 */
export function asked(question, language) {
  const quoted = /[“„«「"]([^“”„«»「」"]*)[”“»」"]/gu;
  const phrases = [...question.matchAll(quoted)].map(([, phrase]) => phrase);
  const single = tokens(question.replace(quoted, ' '));
  const things = joinedUp(single).map((run) => ways(run, language));
  for (const phrase of phrases) {
    let before = 0;
    const way = joinedUp(tokens(phrase)).flatMap((run) => {
      const [first = []] = ways(run, language);
      const begins = 1 + before;
      before = first.at(-1)?.reach ?? 0;
      return first.map((word, at) => ({ ...word, step: at ? word.step : [begins] }));
    });
    things.push([Object.assign(way, { isPhrase: true })]);
  }
  return things.map((all) => all.filter((way) => way.length)).filter((all) => all.length);
}

/** Pieces of a question: characters of a script without spaces that follow on one another are one. */
function joinedUp(pieces) {
  const runs = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (IS_UNSPACED.test(piece.text) && last && IS_UNSPACED.test(last.text) && last.end === piece.start) {
      last.text += piece.text;
      last.end = piece.end;
    } else runs.push({ ...piece });
  }
  return runs.map(({ text }) => text);
}

/** The ways in which a piece of a question can be written. */
function ways(text, { table, joint, lang }) {
  const characters = [...text];
  if (IS_UNSPACED.test(text)) {
    if (characters.length === 1) return [[{ form: unspaced(characters) }]];
    const pairs = characters.slice(1).map((c, at) => unspaced([characters[at], c]));
    return [pairs.map((form) => ({ form, step: [1], reach: 1, isWhole: true }))];
  }
  const found = [...text.matchAll(RUN)].map(({ 0: run, index }) => ({ run, start: index, end: index + run.length }));
  let pieces = found.map((piece) => ({ ...piece, form: folded(piece.run, table, joint) })).filter(({ form }) => form);
  const gaps = pieces.slice(1).map(({ start }, at) => text.slice(pieces[at].end, start));
  const digits = pieces.map(({ form }) => (/^\d+$/.test(form) ? form.length : 0));
  const joined = { form: folded(pieces.map(({ run }) => run).join(''), table, joint) };
  if (pieces.length > 1 && digits[0] && digits[0] <= 3 && digits.slice(1).every((length) => length === 3) && gaps.every((gap) => ",.'’٬".includes(gap))) {
    return [[joined]];
  }
  const elisions = ELISIONS[lang.split('-')[0]] ?? [];
  while (pieces.length > 1 && elisions.includes(pieces[0].form) && /^['’ʼʻ‘`]$/.test(text.slice(pieces[0].end, pieces[1].start))) {
    pieces = pieces.slice(1);
  }
  // Pieces of one word stand at one place, and those of several at places that follow on one another.
  const apart = pieces.map(({ form }, at) => ({ form, step: [0, 1], isWhole: at < pieces.length - 1 }));
  const meets = pieces.slice(1).some(({ form }, at) => /\d$/.test(pieces[at].form) && /^\d/.test(form));
  const isOne = pieces.length > 1 && pieces.length <= MOST_PIECES && !meets;
  if (!isOne) return [apart];
  return [apart, [{ form: folded(pieces.map(({ run }) => run).join(''), table, joint) }]];
}

/** A word with each letter that may come next: of the words that begin with it Pagefind fetches only the first. */
export function longer(form) {
  const next = ['abcdefghijklmnopqrstuvwxyz0123456789', 'абвгдежзиклмнопрстуфхцчшщъыьэюя', 'اءبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکكگلمنڼوهیيېۍے'];
  const [last] = [...form].slice(-1);
  const letters = next.find((all) => all.includes(last)) ?? '';
  return [form, ...[...letters].map((letter) => form + letter)].join(' ');
}

/** Whether a word is a number, or has one in it: of those nothing may be left out. */
export function hasDigits(form) {
  return !form.startsWith('ƶ') && /\d/.test(form);
}

/** The beginnings of a word that may stand for it where it is nowhere itself: the longest first. */
export function shortened(form) {
  if (hasDigits(form) || form.startsWith('ƶ')) return [];
  const letters = [...form];
  const least = Math.max(LEAST, Math.ceil((letters.length * 2) / 3), letters.length - MOST_LEFT_OUT);
  const lengths = Array.from({ length: Math.max(0, letters.length - least) }, (_, at) => letters.length - 1 - at);
  return lengths.map((length) => letters.slice(0, length).join(''));
}
