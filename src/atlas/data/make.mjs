// Remakes names.tsv, languages.tsv and codes.tsv from CLDR.
//
// In any folder: npm install cldr-localenames-full@48.2.0 cldr-core@48.2.0
// Then:          node make.mjs THAT_FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = join(process.argv[2], "node_modules");
const here = dirname(fileURLToPath(import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(packages, path), "utf8"));
const write = (name, rows) => writeFileSync(join(here, name), rows.map((row) => row.join("\t") + "\n").join(""));

const languages = "en fr ar fa fa-AF ps ru zh ur hi uz tg tk ky kk tr es pt de id ja it".split(" ");
const more = "ku az he sw bn ko nl sv nb da fi pl uk el mn ta te".split(" ");
const own = { "fa-AF": "دری", prs: "دری", zh: "简体中文" };

// The short form where the long one is a political statement or too long for a list.
const short = new Set(["PS", "HK", "MO", "MM"]);

const mappings = read("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
// Not assigned in ISO 3166-1, or only reserved there.
const unassigned = new Set("AA AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ AN BU CS DD FX NT SU TP YD YU ZR QU UK".split(" "));
const codes = Object.keys(mappings)
  .filter((code) => /^[A-Z]{2}$/.test(code) && !unassigned.has(code) && mappings[code]._numeric && !/^(Q[M-Z]|X[A-JL-Z])$/.test(code))
  .sort();
if (!codes.includes("XK")) codes.push("XK");
codes.sort();
const regions = "002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419 EU UN".split(" ");

const territories = languages.map((tag) => read(`cldr-localenames-full/main/${tag}/territories.json`).main[tag].localeDisplayNames.territories);
const name = (table, code) => (short.has(code) && table[`${code}-alt-short`]) || table[code] || "";

write("names.tsv", [["code", ...languages], ...[...codes, ...regions].map((code) => [code, ...territories.map((table) => name(table, code))])]);
write("codes.tsv", [["code", "alpha3", "numeric"], ...codes.map((code) => [code, mappings[code]._alpha3 ?? "XKX", mappings[code]._numeric])]);
write("languages.tsv", [
  ["tag", "own", "en"],
  ...[...languages, "prs", ...more].map((tag) => {
    const base = tag === "prs" ? "fa-AF" : tag;
    const table = read(`cldr-localenames-full/main/${base}/languages.json`).main[base].localeDisplayNames.languages;
    const english = read("cldr-localenames-full/main/en/languages.json").main.en.localeDisplayNames.languages;
    return [tag, own[tag] ?? table[base], english[base] ?? english[base.split("-")[0]]];
  }),
]);
