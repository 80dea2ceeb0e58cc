import type { Span } from "../../deed.ts";
import { type DeedContext, sentenceAt } from "../context.ts";
import { findMentions } from "./mentions.ts";
import { ownSpan, sharedTail } from "./parcels.ts";
import type { GoodMap } from "./segment.ts";

/** The pieces of the description that speak of each good, and those that speak of all. */
export type OwnedText = { readonly own: readonly (readonly Span[])[]; readonly common: readonly Span[] };

/** A sentence that opens on another good's noun ("De hoeve, die van 1896 dateert, …") is that good's, wherever it stands. */
const SUBJECT_REACH = 70;

function sentencesIn(context: DeedContext, span: Span): Span[] {
  const pieces: Span[] = [];
  for (let at = span.start; at < span.end; ) {
    const sentence = sentenceAt(context, at);
    const end = Math.min(span.end, sentence.end <= at ? span.end : sentence.end);
    pieces.push({ start: at, end });
    at = end;
  }
  return pieces;
}

/** Shares the description out among the goods, sentence by sentence. */
export function shareText(context: DeedContext, map: GoodMap): OwnedText {
  const tail = sharedTail(context, map);
  const own: Span[][] = map.segments.map(() => []);
  const common: Span[] = [];
  for (const [index, segment] of map.segments.entries()) {
    for (const piece of sentencesIn(context, ownSpan(segment, tail))) {
      const isHead = segment.head.start >= piece.start && segment.head.start < piece.end;
      const subject = isHead
        ? undefined
        : findMentions(context, map.segments, {
            start: piece.start,
            end: Math.min(piece.end, piece.start + SUBJECT_REACH),
          })[0];
      const owners = subject !== undefined && !subject.goods.includes(index) ? subject.goods : [index];
      for (const owner of owners) own[owner]?.push(piece);
    }
  }
  for (const span of [...map.preambles, ...(tail ? [tail] : [])]) {
    for (const piece of sentencesIn(context, span)) {
      const subject = findMentions(context, map.segments, {
        start: piece.start,
        end: Math.min(piece.end, piece.start + SUBJECT_REACH),
      })[0];
      if (subject === undefined) common.push(piece);
      else for (const owner of subject.goods) own[owner]?.push(piece);
    }
  }
  return { own, common };
}
