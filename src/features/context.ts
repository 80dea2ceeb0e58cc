/**
 * What derivations read: the deed's text, its clauses and entities, and look-ups in them. Pure and immutable; built once a deed.
 * Offsets are UTF-16 code units of `text`.
 */
import type { Clause, ClauseKind, DeedText, Entity, EntityLabel, Evidence, Language, Origin, Span } from "../deed.ts";

/** What a record is derived from. */
export type DeriveInput = {
  readonly deed: DeedText;
  /** Partition of the text. */
  readonly clauses: readonly Clause[];
  /** Sorted by start, not overlapping. */
  readonly entities: readonly Entity[];
};

export type DeedContext = DeriveInput & {
  readonly text: string;
  /** The deed's language, Dutch where it is unknown: only cues are chosen by it, `deed.language` of the record is not. */
  readonly language: Language;
  /** Sentences and paragraphs, each a partition of the text; a sentence never crosses a line end. */
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
};

/** A value with the places it was read. Normalising exactly the text of `spans`, in order, gives `value`. */
export type Found<T> = {
  readonly value: T;
  readonly spans: readonly Span[];
  /** 0..1: the entity's score times the strength of the rule. */
  readonly confidence: number;
  readonly origin: Origin;
};

/** Abbreviations whose full stop ends no sentence (nl, fr, de), as met in domain.md's forms: numbers, titles, streets, initials. */
const ABBREVIATION =
  /(?:^|[\s(«"'-])(?:nrs?|n°|art|artt?|dhr|mevr?|mw|mr|mtr|dr|ir|ing|st|ste|bv|d\.d|m\.b\.t|resp|ca|pag|blz|rep|reg|vol|fol|str|strasse|av|bd|blvd|tél|tel|m|mm|mme|mlle|me|mes|hr|frl|abs|bzw|nl|fr|geb|gest|wwe|inw|bijl|wtb|inc|lid|al|[a-z])\.$/i;

/** Splits the text on line ends (paragraphs) and, inside them, on sentence ends. */
function splitParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    spans.push({ start, end });
    start = end;
  }
  return spans;
}

function splitSentences(text: string, paragraphs: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const paragraph of paragraphs) {
    const body = text.slice(paragraph.start, paragraph.end);
    let from = 0;
    for (const match of body.matchAll(/[.!?;](?:["»”')\]]*)\s+(?=["«“(–—-]*\s*[\p{Lu}\d])/gu)) {
      const end = match.index + match[0].length;
      if (ABBREVIATION.test(body.slice(Math.max(from, match.index - 10), match.index + 1))) continue;
      if (/\d\.$/.test(body.slice(from, match.index + 1)) && body.slice(from, match.index).trim().length < 6) continue;
      spans.push({ start: paragraph.start + from, end: paragraph.start + end });
      from = end;
    }
    if (from < body.length) spans.push({ start: paragraph.start + from, end: paragraph.end });
  }
  return spans;
}

/** Builds the context of a deed. */
export function createContext(input: DeriveInput): DeedContext {
  const text = input.deed.text;
  const paragraphs = splitParagraphs(text);
  return {
    ...input,
    text,
    language: input.deed.language ?? "nl",
    paragraphs,
    sentences: splitSentences(text, paragraphs),
  };
}

/** Index of the first item that ends after `offset`, by bisection; items are sorted and do not overlap. */
function firstEndingAfter(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && item.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function covering<T extends Span>(items: readonly T[], offset: number): T | null {
  const item = items[firstEndingAfter(items, offset)];
  return item !== undefined && item.start <= offset ? item : null;
}

/** Entities that lie wholly in `span`, in order; of the given labels, or of all when none is given. */
export function entitiesIn(context: DeedContext, span: Span, ...labels: readonly EntityLabel[]): Entity[] {
  const found: Entity[] = [];
  for (let i = firstEndingAfter(context.entities, span.start); i < context.entities.length; i++) {
    const entity = context.entities[i];
    if (entity === undefined || entity.end > span.end) break;
    if (entity.start >= span.start && (labels.length === 0 || labels.includes(entity.label))) found.push(entity);
  }
  return found;
}

/** The entity that covers `offset`, or null. */
export function entityAt(context: DeedContext, offset: number): Entity | null {
  return covering(context.entities, offset);
}

/** The last entity (of the labels) that ends at or before `offset`. */
export function entityBefore(context: DeedContext, offset: number, ...labels: readonly EntityLabel[]): Entity | null {
  for (let i = firstEndingAfter(context.entities, offset) - 1; i >= 0; i--) {
    const entity = context.entities[i];
    if (entity !== undefined && (labels.length === 0 || labels.includes(entity.label))) return entity;
  }
  return null;
}

/** Clauses of the given kinds, in order. */
export function clausesOf(context: DeedContext, ...kinds: readonly ClauseKind[]): Clause[] {
  return context.clauses.filter((clause) => kinds.includes(clause.kind));
}

/** The clause that covers `offset`, or null outside the text. */
export function clauseAt(context: DeedContext, offset: number): Clause | null {
  return covering(context.clauses, offset);
}

/** The sentence, the paragraph (a line of the text) that covers `offset`. */
export function sentenceAt(context: DeedContext, offset: number): Span {
  return covering(context.sentences, offset) ?? { start: offset, end: offset };
}

export function paragraphAt(context: DeedContext, offset: number): Span {
  return covering(context.paragraphs, offset) ?? { start: offset, end: offset };
}

/** Up to `length` characters before `offset`, not before `floor`. */
export function textBefore(context: DeedContext, offset: number, length: number, floor = 0): string {
  return context.text.slice(Math.max(floor, offset - length), offset);
}

/** Up to `length` characters from `offset`, not past `ceiling`. */
export function textAfter(context: DeedContext, offset: number, length: number, ceiling = context.text.length): string {
  return context.text.slice(offset, Math.min(ceiling, offset + length));
}

/** The text of a span. */
export function textOf(context: DeedContext, span: Span): string {
  return context.text.slice(span.start, span.end);
}

/** The 1-based page an offset lies on, or null when the deed came as bare text. */
export function pageOf(context: DeedContext, offset: number): number | null {
  return covering(context.deed.pages, offset)?.number ?? null;
}

/** Each pattern as one that goes on from match to match: made once, since making it costs more than most searches. */
const goingOn = new WeakMap<RegExp, RegExp>();
const toGoingOn = (pattern: RegExp): RegExp => {
  const known = goingOn.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  goingOn.set(pattern, made);
  return made;
};

/** All matches of `pattern` in `span`, as spans of the deed's text with their match. The pattern needs no `g` flag. */
export function findAll(
  context: DeedContext,
  span: Span,
  pattern: RegExp,
): readonly (Span & { readonly match: RegExpMatchArray })[] {
  const going = toGoingOn(pattern);
  const text = textOf(context, span);
  const found: (Span & { readonly match: RegExpMatchArray })[] = [];
  going.lastIndex = 0;
  for (let match = going.exec(text); match !== null; match = going.exec(text)) {
    found.push({ start: span.start + match.index, end: span.start + match.index + match[0].length, match });
    // An empty match must not be found for ever; within a pair of surrogates it would be.
    if (match[0] === "") going.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/** A value read from one entity: confidence is the entity's score times the rule's strength. */
export function foundIn<T>(entity: Entity, value: T, strength = 1): Found<T> {
  return { value, spans: [entity], confidence: entity.score * strength, origin: entity.origin };
}

/** A value read by rule from a span of text that is no entity. */
export function foundByRule<T>(span: Span, value: T, strength: number): Found<T> {
  return { value, spans: [span], confidence: strength, origin: "rule" };
}

/** Evidence rows of a found value under a path of the record. */
export function evidenceOf(path: string, found: Found<unknown> | null): Evidence[] {
  if (found === null) return [];
  return found.spans.map(({ start, end }) => ({
    path,
    start,
    end,
    confidence: Math.min(1, Math.max(0, found.confidence)),
    origin: found.origin,
  }));
}
