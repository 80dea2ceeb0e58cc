/**
 * The part of the right that passes, where a deed sells a share: told from what each buyer takes of it, what each seller had, what earlier titles said,
 * and the shares in common parts. Where several fractions compete the share stays unread: mostly they add up to the whole.
 */
import type { Clause, Span } from "../deed.ts";
import { clausesOf, type DeedContext, entitiesIn, entityAt, type Found, foundByRule, sentenceAt } from "./context.ts";
import { TRANSFER_VERB } from "./rights.ts";
import { findShares, type PlacedShare, type Share } from "./share-words.ts";

/** "Voor de helft", "à concurrence de la moitié", "zu 1/4": a portion of something named elsewhere, often what one of several buyers takes. */
const PORTION =
  /(?<!\p{L})(?:(?:voor|t[eo]n? belope van|tot beloop van|naar rato van|naar verhouding van|à concurrence d|à raison d|à hauteur d|dans la proportion d|pour|zu|zur|zum|in höhe von|im verhältnis von)(?:e|['’])?)\s*(?:de|het|een|la|le|une?|l['’]|der|einer?|einem|die)?\s*$/iu;
/** One fraction for each of several people. */
const EACH_BEFORE =
  /(?<!\p{L})(?:elke?|ieder(?:e|een)?|eenieder|beiden?|respectievelijk|telkens|chacune?|chaque|l['’]une? et l['’]autre|respectivement|entre eux|je|jeder?|jedes|jeweils|beide[nrs]?)(?!\p{L})[^.;:\n]{0,60}$/iu;
const EACH_AFTER =
  /^\s*(?:in (?:volle|blote|naakte) eigendom|en pleine propriété|(?:leur|lui) appartenant)?,?\s*(?:elk|ieder|chacune?|jeweils|je)(?!\p{L})/iu;
/** What someone has or had; "de hem toebehorende helft" is what he sells. */
const OWNED =
  /(?<!\p{L})(?:(?:blote |naakte |mede-?|co-?)?eigena(?:ar|ars|res|ressen)|(?:be)?zit(?:ten|ster|ter)?|heeft|hebben|(?:toe)?behoor\p{L}+|(?:nus?-?|co)?propriétaires?|appart\p{L}+|détien\p{L}*|possèd\p{L}*|revien\p{L}*|(?:mit)?eigentümer\p{L}*|gehör\p{L}*|besitz\p{L}*|inhaber\p{L}*|zustehen\p{L}*)(?!\p{L})[^.;:\n]{0,45}$/iu;
/** The other half, beside the one that was named. */
const REST =
  /(?<!\p{L})(?:andere|overige|resterende|laatste|ene|autres?|seconde|übrige[nrs]?|restliche[nrs]?|anderen?|anderer|zweite[nrs]?) $/iu;
/** "En mevrouw voor het overige": the same, without a fraction. */
const REST_AFTER =
  /^[^.;\n]*(?<!\p{L})(?:voor het overige|voor de rest|pour le surplus|pour le reste|für den rest|im übrigen|zum übrigen)(?!\p{L})/iu;
/** "Die hij voor de helft verkreeg", "die er zur Hälfte geerbt hat", "due par moitié": how it was acquired, how a cost is borne. */
const ACQUIRED_AFTER =
  /^[^.;:\n]{0,60}(?<!\p{L})(?:verkreeg|verkregen|verworven|geërfd|erfde|geschonken|kreeg|kocht|aangekocht|recueillie?s?|héritée?s?|acquise?s?|reçue?s?|geerbt|erworben|erhalten|gekauft)(?!\p{L})/iu;
const BORNE = /(?<!\p{L})par\s+(?:la\s+)?$/iu;
/** The buyer's own, or somebody else's, before this deed. */
const ALREADY = /(?<!\p{L})(?:reeds|al eigenaar|déjà|bereits|schon)(?!\p{L})[^.;\n]{0,90}$/iu;
/** Not of the right: half of the price, of a wall, of the common parts. */
const OF_ELSE =
  /^[\s,]*(?:van|in|du|de la|des?|d['’]|dans|der|des|am|an)\s+(?:de |het |den |dit |deze |die |la |les? |l['’]|ces? |son |zijn |haar |den |das |der |dem )?(?:\p{L}+ ){0,1}(?:\p{L}*prijs|kosten|erelo\p{L}+|canon|huur\p{L}*|waarde|meerprijs|opbrengst|bedrag|som|lening|krediet|\p{L}*muur|\p{L}*muren|haag|gracht|prix|frais|loyers?|valeur|montant|somme|produit|prêt|crédit|murs?|haies?|fossé|\p{L}*preis\p{L}*|\p{L}*kosten|betrag\p{L}*|wert\p{L}*|erlös\p{L}*|miete|darlehen\p{L}*|\p{L}*mauer|hecke)(?!\p{L})/iu;
const COMMON_PARTS =
  /^[^.;\n]{0,60}(?:(?:gemene|gemeenschappelijke|algemene) delen|(?:parties|choses) communes|gemeinschaftliche\p{L}* teile|gemeinschaftsteile|gemeinschaftseigentum)/iu;
/** "In volle eigendom", "en nue-propriété", "van het hierna beschreven goed": what stands after a part of the right. */
const OF_THE_RIGHT =
  /^[\s,]*(?:\([^)]*\)\s*)?(?:(?:in|en|zu|im|van|du|de|der|des)\s+)?(?:de |het |la |l['’]|den |das )?(?:vol(?:le|ledige)|blote|naakte|vruchtgebruik|pleine|toute|nue|usufruit|vol+(?:em|es)? ?eigentum|bloße\p{L}*|nackte\p{L}*|nießbrauch|volgende?|hierna|nagemeld|navolgend|hiernabeschreven|voorschreven|bien|immeuble|suivants?|(?:mit|miteigentums|eigentums)?anteil\p{L}*|nachstehend\p{L}*|nachbeschrieben\p{L}*|folgende\p{L}*)/iu;
const BEFORE_THE_RIGHT =
  /(?:eigendom|vruchtgebruik|aandeel|deel|rechten|propriété|usufruit|droits?|part|quote-?part|eigentum|nießbrauch|anteil|rechte)(?: \p{L}+)?[\s,]*(?:van|in|de|à|du|zijnde|hetzij|namelijk|soit|savoir|an|nämlich|das heißt|von|zu)?\s*(?:de|het|een|la|le|l['’]|une?|der|die|ein\p{L}*)?\s*$/iu;
const REPEATS =
  /^[\s,(]*(?:hetzij|zijnde|zegge|of|ofwel|soit|c['’]est-à-dire|das heißt|d\.\s?h\.|nämlich|das sind)?[\s:]*$/iu;
const LISTED = /^\s*(?:\d{1,2}[.)°]|[a-z][.)]|[-–—•*])\s/iu;

/**
 * "Object" passes itself, "portion" says how much of something else passes; "each" and "rest" tell that others pass beside it, "loose" may do so.
 */
type Role = "object" | "portion" | "each" | "rest" | "loose" | "none";
/** A third party rather than a third. */
const THIRD_PARTY = /^(?:een derden?|un tiers)$/iu;
type Candidate = PlacedShare & { readonly role: Role };

/** Thousandths are shares in a building's common parts. */
const isThousandths = ({ value, percent }: PlacedShare): boolean =>
  !percent && /^10{2,}$/.test(String(value.denominator));

function roleOf(context: DeedContext, place: PlacedShare, zone: Span, previous: Span | undefined): Role {
  const sentence = sentenceAt(context, place.start);
  const before = context.text.slice(Math.max(zone.start, sentence.start), place.start);
  const after = context.text.slice(place.end, Math.min(zone.end, sentence.end));
  if (isThousandths(place) || OF_ELSE.test(after) || COMMON_PARTS.test(after)) return "none";
  if ((entityAt(context, place.start) ?? entityAt(context, place.end - 1)) !== null) return "none";
  if (REST.test(before) || /wederhelft/iu.test(context.text.slice(place.start, place.end)))
    return ALREADY.test(before) ? "none" : "rest";
  if (BORNE.test(before)) return "none";
  if (REST_AFTER.test(after)) return "rest";
  // "propriétaire de l'autre moitié, la moitié indivise": a comma ends what is owned
  const list = previous === undefined ? -1 : context.text.slice(previous.end, place.start).indexOf(",");
  const owned = OWNED.exec(list === -1 ? before : context.text.slice((previous?.end ?? 0) + list, place.start));
  const isGiven = owned !== null && /(?:toebeho\p{L}+|toekomende|gehörende\p{L}*|zustehende\p{L}*)\s*$/iu.test(before);
  if (owned !== null && !isGiven && !TRANSFER_VERB.test(owned[0])) return "none";
  const isPortion = PORTION.test(before);
  if (isPortion && ACQUIRED_AFTER.test(after)) return "none";
  if (EACH_BEFORE.test(before) || EACH_AFTER.test(after))
    return isPortion || !TRANSFER_VERB.test(before) ? "none" : "each";
  const marked = place.undivided || OF_THE_RIGHT.test(after) || BEFORE_THE_RIGHT.test(before);
  if (!marked) return isPortion || !THIRD_PARTY.test(context.text.slice(place.start, place.end)) ? "loose" : "none";
  return isPortion ? "portion" : "object";
}

/** Fractions of a zone; one that only repeats the one before it ("de helft, hetzij 1/2") is left out. */
function candidatesIn(context: DeedContext, zone: Span): readonly Candidate[] {
  const placed = findShares(context.text.slice(zone.start, zone.end), context.language).map((place) => ({
    ...place,
    start: zone.start + place.start,
    end: zone.start + place.end,
  }));
  return placed.flatMap((place, index) => {
    const previous = placed[index - 1];
    const repeats =
      previous !== undefined &&
      isEqual(previous.value, place.value) &&
      REPEATS.test(context.text.slice(previous.end, place.start));
    return repeats ? [] : [{ ...place, role: roleOf(context, place, zone, previous) }];
  });
}

const isEqual = (a: Share, b: Share): boolean => a.numerator * b.denominator === b.numerator * a.denominator;

/** The one share that all candidates of a role agree on; null where they are several in a sentence, or differ. */
function agreedOf(context: DeedContext, candidates: readonly Candidate[]): Candidate | null {
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const sentences = new Set(candidates.map(({ start }) => sentenceAt(context, start).start));
  const agree = sentences.size === candidates.length && others.every(({ value }) => isEqual(value, first.value));
  return agree ? first : null;
}

/** The share told in one of the zones of a deal. */
function shareIn(context: DeedContext, zones: readonly Span[], goods: number): Found<Share> | null {
  const candidates = zones.flatMap((zone) =>
    candidatesIn(context, zone).filter((place) => place.role !== "object" || !isOfOneItem(context, place, zone, goods)),
  );
  if (candidates.some(({ role }) => role === "each" || role === "rest")) return null;
  const objects = candidates.filter(({ role }) => role === "object");
  const portions = candidates.filter(({ role }) => role === "portion");
  const agreed = objects.length > 0 ? agreedOf(context, objects) : portions.length === 1 ? portions[0] : undefined;
  if (!agreed || isOneOfSeveral(context, agreed, candidates)) return null;
  const strength = agreed.role === "portion" ? 0.7 : agreed.undivided ? 0.9 : 0.8;
  return foundByRule({ start: agreed.start, end: agreed.end }, agreed.value, strength);
}

/** Another fraction in the same sentence: what each of several gives or takes. */
function isOneOfSeveral(context: DeedContext, agreed: Candidate, candidates: readonly Candidate[]): boolean {
  const sentence = sentenceAt(context, agreed.start);
  return candidates.some(
    ({ role, start }) =>
      (role === "loose" || role === "portion") && start !== agreed.start && sentenceAt(context, start) === sentence,
  );
}

/** A fraction that stands behind a good, or in one item of a list of goods, is that item's ("een woning, met de onverdeelde helft van de oprit"). */
function isOfOneItem(context: DeedContext, place: PlacedShare, zone: Span, goods: number): boolean {
  const named = entitiesIn(context, { start: zone.start, end: place.start }, "GOOD", "PARCEL");
  if (named.length > 0) return true;
  const line = context.text.slice(0, place.start).lastIndexOf("\n") + 1;
  if (!LISTED.test(context.text.slice(line, place.start))) return false;
  const lines = context.text.slice(zone.start, zone.end).split("\n");
  return goods > 1 || lines.filter((other) => LISTED.test(other)).length > 1;
}

/** The description up to the first good it names: "de onverdeelde helft in volle eigendom van:" may stand above the list. */
function descriptionHead(context: DeedContext): readonly Span[] {
  const description = clausesOf(context, "description")[0];
  if (description === undefined) return [];
  const first = entitiesIn(context, description, "GOOD", "PARCEL")[0];
  return first === undefined ? [] : [{ start: description.start, end: first.start }];
}

/**
 * The share that passes by a deal: read in its own items where the deed holds several deals, else in the agreement, then above the description, then in
 * the title.
 */
export function readShare(
  context: DeedContext,
  deal: { readonly at: readonly Span[]; readonly goods: readonly string[] },
  isOnly: boolean,
): Found<Share> | null {
  const isAgreement = ({ kind }: Clause): boolean => kind === "agreement" || kind === "shares";
  const agreements = context.clauses.filter(isAgreement);
  if (!isOnly) {
    const own = deal.at.filter((span) => agreements.some(({ start, end }) => start <= span.start && span.end <= end));
    return shareIn(context, own, deal.goods.length);
  }
  const zones = [agreements, descriptionHead(context), clausesOf(context, "header")];
  for (const zone of zones) {
    const found = shareIn(context, zone, deal.goods.length);
    if (found !== null) return found;
    if (zone === agreements && zone.some((clause) => candidatesIn(context, clause).some(({ role }) => role !== "none")))
      return null;
  }
  return null;
}
