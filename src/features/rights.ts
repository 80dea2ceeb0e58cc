/** The right that passes, from the words of the agreement. */
import type { DeedKind, Right, Span } from "../deed.ts";
import { clausesOf, type DeedContext, type Found, findAll, foundByRule, sentenceAt, textOf } from "./context.ts";
import { lotsIn } from "./lots-in-text.ts";

/** Names of the rights (civil code, book 3; old code art. 543, 578; laws of 10 January 1824) in the three languages. */
const RIGHT_WORDS: readonly { readonly right: Right; readonly pattern: string }[] = [
  {
    right: "full_ownership",
    pattern:
      "(?:volle|gehele|geheelheid in volle) eigendom|volledige eigendom|(?:pleine|toute|entière et pleine) propriété|vol(?:l|le[snmr]?) ?eigentum|in vollem eigentum|alleineigentum",
  },
  {
    right: "bare_ownership",
    pattern: "(?:naakte|blote) eigendom|nue[- ]propriété|(?:bloße|nackte|blosse)[snmr]? eigentum",
  },
  { right: "usufruct", pattern: "vruchtgebruik|usufruit|nießbrauch|niessbrauch|nutznießung" },
];
const LIMITED: readonly { readonly right: Right; readonly pattern: RegExp }[] = [
  { right: "emphyteusis", pattern: /erfpacht|emphyté|emphyteu|erbpacht/iu },
  { right: "building_right", pattern: /opstal|superficie|erbbaurecht/iu },
];
/** Both halves of the ownership, cited from the one to the other. */
const BOTH_HALVES = new RegExp(
  `^(?:(?:${RIGHT_WORDS[1]?.pattern})[^.;]*(?:${RIGHT_WORDS[2]?.pattern})|(?:${RIGHT_WORDS[2]?.pattern})[^.;]*(?:${RIGHT_WORDS[1]?.pattern}))$`,
  "iu",
);
/** Who keeps the usufruct says nothing of what passes. */
const KEPT = /(?:voorbehoud|behoud(?:t|en)|réserv|sous réserve|vorbehalt|vorbehält|behält)[^.;]{0,80}$/iu;
const KEPT_AFTER =
  /^[^.;]{0,30}?(?:rest(?:ant|e)|demeur(?:ant|e)|réservé|conserv|appartenant|voorbehouden|behoudend|blij(?:ft|vend)|vorbehalten|verbleib|bleibt)/iu;
const BY_KIND: Readonly<Partial<Record<DeedKind, Right>>> = {
  emphyteusis: "emphyteusis",
  building_right: "building_right",
  long_lease: "lease",
};
/** The giver keeps the usufruct: only the bare ownership passes (civil code, book 3, art. 3.138; old code art. 949). */
const USUFRUCT_KEPT =
  /(?<!zonder (?:enig )?)voorbehoud van (?:(?:het|hun|zijn|haar|levenslang|gezamenlijk)\p{L}* ){0,3}vruchtgebruik|(?:sous|avec|moyennant) (?:la )?réserve [^.;]{0,40}usufruit|(?<!ohne )vorbehalt (?:\p{L}+ ){1,4}?(?:nießbrauch|niessbrauch|nutznießung)|(?:se (?:réserve(?:nt)?|réservant)|s['’]en réserve(?:nt)?|fait réserve|(?:be|voor)houd(?:t|en)(?: \p{L}+)? (?:voor )?(?:zich|hen|hem|haar)(?:zelf)?|behoud(?:t|en) zich|zich [^.;]{0,60}voor(?:te)?behoud(?:t|en)|behält sich|behalten sich)[^.;]{0,80}?(?:vruchtgebruik|usufruit|nießbrauch|niessbrauch|nutznießung)(?!\p{L})/iu;
/** The verb of a transfer, cited when nothing restricts it: then ownership passes whole. */
export const TRANSFER_VERB =
  /(?:verko(?:cht|pen|opt|op)|schenk(?:en|t|ing)|afstaan|staa?n?t?[^.;]{0,60} af|afgestaan|toebedeeld|toegewezen|wijs[^.;]{0,60} toe|vend(?:ent|u|re)?(?!\p{L})|vente|donation|cède(?:nt)?|donne(?:nt)?(?!\p{L})|adjugée?|attribuée?|verkauf|schenkung|schenk(?:t|en)|abtreten|tritt[^.;]{0,60} ab|zugeteilt|zugeschlagen)/iu;
const RIGHT_PATTERN = new RegExp(RIGHT_WORDS.map(({ pattern }) => `(?:${pattern})`).join("|"), "iu");

const RIGHTS_AT_START = RIGHT_WORDS.map(({ right, pattern }) => ({
  right,
  pattern: new RegExp(`^(?:${pattern})`, "iu"),
}));

/** The right that a cited text names: the normaliser of `transactions[].right`. */
export function rightOf(text: string): Right | null {
  if (BOTH_HALVES.test(text)) return "full_ownership";
  if (USUFRUCT_KEPT.test(text)) return "bare_ownership";
  const named = RIGHTS_AT_START.find(({ pattern }) => pattern.test(text));
  if (named !== undefined) return named.right;
  const limited = LIMITED.find(({ pattern }) => pattern.test(text));
  if (limited !== undefined) return limited.right;
  if (/huur|pacht|bail|miete/iu.test(text)) return "lease";
  return TRANSFER_VERB.test(text) ? "full_ownership" : null;
}

/** Usufruct and bare ownership sold together pass the whole. */
function wholeIn(context: DeedContext, span: Span): Found<Right> | null {
  for (const sentence of context.sentences) {
    if (sentence.end <= span.start || sentence.start >= span.end) continue;
    const places = findAll(context, sentence, RIGHT_PATTERN).filter(
      ({ start, end }) =>
        !KEPT.test(context.text.slice(Math.max(sentence.start, start - 90), start)) &&
        !KEPT_AFTER.test(context.text.slice(end, end + 70)),
    );
    const rights = places.map(({ start, end }) => rightOf(context.text.slice(start, end)));
    const [first, last] = [places[0], places[1]];
    if (!rights.includes("usufruct") || !rights.includes("bare_ownership")) continue;
    const full = places[rights.indexOf("full_ownership")];
    if (full !== undefined) return foundByRule(full, "full_ownership", 0.9);
    const together = first !== undefined && last !== undefined ? { start: first.start, end: last.end } : null;
    if (together !== null && BOTH_HALVES.test(context.text.slice(together.start, together.end)) && rights.length === 2)
      return foundByRule(together, "full_ownership", 0.85);
  }
  return null;
}

/** A usufruct among the sellers, settled or left unsettled in the price: "conviennent de ne pas liquider l'usufruit". */
const SETTLED =
  /(?:liquid(?:er|é|ation)|convert(?:ir|i)|conversion|capitalis|vereffen|verreken|omzet|omgezet|abgelt|abgegolten|umwand|umgewandel)[^.;]{0,60}$/iu;
const isSettled = (context: DeedContext, { value, spans }: Found<Right>): boolean => {
  const at = spans[0]?.start ?? 0;
  return value === "usufruct" && SETTLED.test(context.text.slice(sentenceAt(context, at).start, at));
};

/** The first right named in a span, leaving out what is kept. */
export function rightIn(context: DeedContext, span: Span): Found<Right> | null {
  for (const place of findAll(context, span, RIGHT_PATTERN)) {
    if (KEPT.test(context.text.slice(Math.max(span.start, place.start - 90), place.start))) continue;
    const right = rightOf(context.text.slice(place.start, place.end));
    if (right !== null) return foundByRule(place, right, 0.95);
  }
  return null;
}

/** All rights named in a span, in order. */
export const rightsNamed = (context: DeedContext, span: Span): readonly (Right | null)[] =>
  findAll(context, span, RIGHT_PATTERN).map(({ start, end }) => rightOf(context.text.slice(start, end)));

/** The right that a kind passes by itself, citing the words that told the kind. */
export function rightOfKind(kind: Found<DeedKind>): Found<Right> | null {
  const right = BY_KIND[kind.value];
  const span = kind.spans[0];
  return right === undefined || span === undefined ? null : foundByRule(span, right, 0.9);
}

/** Where no agreement names a right: the bare ownership, when those who give or sell keep the usufruct of all of it. */
function keptBack(context: DeedContext, kind: DeedKind): Found<Right> | null {
  // A seller who keeps the usufruct says so where he sells; elsewhere in a sale it is another's, or of another deed.
  const clauses =
    kind === "donation"
      ? clausesOf(context, "agreement", "transfer", "occupancy", "special_conditions", "other")
      : kind === "sale"
        ? clausesOf(context, "agreement")
        : [];
  for (const clause of clauses) {
    const kept = findAll(context, clause, USUFRUCT_KEPT)[0];
    if (kept !== undefined && lotsIn(textOf(context, sentenceAt(context, kept.start))).size === 0)
      return foundByRule(kept, "bare_ownership", 0.85);
  }
  return null;
}

/** The right a deed of this kind passes; `kindCue` is cited where the kind says it. */
export function readRight(context: DeedContext, kind: DeedKind, kindCue: Span | null): Found<Right> | null {
  if (kind === "mortgage") return null;
  const own = BY_KIND[kind];
  const agreements = clausesOf(context, "agreement");
  if (own !== undefined) {
    const zone = kindCue ?? agreements[0];
    return zone === undefined ? null : foundByRule(zone, own, 0.9);
  }
  if (kindCue !== null) {
    const limited = rightOf(context.text.slice(kindCue.start, kindCue.end));
    if (limited === "emphyteusis" || limited === "building_right") return foundByRule(kindCue, limited, 0.9);
  }
  for (const zone of [...agreements, ...clausesOf(context, "shares")]) {
    const whole = wholeIn(context, zone);
    if (whole !== null) return whole;
  }
  for (const zone of [...agreements, ...clausesOf(context, "header", "shares", "parties", "price")]) {
    const found = rightIn(context, zone);
    if (found !== null && !isSettled(context, found)) return found;
  }
  const kept = keptBack(context, kind);
  if (kept !== null) return kept;
  for (const zone of agreements) {
    const verb = findAll(context, zone, TRANSFER_VERB)[0];
    if (verb !== undefined) return foundByRule(verb, "full_ownership", 0.8);
  }
  return kindCue === null ? null : foundByRule(kindCue, "full_ownership", 0.7);
}
