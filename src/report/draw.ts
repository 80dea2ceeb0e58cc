/** Plots as SVG texts. The only file that imports vega and vega-lite; nothing of them reaches the page but the finished picture. */
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** Okabe and Ito's colours, which stay apart for colour-blind readers. */
export const COLOURS = {
  blue: "#0072B2",
  vermilion: "#D55E00",
  green: "#009E73",
  orange: "#E69F00",
  purple: "#CC79A7",
  black: "#000000",
} as const;

const CONFIG = {
  background: "#ffffff",
  font: "system-ui, sans-serif",
  aria: false,
  axis: { labelFontSize: 11, titleFontSize: 11, titleFontWeight: "normal", gridColor: "#e2e2e2", labelLimit: 260 },
  legend: {
    labelFontSize: 11,
    titleFontSize: 11,
    titleFontWeight: "normal",
    orient: "top",
    labelLimit: 300,
    titleLimit: 400,
    symbolOpacity: 1,
  },
  header: { labelFontSize: 12, labelFontWeight: "bold", titleFontSize: 11 },
  view: { stroke: "#cccccc" },
} as const;

/** `id` keeps the ids inside the picture apart from those of others on the page. */
export const drawSvg = async (id: string, alt: string, spec: object): Promise<string> => {
  const { spec: vega } = compile({ ...spec, config: CONFIG } as TopLevelSpec);
  const view = new View(parse(vega), { renderer: "none" });
  try {
    const svg = await view.toSVG();
    // Vega numbers its ids as long as the process lives: they are numbered anew, so that the same numbers make the same picture.
    const ids = [...new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map(([, name = ""]) => name))];
    const rename = (name: string): string => `${id}-part-${ids.indexOf(name)}`;
    return svg
      .replaceAll(/\bid="([^"]+)"/g, (_, name: string) => `id="${rename(name)}"`)
      .replaceAll(/url\(#([^)]+)\)/g, (_, name: string) => `url(#${rename(name)})`)
      .replace(/^<svg /, `<svg role="img" aria-label="${escapeAttribute(alt)}" `);
  } finally {
    view.finalize();
  }
};

const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
