/** What went wrong in one deed, in words that can be counted: which label was read as which, which border was missed, which value stands instead. */
import type { ClauseKind, EntityLabel } from "../deed.ts";
import { nameField, type PairBag } from "./record-pairs.ts";

type Range = { readonly start: number; readonly end: number };

export const CONFUSION_HEADS = ["entity", "clause", "record"] as const;

/** `what` is the same for mistakes of one kind, such as "PERSON read as ORGANISATION". */
export type Confusion = {
  readonly head: (typeof CONFUSION_HEADS)[number];
  readonly what: string;
  /** Null: nothing was expected there. */
  readonly expected: string | null;
  /** Null: nothing was read there. */
  readonly got: string | null;
  /** One line of gold's text, the place between ›‹; null for values, whose path is in `what`. */
  readonly context: string | null;
};

type Labelled = Range & { readonly label: EntityLabel };
type Kinded = Range & { readonly kind: ClauseKind };

const CONTEXT_CHARACTERS = 45;
/** A clause opens within so many characters of gold's place, as in the score. */
const BOUNDARY_SLACK = 2;

/**
 * Pairs what is left after the exact matches by the longest overlap: same label → a border, another → a label confusion, no partner → missed or
 * invented. Spans are code points of gold's text.
 */
export function confuseEntities(
  gold: readonly Labelled[],
  result: readonly Labelled[],
  points: readonly string[],
): Confusion[] {
  const pairs = gold
    .flatMap((ours) => result.map((theirs) => ({ ours, theirs, overlap: measureOverlap(ours, theirs) })))
    .filter(({ overlap }) => overlap > 0)
    .sort(
      (a, b) =>
        b.overlap - a.overlap || Number(b.ours.label === b.theirs.label) - Number(a.ours.label === a.theirs.label),
    );
  const used = new Set<Labelled>();
  const confusions: Confusion[] = [];
  const add = (what: string, expected: Labelled | null, got: Labelled | null, place: Range): void => {
    const words = (span: Range | null) => (span === null ? null : flatten(points.slice(span.start, span.end)));
    const context = quote(points, place);
    confusions.push({ head: "entity", what, expected: words(expected), got: words(got), context });
  };
  for (const { ours, theirs } of pairs) {
    if (used.has(ours) || used.has(theirs)) continue;
    used.add(ours).add(theirs);
    const what =
      ours.label === theirs.label
        ? `${ours.label} ${nameBorders(ours, theirs)}`
        : `${ours.label} read as ${theirs.label}`;
    add(what, ours, theirs, { start: Math.min(ours.start, theirs.start), end: Math.max(ours.end, theirs.end) });
  }
  for (const ours of gold) if (!used.has(ours)) add(`${ours.label} missed`, ours, null, ours);
  for (const theirs of result) if (!used.has(theirs)) add(`${theirs.label} invented`, null, theirs, theirs);
  return confusions;
}

/** Clauses of which most characters were given another kind, and boundaries that are missing or too many; `ink` counts characters before a place. */
export function confuseClauses(
  gold: readonly Kinded[],
  result: readonly Kinded[],
  points: readonly string[],
  ink: Uint32Array,
): Confusion[] {
  const at = (place: number): number => ink[place] ?? 0;
  const measure = (a: Range, b: Range): number => {
    const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
    return end > start ? at(end) - at(start) : 0;
  };
  const near = (a: Range, b: Range): boolean => Math.abs(at(a.start) - at(b.start)) <= BOUNDARY_SLACK;
  const opening = ({ start, end }: Range): Range => ({ start, end: Math.min(end, start + CONTEXT_CHARACTERS) });
  const confusions: Confusion[] = [];
  const add = (what: string, expected: string | null, got: string | null, place: Range): void => {
    confusions.push({ head: "clause", what, expected, got, context: quote(points, opening(place)) });
  };
  for (const clause of gold) {
    const shares = new Map<ClauseKind, number>();
    for (const other of result) {
      const shared = measure(clause, other);
      if (shared > 0) shares.set(other.kind, (shares.get(other.kind) ?? 0) + shared);
    }
    const [most] = [...shares].sort((a, b) => b[1] - a[1]);
    if (most !== undefined && most[0] !== clause.kind)
      add(`${clause.kind} read as ${most[0]}`, clause.kind, most[0], clause);
    if (!result.some((other) => near(clause, other))) add(`${clause.kind} begins unseen`, clause.kind, null, clause);
  }
  for (const other of result) {
    if (gold.some((clause) => near(clause, other))) continue;
    const around = gold.find(({ start, end }) => start <= other.start && other.start < end);
    add(`${other.kind} begun inside ${around?.kind ?? "nothing"}`, null, other.kind, other);
  }
  return confusions;
}

/** Values of the same path that differ are one wrong value; the rest are missed or invented. */
export function confuseRecord(gold: PairBag, result: PairBag): Confusion[] {
  const left = (ours: PairBag, theirs: PairBag): Map<string, string[]> => {
    const values = new Map<string, string[]>();
    for (const [key, count] of ours) {
      const path = key.slice(0, key.indexOf("\t"));
      const value = key.slice(key.indexOf("\t") + 1).replace(/^[a-z]+:/, "");
      for (let n = theirs.get(key) ?? 0; n < count; n += 1) values.set(path, [...(values.get(path) ?? []), value]);
    }
    return values;
  };
  const [missing, extra] = [left(gold, result), left(result, gold)];
  return [...new Set([...missing.keys(), ...extra.keys()])].flatMap((path) => {
    const [expected, got] = [missing.get(path) ?? [], extra.get(path) ?? []];
    const field = nameField(`${path}\t`);
    return Array.from({ length: Math.max(expected.length, got.length) }, (_, i): Confusion => {
      const [ours = null, theirs = null] = [expected[i], got[i]];
      const how = ours === null ? "invented" : theirs === null ? "missed" : "wrong";
      return { head: "record", what: `${field} ${how}`, expected: ours, got: theirs, context: null };
    });
  });
}

/** "starts late, ends early": where the reading's borders lie as against gold's. A slack of one is no difference, as in the score. */
function nameBorders(gold: Range, result: Range): string {
  const word = (verb: string, distance: number): string[] =>
    Math.abs(distance) <= 1 ? [] : [`${verb} ${distance > 0 ? "late" : "early"}`];
  const words = [...word("starts", result.start - gold.start), ...word("ends", result.end - gold.end)];
  // Both within the slack: the gold span had already been taken by another reading of it.
  return words.length === 0 ? "read twice" : words.join(", ");
}

function measureOverlap(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function quote(points: readonly string[], { start, end }: Range): string {
  const [from, to] = [Math.max(0, start - CONTEXT_CHARACTERS), Math.min(points.length, end + CONTEXT_CHARACTERS)];
  // Words that the window cuts are left out, unless nothing would be left.
  const before = flatten(points.slice(from, start)).replace(from > 0 ? /^\S*\s(?=.)/u : /^/u, "");
  const after = flatten(points.slice(end, to)).replace(to < points.length ? /(?<=.)\s\S*$/u : /$/u, "");
  return `${before}›${flatten(points.slice(start, end))}‹${after}`;
}

function flatten(points: readonly string[]): string {
  return points.join("").replace(/\s+/gu, " ");
}
