/** The part of a deed in which date and notary stand: its opening clause, or, where none was found, the text around the opening formula. */
import type { Span } from "../deed.ts";
import { clausesOf, type DeedContext, paragraphAt } from "./context.ts";
import { openingOf } from "./deed-kind.ts";

/** Characters kept beyond an opening formula when no clause bounds it: name, seat, company and second notary fill some 600. */
const REACH_AFTER_FORMULA = 600;
const REACH_BEFORE_FORMULA = 500;

/** The seat and the office stand behind the officer's name. */
const REACH_TO_SEAT = 160;
const endOfFormula = (context: DeedContext, end: number): number =>
  Math.min(paragraphAt(context, end - 1).end, end + REACH_TO_SEAT);

/** The opening, or null when there is no officer's formula and no opening clause. */
export function openingZone(context: DeedContext): Span | null {
  const clause = clausesOf(context, "opening")[0];
  const formula = openingOf(context);
  if (clause !== undefined)
    return formula !== null && formula.start >= clause.end && formula.start - clause.end < 400
      ? { start: clause.start, end: endOfFormula(context, formula.end) }
      : clause;
  if (formula === null) return null;
  const headEnd = clausesOf(context, "header").findLast(({ end }) => end <= formula.start)?.end ?? 0;
  const parties = clausesOf(context, "parties").find(({ start }) => start > formula.end);
  return {
    start: Math.max(headEnd, formula.start - REACH_BEFORE_FORMULA),
    end: Math.min(context.text.length, formula.end + REACH_AFTER_FORMULA, parties?.start ?? Number.POSITIVE_INFINITY),
  };
}

/** What stands before the opening: the head of the first page. */
export function headZone(context: DeedContext, zone: Span | null): Span {
  return { start: 0, end: zone?.start ?? clausesOf(context, "header")[0]?.end ?? Math.min(600, context.text.length) };
}
