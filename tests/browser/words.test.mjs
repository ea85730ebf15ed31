// Words as the search compares them: the browser does as the program that makes the index.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asked, folded, letters, otherCountries, tokens } from '../../themes/standard/static/assets/words.js';

const cases = JSON.parse(await readFile(new URL('words.json', import.meta.url), 'utf8'));
// The tables of `src/letters.rs`, which pages hand to the script.
const COMMON = 'ss=ß ae=æ oe=œ o=ø l=ł d=đð th=þ h=ħ t=ŧ i=ı z=ƶ σ=ς ا=ٱ 0=۰٠ 1=۱١ 2=۲٢ 3=۳٣ 4=۴٤ 5=۵٥ 6=۶٦ 7=۷٧ 8=۸٨ 9=۹٩';
const table = (lang) => letters(`${COMMON} ${lang === 'ar' ? 'ي=یى ك=ک ه=ہە' : 'ی=يى ک=ك گ=ګ ه=ہەةۃ'}`);
const question = (text, lang) => asked(text, { lang, table: table(lang), joint: '|' });
const forms = (text, lang = 'en') => question(text, lang).map((ways) => ways.map((way) => way.map(({ form }) => form).join(' ')));

test('a word is folded as the index has it', () => {
  for (const [lang, word, expected] of cases.folded) {
    assert.equal(folded(word, table(lang), '|'), expected, `${lang} ${word}`);
  }
  for (const [text, expected] of cases.tokens) assert.deepEqual(tokens(text).map((token) => token.text), expected);
});

test('a question asks for each of its words', () => {
  assert.deepEqual(forms('Kabul  Straße, 2594'), [['kabul'], ['strasse'], ['2594']]);
  assert.deepEqual(forms('— ?'), []);
  assert.deepEqual(forms('re-opening'), [['re opening', 'reopening']]);
  assert.deepEqual(forms('2021/08'), [['2021 08']]);
  assert.deepEqual(forms('2,593'), [['2593']]);
  assert.deepEqual(forms('“many crises” Doha'), [['doha'], ['many crises']]);
  assert.deepEqual(forms('l’Afghanistan d\'Ivoire aujourd’hui', 'fr'), [['afghanistan'], ['ivoire'], ['aujourdhui', 'aujourd hui']]);
  assert.equal(forms('贸易 难')[0][0].split(' ').length, 1);
  assert.equal(forms('边境贸易')[0][0].split(' ').length, 3);
});

test('a number is one word with its separators, and a letter beside a digit divides one', () => {
  assert.deepEqual(forms('$2,593.00'), [['2593|00']]);
  assert.deepEqual(forms('1,326.5'), [['1326|5']]);
  assert.deepEqual(forms('25.9'), [['25|9', '25 9']]);
  assert.deepEqual(forms('US$2,593'), [['us 2593', 'us|2593']]);
  assert.deepEqual(forms('covid19'), [['covid|19', 'covid 19']]);
  assert.deepEqual(forms('COVID-19'), [['covid 19', 'covid|19']]);
});

test('what is divided by an apostrophe or a half-space is one word in any number of parts', () => {
  assert.deepEqual(forms('O\u02bbzbekiston', 'uz'), [['ozbekiston', 'o zbekiston']]);
  assert.deepEqual(forms('A’b-c’d', 'uz'), [['ab cd', 'a b c d', 'abcd']]);
  assert.deepEqual(forms('a\u200cb\u200cc\u200cd', 'fa'), [['abcd', 'a b c d']]);
});

test('no country is taken for another whose name begins as its own does', () => {
  const names = ['niger', 'nigeria', 'iran', 'iraq', 'mali', 'malta'];
  assert.deepEqual(otherCountries('niger', names), [{ form: 'nigeri', except: undefined }]);
  assert.deepEqual(otherCountries('nigerians', names), [{ form: 'niger', except: 'nigeri' }]);
  assert.deepEqual(otherCountries('iranian', names), [{ form: 'iraq', except: undefined }]);
  assert.deepEqual(otherCountries('mal', names), []);
  assert.deepEqual(otherCountries('water', names), []);
});

test('every character of Unicode divides words here if it does so in the index', () => {
  const has = (ranges, code) => ranges.some(([from, to]) => from <= code && code <= to);
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const expected = has(cases.spaces, code) ? 2 : has(cases.unspaced, code) ? 3 : 1;
    const count = tokens(`a${String.fromCodePoint(code)}b`).length;
    if (count !== expected) assert.fail(`U+${code.toString(16)}: ${count} and not ${expected}`);
  }
});
