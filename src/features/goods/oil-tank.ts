import type { Language, Span } from "../../deed.ts";
import { clausesOf, type DeedContext, type Found, foundByRule, textOf } from "../context.ts";
import type { GoodSegment } from "./segment.ts";
import { clausesFor, readableText, readStatements } from "./statements.ts";

const TANK =
  /(?:stookolie|mazout|huisbrandolie|heizöl|öl)[\s-]?(?:tanks?|houders?|ketel)|citernes?|cuves?|tanks?|réservoirs?|reservoirs?|(?:houders?|vaten|vat) voor (?:de opslag van )?(?:stookolie|brandstof|mazout)|öltanks?|heizöl\p{L}*|ölbehälter|(?:boven|onder)gronds|(?:ober|unter)irdisch/iu;
const FUEL = /stookolie|mazout|huisbrandolie|heizöl|gasoil|gasöl/iu;
const FUEL_TANK =
  /(?:stookolie|mazout|huisbrandolie|brandstof)[\s-]?(?:tanks?|houders?)|(?:citernes?|cuves?|réservoirs?) (?:à |de )?mazout|heizöltanks?|öltanks?/iu;
/** Words that deny; what they deny of a tank that is there (its inspection, its permit) is taken out before. Sources: the tank clauses of all three languages. */
const DENY =
  /(?<!\p{L})(?:geen|noch|niet|nooit|nee|zonder|nergens|ni|aucune?|pas|plus|non|sans|néant|nihil|entfällt|dépourvue?|nicht|keine?[rnms]?|weder|ohne|nein)(?!\p{L})/iu;
/** "Noch" denies in Dutch and means "still" in German. */
const DENY_GERMAN = new RegExp(DENY.source.replace("|noch|", "|"), "iu");
const deny = (language: Language): RegExp => (language === "de" ? DENY_GERMAN : DENY);
const REMOVED =
  /verwijderd|weggehaald|uitgegraven|afgevoerd|enlevée?s?|retirée?s?|supprimée?s?|évacuée?s?|arrachée?s?|démontée?s?|entfernt|ausgebaut|entsorgt|absence|afwezig/iu;
const DENIED_OTHER =
  /(?:niet|nooit|nog niet|geen)\s+(?:\S+\s+){0,4}?(?:gekeurd|gecontroleerd|onderzocht|nagezien|verplicht|onderworpen|controle|attest|keuring|lekken?|waarborg\w*|melding)|ne ser(?:t|vait) plus|n['’]est plus (?:utilisée?|en (?:service|usage))|dient niet (?:meer|langer)|(?:wordt|is|werd) niet (?:meer|langer) (?:gebruikt|in (?:gebruik|dienst))|nicht mehr (?:benutzt|genutzt|in (?:Betrieb|Gebrauch))|(?:pas|jamais|plus|aucune?)\s+(?:\S+\s+){0,4}?(?:contrôl\w*|éprouv\w*|vérifi\w*|test\w*|dégazée?s?|déclar\w*|soumis\w*|attestation|fuite|obligat\w*|atteint\w*)|non (?:dégazée?|enterrée?|contrôlée?|soumise?|obligatoire|vérifiée?)|(?:nicht|kein\w*|nie)\s+(?:\S+\s+){0,4}?(?:geprüft|kontrolliert|meldung|anmeldung|genehmigung|erlaubnis|(?:melde|prüf|kontroll)?pflicht\w*|bescheinigung|undicht\w*|leck\w*|prüfung)/giu;

/** What the words of a tank's evidence say: a denial or removal, or the tank itself. */
export const tankOf = (text: string): "present" | "absent" | undefined =>
  DENY.test(text) || REMOVED.test(text) ? "absent" : TANK.test(text) ? "present" : undefined;

/** Whether a heating-oil tank is there; a tank that names no good belongs to the first dwelling, an absence to all. */
export function readOilTanks(
  context: DeedContext,
  segments: readonly GoodSegment[],
  own: readonly (readonly Span[])[],
): (Found<"present" | "absent"> | null)[] {
  const tanks: (Found<"present" | "absent"> | null)[] = segments.map(() => null);
  const everything = segments.map((_, index) => index);
  const dwellings = everything.filter((index) =>
    ["house", "farm", "holiday_home", "building", "apartment", "commercial", "office", "industrial", "other"].includes(
      segments[index]?.type ?? "",
    ),
  );
  // Land has no tank to speak of, unless nothing else is sold.
  const unbuilt = everything.filter((index) => ["land", "farmland", "forest"].includes(segments[index]?.type ?? ""));
  const tankless =
    unbuilt.length === everything.length ? everything : everything.filter((index) => !unbuilt.includes(index));
  const ownClause = clausesOf(context, "oil_tank").length > 0;
  if (!ownClause) readTanksOfOwnText(context, own, tanks);
  for (const clause of clausesFor(context, "oil_tank")) {
    const statements = readStatements(context, segments, clause);
    for (const statement of statements) {
      const text = readableText(context, statement);
      const asked = text.replace(DENIED_OTHER, (denied) => "·".repeat(denied.length));
      const no = deny(context.language).exec(asked) ?? REMOVED.exec(asked);
      const yes = TANK.exec(text);
      const hit = no ?? yes;
      const bare = ownClause && BARE_DENIAL.test(text);
      if (
        hit === null ||
        (yes === null &&
          !bare &&
          !(no !== null && FUEL.test(text)) &&
          !BACK_REFERENCE.test(text) &&
          statement.goods === null)
      )
        continue;
      // In a clause of another kind only what is said of the tank itself counts.
      if (!ownClause && (!FUEL_TANK.test(text) || !(no === null ? LIES_THERE : IS_GONE).test(text))) continue;
      if (no === null && (isHeading(text) || text.trim().endsWith("?"))) continue;
      const span = { start: statement.start + hit.index, end: statement.start + hit.index + hit[0].length };
      const value = no ? "absent" : "present";
      const placed = value === "absent" && IN_ROOM.test(text);
      const shared = (value === "absent" && !placed) || IN_COMMON.test(text);
      const goods = statement.goods ?? (shared ? tankless : dwellings.slice(0, 1));
      // A tank that was taken out and is not replaced is none: an absence wins over what was said before it.
      for (const good of goods) {
        const held = tanks[good] ?? null;
        if (held === null || (value === "absent" && IS_GONE.test(text) && !placed))
          tanks[good] = foundByRule(span, value, 0.82);
      }
    }
  }
  return tanks;
}

/** An answer under the heading: "Nicht vorhanden.", "Néant." */
const BARE_DENIAL = /^\s*(?:nicht vorhanden|keine?[rs]?|niet aanwezig|geen|nihil|néant|aucune?)\s*\.?\s*$/iu;

/** A tank told of in passing is there where a verb places it ("een lege mazouttank zit nog onder de koer"). */
const LIES_THERE =
  /(?<!\p{L})(?:(?:zit|ligt|staat|bevindt zich) (?:nog |er )?(?:nog )?(?:in|onder|op|achter|naast|langs)|(?:se trouve|est (?:enterrée?|enfouie?|située?|placée?)) (?:encore |toujours )?(?:dans|sous|sur|derrière|à|au)|(?:liegt|steht|befindet sich) (?:noch )?(?:im|in|unter|auf|hinter|neben))(?!\p{L})/iu;

/** "Im Keller steht kein Tank mehr": no tank in one room, which tells nothing of the one in the garden nor of another good. */
const IN_ROOM =
  /(?<!\p{L})(?:im|in der|in den|dans (?:la|le)|au|in (?:de|het)) (?:keller|garage|heizraum|heizungskeller|cave|garage|chaufferie|sous-sol|kelder|stookplaats)(?!\p{L})/iu;

/** The tank of the whole building is every unit's. */
const IN_COMMON =
  /(?:gemene|gemeenschappelijke?) (?:(?:stookolie|mazout)tank|delen|kelder|stookplaats|ruimte|tuin)|(?:citerne|cuve|cave|chaufferie|cour|jardin|parties?) communes?(?!\p{L})|gemeinschaftliche[nrs]? (?:heizöltank|öltank|teile|keller|heizraum|garten)/iu;

/** A deed without a clause of its own names the tank among what belongs to the house. */
function readTanksOfOwnText(
  context: DeedContext,
  own: readonly (readonly Span[])[],
  tanks: (Found<"present" | "absent"> | null)[],
): void {
  for (const [good, spans] of own.entries()) {
    for (const span of spans) {
      const match = FUEL_TANK.exec(textOf(context, span));
      if (match)
        tanks[good] ??= foundByRule(
          { start: span.start + match.index, end: span.start + match.index + match[0].length },
          "present",
          0.75,
        );
    }
  }
}

/** What speaks of the tank without naming it again: an answer, "daar is er geen", "il n'y en a pas". */
const BACK_REFERENCE =
  /^\s*(?:nee|nein|non)(?!\p{L})|(?<!\p{L})(?:daar|er|il n['’]y en a|n['’]en (?:contient|comporte|compte|possède|renferme|est|existe)|dort|deze|celle-ci|elle|zij|hij)(?!\p{L})/iu;
const IS_GONE = new RegExp(
  `${REMOVED.source}|(?:geen|nooit|niet|nee|aucune?|pas de|plus de|ni|kein\\w*|nicht)\\s+(?:\\S+\\s+){0,5}?(?:tank|citerne|cuve|réservoir|stookolie|mazout|brandstof|heizöl\\w*|vorhanden|goed|geplaatst)|er niet|^\\s*(?:nee|non|nein)`,
  "iu",
);

/** A heading ("STOOKOLIETANK(S)", "19. Heizöl") names the subject and says nothing. */
const isHeading = (text: string): boolean =>
  text.trim().length < 45 &&
  !/[[(]\s?[xXvV]\s?[\])]|[☒☑✓✔]|\d\s?(?:l|liters?|litres?|litern?)(?!\p{L})/iu.test(text) &&
  !/\s(?:is|zijn|staat|ligt|werd|wordt|est|sont|existe|ist|wurde|steht|liegt|fasst|bevindt|heeft|comporte|contient|bevat)\s/iu.test(
    text,
  );
