import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assembleText, detectLanguage, inspectSource, readLayerPages } from "../../src/ocr/index.ts";

const GOLD = new URL("../../../shared/gold/", import.meta.url).pathname;
const deeds = existsSync(GOLD) ? readdirSync(GOLD).filter((name) => existsSync(`${GOLD}${name}/deed.pdf`)) : [];
if (deeds.length === 0) console.warn(`skipped: no gold deeds in ${GOLD}`);

const squeeze = (text: string): string => text.replace(/\s+/gu, "");

describe.skipIf(deeds.length === 0)("born-digital gold deeds", () => {
  test.each(deeds)("the text of %s is the printed text, its paragraphs the printed ones", async (name) => {
    const gold = JSON.parse(readFileSync(`${GOLD}${name}/gold.json`, "utf8")) as { readonly text: string };
    const path = `${GOLD}${name}/deed.pdf`;
    const { pageCount } = await inspectSource(path);
    const pages = (await readLayerPages(path, 1, pageCount)).map((layer) => layer.page);
    const words = pages.flatMap((page) => page.lines.flatMap((line) => line.words.map((word) => word.text)));
    const deed = assembleText(pages, detectLanguage(words.join(" ")));
    expect(deed.language).toBe(name.slice(0, 2));
    expect(squeeze(deed.text)).toBe(squeeze(gold.text));
    const paragraphs = (text: string): string[] => text.split(/\n+/u).map(squeeze).filter(Boolean);
    const printed = new Set(paragraphs(gold.text));
    const found = paragraphs(deed.text).filter((paragraph) => printed.has(paragraph));
    expect(found.length / printed.size).toBeGreaterThan(0.97);
  });
});
