/** Where a deed tells one thing twice and not alike: the first reading stays in the record, and the reader is told of the others. */
import type { Issue } from "../deed.ts";
import { type DeedContext, type Found, pageOf } from "./context.ts";

/** `ranked` are equally good readings of one field; the first of them is the record's. Values are alike when they print alike. */
export function tellAmbiguity<T>(
  context: DeedContext,
  path: string,
  ranked: readonly Found<T>[],
  print: (value: T) => string,
): readonly Issue[] {
  const [kept, ...others] = [...new Set(ranked.map(({ value }) => print(value)))];
  const rival = ranked.find(({ value }) => print(value) !== kept)?.spans[0];
  if (kept === undefined || rival === undefined) return [];
  const message = `${path} is printed as ${kept} and as ${others.join(" and ")}; ${kept} was kept.`;
  return [{ code: "value_ambiguous", page: pageOf(context, rival.start), message }];
}
