/** The number under which the deed stands in the notary's repertory. */
import type { Entity } from "../deed.ts";
import {
  type DeedContext,
  entitiesIn,
  type Found,
  findAll,
  foundByRule,
  foundIn,
  textAfter,
  textBefore,
} from "./context.ts";
import { headZone, openingZone } from "./opening-zone.ts";

/** Before the number, strongest first: the repertory by name; the deed's or minute's number; a bare number sign or the start of the text. */
const LABELS: readonly { readonly pattern: RegExp; readonly strength: number }[] = [
  {
    pattern:
      /(?:r[eé]p(?:ertoi?re?|ertoriums?|ert)?|(?:urkunden)?verzeichnis(?:nummer|nr)?|(?<!\p{L})verz(?=\.)|urkunden(?:rolle|register)|\bUR)(?!\p{L})[^\n\d]{0,25}$/iu,
    strength: 0.98,
  },
  { pattern: /(?:minuut|minute|akte|acte|urkunde|(?<!\p{L})urk(?=\.))[^\n\d]{0,20}$/iu, strength: 0.9 },
  { pattern: /(?:^|\n)\s*(?:n[r°º]\.?|nummer|num[ée]ro|no\.?|r\.)?\s*:?\s*$/iu, strength: 0.7 },
];
const AFTER = /^\s*(?:van het|du|des|im)\s+(?:rep|rép)/iu;
const OFFICE_FILE = /(?:dossier|doss|réf|ref|zaak|kenmerk|akten(?:zeichen)?)[^\n]{0,12}$/iu;
/** Where no entity was tagged: the label with digits after it, or a number "of the repertory". */
const PRINTED =
  /(?:(?:répertoire|repertorium|rép\.|rep\.|repert\.|(?:urkunden)?verzeichnis|urkunden(?:rolle|register))\s*-?(?:n[r°º]\.?|nummer|numéro)?|(?:n[r°º]\.?|nummer|numéro) (?:van het repertorium|du répertoire|des repertoriums))\s*:?\s*(?<after>\d[\d./-]*\d)|(?<!\p{L})(?:n[r°º]\.?|nummer|numéro)\s?(?<before>\d[\d./-]*\d) (?:van het repertorium|du répertoire|des repertoriums)/iu;

/** Spaces are not part of a number: "11 204" is 11204. */
export function repertoryNumberOf(text: string): string {
  return text.replace(/\s+/g, "");
}

function strengthOf(context: DeedContext, entity: Entity): number {
  const before = textBefore(context, entity.start, 50);
  if (OFFICE_FILE.test(before)) return 0;
  if (AFTER.test(textAfter(context, entity.end, 30))) return 0.98;
  return LABELS.find(({ pattern }) => pattern.test(before))?.strength ?? 0;
}

/** Repertory numbers with equally strong labels, in the head, in the opening or beside the signatures; the first is taken. */
export function findRepertoryNumbers(context: DeedContext): readonly Found<string>[] {
  const opening = openingZone(context);
  const head = { start: 0, end: opening?.end ?? headZone(context, null).end };
  const labelled = entitiesIn(context, head, "REFERENCE").map((entity) => ({
    entity,
    strength: strengthOf(context, entity),
  }));
  const best = Math.max(0, ...labelled.map(({ strength }) => strength));
  if (best > 0)
    return labelled
      .filter(({ strength }) => strength === best)
      .map(({ entity, strength }) => foundIn(entity, repertoryNumberOf(entity.text), strength));
  const printed = findAll(context, head, PRINTED)[0];
  const number = printed?.match.groups?.["after"] ?? printed?.match.groups?.["before"];
  if (printed === undefined || number === undefined) return [];
  const start = printed.start + printed.match[0].lastIndexOf(number);
  return [foundByRule({ start, end: start + number.length }, repertoryNumberOf(number), 0.8)];
}
