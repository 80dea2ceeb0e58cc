import type { GoodType, Span } from "../../deed.ts";
import { foldLetters } from "../../forms/index.ts";
import {
  type DeedContext,
  entitiesIn,
  entityAt,
  type Found,
  foundByRule,
  foundIn,
  sentenceAt,
  textBefore,
  textOf,
} from "../context.ts";
import { ACCESSORIES } from "./good-words.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";

type FlagName = keyof typeof ACCESSORIES;
export const FLAG_NAMES = ["terrace", "garden", "garage", "cellar"] as const satisfies readonly FlagName[];

/** Said to be absent: "Bij dit penthouse hoort geen garage", "sans cave". Source: general grammar of the three languages. */
const ABSENT =
  /(?:\bgeen|\bzonder|\bnoch|\bniet over een|\bsans|\baucune?|\bni|\bpas de|\bpoint de|\bdépourvue?s? de|\bdénuée?s? de|\bprivée?s? de|\bkeinen?|\bkeine[rn]?|\bohne|\bweder|\bpas été (?:creusé|aménagé|construit|prévu) de)\s+(?:\p{L}+\s+){0,1}$/iu;
/** Said to be absent behind its noun: "Ein Keller ist nicht vorhanden", "een kelder ontbreekt". */
const ABSENT_AFTER =
  /^\s+(?:fehlt|fehlen|ontbreekt|ontbreken|fait défaut|font défaut|(?:is|zijn|ist|sind|n['’]est|ne sont|n['’]existe)\s+(?:er\s+)?(?:niet|nicht|pas)(?:\s+(?:aanwezig|vorhanden|prévue?s?|présente?s?|voorzien))?|(?:sind|ist) keine[nrs]? (?:vorhanden|da))(?=\s*(?:[.,;]|$))/iu;
/** Words of a flag that no GOOD entity carries. */
const WORDED: Partial<Record<FlagName, { readonly yes: RegExp; readonly no: RegExp }>> = {
  cellar: {
    yes: /(?<!niet |nicht |non )(?:volledig |gedeeltelijk |geheel )?\bonderkelderd\b|\bunterkellert\b|entièrement excavée?\b|sur caves?\b|boven (?:een |de )?kelder(?:verdieping|s)?\b|op kelders?\b|über (?:einem )?keller(?:geschoss)?\b/iu,
    no: /keine unterkellerung|unterkellerung ist nicht|niet onderkelderd|nicht unterkellert|non excavée?\b/iu,
  },
};
/** The accessory belongs to a neighbour or lies beside the good. */
const FOREIGN =
  /(?:palende? aan|tenant à|joignant|angrenzend an|naast (?:het|de)|van de (?:gebuur|buren)|du voisin|gemeenschappelijke?|communs?|gemeinschaftlich\w*)\s+(?:\p{L}+\s+){0,2}$/iu;
const HEADED: Partial<Record<GoodType, FlagName>> = { garage: "garage", storage: "cellar" };

/** What the words of a flag's evidence say of it; undefined when they name no such accessory. */
export function flagOf(flag: FlagName, text: string): boolean | undefined {
  const answer = answerOf(text, FIELDS[flag]);
  if (answer !== null) return answer.value;
  if (WORDED[flag]?.no.test(text)) return false;
  if (WORDED[flag]?.yes.test(text)) return true;
  if (!ACCESSORIES[flag].test(foldLetters(text).replace(/^[\s«"]+|[\s»"]+$/g, ""))) return undefined;
  if (ABSENT_AFTER.test(text.replace(/^\s*\S+/u, ""))) return false;
  return !/^(?:geen|zonder|noch|niet over|sans|aucune?|ni|pas de|dépourvue?s? de|dénuée?s? de|privée?s? de|pas été|point de|keinen?|keine[rn]?|ohne|weder)(?!\p{L})/iu.test(
    text,
  );
}

/** Accessories by plain word, where the model marked no entity: in a list, after a joint, or with an article. */
const NOUNS: Readonly<Record<FlagName, string>> = {
  terrace: "(?:dak)?terras(?:sen|je)?|balkons?|loggia|terrasses?|balcons?|terrassen?|balkone?",
  garden: "(?:voor|achter|stads)?tuin(?:tje)?|jardin(?:et)?s?|(?:vor|haus)?garten",
  garage: "garages?",
  cellar: "kelder(?:s|tje|ruimte)?|caves?|keller(?:abteil(?:ung)?|raum|räume)?",
};
const LISTED =
  /(?:[,;:(–•]|[\p{Ll}\d)]\.|(?<!\p{L})(?:en|et|und|sowie|met|avec|mit|plus|een|de|het|un|une|des|ein|eine[nmr]?|der|die|la|\d|twee|deux|zwei))\s*(?:(?:ruime?|grote?|kleine?|inpandige?|ingebouwde?|aangebouwde?|dubbele?|overdekte?|intégrée?|attenante?|double|couverte?|angebaute[nr]?|eingebaute[nr]?|integrierte[nr]?|überdachte[nr]?|grand|grande|petite?|große[nr]?|zonnige?|privatieve?|ondergrondse|half\s?ingegraven|ingegraven|halfondergrondse|semi-enterrée?)\s+)?$/iu;
const NO_ROOM = /^\s*(?:van|de|von|commune|collective|gemeenschappelijk|nr|n°|nummer|num[ée]ro)(?!\p{L})/iu;

const wordOf = (flag: FlagName): RegExp => new RegExp(`(?<![\\p{L}-])(?:${NOUNS[flag]})(?![\\p{L}-])`, "giu");
const WORDS: Readonly<Record<FlagName, RegExp>> = {
  terrace: wordOf("terrace"),
  garden: wordOf("garden"),
  garage: wordOf("garage"),
  cellar: wordOf("cellar"),
};

/** An accessory named by a plain word of the good's own text. */
function readWord(context: DeedContext, span: Span, flag: FlagName): Found<boolean> | null {
  const text = textOf(context, span);
  for (const match of text.matchAll(WORDS[flag])) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const start = span.start + match.index;
    if (entityAt(context, start) !== null || FOREIGN.test(before) || ABSENT.test(before)) continue;
    const end = match.index + match[0].length;
    const absent = ABSENT_AFTER.exec(text.slice(end));
    if (absent === null && (!LISTED.test(before) || NO_ROOM.test(text.slice(end)))) continue;
    return foundByRule({ start, end: span.start + end + (absent?.[0].length ?? 0) }, absent === null, 0.7);
  }
  return null;
}

/** A flag of a good from the accessories named in its own text; its own head is no accessory, nor is another good of the deed. */
export function readFlag(
  context: DeedContext,
  segments: readonly GoodSegment[],
  segment: GoodSegment,
  spans: readonly Span[],
  flag: FlagName,
): Found<boolean> | null {
  if (HEADED[segment.type] === flag) return null;
  for (const span of spans) {
    const answered = readField(context, span, flag);
    if (answered !== null) return answered;
  }
  let denied: Found<boolean> | null = null;
  for (const span of spans) {
    for (const entity of entitiesIn(context, span, "GOOD")) {
      if (entity.start === segment.head.start || !ACCESSORIES[flag].test(foldLetters(entity.text))) continue;
      if (isOtherGood(context, segments, segment, entity)) continue;
      const before = textBefore(context, entity.start, 40, span.start);
      if (FOREIGN.test(before)) continue;
      const absent = ABSENT.exec(before);
      if (absent)
        denied = {
          ...foundIn(entity, false, 0.9),
          spans: [{ start: entity.start - absent[0].length, end: entity.end }],
        };
      else {
        const after = ABSENT_AFTER.exec(context.text.slice(entity.end, span.end));
        if (after === null) return foundIn(entity, true, 0.95);
        denied = {
          ...foundIn(entity, false, 0.9),
          spans: [{ start: entity.start, end: entity.end + after[0].length }],
        };
      }
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
  if (denied !== null) return denied;
  for (const span of spans) {
    const worded = readWord(context, span, flag);
    if (worded !== null) return worded;
  }
  return null;
}

/** "110 euro voor de garagebox", in a sentence after the good's own: another good of the deed, not what belongs to this one. */
function isOtherGood(
  context: DeedContext,
  segments: readonly GoodSegment[],
  segment: GoodSegment,
  entity: Span,
): boolean {
  const sentence = sentenceAt(context, entity.start);
  if (segment.head.start >= sentence.start && segment.head.start < sentence.end) return false;
  const goods = findMentions(context, segments, entity).flatMap((mention) => mention.goods);
  return goods.length > 0 && goods.every((good) => segments[good] !== segment);
}

/** A form's field: "Garage: [ ] ja [x] neen", "Cave : oui". */
const fieldOf = (nouns: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})(?:${nouns})\s*:\s*(?:(?:(?:[[(]\s*[\])]|[☐□])\s*\p{L}+\s+)*(?:[[(]\s?[xXvV]\s?[\])]|[☒☑✓✔])\s*)?(?<answer>ja|neen?|oui|non|nein)(?!\p{L})`,
    "iu",
  );
const FIELDS: Readonly<Record<FlagName, RegExp>> = {
  terrace: fieldOf(NOUNS.terrace),
  garden: fieldOf(NOUNS.garden),
  garage: fieldOf(NOUNS.garage),
  cellar: fieldOf(NOUNS.cellar),
};

function answerOf(
  text: string,
  field: RegExp,
): { readonly value: boolean; readonly start: number; readonly end: number } | null {
  const match = field.exec(text);
  const answer = match?.groups?.["answer"];
  if (match === null || answer === undefined) return null;
  return { value: /^(?:ja|oui)$/iu.test(answer), start: match.index, end: match.index + match[0].length };
}

function readField(context: DeedContext, span: Span, flag: FlagName): Found<boolean> | null {
  const answer = answerOf(textOf(context, span), FIELDS[flag]);
  return answer === null
    ? null
    : foundByRule({ start: span.start + answer.start, end: span.start + answer.end }, answer.value, 0.9);
}

const denialOf = (nouns: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:geen|zonder|noch|sans|aucune?|ni|pas de|dépourvue?s? de|dénuée?s? de|pas été (?:creusé|aménagé|construit|prévu) de|keinen?|keine|ohne)\\s+(?:${nouns})(?!\\p{L})`,
    "iu",
  );
const DENIALS: Readonly<Record<FlagName, RegExp>> = {
  terrace: denialOf("terras|balkon|terrasse|balcon"),
  garden: denialOf("tuin|jardin|garten"),
  garage: denialOf("garage"),
  cellar: denialOf("kelder|cave|keller"),
};

/** "geen garage" where the model marks no entity, since absent goods are none (contract). */
function readDenial(context: DeedContext, span: Span, flag: FlagName): Found<boolean> | null {
  const match = DENIALS[flag].exec(textOf(context, span));
  if (!match) return null;
  return foundByRule({ start: span.start + match.index, end: span.start + match.index + match[0].length }, false, 0.85);
}
