import type { Clause, Entity, Language } from "../deed.ts";
import { repeatMentions } from "./consistency.ts";
import { applyContract } from "./contract/index.ts";
import { isRefused } from "./contract/refuse.ts";
import { mergeEntities } from "./merge.ts";
import { findRowGoods } from "./patterns/goods.ts";
import { findPatterns } from "./patterns/index.ts";
import type { Tagger } from "./tagger.ts";

/**
 * Version of everything here that turns a text into entities, the model apart (its hash is in the key by itself). Bump it when windows, decoding,
 * patterns or merging give another result for any text.
 */
export const NER_VERSION = "1";

/** The entities of a deed: sorted, not overlapping, none across a clause. Depends on its arguments only; language null reads all three languages' patterns. */
export async function tagEntities(
  text: string,
  clauses: readonly Clause[],
  language: Language | null,
  tagger: Pick<Tagger, "tag">,
): Promise<readonly Entity[]> {
  const model = applyContract(text, await tagger.tag(text));
  const goods = model.filter(({ label }) => label === "GOOD");
  const patterns = [...findPatterns(text, language), ...findRowGoods(text, goods)];
  const accepted = patterns.filter((pattern) => !isRefused(text, pattern));
  return repeatMentions(text, mergeEntities(text, clauses, model, accepted));
}
