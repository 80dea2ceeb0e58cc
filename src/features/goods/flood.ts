import type { Good, Span } from "../../deed.ts";
import { type DeedContext, type Found, findAll, foundByRule } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";
import { clausesFor, statementsIn } from "./statements.ts";

type Flood = { readonly [K in keyof Good["flood"]]: Found<"A" | "B" | "C" | "D"> | null };
const SCORE =
  /(?<![\p{L}])(?<kind>[PG])(?:\((?:erceel|ebouw)\))?[\s-]?score\s*(?:(?:van|is|est|ist|bedraagt|voor|het|de|gebouw|perceel|:|=|\(|\)|"|“|„|«|klasse)\s*)*(?<score>[A-D])(?![\p{L}\d])|(?:perceels?score|gebouwscore|score\s+(?:parcelle|bâtiment))\s*(?:(?::|=|van|is|klasse)\s*)*(?<other>[A-D])(?![\p{L}\d])/dgiu;
/** "Het perceel heeft overstromingsscore C, het gebouw score B". */
const PLACE_FIRST =
  /(?<!\p{L})(?<kind>perceel|gebouw|woning|parcelle|bâtiment|parzelle|gebäude)\s+(?:(?:heeft|krijgt|een|een|de|als|a|un|une|hat|einen?|obtient)\s+)*(?:overstromings|hochwasser)?score\s*(?:(?:van|de|:|=)\s*)*["“„«]?\s*(?<score>[A-D])(?![\p{L}\d])/dgiu;
const SCORE_FIRST = /\bscore\s+(?<score>[A-D])\s+(?:voor|op)\s+(?:het|de)\s+(?<kind>perceel|gebouw|woning)/dgiu;
/** "Perceel: klasse A". */
const PLACE_ALONE =
  /(?<!\p{L})(?<kind>perceel|gebouw|parcelle|bâtiment|parzelle|gebäude)\s*:\s*(?:(?:klasse|score|classe)\s*)?["“„«]?\s*(?<score>[A-D])(?![\p{L}\d])/dgiu;
/** "Score P : B", "le score G « B »". */
const LETTER_AFTER =
  /(?<!\p{L})scores?\s+(?<kind>[PG])\s*(?:(?:est|is|ist|de|van|:|=)\s*)*["“„«]?\s*(?<score>[A-D])(?![\p{L}\d])/dgiu;
/** "Klasse B (G-score)", "de scores A (perceel) en C (gebouw)". */
const KIND_IN_BRACKETS =
  /(?<![\p{L}\d])(?<score>[A-D])["”“»]?\s*\(\s*(?:het\s+|de\s+|la\s+|le\s+)?(?<kind>perceel|gebouw|parcelle|bâtiment|parzelle|gebäude|[PG](?=[\s)-]))/dgiu;
/** "De P-score en de G-score zijn beide A", "P-score en G-score: respectievelijk B en A". */
const BOTH =
  /(?<!\p{L})(?<kind>[PG])[\s-]?score\s+(?:en|et|und)\s+(?:de\s+|het\s+|le\s+|der\s+)?[PG][\s-]?score(?!\p{L})[^.;]{0,40}?(?:(?:beiden?|allebei|telkens|tous deux|tous les deux|jeweils)\s+(?<score>[A-D])|(?:respectievelijk|respectivement|beziehungsweise|jeweils)\s+(?<first>[A-D])\s+(?:en|et|und)\s+(?<second>[A-D]))(?![\p{L}\d])/dgiu;

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
      for (const hit of scoresIn(context, statement)) {
        const { score, field } = hit;
        const goods = (mentions.findLast((mention) => mention.start < hit.start) ?? mentions[0])?.goods ?? everything;
        for (const good of goods) {
          const flood = floods[good];
          const bare = ["land", "farmland", "forest"].includes(segments[good]?.type ?? "");
          if (flood !== undefined && !(field === "buildingScore" && bare))
            flood[field] ??= foundByRule({ start: hit.start, end: hit.end }, score, 0.92);
        }
      }
    }
  }
  return floods;
}

type Hit = Span & { readonly field: keyof Flood; readonly score: "A" | "B" | "C" | "D" };

function scoresIn(context: DeedContext, statement: Span): readonly Hit[] {
  const found = [SCORE, SCORE_FIRST, PLACE_FIRST, PLACE_ALONE, LETTER_AFTER, KIND_IN_BRACKETS].flatMap((pattern) =>
    findAll(context, statement, pattern).flatMap(({ start, match }) => {
      const kind = match.groups?.["kind"] ?? match[0];
      const field = /^(?:g|woning)|bâtiment/iu.test(kind) ? "buildingScore" : "parcelScore";
      return ["score", "other"].flatMap((group) => hitIn(match, start, group, field));
    }),
  );
  const both = findAll(context, statement, BOTH).flatMap(({ start, match }) => {
    const [first, second]: readonly [keyof Flood, keyof Flood] = /^g/iu.test(match.groups?.["kind"] ?? "")
      ? ["buildingScore", "parcelScore"]
      : ["parcelScore", "buildingScore"];
    return [
      ...hitIn(match, start, "first", first),
      ...hitIn(match, start, "second", second),
      ...hitIn(match, start, "score", "parcelScore"),
      ...hitIn(match, start, "score", "buildingScore"),
    ];
  });
  return [...both, ...found];
}

/** The letter of a group, which stands in capitals: "a" is a word. */
function hitIn(match: RegExpMatchArray, at: number, group: string, field: keyof Flood): readonly Hit[] {
  const [start, end] = match.indices?.groups?.[group] ?? [0, 0];
  const score = match.groups?.[group];
  if (score !== "A" && score !== "B" && score !== "C" && score !== "D") return [];
  const from = at - (match.index ?? 0);
  return [{ start: from + start, end: from + end, field, score }];
}
