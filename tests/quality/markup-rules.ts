/** What an HTML parser would have to mend: tags that do not match, attributes without quotes, text that was not escaped, ids that stand twice. */
const VOID = new Set(["meta", "link", "br", "hr", "img", "input"]);

/** Empty when the page is sound. Our pages are written by one function, so a strict reading is enough. */
export const brokenMarkup = (page: string): string[] => {
  const wrong: string[] = [];
  if (!page.startsWith("<!DOCTYPE html>\n<html lang=")) wrong.push("no doctype or language");
  const body = page.slice("<!DOCTYPE html>".length).replace(/<style>[^<]*<\/style>/g, "");
  const open: string[] = [];
  const ids = new Set<string>();
  let rest = body;
  while (rest !== "") {
    const text = /^[^<]+/.exec(rest)?.[0];
    if (text !== undefined) {
      if (/>|&(?!(amp|lt|gt|quot);)/.test(text)) wrong.push(`not escaped: ${text.slice(0, 40)}`);
      if (text.trim() !== "" && ["table", "thead", "tbody", "tr", "html", "head"].includes(open.at(-1) ?? ""))
        wrong.push(`text in ${open.at(-1)}: ${text.slice(0, 40)}`);
      rest = rest.slice(text.length);
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)>/.exec(rest);
    if (tag === null) return [...wrong, `no tag: ${rest.slice(0, 60)}`];
    const [whole, slash, name = "", attributes = ""] = tag;
    if (slash === "/") {
      if (open.pop() !== name) return [...wrong, `</${name}> closes something else`];
    } else if (!VOID.has(name)) open.push(name);
    for (const [, id = ""] of attributes.matchAll(/ id="([^"]+)"/g)) {
      if (ids.has(id)) wrong.push(`id twice: ${id}`);
      ids.add(id);
    }
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) wrong.push(`never closed: ${open.join(" ")}`);
  for (const need of ["<title>", "<h1>", '<meta charset="utf-8">']) if (!page.includes(need)) wrong.push(`no ${need}`);
  return wrong;
};
