/** The report as a Markdown page (plots are files beside it) and as one HTML page that holds its plots and asks the network for nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawDots, drawReliability, drawStacks, escapeMarkup } from "./charts.ts";
import { type ConfusionCount, titleOf, wordExample } from "./confusion-counts.ts";
import { CONFUSION_HEADS } from "./confusions.ts";
import { formatInterval, listFigures, listReliability, type Report, type SourceDetail } from "./report.ts";

type Block =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly type: "paragraph"; readonly words: string }
  | { readonly type: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly type: "plot"; readonly name: string; readonly alt: string; readonly svg: string };

const CONFUSIONS_A_HEAD = 15;

/** Writes report.md, report.html and one SVG a plot; returns their paths. Makes the folder. */
export function writePages(report: Report, folder: string): readonly string[] {
  const blocks = listBlocks(report);
  const files = [
    ["report.md", toMarkdown(blocks)],
    ["report.html", toHtml(blocks)],
    ...blocks.flatMap((block) => (block.type === "plot" ? [[`${block.name}.svg`, block.svg] as const] : [])),
  ] as const;
  mkdirSync(folder, { recursive: true });
  return files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, `${content}\n`);
    return path;
  });
}

function listBlocks(report: Report): readonly Block[] {
  const head = [
    "deeds",
    "CER %",
    "WER %",
    "entity F1",
    "relaxed",
    "P",
    "R",
    "clause F1",
    "kind",
    "record F1",
    "P",
    "R",
  ];
  const intervals = report.groups.filter(({ intervals: of }) => of.record !== null);
  return [
    { type: "heading", level: 1, words: "How well deeds were read" },
    {
      type: "paragraph",
      words:
        "Exact spans; a wrong value costs precision and recall. Intervals are 95 %, from 1,000 draws of whole deeds; none is given under three deeds. " +
        "ECE is the expected calibration error over ten bins of equal width. In its plots the confidence goes to the right, the share that was right " +
        "upwards, and a dot's area goes with the values of its bin: a dot under the diagonal promised too much.",
    },
    {
      type: "table",
      rows: [
        ["group", ...head],
        ...report.groups.map(({ name, figures }) => [name, String(figures.deeds), ...listFigures(figures)]),
      ],
    },
    ...(intervals.length === 0
      ? []
      : [
          {
            type: "table" as const,
            rows: [
              ["95 % interval", "entity F1", "clause F1", "record F1"],
              ...intervals.map(({ name, intervals: of }) => [
                name,
                ...[of.entities, of.boundaries, of.record].map(formatInterval),
              ]),
            ],
          },
        ]),
    ...report.failed.map(
      ({ id, source, message }): Block => ({ type: "paragraph", words: `Not read: ${id} ${source}: ${message}` }),
    ),
    ...report.sources.flatMap((detail) => [
      ...listPlots(detail),
      ...listConfusions(report.confusions.find(({ source }) => source === detail.source)?.counts ?? []),
    ]),
  ];
}

function listPlots(detail: SourceDetail): readonly Block[] {
  const { source, deeds, labels, reliability } = detail;
  const plot = (name: string, alt: string, draw: (title: string) => string): Block => ({
    type: "plot",
    name: `${name}-${source}`,
    alt: `${alt}, ${source}`,
    svg: draw(`${alt}, ${source}`),
  });
  const errors = (name: string, alt: string, rates: SourceDetail["clauseBoundaries"]): readonly Block[] => {
    const stacks = Object.entries(rates)
      .map(([kind, { missed, extra }]) => ({ name: kind, first: missed, second: extra }))
      .filter(({ first, second }) => first + second > 0)
      .sort((a, b) => b.first + b.second - a.first - a.second);
    return stacks.length === 0 ? [] : [plot(name, alt, (title) => drawStacks(title, ["missed", "too much"], stacks))];
  };
  const heads = [
    ["entity", "label"],
    ["field", "field"],
  ] as const;
  return [
    { type: "heading", level: 2, words: `Source ${source}, ${deeds} deeds` },
    ...(labels.length === 0
      ? []
      : [
          plot("labels", "F1 by entity label", (title) =>
            drawDots(
              title,
              labels.map(({ name, rate, interval }) => ({ name, value: rate.f1, interval })),
            ),
          ),
        ]),
    ...errors("clauses", "Clause beginnings by kind: errors", detail.clauseBoundaries),
    ...errors("characters", "Characters by kind of clause: errors", detail.clauseCharacters),
    ...heads.flatMap(([head, word]): Block[] => {
      const rows = reliability[head];
      if (rows.length === 0) return [];
      const columns = [word, "values", "ECE", "95 %", "surest 80 % from", "right"];
      return [
        plot(`reliability-${head}`, `Reliability of confidences by ${word}`, (title) => drawReliability(title, rows)),
        { type: "table", rows: [columns, ...rows.map(listReliability)] },
      ];
    }),
  ];
}

function listConfusions(counts: readonly ConfusionCount[]): readonly Block[] {
  return CONFUSION_HEADS.flatMap((head): Block[] => {
    const top = counts.filter((count) => count.head === head).slice(0, CONFUSIONS_A_HEAD);
    if (top.length === 0) return [];
    const rows = top.map(({ count, deeds, what, examples }) => [
      String(count),
      String(deeds),
      what,
      examples.map((example) => `${example.deed}: ${wordExample(example)}`).join("\n"),
    ]);
    return [
      { type: "heading", level: 3, words: `Most frequent confusions: ${titleOf(head).toLowerCase()}` },
      { type: "table", rows: [["times", "deeds", "what", "where"], ...rows] },
    ];
  });
}

function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(writeMarkdown).join("\n\n");
}

function writeMarkdown(block: Block): string {
  if (block.type === "heading") return `${"#".repeat(block.level)} ${block.words}`;
  if (block.type === "paragraph") return escapeMarkdown(block.words);
  if (block.type === "plot") return `![${block.alt}](${block.name}.svg)`;
  const [head = [], ...rows] = block.rows.map((row) => `| ${row.map(escapeMarkdown).join(" | ")} |`);
  return [head, `|${(block.rows[0] ?? []).map(() => "---|").join("")}`, ...rows].join("\n");
}

/** Text of deeds must not become markup: what Markdown or its HTML would take for a sign is escaped; lines of a cell are kept. */
function escapeMarkdown(words: string): string {
  return escapeMarkup(words.replace(/[\\`*_{}[\]#|~]/g, "\\$&")).replaceAll("\n", "<br>");
}

const STYLE = `body{font:15px/1.45 sans-serif;color:#222;background:#fff;max-width:72em;margin:2em auto;padding:0 1em}
table{border-collapse:collapse;margin:1em 0}th,td{border-bottom:1px solid #ddd;padding:.25em .7em;text-align:left;vertical-align:top}
th{border-bottom:2px solid #999}td{font-variant-numeric:tabular-nums}svg{display:block;max-width:100%;height:auto;margin:1em 0}`;

function toHtml(blocks: readonly Block[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>How well deeds were read</title>
<style>${STYLE}</style>
${blocks.map(writeHtml).join("\n")}
</html>`;
}

function writeHtml(block: Block): string {
  if (block.type === "heading") return `<h${block.level}>${escapeMarkup(block.words)}</h${block.level}>`;
  if (block.type === "paragraph") return `<p>${escapeMarkup(block.words)}</p>`;
  if (block.type === "plot") return block.svg;
  const rows = block.rows.map((row, i) => {
    const cell = i === 0 ? "th" : "td";
    return `<tr>${row.map((words) => `<${cell}>${escapeMarkup(words).replaceAll("\n", "<br>")}</${cell}>`).join("")}</tr>`;
  });
  return `<table>\n${rows.join("\n")}\n</table>`;
}
