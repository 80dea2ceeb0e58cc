import type { Found } from "../context.ts";
import { clauseAt, clausesOf, type DeedContext, findAll, foundByRule } from "../context.ts";
import { BUILT_TYPES } from "./good-words.ts";
import type { GoodSegment } from "./segment.ts";

/**
 * Words of a sale of new buildings: off-plan sale, the Breyne act, sale under VAT, first use. Sources: wet van 9 juli 1971 (its title in nl, fr, de), btw-
 * wetboek art. 1 § 9 and 44 § 3 1°, the contract ("sold under VAT / Breyne act / never occupied").
 */
const NEW =
  /staat van toekomstige afwerking|état futur d['’]achèvement|zukünftige[rn]? (?:Fertigstellung|Vollendung)|te bouwen (?:privatie\w+|woning\w*|appartement\w*)|in (?:aanbouw|oprichting)\b|en (?:voie|cours) (?:d['’](?:érection|achèvement)|de construction)|zu errichtende[nr]?|im Bau befindlich\w*|(?:wohnung|haus(?:es)?|gebäudes?|einheit(?:en)?|appartements?) im bau(?!\p{L})|noch fertigzustellen|noch fertig zu stellen|nog (?:af te werken|te voltooien)|(?:encore|restant) à (?:achever|parachever)|nog (?:op te richten|te bouwen)|(?:nooit|niet eerder) (?:in gebruik genomen|bewoond|betrokken)(?! (?:hebben|heeft|had(?:den)?)(?!\p{L}))|(?:derhalve|dus|alzo) nieuw(?=\s?[,.;])|et (?:donc|partant) neufs?(?=\s?[,.;])|und (?:somit|daher|folglich) neu(?=\s?[,.;])|(?<!(?:a|ont|avait) )jamais (?:occupée?s?|habitée?s?)|jamais été (?:occupée?s?|habitée?s?)|nie (?:bewohnt|bezogen)(?! (?:haben|hat(?:ten?)?)(?!\p{L}))|(?:verkoop|verkocht|levering|prijs|prijzen)(?:(?!niet|noch|geen)[^.;]){0,60}(?:onderworpen (?:is |zijn |wordt )?aan|met|onder)(?: toepassing van)?(?: het)?(?: stelsel)?(?: van)?(?: de)? (?:btw|belasting over de toegevoegde waarde)|(?:vente|vendu\w*|cédé\w*|cession)(?:(?!pas |point |assujetti|enregistrement)[^.;]){0,60}(?:sous|soumis\w* (?:à|au)|avec application de) (?:le )?(?:régime (?:de )?)?(?:la )?(?:T\.?V\.?A|taxe sur la valeur ajoutée)|(?:Verkauf|Preis|Kaufpreis)(?:(?!nicht|kein)[^.;]){0,40}(?:unterliegt|unterliegen|unter|unterworfen) (?:de[rm] )?(?:Mehrwertsteuer|MwSt)|auf den (?:Kauf)?preis (?:wird|ist)(?:(?!nicht|kein)[^.;]){0,20}(?:Mehrwertsteuer|MwSt)|(?:wet[- ]breyne|loi breyne|breyne-?gesetz|gesetz breyne|wet van 9 juli 1971|loi du 9 juillet 1971|gesetz vom 9\. juli 1971)(?:(?!niet|pas|nicht|point)(?:[^.;]|(?<=\d)\.)){0,50}(?:(?:is|zijn) (?:(?!niet|geen)\S+ ){0,4}?van toepassing|toepasselijk|est applicable|s['’]applique|findet (?:\S+ ){0,3}anwendung|ist anwendbar)|nieuw (?:verkocht|geleverd) in de zin|(?:Neubauwohnung|Neubauten|Neubauhaus)|nieuw gebouw in de zin|bâtiments? neufs?(?: au sens| livrés?|,)|lots neufs|appartements? neufs?|(?:met|onder) toepassing van de (?:btw|belasting over de toegevoegde waarde)(?: worden)? (?:verkocht|geleverd)|élève(?:ra|nt)? un (?:bâtiment|immeuble)|op te richten (?:gebouw|appartementsgebouw)|(?:met|onder) toepassing van de (?:Wet[- ]Breyne|wet van 9 juli 1971)|(?:onderworpen|overeenkomstig|conform)\s+(?:aan )?de (?:Wet[- ]Breyne|wet van 9 juli 1971)|(?:soumise?s?|conformément) à la loi (?:Breyne|du 9 juillet 1971)|(?:unterliegt|gemäß|nach)\s+dem (?:Breyne-Gesetz|Gesetz vom 9\. Juli 1971)/iu;
/** Words that deny it. The French word for new is also the numeral nine: of a year, a date or a sum it says nothing of a building. */
const OLD =
  /(?:geen|niet (?:als )?een|niet langer een|niet meer als) nieuwe? (?:gebouw|woning|constructie|appartement)|(?:niet|noch)[^.;]{0,50}(?:als )?nieuw in de zin van (?:het|de) (?:btw|wetboek)|n['’](?:est|a|étant) (?:pas|plus)[^.;]{0,40}(?<!(?:mil|cent|cents|vingt|trente|quarante|cinquante|soixante|septante|octante|nonante|dix|et|le|les|des|aux)[\s-])\bneufs?\b(?![\s-]+(?:cents?|mille|mil|heures?|francs?|euros?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|mètres?|ares?|centiares?|hectares?|ans?|mois|jours?)(?!\p{L}))|ne (?:constitue|sont|s['’]agi\w+)[^.;]{0,30}(?:pas|plus|point)[^.;]{0,30}(?<!(?:mil|cent|cents|vingt|trente|quarante|cinquante|soixante|septante|octante|nonante|dix|et|le|les|des|aux)[\s-])\bneufs?\b(?![\s-]+(?:cents?|mille|mil|heures?|francs?|euros?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|mètres?|ares?|centiares?|hectares?|ans?|mois|jours?)(?!\p{L}))|plus considérés? comme neufs?|niet (?:meer|langer) als nieuw(?!\p{L})|kein(?:e)? neue[sn]? Gebäude|kein Neubau(?!\p{L})|nicht (?:mehr )?(?:als )?neu\b/iu;
/** The act that protects buyers of new dwellings, where the deed's head names it as its frame. */
const ACT = /(?:Wet[- ]Breyne|loi Breyne|Breyne-?\s?Gesetz|Woningbouwwet|Wohnungsbaugesetz)/iu;
const DENIED_BEFORE = /(?:niet|geen|n['’]est pas|ne .{0,20} pas|nicht|kein\w*)\s+(?:\S+\s+){0,4}$/iu;

/** What the words of the evidence say. */
export const newlyBuiltOf = (text: string): boolean | undefined =>
  OLD.test(text) ? false : NEW.test(text) || ACT.test(text) ? true : undefined;

const DENIED_AFTER = /^\s*(?:is|zijn|n['’]est|ne|ist|sind)\s+(?:niet|pas|nicht|point)/iu;

const ALL_NEW = new RegExp(NEW.source, "giu");

/** Whether the buildings are sold as new; null unless the deed speaks of it. */
export function readNewlyBuilt(context: DeedContext, segments: readonly GoodSegment[]): (Found<boolean> | null)[] {
  const old = OLD.exec(context.text);
  const fresh = [...context.text.matchAll(ALL_NEW)].find(
    (match) =>
      !DENIED_BEFORE.test(context.text.slice(Math.max(0, match.index - 40), match.index)) &&
      !DENIED_AFTER.test(context.text.slice(match.index + match[0].length, match.index + match[0].length + 40)) &&
      // How an earlier owner bought it is no fact of this sale.
      clauseAt(context, match.index)?.kind !== "title_origin" &&
      !/behoren|appart(?:ien|enait)|aangekocht|acquis/iu.test(
        context.text.slice(Math.max(0, match.index - 90), match.index),
      ),
  );
  const act = clausesOf(context, "header").flatMap((clause) => findAll(context, clause, ACT))[0];
  const found = old
    ? foundByRule({ start: old.index, end: old.index + old[0].length }, false, 0.7)
    : fresh
      ? foundByRule({ start: fresh.index, end: fresh.index + fresh[0].length }, true, 0.75)
      : act
        ? foundByRule({ start: act.start, end: act.end }, true, 0.75)
        : null;
  return segments.map((segment) => (BUILT_TYPES.has(segment.type) || segment.type === "parking" ? found : null));
}
