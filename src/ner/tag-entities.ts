import { CALIBRATION, calibrate, entityKey } from "../calibration.ts";
import type { Clause, Entity, Language } from "../deed.ts";
import { repeatMentions } from "./consistency.ts";
import { applyContract } from "./contract/index.ts";
import { isRefused } from "./contract/refuse.ts";
import { settleFrancStops } from "./franc-stops.ts";
import { mergeEntities } from "./merge.ts";
import { findCompanies } from "./patterns/bodies.ts";
import { findDescribedGoods, findRowGoods } from "./patterns/goods.ts";
import { findPatterns } from "./patterns/index.ts";
import { findParcelMentions, findTitleSurnames, parcelNumbers } from "./patterns/mentions.ts";
import type { Tagger } from "./tagger.ts";

/**
 * Version of everything here that turns a text into entities, the model apart (its hash is in the key by itself). Bump it when windows, decoding,
 * patterns or merging give another result for any text, or data/confidence.json is fitted anew.
 */
export const NER_VERSION = "9";

/** The entities of a deed: sorted, not overlapping, none across a clause. Depends on its arguments only; language null reads all three languages' patterns. */
export async function tagEntities(...input: Parameters<typeof tagUncalibrated>): Promise<readonly Entity[]> {
  const entities = await tagUncalibrated(...input);
  return entities.map((entity) => ({
    ...entity,
    score: calibrate(CALIBRATION.entities, entityKey(entity), entity.score),
  }));
}

/** The same with the model's and the patterns' own scores: what calibration is fitted on. */
export async function tagUncalibrated(
  text: string,
  clauses: readonly Clause[],
  language: Language | null,
  tagger: Pick<Tagger, "tag">,
): Promise<readonly Entity[]> {
  const found = applyContract(text, await tagger.tag(text));
  const worded = findPatterns(text, language);
  const parcels = parcelNumbers(
    text,
    [...found, ...worded].filter(({ label }) => label === "PARCEL"),
  );
  const model = found.filter(({ label, start, end }) => label !== "REFERENCE" || !parcels.has(text.slice(start, end)));
  const goods = model.filter(({ label }) => label === "GOOD");
  const patterns = [
    ...worded,
    ...findParcelMentions(text, parcels),
    ...findTitleSurnames(text, clauses, model),
    ...findCompanies(text, model),
    ...findRowGoods(text, goods),
    ...findDescribedGoods(text, clauses),
  ];
  const accepted = patterns.filter((pattern) => !isRefused(text, pattern));
  return repeatMentions(text, settleFrancStops(text, mergeEntities(text, clauses, model, accepted)));
}
