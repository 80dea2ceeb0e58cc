import type { Good } from "../../deed.ts";
import { type DeedContext, type Found, findAll, foundByRule } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";
import { clausesFor, statementsIn } from "./statements.ts";

type Flood = { readonly [K in keyof Good["flood"]]: Found<"A" | "B" | "C" | "D"> | null };
const SCORE =
  /(?<![\p{L}])(?<kind>[PG])(?:\((?:erceel|ebouw)\))?[\s-]?score\s*(?:(?:van|is|bedraagt|voor|het|de|gebouw|perceel|:|=|\(|\)|"|“|„|klasse)\s*)*(?<score>[A-D])(?![\p{L}\d])|(?:perceels?score|gebouwscore|score\s+(?:parcelle|bâtiment))\s*(?:(?::|=|van|is|klasse)\s*)*(?<other>[A-D])(?![\p{L}\d])/giu;
/** "Het perceel heeft overstromingsscore C, het gebouw score B". */
const PLACE_FIRST =
  /(?<!\p{L})(?<kind>perceel|gebouw|woning|parcelle|bâtiment|parzelle|gebäude)\s+(?:(?:heeft|krijgt|een|een|de|als|a|un|une|hat|einen?|obtient)\s+)*(?:overstromings|hochwasser)?score\s*(?:(?:van|de|:|=)\s*)*["“„«]?\s*(?<score>[A-D])(?![\p{L}\d])/giu;
const SCORE_FIRST = /\bscore\s+(?<score>[A-D])\s+(?:voor|op)\s+(?:het|de)\s+(?<kind>perceel|gebouw|woning)/giu;

/** P- and G-scores (Flanders, since 2023) of each good. */
export function readFlood(context: DeedContext, segments: readonly GoodSegment[]): Flood[] {
  const floods: { parcelScore: Flood["parcelScore"]; buildingScore: Flood["buildingScore"] }[] = segments.map(() => ({
    parcelScore: null,
    buildingScore: null,
  }));
  const everything = segments.map((_, index) => index);
  for (const clause of clausesFor(context, "flood")) {
    let last: ReturnType<typeof findMentions> = [];
    for (const statement of statementsIn(context, clause)) {
      const named = findMentions(context, segments, statement);
      // "voor de garagebox: P-score C; G-score D": the part after a semicolon goes on about the same good.
      const goesOn =
        named.length === 0 && !/\n\s*$/.test(context.text.slice(Math.max(0, statement.start - 2), statement.start));
      const mentions = goesOn ? last : named;
      last = mentions;
      for (const hit of [
        ...findAll(context, statement, SCORE),
        ...findAll(context, statement, SCORE_FIRST),
        ...findAll(context, statement, PLACE_FIRST),
      ]) {
        const groups = hit.match.groups ?? {};
        const score = (groups["score"] ?? groups["other"] ?? "").toUpperCase();
        if (score !== "A" && score !== "B" && score !== "C" && score !== "D") continue;
        const kind = groups["kind"] ?? hit.match[0];
        const field = /^(?:g|woning)|bâtiment/iu.test(kind) ? "buildingScore" : "parcelScore";
        const goods = (mentions.findLast((mention) => mention.start < hit.start) ?? mentions[0])?.goods ?? everything;
        for (const good of goods) {
          const flood = floods[good];
          const bare = ["land", "farmland", "forest"].includes(segments[good]?.type ?? "");
          if (flood !== undefined && !(field === "buildingScore" && bare))
            flood[field] ??= foundByRule({ start: hit.end - 1, end: hit.end }, score, 0.92);
        }
      }
    }
  }
  return floods;
}
