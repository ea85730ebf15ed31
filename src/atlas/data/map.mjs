// Generates map.tsv, with outlines and positions of countries, and the shared image of the land from Natural
// Earth (public domain, package world-atlas).
//
// In any folder: npm install world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3 d3-geo@3.1.2
// Then:          node map.mjs THAT_FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const packages = join(process.argv[2], "node_modules");
const here = dirname(fileURLToPath(import.meta.url));
const load = (path) => import(pathToFileURL(join(packages, path)));
const { merge, mesh } = await load("topojson-client/src/index.js");
const { presimplify, simplify } = await load("topojson-simplify/src/index.js");
const { geoEqualEarthRaw } = await load("d3-geo/dist/d3-geo.mjs");
const world = JSON.parse(readFileSync(join(packages, "world-atlas/countries-50m.json"), "utf8"));
const codes = readFileSync(join(here, "codes.tsv"), "utf8").trim().split("\n").slice(1).map((line) => line.split("\t"));
const byNumber = new Map(codes.map(([code, , numeric]) => [numeric, code]));

// The map is cut in the Bering Strait, so that no country is split.
const CUT = -168.5;
const MIDDLE = CUT + 180;
const TOP = 84;
const WIDTH = 2000;
// Minimum area in square map units: smaller polygons are omitted, smaller countries drawn as dots.
const DETAIL = 2;
const ISLAND = 10;
const DOT = 22;

const radians = (degrees) => (degrees * Math.PI) / 180;
const scale = WIDTH / (2 * geoEqualEarthRaw(Math.PI, 0)[0]);
const top = geoEqualEarthRaw(0, radians(TOP))[1];
const project = ([longitude, latitude]) => {
  const [x, y] = geoEqualEarthRaw(radians((longitude < CUT ? longitude + 360 : longitude) - MIDDLE), radians(latitude));
  return [WIDTH / 2 + scale * x, scale * (top - y)];
};

const { scale: step, translate } = world.transform;
const geographic = world.arcs.map((arc) => {
  let [x, y] = [0, 0];
  const points = arc.map(([dx, dy]) => [(x += dx) * step[0] + translate[0], (y += dy) * step[1] + translate[1]]);
  // Islands in the strait are not split.
  const divided = points.some(([x]) => x < CUT) && points.every(([x]) => x < CUT + 3);
  return divided ? points.map(([x, y]) => [Math.min(x, CUT - 0.01), y]) : points;
});

// Assigns polygons to codes. ISO 3166-1 has codes for parts of countries in Natural Earth. Borders are those
// of the United Nations (for Crimea: General Assembly resolution 68/262), not of de facto control.
const PARTS = [
  ["FR", "GF", [-55, 2, -51, 6]],
  ["FR", "MQ", [-61.3, 14.3, -60.7, 15]],
  ["FR", "GP", [-61.9, 15.8, -61, 16.6]],
  ["FR", "RE", [55, -22, 56, -20]],
  ["FR", "YT", [45, -13.1, 45.3, -12.6]],
  ["NO", "SJ", [-10, 70.7, 34, 81]],
  ["RU", "UA", [32, 44, 36.7, 46.4]],
];
const NAMES = { Kosovo: "XK", "N. Cyprus": "CY", Somaliland: "SO" };
// Positions of countries without an outline at this scale.
const PLACES = {
  BQ: [-68.27, 12.18], BV: [3.36, -54.42], CC: [96.83, -12.17], CX: [105.65, -10.49], GI: [-5.35, 36.14],
  TK: [-171.85, -9.2], TV: [179.2, -8.52], UM: [166.63, 19.28],
};

const inside = (polygon, [west, south, east, north]) =>
  polygon[0].flatMap((arc) => geographic[arc < 0 ? ~arc : arc]).every(([x, y]) => x >= west && x <= east && y >= south && y <= north);
const polygons = [];
for (const { type, arcs, id, properties } of world.objects.countries.geometries) {
  const code = byNumber.get(id) ?? NAMES[properties.name] ?? "";
  if (code === "AQ" || !arcs) continue;
  for (const polygon of type === "Polygon" ? [arcs] : arcs) {
    // Separates Svalbard and Jan Mayen from the islands of the mainland.
    const part = PARTS.find(([whole, piece, box]) => whole === code && inside(polygon, box) && (piece !== "SJ" || !inside(polygon, [4, 57, 32, 72])));
    polygons.push({ type: "Polygon", arcs: polygon, id: part ? part[1] : code });
  }
}
const planar = presimplify({ type: "Topology", arcs: geographic.map((arc) => arc.map(project)), objects: {} });
const coarse = simplify(planar, DETAIL);

const round = ([x, y]) => [Math.round(x), Math.round(y)];
const area = (ring) => Math.abs(ring.reduce((sum, [x, y], at) => {
  const [nextX, nextY] = ring[(at + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0)) / 2;
function centre(ring) {
  let [x, y, sum] = [0, 0, 0];
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length];
    const cross = ax * by - bx * ay;
    [x, y, sum] = [x + (ax + bx) * cross, y + (ay + by) * cross, sum + cross * 3];
  });
  return sum ? [x / sum, y / sum] : ring[0];
}

/** A line in relative whole numbers, as short as SVG allows. */
function line(points, closed) {
  const rounded = points.map(round).filter(([x, y], at, all) => !at || x !== all[at - 1][0] || y !== all[at - 1][1]);
  if (closed) rounded.pop();
  if (rounded.length < (closed ? 3 : 2)) return "";
  const steps = rounded.slice(1).map(([x, y], at) => [x - rounded[at][0], y - rounded[at][1]]);
  const numbers = (all) => all.flat().join(" ").replaceAll(" -", "-");
  return `M${numbers([rounded[0]])}l${numbers(steps)}${closed ? "z" : ""}`;
}
const outline = (shapes) => shapes.flatMap((rings) => rings.map((ring) => line(ring, true))).join("");
const large = (shapes, least) => shapes.filter(([ring]) => area(ring) >= least).map((rings) => rings.filter((ring) => area(ring) >= DETAIL));

const rows = codes.map(([code]) => {
  const own = polygons.filter(({ id }) => id === code);
  if (!own.length) return PLACES[code] ? [code, ...round(project(PLACES[code])), ""] : null;
  const full = merge(planar, own).coordinates.sort((a, b) => area(b[0]) - area(a[0]));
  const place = round(centre(full[0][0]));
  if (area(full[0][0]) < DOT) return [code, ...place, ""];
  return [code, ...place, outline(large(merge(coarse, own).coordinates, ISLAND))];
}).filter((row) => row);

const land = outline(large(merge(coarse, polygons).coordinates, ISLAND));
const owners = { type: "GeometryCollection", geometries: polygons };
const borders = mesh(coarse, owners, (a, b) => a.id !== b.id && a.id && b.id).coordinates.map((points) => line(points, false)).join("");
const height = Math.ceil(Math.max(...rows.map(([code, , y]) => (["GS", "HM", "TF", "BV"].includes(code) ? 0 : y))) + 40);

writeFileSync(join(here, "map.tsv"), [["code", "x", "y", "outline"], ...rows].map((row) => `${row.join("\t")}\n`).join(""));
// A grey that works in both colour schemes, since an image cannot adapt to the page.
writeFileSync(
  join(here, "../../../themes/standard/static/assets/world.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}"><g fill="none" stroke="#7d8a82" stroke-linejoin="round">` +
    `<path fill="#7d8a82" fill-opacity=".18" stroke="none" d="${land}"/><path stroke-opacity=".38" d="${borders}"/></g></svg>\n`,
);
console.log(`${rows.length} of ${codes.length}, ${rows.filter((row) => !row[3]).length} of them dots, height ${height}`);
console.log("missing", codes.map(([code]) => code).filter((code) => !rows.some((row) => row[0] === code)).join(" "));
