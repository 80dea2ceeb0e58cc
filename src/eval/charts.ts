/** The report's plots as SVG texts that need nothing else: dots with intervals, stacked bars, reliability diagrams. Sizes are pixels. */
import type { Reliability } from "./reliability.ts";
import type { Interval } from "./totals.ts";

const INK = "#333333";
const GRID = "#d8d8d8";
/** Two colours that stay apart in grey and for colour-blind readers. */
const FIRST = "#1f6fb2";
const SECOND = "#e08a1e";

const FONT = 12;
/** Widths of letters of the sans-serif faces that browsers take, at 12 pixels, rather too wide than too narrow. */
const LETTER = 7;
const CAPITAL = 9;
const ROW = 20;
const PLOT = 420;

type Dot = { readonly name: string; readonly value: number; readonly interval: Interval | null };

/** One row a name: its value in [0, 1] as a dot, its interval as a line. The scale begins at the tenth below the least of them. */
export function drawDots(title: string, dots: readonly Dot[]): string {
  const least = Math.min(...dots.map(({ value, interval }) => Math.min(value, interval?.low ?? value)), 0.9);
  const from = Math.floor(least * 10 + 1e-9) / 10;
  const left = measureNames(dots.map(({ name }) => name));
  const x = (value: number): number => left + (PLOT * (value - from)) / (1 - from);
  const height = 2 * ROW + dots.length * ROW + ROW;
  const step = from < 0.7 ? 0.1 : 0.02 * Math.round((1 - from) * 10);
  const ticks = Array.from({ length: Math.floor((1 - from) / step + 1e-9) + 1 }, (_, i) => 1 - i * step);
  const grid = ticks.map((tick) => {
    const at = x(tick);
    return `${line(at, 2 * ROW - 6, at, height - ROW, GRID)}${text(at, height - 4, tick.toFixed(2), "middle")}`;
  });
  const rows = dots.map(({ name, value, interval }, i) => {
    const y = 2 * ROW + i * ROW + ROW / 2;
    const whisker = interval === null ? "" : line(x(interval.low), y, x(interval.high), y, FIRST, 2);
    return `${text(left - 8, y + 4, name, "end")}${whisker}${circle(x(value), y, 4, FIRST)}${text(left + PLOT + 12, y + 4, value.toFixed(3))}`;
  });
  return frame(left + PLOT + 60, height, title, [...grid, ...rows]);
}

type Stack = { readonly name: string; readonly first: number; readonly second: number };

/** One bar a name, of two counts end to end. */
export function drawStacks(title: string, legend: readonly [string, string], stacks: readonly Stack[]): string {
  const left = measureNames(stacks.map(({ name }) => name));
  const most = Math.max(1, ...stacks.map(({ first, second }) => first + second));
  const width = (count: number): number => (PLOT * count) / most;
  const keys = legend.map((word, i) => {
    const at = left + i * (measureWidth(legend[0]) + 40);
    return `${rectangle(at, ROW + 6, 10, 10, i === 0 ? FIRST : SECOND)}${text(at + 15, ROW + 15, word)}`;
  });
  const rows = stacks.map(({ name, first, second }, i) => {
    const y = 2 * ROW + i * ROW + 3;
    const end = left + width(first + second);
    return `${text(left - 8, y + 11, name, "end")}${rectangle(left, y, width(first), ROW - 6, FIRST)}${rectangle(left + width(first), y, width(second), ROW - 6, SECOND)}${text(end + 6, y + 11, `${first} + ${second}`)}`;
  });
  return frame(left + PLOT + 110, 2 * ROW + stacks.length * ROW + 8, title, [...keys, ...rows]);
}

const SQUARE = 110;
const CELL = { width: 190, height: 168 };
const COLUMNS = 4;

/**
 * One square a row: confidence said to the right, share that was right upwards, a dot a bin with an area that goes with the bin's share of the values.
 * Dots under the diagonal are overconfident.
 */
export function drawReliability(title: string, rows: readonly Reliability[]): string {
  const cells = rows.map((row, i) => {
    const left = (i % COLUMNS) * CELL.width + 32;
    const top = Math.floor(i / COLUMNS) * CELL.height + 46;
    const most = Math.max(...row.bins.map(({ count }) => count));
    const dots = row.bins.map(({ said, right, count }) =>
      circle(left + said * SQUARE, top + (1 - right) * SQUARE, 2 + 5 * Math.sqrt(count / most), FIRST, 0.75),
    );
    return [
      `<rect x="${left}" y="${top}" width="${SQUARE}" height="${SQUARE}" fill="none" stroke="${GRID}"/>`,
      line(left, top + SQUARE, left + SQUARE, top, GRID),
      text(left, top - 6, shorten(row.name, 24)),
      text(left, top + SQUARE + 15, `ECE ${row.error.toFixed(3)}, n ${row.count}`),
      text(left - 6, top + 9, "1", "end"),
      text(left - 6, top + SQUARE, "0", "end"),
      ...dots,
    ].join("");
  });
  const height = Math.ceil(rows.length / COLUMNS) * CELL.height + 30;
  return frame(Math.min(COLUMNS, rows.length) * CELL.width + 40, height, title, cells);
}

export function escapeMarkup(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A path keeps its first step and its end: `goods…municipality`. */
function shorten(name: string, length: number): string {
  if (name.length <= length) return name;
  const root = name.slice(0, Math.min(Math.max(0, name.indexOf(".")), length / 2));
  return `${root}…${name.slice(root.length + 1 - length)}`;
}

function measureNames(names: readonly string[]): number {
  return Math.max(0, ...names.map(measureWidth)) + 16;
}

function measureWidth(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/[\p{Lu}_]/u.test(letter) ? CAPITAL : LETTER), 0);
}

function frame(least: number, height: number, title: string, parts: readonly string[]): string {
  const width = Math.max(least, measureWidth(title) + 20);
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="${FONT}" fill="${INK}" role="img">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="6" y="15" font-weight="bold">${escapeMarkup(title)}</text>`,
    ...parts,
    "</svg>",
  ].join("\n");
}

function text(x: number, y: number, words: string, anchor: "start" | "middle" | "end" = "start"): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeMarkup(words)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, width = 1): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" stroke-width="${width}"/>`;
}

function circle(x: number, y: number, radius: number, colour: string, opacity = 1): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${colour}" fill-opacity="${opacity}"/>`;
}

function rectangle(x: number, y: number, width: number, height: number, colour: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" fill="${colour}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
