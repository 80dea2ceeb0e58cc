/** Structural checks of a page: what a parser would mend silently, and what readers without a mouse, without eyes or without a network need. */

const VOID = new Set(["meta", "br", "hr", "img", "input", "link"]);

type Found = { readonly tag: string; readonly attributes: ReadonlyMap<string, string> };

/** Every tag is closed in order and every attribute quoted once. Throws what is wrong; gives the elements in order. */
export const readMarkup = (html: string): readonly Found[] => {
  const body = html.replace(/^<!DOCTYPE html>\n/, "").replace(/<style>[^<]*<\/style>/g, "");
  const open: string[] = [];
  const found: Found[] = [];
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const text = body.slice(at, match.index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot|#39|#\d+);)/.test(text)) throw new Error(`not escaped: ${text.slice(0, 80)}`);
    at = match.index + match[0].length;
    const [, closes, tag = "", attributes = "", closed] = match;
    if (closes === "/") {
      if (open.pop() !== tag) throw new Error(`</${tag}> closes another element`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    );
    if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`<${tag}> has an attribute twice`);
    found.push({ tag, attributes: new Map(pairs) });
    if (closed !== "/" && !VOID.has(tag)) open.push(tag);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(", ")}`);
  if (body.slice(at).trim() !== "") throw new Error("something after the end");
  return found;
};

/** What is wrong for keyboard, reader of the screen, or network; nothing where all is well. */
export const findFaults = (html: string): readonly string[] => {
  const elements = readMarkup(html);
  const of = (tag: string) => elements.filter((one) => one.tag === tag);
  const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
  const faults: string[] = [];
  if (new Set(ids).size < ids.length) faults.push("an id stands twice");
  for (const [tag, count] of [
    ["main", 1],
    ["header", 1],
    ["nav", 1],
    ["footer", 1],
    ["h1", 1],
    ["title", 1],
  ] as const)
    if (of(tag).length < count || (tag !== "title" && of(tag).length > count)) faults.push(`${of(tag).length} ${tag}`);
  if (of("html")[0]?.attributes.get("lang") !== "en") faults.push("no language");
  for (const { tag, attributes } of elements) {
    for (const name of ["aria-labelledby", "href"]) {
      const target = attributes.get(name)?.replace(/^#/, "");
      if (target !== undefined && !ids.includes(target))
        faults.push(`${tag} ${name} names ${target}, which is not there`);
    }
    for (const [name, value] of attributes) {
      if (name.startsWith("on")) faults.push(`${tag} has a script`);
      if (/^(?:https?:)?\/\//.test(value) && !name.startsWith("xmlns")) faults.push(`${tag} asks for ${value}`);
      if (/url\((?!#)/.test(value)) faults.push(`${tag} asks for ${value}`);
    }
    if (tag === "svg" && (attributes.get("role") !== "img" || (attributes.get("aria-label") ?? "").length < 30))
      faults.push("a picture without words");
    if (tag === "script" || tag === "link" || tag === "img" || tag === "iframe") faults.push(`a ${tag}`);
    if (tag === "th" && !attributes.has("scope")) faults.push("a head of a table without scope");
  }
  if (of("figure").length !== of("h3").length - 1) faults.push("a figure without a title");
  return faults;
};
