/** The few elements of which the data docs are made. Everything that is put in is escaped here, once. */

/** Markup that is ready; anything else is text. */
export type Markup = { readonly html: string };
type Child = Markup | string | number;
type Attributes = Readonly<Record<string, string | number>>;

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** `el("a", { href }, "words")`. */
export const el = (tag: string, attributes: Attributes, ...children: readonly Child[]): Markup => {
  const given = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join("");
  const inner = children.map((child) => (typeof child === "object" ? child.html : escapeText(String(child)))).join("");
  return { html: `<${tag}${given}>${inner}</${tag}>` };
};

/** The first row is the head. A table without rows is left out. */
export const tableOf = (caption: string, [head = [], ...rows]: readonly (readonly Child[])[]): Markup =>
  rows.length === 0
    ? { html: "" }
    : el(
        "table",
        {},
        el("caption", {}, caption),
        el("thead", {}, el("tr", {}, ...head.map((cell) => el("th", { scope: "col" }, cell)))),
        el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, cell))))),
      );

const WIDTH = 120;
const HEIGHT = 24;
const PAD = 3;

/** A line of figures, oldest first, each in 0..1 from the bottom; null is passed over. A figure that failed has a dot. */
export const sparkline = (
  label: string,
  points: readonly { readonly value: number | null; readonly failed: boolean }[],
): Markup => {
  const x = (i: number): number => PAD + (points.length < 2 ? 0 : (i * (WIDTH - 2 * PAD)) / (points.length - 1));
  const y = (value: number): number => HEIGHT - PAD - Math.min(1, Math.max(0, value)) * (HEIGHT - 2 * PAD);
  const at = points.flatMap(({ value }, i) => (value === null ? [] : [`${x(i).toFixed(1)},${y(value).toFixed(1)}`]));
  const dots = points.flatMap(({ value, failed }, i) =>
    failed ? [el("circle", { cx: x(i).toFixed(1), cy: y(value ?? 0).toFixed(1), r: 2.5, fill: "#b3400f" })] : [],
  );
  return el(
    "svg",
    { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
    el("title", {}, label),
    // A single figure is a level line.
    el("polyline", {
      points: (at.length === 1 ? [...at, at[0]?.replace(/^[^,]+/, String(WIDTH - PAD))] : at).join(" "),
      fill: "none",
      stroke: "#1f6fb2",
      "stroke-width": 1.5,
    }),
    ...dots,
  );
};

// Blue and rust stay apart for colour-blind readers, and every state is a word too.
const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;margin:1rem 0 2rem;width:100%}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #ddd;vertical-align:top}td{overflow-wrap:anywhere}
.good{color:#1f5f99}.bad{color:#a33a0d;font-weight:600}code{font-size:.9em}nav{margin-bottom:1rem}
@media print{body{max-width:none;margin:0}a{color:inherit;text-decoration:none}}`;

/** A whole page; it asks the network for nothing. */
export const pageOf = (title: string, ...children: readonly Child[]): string =>
  `<!DOCTYPE html>\n${
    el(
      "html",
      { lang: "en" },
      {
        html: `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${el("title", {}, title).html}<style>${STYLE}</style></head>`,
      },
      el("body", {}, el("h1", {}, title), ...children),
    ).html
  }\n`;
