/** The report as one page: what needs attention, then market, quality of the data, operations. It has no script and asks the network for nothing. */
import { el, type Markup } from "../quality/index.ts";
import { dataSection } from "./page-data.ts";
import { marketSection } from "./page-market.ts";
import { operationsSection } from "./page-operations.ts";
import { numbersTable } from "./page-parts.ts";
import type { Attention, Report } from "./schema.ts";
import { wordCount } from "./words.ts";

const URGENCY: Readonly<Record<Attention["urgency"], string>> = {
  act: "Act",
  look: "Look",
  fine: "Fine",
  unknown: "Not known",
};

// Every state is a word; colours are of Okabe and Ito's set, darkened where they are text.
const STYLE = `:root{color-scheme:light}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}h2{font-size:1.35rem;margin:2.5rem 0 .5rem;border-bottom:2px solid #0072b2}h3{font-size:1.05rem;margin:0}
a{color:#00568a}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #d55e00;outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{position:static}nav ul{display:flex;flex-wrap:wrap;gap:1.2rem;list-style:none;padding:0;margin:.5rem 0}
.about,.note{color:#444;font-size:.9rem}.attention{list-style:none;padding:0}.attention li{border-left:.5rem solid #777;padding:.4rem .8rem;margin:.5rem 0;background:#f6f6f6}
.attention strong{display:inline-block;min-width:6.5rem}.attention .act{border-color:#d55e00}.attention .look{border-color:#e69f00}.attention .fine{border-color:#009e73}
figure{margin:1.5rem 0 2rem}figure svg{display:block;max-width:100%;height:auto}figcaption{font-size:.9rem;color:#444}.nothing{padding:.6rem .8rem;background:#f6f6f6;border-left:.5rem solid #777}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.78rem;margin:.5rem 0 1rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;padding:.2rem .45rem;border-bottom:1px solid #ddd;vertical-align:top}th[scope=row]{white-space:nowrap}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
summary{cursor:pointer;font-size:.9rem}code{font-size:.9em;overflow-wrap:anywhere}footer{margin-top:3rem;border-top:1px solid #bbb;font-size:.9rem;color:#444}
@media print{@page{size:A4;margin:14mm}body{max-width:none;padding:0;font-size:10pt}nav,.skip,details{display:none}h2{break-after:avoid}figure,.attention,tr{break-inside:avoid}
figure h3,caption{break-after:avoid}a{color:inherit;text-decoration:none}.scroll{overflow:visible}table{font-size:7pt}th,td{padding:.1rem .25rem}.attention li{background:none;border:1px solid;border-left-width:.5rem;print-color-adjust:exact}}`;

/** The text of the page. */
export const writePage = async (report: Report): Promise<string> => {
  const title = "State of the data";
  const sections = [
    attentionSection(report),
    await marketSection(report),
    await dataSection(report),
    await operationsSection(report),
  ];
  const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${el("title", {}, `deedlens: ${title.toLowerCase()}`).html}<style>${STYLE}</style></head>`;
  const links: readonly (readonly [string, string])[] = [
    ["attention", "Attention"],
    ["market", "Market"],
    ["data", "Quality of the data"],
    ["operations", "Operations"],
  ];
  const body = el(
    "body",
    {},
    el("a", { class: "skip", href: "#main" }, "Skip to the report"),
    el(
      "header",
      {},
      el("h1", {}, title),
      el("p", { class: "about" }, wordAbout(report)),
      el(
        "nav",
        { "aria-label": "Parts of the report" },
        el("ul", {}, ...links.map(([id, words]) => el("li", {}, el("a", { href: `#${id}` }, words)))),
      ),
    ),
    el("main", { id: "main" }, ...sections),
    el(
      "footer",
      {},
      el(
        "p",
        {},
        `Made by deedlens ${report.version} from the current rows of the feature tables, less those held back. The same numbers as JSON (${report.schema}): deedlens report --json FILE. No personal data: notaries stand as keyed hashes beside their seat.`,
      ),
    ),
  );
  return `<!DOCTYPE html>\n${el("html", { lang: "en" }, { html: head }, body).html}\n`;
};

const wordAbout = ({ generatedAt, since }: Report): string =>
  `Made ${generatedAt.slice(0, 16).replace("T", " ")} UTC${since === null ? "" : `, from deeds saved since ${since.slice(0, 16).replace("T", " ")} UTC only`}.`;

const attentionSection = ({ attention, tables }: Report): Markup =>
  el(
    "section",
    { id: "attention", "aria-labelledby": "attention-title" },
    el("h2", { id: "attention-title" }, "What needs attention"),
    el(
      "ul",
      { class: "attention" },
      ...attention.map(({ urgency, text }) =>
        el("li", { class: urgency }, el("strong", {}, URGENCY[urgency]), ` ${text}`),
      ),
    ),
    numbersTable("Rows of the feature tables", [
      ["table", "rows", "held back"],
      ...tables.map(({ table, rows, quarantined }) => [table, wordCount(rows), wordCount(quarantined)]),
    ]),
  );
