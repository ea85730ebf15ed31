// Words as the index has them, and texts cut into the pieces that it counts. The program that makes the
// index does the same; both are tested on the same data.

/** What divides a word that is also found as a whole: the half-space of Persian, and apostrophes. */
const SOFT = "\\u{200c}'`´‘’‛′＇ꞌꞋˮ\\u{2b9}-\\u{2cf}";
const IS_SOFT = new RegExp(`^[${SOFT}]*$`, 'u');
/** Runs of letters and digits, with what shapes them and is no part of them. */
const RUN = new RegExp(`(?:(?![${SOFT}])[\\p{Alphabetic}\\p{N}\\p{M}\\u0640\\u200d\\u00ad])+`, 'gu');
const IGNORED = new RegExp(`[${SOFT}\\p{M}\\u0640\\u200d\\u00ad]`, 'gu');
/** What a number can have between its digits. */
const IS_SEPARATOR = new RegExp(`^[,.٬٫${SOFT}]$`, 'u');
/** A character of a script without spaces: Han, Kana, Thai, Lao, Burmese, Khmer. */
const UNSPACED =
  '\\u{e01}-\\u{eff}\\u{1000}-\\u{109f}\\u{1780}-\\u{17ff}\\u{3005}-\\u{3007}\\u{3041}-\\u{30fa}\\u{30fc}-\\u{30ff}' +
  '\\u{31f0}-\\u{31ff}\\u{3400}-\\u{4dbf}\\u{4e00}-\\u{9fff}\\u{f900}-\\u{faff}\\u{20000}-\\u{3ffff}';
const TOKEN = new RegExp(`[${UNSPACED}]|[^\\p{White_Space}${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
/** Short words that these languages write together with the next one. */
const ELISIONS = {
  ca: ['d', 'l', 'm', 'n', 's', 't'],
  fr: ['c', 'd', 'j', 'jusqu', 'l', 'lorsqu', 'm', 'n', 'puisqu', 'qu', 'quoiqu', 's', 't'],
  it: ['all', 'c', 'd', 'dall', 'dell', 'l', 'm', 'nell', 'n', 's', 'sull', 't', 'un'],
};
/** Of a word in more parts than this, such as an address, the parts alone are found. */
const MOST_PARTS = 3;

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
  const plain = word.normalize('NFKD').toLowerCase().replace(IGNORED, '');
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
      // Two words of a phrase may be one in the text, with a half-space or a hyphen.
      return first.map((word, at) => ({ ...word, step: at ? word.step : begins > 1 ? [begins] : [0, 1] }));
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

/** The ways in which a piece of a question can be written, first the one that a phrase takes. */
function ways(text, { table, joint, lang }) {
  const characters = [...text];
  if (IS_UNSPACED.test(text)) {
    if (characters.length === 1) return [[{ form: unspaced(characters) }]];
    const pairs = characters.slice(1).map((c, at) => unspaced([characters[at], c]));
    return [pairs.map((form) => ({ form, step: [1], reach: 1, isWhole: true }))];
  }
  let all = units(pieces(text, table, joint), joint);
  const elisions = ELISIONS[lang.split('-')[0]] ?? [];
  while (all.length > 1 && elisions.includes(all[0].whole) && all[1].gap && IS_SOFT.test(all[1].gap)) all = all.slice(1);
  if (!all.length) return [];
  const parts = [];
  for (const unit of all) {
    const last = parts.at(-1)?.at(-1);
    if (last && IS_SOFT.test(unit.gap) && !meets(last.whole, unit.whole)) parts.at(-1).push(unit);
    else parts.push([unit]);
  }
  const apart = all.flatMap(({ gap, forms }) => forms.map((form, at) => ({ form, gap: at ? '.' : gap })));
  const joined = parts.map((part) => ({ form: join(part.map(({ whole }) => whole), joint), gap: part[0].gap }));
  const isOne = parts.length <= MOST_PARTS && !joined.slice(1).some(({ form }, at) => meets(joined[at].form, form));
  const whole = isOne ? [{ form: join(joined.map(({ form }) => form), joint) }] : [];
  const unlike = new Map([joined, apart, whole].map((way) => [way.map(({ form }) => form).join(' '), way]));
  return [...unlike.values()].map(inTurn);
}

/** Words that stand at one place of a text, or at places that follow on one another. */
function inTurn(way) {
  return way.map(({ form, gap }, at) => ({
    form,
    // What an apostrophe or nothing divides is looked for at one place as one word, and digits there only.
    step: at && meets(way[at - 1].form, form) ? [0] : IS_SOFT.test(gap) ? [1] : [0, 1],
    isWhole: at < way.length - 1 || (at > 0 && IS_SOFT.test(gap)),
  }));
}

/** The runs of letters and the runs of digits of a text, each with what stands before it. */
function pieces(text, table, joint) {
  const found = [];
  let done = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    let gap = text.slice(done, index);
    for (const form of folded(run, table, joint).split(joint).filter(Boolean)) {
      found.push({ gap, form });
      done = index + run.length;
      gap = '';
    }
  }
  return found;
}

/** Pieces, of which those that are one number are together: what each is looked for by, and the whole. */
function units(pieces, joint) {
  const all = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at + 1;
    if (isDigits(pieces[at])) while (end < pieces.length && isDigits(pieces[end]) && IS_SEPARATOR.test(pieces[end].gap)) end += 1;
    const chain = pieces.slice(at, end);
    const one = number(chain, joint);
    if (one) all.push({ gap: chain[0].gap, ...one });
    else all.push(...chain.map(({ gap, form }) => ({ gap, forms: [form], whole: form })));
    at = end;
  }
  return all;
}

/** Runs of digits that are one number: `2,593`, `1,326.5`, `25.9`. A short one may also be a date. */
function number(chain, joint) {
  const grouped = (digits) => {
    const [first, ...others] = digits;
    const isGrouped = first.form.length <= 3 && others[0]?.gap !== '٫' && others.every(({ gap, form }) => form.length === 3 && gap === others[0].gap);
    return isGrouped || !others.length ? digits.map(({ form }) => form).join('') : undefined;
  };
  if (chain.length < 2) return undefined;
  const joined = grouped(chain);
  if (joined) return { forms: [joined], whole: joined };
  const [before, last] = [chain.slice(0, -1), chain.at(-1)];
  const isPoint = '.,٫'.includes(last.gap) && before.slice(1).every(({ gap }) => gap !== last.gap);
  const integer = isPoint && grouped(before);
  if (!integer) return undefined;
  const whole = integer + joint + last.form;
  return { forms: before.length > 1 ? [whole] : [integer, last.form], whole };
}

function isDigits({ form }) {
  return /^\d+$/.test(form);
}

/** Whether two digits meet where two words are joined. */
function meets(word, next) {
  return /\d$/.test(word) && /^\d/.test(next);
}

/** Words as one. */
function join(words, joint) {
  return words.reduce((joined, word) => joined + (/\d$/.test(joined) === /^\d/.test(word) ? '' : joint) + word);
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

/**
 * Where a word is a country's name, how those of others begin that share its beginning: Niger is not Nigeria. Each is
 * `{ form, except }`, where `except` is a longer beginning that is the country's own. Names are inflected, so their
 * last letter is left out where that does not make two of them one.
 */
export function otherCountries(form, names) {
  const stem = (name) => name.slice(0, -1);
  const isInflected = (name) => name.length > 4 && form.length >= name.length && form.startsWith(stem(name));
  const own = [...names.filter((name) => form.startsWith(name)), ...names.filter(isInflected)].sort((a, b) => b.length - a.length)[0];
  const others = own ? names.filter((name) => name !== own && name.startsWith(own.slice(0, 3))) : [];
  const begins = others.map((name) => (form.startsWith(stem(name)) ? name : stem(name)));
  return begins.map((name) => ({ form: name, except: form.startsWith(name) ? stem(own) : undefined }));
}
