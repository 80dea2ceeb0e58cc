/** Which side each party stands on, from headings ("De verkopers"), labels ("hierna genoemd de koper") and the order of the blocks. */
import type { DeedKind, Span } from "../deed.ts";
import { createCue, foldAccents, foldPattern } from "./accents.ts";
import { clausesOf, type DeedContext, type Found, findAll, foundByRule, paragraphAt, sentenceAt } from "./context.ts";
import { tolerateDamage } from "./damaged-letters.ts";
import { findRoleWords, type RoleWord, type Side } from "./roles.ts";
import { closeSpacedLetters } from "./spaced-letters.ts";

/** A side with the words that gave it; without words when the order of the blocks did. */
export type FoundSide = {
  readonly side: Side;
  readonly cue: Found<string> | null;
  /** 0 for those named first, 1 for the other side. */
  readonly block: number;
};

/** Before or after a role's word: this is how they are called from here on. */
const NAMING_BEFORE = createCue(
  new RegExp(
    tolerateDamage(
      foldAccents(
        /(?:hierna|hiernavermeld|verder|voortaan|noemen|aangeduid|aangewezen|bestempeld|genoemd|genaamd|ci-après|ci-dessous|plus loin|dénommée?s?|désignée?s?|appelée?s?|qualifiée?s?|dits?|dites?|nachstehend|nachfolgend|hiernach|im folgenden|genannt|bezeichnet|ensemble|samen|gemeinsam|zusammen|on (?:la|le|les) nommera)[^.;]{0,90}$/
          .source,
      ),
      [
        "hierna",
        "verder",
        "genoemd",
        "genaamd",
        "ci-apres",
        "denomme",
        "designe",
        "nachstehend",
        "nachfolgend",
        "hiernach",
        "genannt",
        "bezeichnet",
      ],
    ),
    "iu",
  ),
);
/** The same by the place where they are called so, before quotation marks. */
const NAMING_QUOTED = createCue(
  /(?:in (?:deze akte|het vervolg)|dans (?:cet acte|le présent acte|la suite)|in der folge|in dieser urkunde|nachbenannt)\s*:?\s*["“„«'‘]\s*(?:(?:de|die|der|la|le|les)\s|l['’])?$/iu,
);
const NAMING_AFTER = createCue(/^[^.;\n]{0,40}(?:genoemd|genaamd|genannt|bezeichnet|aangeduid|noemen)/iu);
const RENAMED_AFTER = createCue(
  /^\s*,\s*(?:hierna|verder|voortaan|ci-après|plus loin|dénommée?s?|nachstehend|nachfolgend|im folgenden)/iu,
);
/** A mention of a party in passing: "zoon van de verkopers", "choisi par les acquéreurs". */
const IN_PASSING = createCue(
  /(?<!\p{L})(?:van (?:de |het )?|der |des |du |de la |de l['’]|aan (?:de )?|aux? |à la |à l['’]|par (?:les? |la |l['’])?|door (?:de )?|entre (?:les? )?|tussen (?:de )?|voor (?:de )?|pour (?:les? )?|von |vom |für (?:die |den )?|met (?:de )?|welke |lequel |tegenover )$/iu,
);
/** A role's word that opens a line, a sentence or an item ("A.3 De koper", "Verkopers.-"). */
const OPENS_ITEM =
  /(?:^|[.;:]\s*[-–—]?\s*)[\s\d.A-Z()°/–—-]{0,9}(?:(?:de|het|la|le|les|l['’]|der|die|den|das|eerste|tweede|derde|premi\p{L}+|second\p{L}*|deuxième|troisième|erste\p{L}?|zweite\p{L}?|dritte\p{L}?)\s*){0,2}[«"“„]?\s*$/iu;
/** Between the word and the first name: no stop but the one of the heading itself. */
const LEADING_GAP = /^[^.;]{0,110}$/u;
const LEADS_TO_NAME = /^[^:|–—-]{0,60}[:|–—-]|^\s*,|^\s+(?:ist|sind|is|zijn|est|sont)(?!\p{L})/iu;
const AS = createCue(
  /(?<!\p{L})(?:als|comme|en qualité de|in (?:de )?hoedanigheid van|in eigenschaft|agissant comme|ist|sind|est|sont|is|zijn)\s*$/iu,
);
/** The sides of a contract told by place: "enerzijds", "d'autre part". */
const SECOND_SIDE =
  /(?<!\p{L})(?:anderzijds|te[rn] andere zijde|ten ?andere zijde|(?:aan|van) de andere (?:zijde|kant)|ten tweede|d['’]autre part|de (?:seconde|deuxième|troisième) part|de l['’]autre(?: côté)?(?=,)|secundo|andererseits|anderseits|zweitens)(?!\p{L})/iu;

/** The first side's words; behind the names they close its block ("X, d'une part, et Y, d'autre part"), before them they open it. */
const FIRST_SIDE =
  /(?<!\p{L})(?:enerzijds|te[rn] ene(?:n|r)? zijde|ten ?eerste|(?:aan|van) de ene (?:zijde|kant)|d['’]une part|de (?:première|une) part|primo|einerseits|erstens)(?!\p{L})/iu;

/** The verb of the transfer, or the winning bid, before the list of those who receive: "verklaren te verkopen aan:", "déclaré vendre à", "das höchste Gebot ist jenes von:". */
const SOLD_TO =
  /(?:verkopen|verkocht(?: te hebben)?|afgestaan|schenken|vend(?:re|u)|cédé|céder|donner?|verkaufen|verkauft|schenken)(?!\p{L})[^.;:]{0,160}?(?<!\p{L})(?:aan|à|an)\s*:?\s*\n|(?:(?:hoogste|laatste) bod|(?:höchste|letzte) gebot|(?:plus haute|dernière) (?:enchère|offre))(?!\p{L})[^.;:\n]{0,90}(?<!\p{L})(?:van|de|von)\s*:\s*\n/iu;

/** The same inside a line, right before the name and its title. */
export const TAKER_BEFORE =
  /(?:verko(?:cht|pen|opt)|afgestaan|overgedragen|toegewezen|wij(?:s|st|zen) [^;:]{0,80}toe|vend(?:re|u|ent)?|cédé|céder|adjugée?s?|adjuge(?:ons)?|verkauf(?:t|en)|überträgt|übertragen|zugeschlagen|zuschlag (?:wird |ist )?(?:erteilt)?)(?!\p{L})[^;:]{0,220}?(?<!\p{L})(?:aan|à|aux?|an)\s*:?\s*(?:[\p{L}.'’]+\s+){0,4}$|(?:zuschlag erh(?:ält|alten|ielt)|(?:hoogst|meest|meist|höchst)biedende[rn]?|(?:hoogste|laatste) bieder|meistbietende[rn]?|höchstbietende[rn]?|(?:plus|dernier) offrant|dernière? enchérisseu(?:r|se))[^.;:]{0,40}:?\s*(?:[\p{L}.'’]+\s+){0,4}$/iu;
/** "X, wonende te Y, verkoper." and "…; partie qui acquiert.": the role ends the item of the names before it. */
const ENDS_ITEM_BEFORE =
  /(?:[,;–—-]|[\p{L}\d)]\.)\s*(?:partij |partie |partei )?(?:(?:als|comme|hierna|ci-après|nachstehend)\s+)?["“„«]?\s?(?:de |het |le |la |les |l['’]|der |die )?["“„«]?\s*$/iu;
const ENDS_ITEM_AFTER = /^\s*["”»“]?\s*[.;,]?\s*(?:en|et|und)?\s*$/iu;

/** "…, wohnhaft in X;" and, in a line of its own, "Käufer des Nießbrauchs.": the item above is not ended before its side's name. */
function endsItemAbove(context: DeedContext, line: Span, lineText: string): boolean {
  const above = context.text.slice(0, line.start).trimEnd();
  return lineText.length < 90 && /[.;]$/u.test(lineText) && /[;,]$/u.test(above);
}

/** "Intervient aux présentes la société X", "Komt hier tussen de heer X", "Ferner tritt Frau X bei": the words that open the paragraph of somebody who joins in. */
const JOINS_IN_BEFORE =
  /^[^\p{L}\n]*(?:intervien(?:t|nent)|(?:est|sont) (?:également |ici |aussi )*intervenue?s?|(?:hier |alhier |mede |ook )*(?:komt|komen|is|zijn) (?:hier |alhier |mede |ook |in deze |bij deze )*(?:tussen|tussengekomen)|(?:ferner |hier |ebenfalls )*(?:tritt|treten|greift) (?:hier |ferner |dieser urkunde )*(?:bei|ein|hinzu)?)(?!\p{L})[^.;:]{0,160}$/iu;

/** The event of each name that such words lead to; it reaches to the name's end, so that the name is taken before it counts. */
function joiningEvents(context: DeedContext, zone: Span, names: readonly Span[]): Event[] {
  return names.flatMap(({ start, end }): Event[] => {
    if (start < zone.start || end > zone.end) return [];
    const line = paragraphAt(context, start);
    const before = context.text.slice(line.start, start);
    const sided = findRoleWords(before).some(({ side }) => side === "from" || side === "to");
    return JOINS_IN_BEFORE.test(before) && !sided ? [{ start: line.start, end, kind: "joins", side: "aside" }] : [];
  });
}

type Event = Span & { readonly kind: "lead" | "trail" | "apposed" | "joins" | "first" | "second"; readonly side: Side };

function isLeading(context: DeedContext, text: string, word: RoleWord, nextName: number): boolean {
  const line = paragraphAt(context, word.start);
  const lineText = context.text.slice(line.start, line.end);
  const short = lineText.trim().length < 90 && (nextName >= line.end || nextName < word.start);
  const before = text.slice(0, word.start - line.start);
  if (short) return true;
  if (AS.test(before)) return true;
  if (IN_PASSING.test(before) || !OPENS_ITEM.test(before)) return false;
  const gap = context.text.slice(word.end, nextName);
  return LEADING_GAP.test(gap.replace(/\.\s*[-–—]/u, " ")) && LEADS_TO_NAME.test(gap);
}

/** Latin and written numbers name a side only where they count to two. */
const LATIN = /^(?:primo|secundo|erstens|zweitens|ten ?(?:eerste|tweede))$/iu;
const THIRD_ITEM = /(?<!\p{L})(?:tertio|ten ?derde|drittens)(?!\p{L})/giu;
/** Whether a third item stands behind other words of its line. */
const hasThirdItem = (text: string): boolean =>
  [...text.matchAll(THIRD_ITEM)].some(
    ({ index }) => text.slice(text.lastIndexOf("\n", index) + 1, index).trim() !== "",
  );
const COUNTED_LIST = foldPattern(
  /(?:partij|partie|partei|verkopers?|vendeurs?|verkäufer(?:in|innen)?|kopers?|acquéreurs?|käufer)\s*:\s*(?:primo|erstens|ten ?eerste)(?!\p{L})/iu,
);

/** The sentence up to a name; where the name's line only begins with "aan", "à", "an", with the unfinished line above. */
function wordsBefore(context: DeedContext, start: number): string {
  const before = context.text.slice(sentenceAt(context, start).start, start);
  if (!/^\s*(?:(?:en|et|und)\s)?(?:aan|à|aux?|an)(?!\p{L})/iu.test(before)) return before;
  const above = context.text.slice(0, paragraphAt(context, start).start).trimEnd();
  const line = above.slice(above.lastIndexOf("\n") + 1);
  return /[.;:]$/u.test(line) ? before : `${line} ${before}`;
}

function findEvents(context: DeedContext, zone: Span, names: readonly Span[]): Event[] {
  const isNamed = (from: number, to: number): boolean => names.some(({ start }) => start >= from && start < to);
  const closed = closeSpacedLetters(context.text.slice(zone.start, zone.end), zone.start);
  const events: Event[] = [];
  for (const word of findRoleWords(closed.text)) {
    const start = closed.placeOf(word.start);
    const end = closed.placeOf(word.end - 1) + 1;
    const line = paragraphAt(context, start);
    const before = context.text.slice(Math.max(line.start, start - 130), start);
    const after = context.text.slice(end, end + 60);
    const lastName = names.findLast((name) => name.end <= start)?.end ?? zone.start;
    const sinceName = before.slice(Math.max(0, before.length - (start - lastName)));
    const lineText = context.text.slice(line.start, line.end).trim();
    // "ci-après « les vendeurs » :" opens the list that follows; "les acquéreurs du lot quatre." alone in its line closes the one before
    const opensList = /^\s*["”»“]?\s*:\s*$/u.test(context.text.slice(end, line.end));
    if (opensList) {
      events.push({ start, end, kind: "lead", side: word.side });
      continue;
    }
    const closesItem =
      !isNamed(line.start, line.end) &&
      ((lineText.length < 90 &&
        /^["“„«]?\s?\p{Ll}/u.test(lineText) &&
        !/^(?:und |en |et )?(?:als|comme) /u.test(lineText)) ||
        (isNamed(0, line.start) && endsItemAbove(context, line, lineText)));
    // "Requérants, ci-après le vendeur." in a line without names closes too
    const renamed = !isNamed(line.start, line.end) && /^[^\p{L}]*$/u.test(before) && RENAMED_AFTER.test(after);
    const endsItem =
      isNamed(line.start, start) &&
      ENDS_ITEM_BEFORE.test(before) &&
      ENDS_ITEM_AFTER.test(context.text.slice(end, line.end));
    // "X, met zetel te Y, vervolgende schuldeiser, woonstkeuze doende bij": of the last name alone
    if (word.side === "aside" && isNamed(line.start, start) && /,\s*$/u.test(before) && /^\s*,/u.test(after)) {
      events.push({ start, end, kind: "apposed", side: word.side });
      continue;
    }
    if (
      renamed ||
      endsItem ||
      closesItem ||
      NAMING_BEFORE.test(sinceName) ||
      NAMING_QUOTED.test(sinceName) ||
      NAMING_AFTER.test(after)
    ) {
      events.push({ start, end, kind: "trail", side: word.side });
      continue;
    }
    // "Qui vend, qui achète ?" heads both sides
    const sides = new Set(findRoleWords(context.text.slice(line.start, line.end)).map(({ side }) => side));
    if (lineText.length < 90 && sides.has("from") && sides.has("to") && !isNamed(line.start, line.end)) continue;
    const nextName = names.find((name) => name.start >= end)?.start ?? context.text.length;
    const placed = { ...word, start, end };
    if (isLeading(context, context.text.slice(line.start, line.end), placed, nextName))
      events.push({ start, end, kind: "lead", side: word.side });
  }
  for (const { start, end } of findAll(context, zone, SOLD_TO)) events.push({ start, end, kind: "second", side: "to" });
  for (const { start, end } of names)
    if (start > zone.start && end <= zone.end && start > (names[0]?.start ?? 0)) {
      if (TAKER_BEFORE.test(wordsBefore(context, start)))
        events.push({ start, end: start, kind: "second", side: "to" });
    }
  events.push(...joiningEvents(context, zone, names));
  // "als verkopende partij : primo, … secundo, … tertio, …" numbers those of one side
  const isList = hasThirdItem(closed.text) || COUNTED_LIST.test(closed.text);
  const sided = ({ start, end }: Span): boolean => !isList || !LATIN.test(context.text.slice(start, end));
  for (const { start, end } of findAll(context, zone, FIRST_SIDE).filter(sided))
    events.push({ start, end, kind: "first", side: "from" });
  for (const { start, end } of findAll(context, zone, SECOND_SIDE).filter(sided))
    events.push({ start, end, kind: "second", side: "to" });
  return events.sort((a, b) => a.start - b.start);
}

/** The side of each draft, in order. `zones` are the stretches of text that hold parties and their labels. */
export function findSides(
  context: DeedContext,
  kind: DeedKind,
  zones: readonly Span[],
  drafts: readonly Span[],
): readonly FoundSide[] {
  const sides: (Omit<FoundSide, "block"> | null)[] = drafts.map(() => null);
  const blocks: number[] = drafts.map(() => 0);
  const agreement = clausesOf(context, "agreement", "price")[0];
  const events = zones.flatMap((zone) => findEvents(context, zone, drafts));
  let lead: Event | null = null;
  let block = 0;
  let next = 0;
  let pending: number[] = [];
  // "d'une part" behind the first names: these words close blocks in this deed
  const first = events.find(({ kind }) => kind === "first" || kind === "second");
  const closer = first?.kind === "first" && (drafts[0]?.start ?? Number.POSITIVE_INFINITY) < first.start ? first : null;
  let closedAt = -1;
  const give = (index: number, event: Event): void => {
    sides[index] = { side: event.side, cue: foundByRule(event, context.text.slice(event.start, event.end), 0.95) };
  };
  const takeDrafts = (until: number): void => {
    for (; next < drafts.length && (drafts[next]?.start ?? 0) < until; next++) {
      if (
        agreement !== undefined &&
        block === 0 &&
        (drafts[next]?.start ?? 0) > agreement.start &&
        next > 0 &&
        lead === null
      )
        block = 1;
      blocks[next] = block;
      if (lead !== null) give(next, lead);
      else pending = next === closedAt ? [next] : [...pending, next];
    }
  };
  for (const [at, event] of events.entries()) {
    takeDrafts(event.kind === "joins" ? event.end : event.start);
    if (event.kind === "first") {
      if (event !== closer) continue;
      block = 1;
      lead = null;
      closedAt = next;
    } else if (event.kind === "second") {
      if (closer !== null || next >= drafts.length) continue;
      block = 1;
      lead = null;
      // "à Monsieur X, et à Madame Y, dits les acquéreurs" is one list
      if (events[at - 1]?.kind !== "second") pending = [];
    } else if (event.kind === "apposed" || event.kind === "joins") {
      give(next - 1, event);
      pending = pending.filter((index) => index !== next - 1);
    } else if (event.kind === "lead") {
      lead = event;
      pending = [];
    } else {
      for (const index of pending) give(index, event);
      if (pending.length > 0 && lead === null) block = 1;
      pending = [];
    }
  }
  takeDrafts(Number.POSITIVE_INFINITY);
  splitUnlabelled(context, kind, drafts, sides, blocks);
  return sides.map((found, index) => ({
    ...(found ?? { side: sideByOrder(kind, sides, blocks, index), cue: null }),
    block: blocks[index] ?? 0,
  }));
}

/** Two paragraphs of people whom no word puts on a side: a contract has two, and the first named is who gives. */
function splitUnlabelled(
  context: DeedContext,
  kind: DeedKind,
  drafts: readonly Span[],
  sides: readonly unknown[],
  blocks: number[],
): void {
  if (kind === "partition" || sides.some((side) => side !== null) || blocks.some((block) => block !== 0)) return;
  const paragraphs = drafts.map(({ start }) => paragraphAt(context, start).start);
  if (new Set(paragraphs).size !== 2) return;
  for (const [index, paragraph] of paragraphs.entries()) if (paragraph !== paragraphs[0]) blocks[index] = 1;
}

/** Without a label: the side that the other block left, else the first block cedes and the rest receive. */
function sideByOrder(
  kind: DeedKind,
  sides: readonly (Pick<FoundSide, "side"> | null)[],
  blocks: readonly number[],
  index: number,
): Side {
  if (kind === "partition") return "both";
  const block = blocks[index] ?? 0;
  const isMate = (side: Pick<FoundSide, "side"> | null, i: number): boolean =>
    side !== null && side.side !== "aside" && blocks[i] === block;
  const before = sides.findLast((side, i) => i < index && isMate(side, i));
  if (before) return before.side;
  const after = sides.find((side, i) => i > index && isMate(side, i));
  // those who stand unlabelled before a labelled side are the other one
  if (after) return after.side === "to" ? "from" : after.side === "from" ? "to" : after.side;
  const others = new Set(sides.flatMap((side, i) => (side !== null && blocks[i] !== block ? [side.side] : [])));
  if (others.has("from") && !others.has("to")) return "to";
  if (others.has("to") && !others.has("from")) return "from";
  return block === 0 ? "from" : "to";
}
