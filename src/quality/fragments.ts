/** SQL put together from parts, with every value as a parameter: expectations come from files, and no text of theirs may become SQL. */
import type { Query, SqlRow } from "../ports.ts";

/** Texts as they stand, and values that become `$1`, `$2`, …, always sent as text: both engines then read them alike. */
export type Fragment = readonly (string | { readonly value: string | null })[];

/** `sql`a < ${b}``: what is put in are fragments. */
export const sql = (texts: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment =>
  texts.flatMap((text, i) => [text, ...(parts[i] ?? [])]);

/** A text parameter. Cast it where another type is compared: `sql`${bind("3")}::integer``. */
export const bind = (value: string | null): Fragment => ["(", { value }, "::text)"];

/** A quoted identifier: any name is safe. */
export const name = (identifier: string): Fragment => [`"${identifier.replaceAll('"', '""')}"`];

/** SQL of our own, never of a file. */
export const raw = (text: string): Fragment => [text];

export const join = (parts: readonly Fragment[], separator: string): Fragment =>
  parts.flatMap((part, i) => (i === 0 ? part : [separator, ...part]));

export const allOf = (parts: readonly Fragment[]): Fragment =>
  parts.length === 0 ? raw("true") : ["(", ...join(parts, ") AND ("), ")"];
export const anyOf = (parts: readonly Fragment[]): Fragment =>
  parts.length === 0 ? raw("false") : ["(", ...join(parts, ") OR ("), ")"];

/** The statement and its parameters, as the query port takes them. */
export const render = (
  fragment: Fragment,
): { readonly text: string; readonly parameters: readonly (string | null)[] } => {
  const parameters: (string | null)[] = [];
  const text = fragment.map((part) => (typeof part === "string" ? part : `$${parameters.push(part.value)}`)).join("");
  return { text, parameters };
};

export const ask = (query: Query, fragment: Fragment): Promise<readonly SqlRow[]> => {
  const { text, parameters } = render(fragment);
  return query(text, parameters);
};
