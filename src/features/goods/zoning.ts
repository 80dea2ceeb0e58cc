import type { ClauseKind, Span } from "../../deed.ts";
import { clausesOf, type DeedContext, type Found, foundByRule, textOf } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";
import { readableText, statementsIn } from "./statements.ts";

/**
 * Names of planning zones as written. Sources: koninklijk besluit 28 december 1972 (gewestplannen), CoDT art. D.II.23–D.II.45, the Brussels PRAS, and
 * their German texts. Adjectives before and complements after belong to the name.
 */
const DUTCH = String.raw`(?:(?:stedelijk|landelijk|typisch|sterk|hoofdzakelijk|landschappelijk waardevol|agrarisch|uitgebreid|gemengd|lokaal|regionaal|ambachtelijk|verblijfs?|recreatief|bijzonder|parkachtig|centraal|waardevol)e?\s+)*(?:woon(?:uitbreidings|reserve|park)?|centrum|bos|natuur|park|groen|industrie|recreatie|bouw|reservaat|buffer|dienstverlenings|ontginnings|kern|bedrijven|agrarisch(?:e)?\s|gemengd(?:e)?\s|landelijk(?:e)?\s|ambachtelijk(?:e)?\s)?(?:gebied(?:en)?|zone)(?:\s+(?:met (?:een )?(?:\p{L}+ karakter|[ck]ulturele,? historische(?:,)? en(?:\/of)? esth?etische waarde|ecologisch belang|grote dichtheid|geringe dichtheid|wetenschappelijke waarde(?: of natuurreservaat(?:en)?)?)|voor (?!de |het |een )[\p{L}-]+(?:\s(?:en|of)\s[\p{L}-]+(?:['’]s)?){0,3}(?:\s(?:bedrijven|recreatie|voorzieningen|infrastructuur|ondernemingen|bebouwing)(?:\s(?:en|of)\s(?!de |het |een )[\p{L}-]+(?:['’]s)?)?)?))?`;
const FRENCH = String.raw`zones?\s+(?:d['’]extension\s+(?:d['’](?:habitat(?:ion)?|industrie|artisanat|équipements?)|de (?:loisirs|parc|services))|d['’](?:habitat(?:ion)?|activités?|aménagement|espaces? verts?|équipements?|extraction|industries?|enjeu|intérêt (?!culturel)|entreprise)[\p{L}'’-]*|de (?:loisirs|parc|services publics|villégiature|dépendances|forte mixité|sports|chemin|cimetière|réserve)[\p{L}-]*|(?:agricole|forestière|verte|naturelle|mixte|artisanale|industrielle|rurale|résidentielle|administrative|commerciale|urbaine|tampon)s?|à bâtir|blanche)(?:\s+(?:[àa] (?:caract[èe]re|prédominance|vocation) [\p{L}-]+|d['’]int[ée]r[êe]t culturel, historique (?:et\/)?ou esth[ée]tique|communal(?: concerté)?(?: à caractère [\p{L}-]+)?|communautaires?(?: et de services? publics?)?|économique(?: (?:mixte|industriel(?:le)?|spécifique|artisanale?))?|mixtes?|industrielles?|urbaines?|et d['’]équipements? (?:communautaires?|publics?)(?: et d['’]utilité publique)?|d['’]intérêt paysager|collectif|publics?))*`;
const GERMAN = String.raw`(?:(?:landschaftlich wertvollen?|ländlichen?|(?:stark )?gemischten?|typische[sn]?)\s+)?(?:Wohn(?:erweiterungs|park)?|Agrar|Landwirtschafts|Forst|Grün|Gewerbe|Industrie|Freizeit|Natur|Misch|Bau|Park|Erholungs|Kern|Handwerks|Wald|Dorf|Aktivitäts)[\p{L}]*gebiete?[sn]?(?:\s+mit\s+(?:ländlichem\s+Charakter|(?:vorwiegende[mn]\s+|überwiegende[mn]\s+)?\p{L}+charakter|Aufenthalt))?|(?:landwirtschaftliche[sn]?|ländliche[sn]?|forstwirtschaftliche[sn]?)\s+gebiet(?:e[sn]?)?|(?:Wohn|Agrar|Forst|Grün|Gewerbe|Industrie|Freizeit|Natur|Misch)zone(?:\s+mit\s+ländlichem\s+Charakter)?|(?:Gebiet|Zone)e?s? für (?:[\p{L}]+e\s)?[\p{L}]+(?:\s(?:und|oder)\s(?:[\p{L}]+e\s)?[\p{L}]+)?`;
const ZONE = new RegExp(`(?<![\\p{L}-])(?:${FRENCH}|${GERMAN}|woonpark|${DUTCH})(?![\\p{L}])`, "giu");

/** Zones that are no planning destination: water, risk, sewage, protection, priority rights, the municipality's own ground. */
const NOT_ZONE =
  /^(?:het |een |de )?(?:gebied(?:en)?|zone)$|overstrom|risico|beschermings|zuivering|rioler|sanering|grondgebied|landinrichting|habitatrichtlijn|vogelrichtlijn|speciale|rup\b|water(?!infra|wegen|gebonden)|erosie/iu;
const NOT_BEFORE =
  /(?:voorkoop\w*|onteigening\w*|liseré|en liseré|overdruk|in de nabijheid van|afgebakende?|overstromingsgevoelig|niet (?:gelegen )?in(?: een)?|buiten(?: het)?|hors(?: de la)?|n['’]est pas (?:situé|repris)\w* en|hors|palend aan|contigu\w* à|grenzend aan|außerhalb(?: des)?|prix en|(?<!\p{L})(?:rup|bpa|uitvoeringsplan|aanlegplan)\s+["“'‘]?|kwetsbaar|beschermd|gevoelig|centraal)\s*$/iu;

/** "à l'exception du n° 4": the goods behind the zone are those that lie elsewhere. */
const EXCEPT =
  /(?<!\p{L})(?:uitgezonderd|uitgenomen|behalve|behoudens|met uitzondering|à l['’]exception|excepté|sauf|hormis|mit ausnahme|ausgenommen|außer)(?!\p{L})/iu;
const BEHIND = /^["”»’]?\s*[,(]?\s*(?:pour|voor|für|in hoofde van|quant à)\s/iu;

/** A form's field: "Zone : habitat à caractère rural (plan de secteur …)". */
const ZONE_FIELD =
  /^\s*zone\s*:\s*(?<name>(?:habitat|agricole|forestière|d['’]activité|mixte|verte|naturelle)[^(.,;\n]*)/iu;

type Hit = Span & { readonly name: string };

function zonesIn(context: DeedContext, span: Span): Hit[] {
  const text = readableText(context, span);
  const field = ZONE_FIELD.exec(text);
  if (field !== null) {
    const name = (field.groups?.["name"] ?? "").trim();
    const start = span.start + field.index + field[0].lastIndexOf(name);
    return [{ start, end: start + name.length, name }];
  }
  return [...text.matchAll(ZONE)].flatMap((match) => {
    const name = match[0].trim();
    const before = text.slice(Math.max(0, match.index - 45), match.index);
    if (NOT_ZONE.test(name) || NOT_BEFORE.test(before)) return [];
    return [{ start: span.start + match.index, end: span.start + match.index + name.length, name }];
  });
}

/** Words that make what follows a planning zone, in a clause on other matters. */
const PLANNED =
  /gewestplan|bestemming|plan de secteur|affectation|PRAS|sektorenplan|(?:^|\n)\s*zone\s*:|plannenregister/iu;

/** Statements on planning in clauses of other kinds. */
const plannedIn = (context: DeedContext): readonly (Span & { readonly kind: ClauseKind })[] =>
  context.clauses.flatMap((clause) =>
    statementsIn(context, clause)
      .filter((statement) => PLANNED.test(textOf(context, statement)))
      .map((statement) => ({ ...statement, kind: clause.kind })),
  );

/** The planning zone of each good, as written; the first one named counts, a zone with its goods beside it is theirs. */
export function readZoning(context: DeedContext, segments: readonly GoodSegment[]): (Found<string> | null)[] {
  const zones: (Found<string> | null)[] = segments.map(() => null);
  const general: (Found<string> | null)[] = segments.map(() => null);
  const own = clausesOf(context, "planning");
  const near = [...own, ...clausesOf(context, "special_conditions", "other", "description", "preemption", "soil")];
  const holds = (zone: readonly (Span & { readonly kind: ClauseKind })[]): boolean =>
    zone.some((clause) => zonesIn(context, clause).length > 0);
  const clauses = holds(own) ? own : holds(near) ? near : plannedIn(context);
  for (const clause of clauses) {
    for (const statement of statementsIn(context, clause)) {
      const hits = zonesIn(context, statement);
      let from = statement.start;
      for (const [index, hit] of hits.entries()) {
        const found = foundByRule(hit, hit.name, clause.kind === "planning" ? 0.88 : 0.6);
        const to = hits[index + 1]?.start ?? statement.end;
        // "zone forestière pour les n°s 1 et 2, zone agricole pour le n° 3": the goods stand behind their zone.
        const behind = BEHIND.test(context.text.slice(hit.end, hit.end + 30));
        const before = behind ? [] : findMentions(context, segments, { start: from, end: hit.start });
        const after =
          before.length > 0 || EXCEPT.test(context.text.slice(hit.end, hit.end + 60))
            ? []
            : findMentions(context, segments, { start: hit.end, end: Math.min(to, hit.end + 90) });
        const mentions = before;
        const goods = [
          ...new Set(
            (mentions.length > 0 ? mentions : after.length > 0 ? after : []).flatMap((mention) => mention.goods),
          ),
        ];
        if (goods.length > 0) for (const good of goods) zones[good] ??= found;
        else for (const [good] of segments.entries()) general[good] ??= found;
        from = hit.end;
      }
    }
  }
  return zones.map((zone, index) => zone ?? general[index] ?? null);
}
