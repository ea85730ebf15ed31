// Words as the search compares them: the browser does as the program that makes the index.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asked, folded, letters, shortened, tokens } from '../../themes/standard/static/assets/words.js';

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
  assert.deepEqual(forms('l’Afghanistan d\'Ivoire aujourd’hui', 'fr'), [['afghanistan'], ['ivoire'], ['aujourd hui', 'aujourdhui']]);
  assert.equal(forms('贸易 难')[0][0].split(' ').length, 1);
  assert.equal(forms('边境贸易')[0][0].split(' ').length, 3);
});

test('a number is never shortened, and a word by little', () => {
  assert.deepEqual(shortened('2594'), []);
  assert.deepEqual(shortened('covid|19'), []);
  assert.deepEqual(shortened('recognized'), ['recognize', 'recogniz', 'recogni']);
  assert.deepEqual(shortened('strand'), ['stran']);
  assert.deepEqual(shortened('peace'), []);
});
