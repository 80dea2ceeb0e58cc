/** Parts that all sections are made of: a figure with its words, a table of numbers, a plain statement that there is nothing to show. */
import { el, type Markup } from "../quality/index.ts";
import { drawSvg } from "./draw.ts";

type Cell = string | number | Markup;
type Rows = readonly (readonly Cell[])[];

/** What stands in a cell without a number. */
export const NONE = "–";

const NUMERIC = /^[<>]?[-–]?(?:EUR )?[\d,.]+(?: ?%)?(?: to .*)?$|^–$/;

/** The first row is the head, the first cell of a row its name. Columns of numbers are set to the right. Without rows: nothing. */
export const numbersTable = (caption: string, [head = [], ...rows]: Rows): Markup => {
  if (rows.length === 0) return { html: "" };
  const isNumber = head.map(
    (_, at) => at > 0 && rows.every((row) => typeof row[at] !== "object" && NUMERIC.test(String(row[at]))),
  );
  const classOf = (at: number): Readonly<Record<string, string>> => (isNumber[at] ? { class: "number" } : {});
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    el(
      "table",
      {},
      el("caption", {}, caption),
      el("thead", {}, el("tr", {}, ...head.map((cell, at) => el("th", { scope: "col", ...classOf(at) }, cell)))),
      el(
        "tbody",
        {},
        ...rows.map((row) =>
          el(
            "tr",
            {},
            ...row.map((cell, at) => (at === 0 ? el("th", { scope: "row" }, cell) : el("td", classOf(at), cell))),
          ),
        ),
      ),
    ),
  );
};

/** Folded, opened without a script. */
export const folded = (words: string, ...children: readonly Markup[]): Markup =>
  el("details", {}, el("summary", {}, words), ...children);

export type FigureOptions = {
  readonly id: string;
  readonly title: string;
  /** What is seen, for who does not see it. */
  readonly alt: string;
  /** Units, source, number of rows. */
  readonly caption: string;
  /** Null: there is nothing to draw, and `empty` says why. */
  readonly spec: object | null;
  readonly empty: string;
  readonly numbers?: Markup;
};

export const figureOf = async ({ id, title, alt, caption, spec, empty, numbers }: FigureOptions): Promise<Markup> =>
  el(
    "figure",
    { id, "aria-labelledby": `${id}-title` },
    el("h3", { id: `${id}-title` }, title),
    spec === null ? el("p", { class: "nothing" }, `No data: ${empty}`) : { html: await drawSvg(id, alt, spec) },
    ...(spec === null ? [] : [el("figcaption", {}, caption), ...(numbers === undefined ? [] : [numbers])]),
  );

export const sectionOf = (id: string, title: string, ...children: readonly Markup[]): Markup =>
  el("section", { id, "aria-labelledby": `${id}-heading` }, el("h2", { id: `${id}-heading` }, title), ...children);
