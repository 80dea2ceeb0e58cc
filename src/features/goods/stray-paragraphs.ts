/** Paragraphs behind one good's description that speak of another: "Laut Titel trägt das Gut zu a) noch die Bezeichnung …" below good b. */
import type { Span } from "../../deed.ts";
import type { DeedContext } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodMap } from "./segment.ts";

/** A paragraph with the place of the good that it speaks of. */
export type Stray = Span & { readonly good: number };

/** How far into a paragraph the good it speaks of is named; further on a good is a neighbour or what a piece was cut from. */
const SUBJECT_REACH = 90;

/** The paragraphs after a good's own that open on one other good, and name no third. */
export function strayParagraphs(context: DeedContext, map: GoodMap): readonly Stray[] {
  return map.segments.flatMap(({ head, span }) =>
    context.paragraphs
      .filter(({ start, end }) => start > head.end && start > span.start && end <= span.end)
      .flatMap((paragraph): Stray[] => {
        const mentions = findMentions(context, map.segments, paragraph);
        const [good, ...others] = new Set(mentions.flatMap(({ goods }) => goods));
        const isEarly = (mentions[0]?.start ?? paragraph.end) < paragraph.start + SUBJECT_REACH;
        const isElsewhere = good !== undefined && map.segments[good]?.span.start !== span.start;
        return isElsewhere && isEarly && others.length === 0 ? [{ ...paragraph, good }] : [];
      }),
  );
}
