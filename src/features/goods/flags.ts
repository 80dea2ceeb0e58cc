import type { GoodType, Span } from "../../deed.ts";
import { foldLetters } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, type Found, foundByRule, foundIn, textBefore, textOf } from "../context.ts";
import { ACCESSORIES } from "./good-words.ts";
import type { GoodSegment } from "./segment.ts";

type FlagName = keyof typeof ACCESSORIES;
export const FLAG_NAMES = ["terrace", "garden", "garage", "cellar"] as const satisfies readonly FlagName[];

/** Said to be absent: "Bij dit penthouse hoort geen garage", "sans cave". Source: general grammar of the three languages. */
const ABSENT =
  /(?:\bgeen|\bzonder|\bnoch|\bniet over een|\bsans|\baucune?|\bni|\bpas de|\bpoint de|\bkeinen?|\bkeine[rn]?|\bohne|\bweder)\s+(?:\p{L}+\s+){0,1}$/iu;
/** Words of a flag that no GOOD entity carries. */
const WORDED: Partial<Record<FlagName, { readonly yes: RegExp; readonly no: RegExp }>> = {
  cellar: {
    yes: /(?<!niet |nicht |non )(?:volledig |gedeeltelijk |geheel )?\bonderkelderd\b|\bunterkellert\b|entièrement excavée?\b|sur caves?\b/iu,
    no: /niet onderkelderd|nicht unterkellert|non excavée?\b/iu,
  },
};
/** The accessory belongs to a neighbour or lies beside the good. */
const FOREIGN =
  /(?:palende? aan|tenant à|joignant|angrenzend an|naast (?:het|de)|van de (?:gebuur|buren)|du voisin|gemeenschappelijke?|communs?|gemeinschaftlich\w*)\s+(?:\p{L}+\s+){0,2}$/iu;
const HEADED: Partial<Record<GoodType, FlagName>> = { garage: "garage", storage: "cellar" };

/** What the words of a flag's evidence say of it; undefined when they name no such accessory. */
export function flagOf(flag: FlagName, text: string): boolean | undefined {
  if (WORDED[flag]?.no.test(text)) return false;
  if (WORDED[flag]?.yes.test(text)) return true;
  if (!ACCESSORIES[flag].test(foldLetters(text).replace(/^[\s«"]+|[\s»"]+$/g, ""))) return undefined;
  return !/^(?:geen|zonder|noch|niet over|sans|aucune?|ni|pas de|point de|keinen?|keine[rn]?|ohne|weder)(?!\p{L})/iu.test(
    text,
  );
}

/** A flag of a good from the accessories named in its own text; its own head is no accessory. */
export function readFlag(
  context: DeedContext,
  segment: GoodSegment,
  spans: readonly Span[],
  flag: FlagName,
): Found<boolean> | null {
  if (HEADED[segment.type] === flag) return null;
  let denied: Found<boolean> | null = null;
  for (const span of spans) {
    for (const entity of entitiesIn(context, span, "GOOD")) {
      if (entity.start === segment.head.start || !ACCESSORIES[flag].test(foldLetters(entity.text))) continue;
      const before = textBefore(context, entity.start, 40, span.start);
      if (FOREIGN.test(before)) continue;
      const absent = ABSENT.exec(before);
      if (absent)
        denied = {
          ...foundIn(entity, false, 0.9),
          spans: [{ start: entity.start - absent[0].length, end: entity.end }],
        };
      else return foundIn(entity, true, 0.95);
    }
    const words = WORDED[flag];
    const text = textOf(context, span);
    const no = words?.no.exec(text);
    if (no) return foundByRule({ start: span.start + no.index, end: span.start + no.index + no[0].length }, false, 0.9);
    const yes = words?.yes.exec(text);
    if (yes)
      return foundByRule({ start: span.start + yes.index, end: span.start + yes.index + yes[0].length }, true, 0.9);
    denied ??= readDenial(context, span, flag);
  }
  return denied;
}

/** "geen garage" where the model marks no entity, since absent goods are none (contract). */
function readDenial(context: DeedContext, span: Span, flag: FlagName): Found<boolean> | null {
  const nouns = {
    terrace: "terras|balkon|terrasse|balcon",
    garden: "tuin|jardin|garten",
    garage: "garage",
    cellar: "kelder|cave|keller",
  }[flag];
  const match = new RegExp(
    `(?<!\\p{L})(?:geen|noch|sans|aucune?|pas de|keinen?|keine|ohne)\\s+(?:${nouns})(?!\\p{L})`,
    "iu",
  ).exec(textOf(context, span));
  if (!match) return null;
  return foundByRule({ start: span.start + match.index, end: span.start + match.index + match[0].length }, false, 0.85);
}
