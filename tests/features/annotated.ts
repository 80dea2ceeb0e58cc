/** Invented deeds are written with markup: a line "§ kind" opens a clause, "⟦LABEL|text⟧" marks an entity. */

import { CLAUSE_KINDS, type Clause, ENTITY_LABELS, type Entity, type Language } from "../../src/deed.ts";
import type { DeriveInput } from "../../src/features/context.ts";

/** Compiles markup to what the features stage reads. */
export function compile(markup: string, language: Language | null): DeriveInput {
  const clauses: Clause[] = [];
  const entities: Entity[] = [];
  let text = "";
  for (const block of markup.trim().split(/^§ /mu).slice(1)) {
    const [first = "", ...rest] = block.split("\n");
    const kind = CLAUSE_KINDS.find((known) => known === first.trim());
    if (kind === undefined) throw new Error(`Unknown clause kind ${first}`);
    const start = text.length;
    const body = `${rest.join("\n").trim()}\n`;
    let at = 0;
    for (const match of body.matchAll(/⟦([A-Z_]+)\|([^⟧]+)⟧/gu)) {
      text += body.slice(at, match.index);
      const label = ENTITY_LABELS.find((known) => known === match[1]);
      const words = match[2] ?? "";
      if (label === undefined) throw new Error(`Unknown label ${match[1]}`);
      entities.push({
        label,
        start: text.length,
        end: text.length + words.length,
        text: words,
        score: 0.99,
        origin: "model",
      });
      text += words;
      at = match.index + match[0].length;
    }
    text += body.slice(at);
    clauses.push({ kind, start, end: text.length, heading: null });
  }
  return {
    deed: { text, language, pages: [{ number: 1, start: 0, end: text.length }], lines: [], words: [] },
    clauses,
    entities,
  };
}

/** Bare text as one clause, for documents whose kind alone is asked. */
export function plain(text: string, language: Language | null): DeriveInput {
  return {
    deed: { text, language, pages: [{ number: 1, start: 0, end: text.length }], lines: [], words: [] },
    clauses: [{ kind: "other", start: 0, end: text.length, heading: null }],
    entities: [],
  };
}
