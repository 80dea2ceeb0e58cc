import type { Span } from "../../deed.ts";
import type { DeedContext } from "../context.ts";
import { findMentions } from "./mentions.ts";
import { ownSpan, sharedTail } from "./parcels.ts";
import type { GoodMap } from "./segment.ts";
import { sentencesIn } from "./statements.ts";

/** The pieces of the description that speak of each good, and those that speak of all. */
export type OwnedText = { readonly own: readonly (readonly Span[])[]; readonly common: readonly Span[] };

/** A sentence that opens on another good's noun ("De hoeve, die van 1896 dateert, …") is that good's, wherever it stands. */
const SUBJECT_REACH = 70;

const subjectOf = (context: DeedContext, map: GoodMap, piece: Span): readonly number[] | undefined =>
  findMentions(context, map.segments, { start: piece.start, end: Math.min(piece.end, piece.start + SUBJECT_REACH) })[0]
    ?.goods;

/** "Beide Häuser haben zwei Geschosse": said of each of the goods of one kind. */
const OF_EACH =
  /^\s*(?:(?:de|les|die|het|das)\s+)?(?:beiden?|twee|deux|zwei|drei|trois|drie|alle|tous les|toutes les|elk(?:e)? van|chacune? des?|jede[rs]? der)\s/iu;
const ofEach = (context: DeedContext, map: GoodMap, piece: Span, goods: readonly number[]): boolean =>
  goods.length > 1 &&
  new Set(goods.map((good) => map.segments[good]?.type)).size === 1 &&
  OF_EACH.test(context.text.slice(piece.start, piece.end));

/** "Das Haus A hat drei Schlafzimmer, das Haus B zwei": a sentence cut where it passes from one good to another of its kind. */
function byGood(context: DeedContext, map: GoodMap, sentence: Span): readonly Span[] {
  const mentions = findMentions(context, map.segments, sentence).filter(({ goods }) => goods.length === 1);
  const typeOf = (good: number | undefined): string | undefined => map.segments[good ?? -1]?.type;
  const cuts = mentions.flatMap(({ start, goods }, at) => {
    const [before, own] = [mentions[at - 1]?.goods[0], goods[0]];
    if (before === undefined || before === own || typeOf(before) !== typeOf(own)) return [];
    const joint = JOINT.exec(context.text.slice(sentence.start, start));
    return joint === null ? [] : [sentence.start + joint.index];
  });
  return [sentence.start, ...cuts].map((start, at) => ({ start, end: cuts[at] ?? sentence.end }));
}
const JOINT = /(?:[,;]|\s(?:en|et|und|terwijl|tandis que|während))\s+(?:(?:de|het|la|le|das|die|der)\s+|l['’])?$/iu;

/** Adds a piece, joined to the one before when it follows it, so that cues at its end reach over. */
function addPiece(pieces: Span[] | undefined, piece: Span): void {
  const before = pieces?.at(-1);
  if (pieces === undefined) return;
  if (before !== undefined && before.end === piece.start)
    pieces[pieces.length - 1] = { start: before.start, end: piece.end };
  else pieces.push(piece);
}

/** Shares the description out among the goods, sentence by sentence. */
export function shareText(context: DeedContext, map: GoodMap): OwnedText {
  const tail = sharedTail(context, map);
  const own: Span[][] = map.segments.map(() => []);
  const common: Span[] = [];
  for (const [index, segment] of map.segments.entries()) {
    let owners: readonly number[] = [index];
    const isOwnHead = ({ start, end }: Span): boolean => segment.head.start >= start && segment.head.start < end;
    const pieces = sentencesIn(context, ownSpan(segment, tail)).flatMap((sentence) =>
      isOwnHead(sentence) ? [sentence] : byGood(context, map, sentence),
    );
    for (const piece of pieces) {
      const isHead = isOwnHead(piece);
      const subject = isHead ? undefined : subjectOf(context, map, piece);
      // Within a paragraph a sentence without a subject of its own goes on about the last one ("De villa dateert van 1968. Zij telt twee bouwlagen").
      if (isHead) owners = [index];
      else if (subject !== undefined)
        owners = subject.includes(index) && !ofEach(context, map, piece, subject) ? [index] : subject;
      else if (/\n\s*$/.test(context.text.slice(Math.max(0, piece.start - 2), piece.start))) owners = [index];
      for (const owner of owners) addPiece(own[owner], piece);
    }
  }
  for (const span of [...map.preambles, ...(tail ? [tail] : [])]) {
    for (const piece of sentencesIn(context, span).flatMap((sentence) => byGood(context, map, sentence))) {
      // "Une propriété … se composant d'une maison construite en 1927, avec cave": the overview tells of the good it names first.
      const subject = findMentions(context, map.segments, piece)[0]?.goods;
      if (subject === undefined || (subject.length > 1 && !ofEach(context, map, piece, subject)))
        addPiece(common, piece);
      else for (const owner of subject) addPiece(own[owner], piece);
    }
  }
  return { own, common };
}
