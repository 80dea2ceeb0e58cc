/** What kind of deed a text is, from its title, its opening and the words by which the right passes. */
import type { DeedKind, Span } from "../deed.ts";
import { foldAccents, foldPattern } from "./accents.ts";
import { clausesOf, type DeedContext, type Found, foundByRule } from "./context.ts";
import { tolerateDamage } from "./damaged-letters.ts";
import {
  AGREEMENT_CUES,
  AMOUNT,
  AUTHENTIC_CLOSING,
  BUYER_WORD,
  CADASTRE_WORD,
  DEED_DRAWN,
  type KindCue,
  NEAR_DEED_TITLES,
  NOTARY_FIELD,
  OPENING_FORMULA,
  OTHER_ACT_CUES,
  PARTY_DATUM,
  PRICE_WORD,
  PRIVATE_CLOSING,
  PRIVATE_PARTIES,
  SALE_VERB,
  SALUTATION,
  SELLER_WORD,
  SIGNER_CUES,
  TITLE_CUES,
} from "./kind-cues.ts";
import { closeSpacedLetters } from "./spaced-letters.ts";

/** Characters in which an opening formula is looked for: the longest head met before one, a title page with a table, is about 2,500. */
const OPENING_REACH = 6000;
/** Characters of a text's head in which the title of a near deed stands. */
const NEAR_TITLE_REACH = 700;
/** Longest line that is a title. */
const TITLE_LINE = 200;
/** Strengths of the rules, as measured on the training texts: a title is never wrong there, a verb sometimes. */
const TITLE_STRENGTH = 0.98;
const VERB_STRENGTH = 0.85;
const NEAR_DEED_STRENGTH = 0.9;

type Cue = Span & { readonly kind: DeedKind };

/** Cues for texts without accents, made once. */
const foldCues = (cues: readonly KindCue[]): readonly KindCue[] =>
  cues.map(({ kind, pattern }) => ({ kind, pattern: foldPattern(pattern) }));
const TITLES = foldCues(TITLE_CUES);
const VERBS = foldCues(AGREEMENT_CUES);
const OTHER_ACTS = foldCues(OTHER_ACT_CUES);
const SIGNERS = foldCues(SIGNER_CUES);
const NEAR_TITLES = NEAR_DEED_TITLES.map(foldPattern);
/** The words on which a whole record hangs. */
const OFFICERS_WORDS = ["notaire", "notar", "voor", "mij", "ons", "vor", "mir", "uns", "devant", "nous"];
/** All formulas as one: sought each by itself, all but one go through the whole head in vain. */
const OPENING = new RegExp(
  OPENING_FORMULA.map((pattern) => `(?:${tolerateDamage(foldPattern(pattern).source, OFFICERS_WORDS)})`).join("|"),
  "imu",
);

/** The first cue in `text`; at one place the longer wins. */
function firstCue(printed: string, cues: readonly KindCue[]): Cue | null {
  const text = foldAccents(printed);
  let best: Cue | null = null;
  for (const { kind, pattern } of cues) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const cue = { kind, start: match.index, end: match.index + match[0].length };
    if (best === null || cue.start < best.start || (cue.start === best.start && cue.end > best.end)) best = cue;
  }
  return best;
}

/** The kind that a cited cue tells; null when it is no cue. The normaliser of `deed.kind`. */
export function deedKindOf(text: string): DeedKind | null {
  const closed = closeSpacedLetters(text).text;
  const cue =
    firstCue(closed, TITLES) ?? firstCue(closed, OTHER_ACTS) ?? firstCue(closed, VERBS) ?? firstCue(closed, SIGNERS);
  if (cue !== null && cue.start === 0 && !isNearDeedTitle(closed)) return cue.kind;
  if (isNearDeedTitle(closed) || SALUTATION.test(closed)) return "not_a_deed";
  return cue?.kind ?? null;
}

function isNearDeedTitle(text: string): boolean {
  const folded = foldAccents(text);
  return NEAR_TITLES.some((pattern) => pattern.exec(folded)?.index === 0);
}

/** Where an officer's opening formula stands, or null. */
export function findOpening(text: string, from = 0, to = OPENING_REACH): Span | null {
  const match = OPENING.exec(foldAccents(text.slice(from, to)));
  return match === null ? null : { start: from + match.index, end: from + match.index + match[0].length };
}

const openings = new WeakMap<DeedContext, Span | null>();

/** The same of a deed's own text, sought once. */
export function openingOf(context: DeedContext): Span | null {
  const known = openings.get(context);
  if (known !== undefined) return known;
  const found = findOpening(context.text);
  openings.set(context, found);
  return found;
}

/** The first title of a near deed in the head of the text. */
function findNearTitle(text: string): Span | null {
  let best: Span | null = null;
  const head = foldAccents(text.slice(0, NEAR_TITLE_REACH));
  for (const pattern of NEAR_TITLES) {
    const match = pattern.exec(head);
    if (match !== null && isTitleLine(text, match.index) && (best === null || match.index < best.start))
      best = { start: match.index, end: match.index + match[0].length };
  }
  return best;
}

/** A title's line is short: what an article tells in a sentence ("bekendgemaakt in de bijlagen tot het Belgisch Staatsblad") is none. */
function isTitleLine(text: string, at: number): boolean {
  const end = text.indexOf("\n", at);
  return (end === -1 ? text.length : end) - (text.lastIndexOf("\n", at) + 1) <= TITLE_LINE;
}

/** Why the text is no deed, as a span to cite; null when it is one. An empty span at 0 cites nothing: the text lacks what makes a deed. */
function findWhyNoDeed(context: DeedContext): Span | null {
  const { text } = closeSpacedLetters(context.text);
  const opening = text === context.text ? openingOf(context) : findOpening(text);
  const salutation = SALUTATION.exec(text.slice(0, opening?.start ?? OPENING_REACH));
  const near = findNearTitle(text);
  if (salutation !== null && !isPrivateAgreement(text, near))
    return { start: salutation.index, end: salutation.index + salutation[0].length };
  if (opening !== null) return near !== null && !AUTHENTIC_CLOSING.test(text.slice(opening.end)) ? near : null;
  if (isPrivateAgreement(text, near)) return null;
  if (near !== null) return near;
  const tail = text.slice(-3000);
  const closed =
    (AUTHENTIC_CLOSING.test(tail) && firstCue(text.slice(0, 1500), TITLES) !== null) ||
    (DEED_DRAWN.test(tail) && PARTY_DATUM.test(text)) ||
    (NOTARY_FIELD.test(text.slice(0, OPENING_REACH)) && AUTHENTIC_CLOSING.test(tail));
  return closed || hasSubstance(text) ? null : { start: 0, end: 0 };
}

/**
 * What makes a deed where no formula of it could be read (a lost page, an office's own words): both sides, the birth, home or seat of a party, the
 * cadastre, the sale and its price. To lose a whole record costs more than to read a near deed that has all of these.
 */
function hasSubstance(text: string): boolean {
  const sells = SALE_VERB.test(text) || firstCue(text.slice(0, NEAR_TITLE_REACH), TITLES) !== null;
  const sides = SELLER_WORD.test(text) && BUYER_WORD.test(text);
  const priced = PRICE_WORD.test(text) && AMOUNT.test(text);
  return sells && sides && priced && PARTY_DATUM.test(text) && CADASTRE_WORD.test(text);
}

/** A notary in a field of his own, and the close of a notary's deed: authentic without an opening formula, whatever its title ("KAUFVERTRAG"). */
const isAuthentic = (text: string): boolean =>
  NOTARY_FIELD.test(text.slice(0, OPENING_REACH)) && DEED_DRAWN.test(text.slice(-3000));

/** A private agreement names itself or its signers, has two sides, and is signed at its end; a near deed's title before that is not outweighed. */
function isPrivateAgreement(text: string, near: Span | null): boolean {
  if (isAuthentic(text)) return false;
  const head = foldAccents(text.slice(0, 2500));
  const title = TITLES.filter(({ kind }) => kind === "private_agreement")
    .map(({ pattern }) => pattern.exec(head)?.index ?? Number.POSITIVE_INFINITY)
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (near !== null && near.start < title) return false;
  const signed = PRIVATE_CLOSING.test(text.slice(-Math.max(3000, text.length * 0.3)));
  const sides = SELLER_WORD.test(text) && BUYER_WORD.test(text);
  if (!sides) return false;
  if (Number.isFinite(title)) return signed || PRIVATE_PARTIES.test(head);
  return signed && PRIVATE_PARTIES.test(head) && SALE_VERB.test(text) && PRICE_WORD.test(text);
}

/** The kind of the deed with the cue it was told by. Every text gets one; `not_a_deed` without a title to cite has no span. */
export function readDeedKind(context: DeedContext): Found<DeedKind> {
  const why = findWhyNoDeed(context);
  if (why !== null)
    return why.end > why.start
      ? citing(context, why, "not_a_deed", NEAR_DEED_STRENGTH)
      : { value: "not_a_deed", spans: [], confidence: 0.7, origin: "rule" };
  const opening = openingOf(context);
  const titled = findTitle(context, opening);
  if (titled !== null) return titled;
  for (const clause of clausesOf(context, "opening", "parties", "capacity", "agreement", "other").slice(0, 4)) {
    const found = citeFirst(context, clause, OTHER_ACTS, VERB_STRENGTH);
    if (found !== null) return found;
  }
  for (const clause of clausesOf(context, "agreement", "parties", "opening", "price")) {
    const found = citeFirst(context, clause, VERBS, VERB_STRENGTH);
    if (found !== null) return found;
  }
  // the words of the agreement taken for another clause's
  for (const clause of clausesOf(context, "shares", "representation", "description", "special_conditions", "other")) {
    const found = citeFirst(context, clause, VERBS, VERB_STRENGTH * 0.8);
    if (found !== null) return found;
  }
  if (opening === null && isPrivateAgreement(context.text, null))
    return { value: "private_agreement", spans: [], confidence: 0.5, origin: "rule" };
  if (opening === null && SALE_VERB.test(context.text))
    return { value: "sale", spans: [], confidence: 0.4, origin: "rule" };
  return { value: "other", spans: [], confidence: 0.4, origin: "rule" };
}

/** The title stands before the opening formula; where there is none, in the first lines. An authentic deed is no private agreement. */
function findTitle(context: DeedContext, opening: Span | null): Found<DeedKind> | null {
  const end = opening?.start ?? Math.min(1500, context.text.length);
  const isPrivate = opening === null && !isAuthentic(context.text);
  const cues = isPrivate
    ? TITLES
    : TITLES.map((cue) => (cue.kind === "private_agreement" ? { kind: "sale" as const, pattern: cue.pattern } : cue));
  if (isPrivate) {
    const own = citeFirst(
      context,
      { start: 0, end },
      cues.filter(({ kind }) => kind === "private_agreement"),
      TITLE_STRENGTH,
    );
    if (own !== null) return own;
    const signers = isPrivateAgreement(context.text, null)
      ? citeFirst(context, { start: 0, end: context.text.length }, SIGNERS, VERB_STRENGTH)
      : null;
    if (signers !== null) return signers;
  }
  return citeFirst(context, { start: 0, end }, cues, TITLE_STRENGTH);
}

/** The kind that an agreement's own words tell, its heading first. */
export function kindInAgreement(context: DeedContext, clause: Span): Found<DeedKind> | null {
  const heading = {
    start: clause.start,
    end: Math.min(clause.end, context.text.indexOf("\n", clause.start) + 1 || clause.end),
  };
  return citeFirst(context, heading, TITLES, VERB_STRENGTH) ?? citeFirst(context, clause, VERBS, VERB_STRENGTH);
}

function citeFirst(
  context: DeedContext,
  span: Span,
  cues: readonly KindCue[],
  strength: number,
): Found<DeedKind> | null {
  const closed = closeSpacedLetters(context.text.slice(span.start, span.end), span.start);
  const cue = firstCue(closed.text, cues);
  if (cue === null) return null;
  const start = closed.placeOf(cue.start);
  const end = closed.placeOf(cue.end - 1) + 1;
  return foundByRule({ start, end }, cue.kind, strength);
}

function citing(context: DeedContext, span: Span, kind: DeedKind, strength: number): Found<DeedKind> {
  const closed = closeSpacedLetters(context.text);
  const start = closed.placeOf(span.start);
  const end = closed.placeOf(span.end - 1) + 1;
  return foundByRule({ start, end }, kind, strength);
}
