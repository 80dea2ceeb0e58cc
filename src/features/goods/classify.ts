import type { GoodSubtype, GoodType } from "../../deed.ts";
import { foldLetters } from "../../forms/index.ts";
import { GOOD_WORDS, OUTBUILDINGS } from "./good-words.ts";

const GROUND =
  /^(?:perceel|percelen|parcelle|terrain|grond|stuk grond|strook|stroken|bande|grundstuck|parzelle|gelande|lap)(?![a-z])/;
const GROUND_TYPES: ReadonlySet<GoodType> = new Set<GoodType>(["land", "farmland", "forest"]);

/** Type and subtype of a noun phrase; null when no row knows it. */
export function classifyGood(text: string): { readonly type: GoodType; readonly subtype: GoodSubtype | null } | null {
  const folded = foldLetters(text);
  // "parcelle de terrain à usage industriel" is land, whatever it serves.
  const ground = GROUND.test(folded);
  const hit = GOOD_WORDS.find(({ pattern, type }) => pattern.test(folded) && (!ground || GROUND_TYPES.has(type)));
  return hit ? { type: hit.type, subtype: hit.subtype ?? null } : null;
}

/** The same for a phrase that heads a good: a barn or a shed may be sold alone. */
export function classifyHead(text: string): ReturnType<typeof classifyGood> {
  const known = classifyGood(text);
  if (known !== null) return known;
  const folded = foldLetters(text);
  const type = OUTBUILDINGS.find(({ pattern }) => pattern.test(folded))?.type;
  return type === undefined ? null : { type, subtype: null };
}
