// Generates spans.tsv from CLDR: the separators of date intervals by language.
//
// In any folder: npm install cldr-dates-full@48.2.0 cldr-core@48.2.0
// Then:          node make.mjs THAT_FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = join(process.argv[2], "node_modules");
const here = dirname(fileURLToPath(import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(packages, path), "utf8"));

const formats = (tag) => read(`cldr-dates-full/main/${tag}/ca-gregorian.json`).main[tag].dates.calendars.gregorian.dateTimeFormats.intervalFormats;

// Quoted text in patterns contains no fields.
const withoutWords = (patterns) =>
  Object.fromEntries(Object.entries(patterns ?? {}).map(([key, pattern]) => [key, pattern.replaceAll(/'[^']*'/gu, (word) => (/\p{L}/u.test(word) ? "(" : word.slice(1, -1)))]));

// The text between two occurrences of a field.
const between = (pattern, letters) => pattern?.match(new RegExp(`[${letters}]+([^${letters}]*)[${letters}]+`, "u"))?.[1] ?? "";

// `MMM d – d, y`: the separator of two days of one month, including text after the first day (`y年M月d日 – d日`).
// Skips patterns with numeric months. Thin spaces become plain ones, for text search.
const separators = (tag) => {
  const { intervalFormatFallback, ...patterns } = formats(tag);
  const [yMMMd, yMMMM, y] = ["yMMMd", "yMMMM", "y"].map((key) => withoutWords(patterns[key]));
  const whole = intervalFormatFallback.replace("{0}", "").replace("{1}", "");
  return [
    between(yMMMd?.d, "d"),
    betweenDays(yMMMd?.M),
    whole,
    between(yMMMM?.M, "ML"),
    between(y?.y, "y"),
  ].map((cell) => (cell === "" || /[yM(]/u.test(cell) ? whole : cell).replaceAll("\u2009", " "));
};

// `d MMM – d MMM y`: from the later of day and month to the earlier of their second occurrence.
const betweenDays = (pattern) => {
  const fields = [...(pattern ?? "").matchAll(/d+|[ML]+/gu)];
  if (fields.length !== 4) return "";
  return pattern.slice(fields[1].index + fields[1][0].length, fields[2].index);
};

const { effectiveCoverageLevels: levels } = read("cldr-core/coverageLevels.json");
const known = Object.keys(levels).filter((tag) => levels[tag] !== "basic").sort();
const parent = (tag) => tag.slice(0, Math.max(tag.lastIndexOf("-"), 0));
const rows = [["tag", "days", "months", "whole", "months of a year", "years"]];
const same = (a, b) => a.every((cell, at) => cell === b[at]);
const all = new Map(known.map((tag) => [tag, separators(tag)]));
for (const [tag, cells] of all) {
  // Omits regional variants that are equal to their parent.
  if (all.has(parent(tag)) && same(cells, all.get(parent(tag)))) continue;
  rows.push([tag, ...cells]);
}
writeFileSync(join(here, "spans.tsv"), rows.map((row) => row.join("\t") + "\n").join(""));
