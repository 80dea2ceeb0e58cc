/** The sums that are a price, told from deposits, rents, values, taxes, earlier bids, parts of a total and repeats in another currency. */
import type { ClauseKind, Entity, Money, Span } from "../deed.ts";
import { parseMoney } from "../forms/money.ts";
import type { Parsed } from "../forms/parsed.ts";
import { clausesOf, type DeedContext, entitiesIn, paragraphAt, sentenceAt } from "./context.ts";

export type PlacedPrice = {
  readonly entity: Entity;
  readonly value: Money;
  readonly weight: number;
  readonly cued: boolean;
};

/** Before the sum, in its sentence: this is the price. */
const PRICE_CUE =
  /(?:prij[sz]|som van|mits de som|tegen betaling van|prix|somme de|moyennant|marché est conclu|vendue?s? pour|a lieu pour|lieu pour|verkocht voor|aangekocht voor|toegewezen|adjugée?|hoogste bod|preise?s?|zum betrag|betrag von|zuschlag)[^.;]{0,140}$/iu;
/** In a price's own clause: the balance of an exchange or a partition. */
export const BALANCE_CUE =
  /(?:opleg|soulte|(?:aus|wert)gleich(?:szahlung|ssumme)?|herauszahlung|abfindung|ausgleichs?betrag|aufzahlung|aufgeld|zuzahlung|bijpassing|retour)/iu;
/** Before the sum: something else than a price. */
const NOT_PRICE_BEFORE =
  /(?:voorschot|waarborg|handgeld|borg|saldo|overige|restant|schijf|deposito|acompte|garantie|solde|surplus|tranche|provision|anzahlung|sicherheit|restbetrag|rate|btw|b\.t\.w|taxe|tva|t\.v\.a|mehrwertsteuer|mwst|registratierecht|droits? d['’](?:enregistrement|écriture|hypothèque|inscription)|kosten(?! van)|frais|geschat|schatting|raming|geraamd|waarde(?: van)?|valeur|estim|évalu|wert(?!ausgleich)(?: von)?|geschätzt|bewert|instelprijs|inzet|mises? à prix|ingesteld op|progressé|opgelopen van|gestiegen von|startpreis|mindestpreis|minimum|bod van|biedt?|enchère|offert|gebot|rente|canon|cijns|huur|loyer|pacht|miete|erbbauzins|lijfrente|schadevergoeding|boete|astreinte|indemnité|vertragsstrafe|kapitaal|hoofdsom|lening|prêt|darlehen|meubelen|meubles|mobilier|möbel|inboedel|vergoeding|jaarlijks|annuel|jährlich|maandelijks|mensuel|monatlich|elk jaar|chaque année)[^.;:()]{0,45}$/iu;
/** Right before it: a part of the total, a repeat, a unit rate. */
const PART_BEFORE =
  /(?:waarvan|hetzij|zijnde|zegge|te weten|dit is|dont|soit|savoir|à raison de|c['’]est-à-dire|davon|wovon|und zwar|das sind|nämlich|omgerekend|correspond(?:ant)? à|équivalant|entspricht|ou encore|of nog|waarvan)\s*(?:(?:ongeveer|environ|etwa|aan|à|de|van)\s*)?$/iu;
/** After it: a unit rate, a period, a share of the price, a tax. */
const NOT_PRICE_AFTER =
  /^\s*,?\s*(?:l['’](?:hectare|are|centiare)(?!\p{L})|(?:de|den|der|das) (?:hectare|are|hektar|ar|quadratmeter)(?!\p{L})|per (?:vierkante|m²|m2|are|centiare|hectare|maand|jaar|ha\b|ca\b)|(?:le|par|au) (?:mètre|m²|m2|are|centiare|hectare|mois|an\b|trimestre)|par (?:mois|an)|(?:je|pro|den) (?:quadratmeter|m²|m2|ar\b|hektar|monat|jahr)|(?:voor|op) de (?:btw|kosten)|(?:btw|tva|mwst)|(?:'s jaars|per jaar|jaarlijks)|(?:\p{L}+ ){0,3}(?:als (?:voorschot|waarborg|anzahlung|sicherheit)|(?:à titre|en guise) (?:d['’]acompte|de garantie))|reviennent|komt toe|komen toe|heeft daarvan|heeft betrekking|betreft|voor (?:elke?|ieder)|in hoofdsom|en principal)/iu;

/** The bid that wins is the price. */
const HIGHEST_BID =
  /(?:hoogste (?:en laatste )?bod|laatste (?:en hoogste )?bod|(?:plus haute|dernière) (?:et dernière )?(?:enchère|offre)|offre la plus (?:élevée|haute)|enchère la plus (?:élevée|haute)|(?:höchste[ns]?|letzte[ns]?)(?: und letzte[ns]?)? (?:an)?gebot)[^.;]{0,60}$/iu;

/** "Buiten kosten", "hors TVA" beside the price's word: says what is left out of the sum. */
const WITHOUT_COSTS =
  /,?\s*(?:buiten|zonder|exclusief|excl\.|hors|sans|ohne) (?:de |les |der )?(?:kosten|btw|registratie\p{L}+|frais|tva|droits?|taxes?|mehrwertsteuer|mwst|gebühren)(?: (?:en|et|und) \p{L}+)?,?/giu;
/** A full stop inside an amount ends no clause. */
const withoutSeparators = (text: string): string => text.replace(/(?<=\d)\.(?=\d)/gu, "").replace(WITHOUT_COSTS, "");

const hasWords = (text: string): boolean =>
  /\p{L}{4,}/u.test(text.replace(/(?:euro?s?|frank(?:en)?|francs?|BEF|EUR|cents?|centiem)/giu, ""));

const sums = new WeakMap<DeedContext, Map<Entity, Parsed<Money>>>();

/** What an entity of the deed says as a sum; read once, since a damaged number word takes longer to read than all else that is asked of it. */
export function moneyOf(context: DeedContext, entity: Entity): Parsed<Money> {
  const known = sums.get(context) ?? new Map<Entity, Parsed<Money>>();
  sums.set(context, known);
  const sum = known.get(entity) ?? parseMoney(entity.text, context.language);
  known.set(entity, sum);
  return sum;
}

/** Readable sums of a span with their weight as a price: 3 and more is sure, under 1 is none. */
export function weighPrices(context: DeedContext, span: Span): readonly PlacedPrice[] {
  return entitiesIn(context, span, "MONEY").flatMap((entity) => {
    const { value } = moneyOf(context, entity);
    if (value === null) return [];
    const sentence = sentenceAt(context, entity.start);
    const before = withoutSeparators(
      context.text.slice(Math.max(span.start, sentence.start, entity.start - 220), entity.start),
    );
    const line = context.text.slice(
      Math.max(span.start, paragraphAt(context, entity.start).start, entity.start - 220),
      entity.start,
    );
    const after = context.text.slice(entity.end, entity.end + 60);
    const weight =
      1 +
      (hasWords(entity.text) ? 2 : 0) +
      (PRICE_CUE.test(before) ? 1.5 : PRICE_CUE.test(line) ? 1 : 0) -
      (NOT_PRICE_BEFORE.test(before) &&
      !HIGHEST_BID.test(before) &&
      !/(?:(?<!instel|start|aanvangs|inzet)prij[sz]|(?<!mise à |mises à )prix|(?<!start|mindest|ruf)preise?s?)\s(?:\p{L}+\s){0,3}$/iu.test(
        before,
      )
        ? 3
        : 0) -
      (PART_BEFORE.test(before) && /\d/u.test(before.replace(/\d{1,2}[.)°]/gu, "")) ? 3 : 0) -
      (NOT_PRICE_AFTER.test(after) ? 4 : 0);
    return [{ entity, value, weight, cued: PRICE_CUE.test(before) }];
  });
}

/** The word "price" stands before the sum, and no other sum between. */
export function isCalledPrice(context: DeedContext, entity: Entity): boolean {
  const before = context.text.slice(sentenceAt(context, entity.start).start, entity.start);
  return CALLED_PRICE.test(before.replace(LOT_NUMBER, ""));
}
/** "Prix du lot A1": a number that is no sum. */
const LOT_NUMBER = /(?<![\p{L}\d.,])\p{Lu}?\d{1,3}(?![\d.,]|\s*(?:€|%|eur|fr|bef))/giu;
/** Not the opening bid, and not a mention that refers back ("op deze prijs werd betaald", "de ce prix"). */
const CALLED_PRICE =
  /(?<!(?:deze|dezen|welke|gezegde|voormelde|ce|ledit|dudit|dit|diese[nrms]?) (?:koop|verkoop|kauf)?)(?:(?<!instel|start|aanvangs)prij[sz]|(?<!mise à )(?<!par )prix|marché (?:est|a été) conclu|moyennant|(?<!start|mindest)preis)[^.;\d]{0,70}$/iu;

/** Weight from which a sum outside a clause of price counts. */
const SURE_WEIGHT = 2.5;
const heaviest = (prices: readonly PlacedPrice[]): number => Math.max(0, ...prices.map(({ weight }) => weight));

/** Clauses in which a price is told of another deed or day. */
const OTHERS_PRICES: ReadonlySet<ClauseKind> = new Set([
  "title_origin",
  "mortgage_status",
  "fiscal",
  "costs",
  "preemption",
  "annexes",
]);

/** No clause of price was found, or none with a price in it: the sums that the deed calls its price, wherever they stand; else those paid for the transfer. */
function unplacedPrices(context: DeedContext): readonly PlacedPrice[] {
  const sums = context.clauses
    .filter(({ kind }) => !OTHERS_PRICES.has(kind))
    .flatMap((clause) => weighPrices(context, clause))
    .filter(({ weight }) => weight >= SURE_WEIGHT);
  const isIn = ({ entity }: PlacedPrice, ...kinds: readonly ClauseKind[]): boolean =>
    clausesOf(context, ...kinds).some(({ start, end }) => start <= entity.start && entity.end <= end);
  const called = sums.filter(
    (sum) => isCalledPrice(context, sum.entity) || (sum.cued && !isIn(sum, "payment", "suspensive_conditions")),
  );
  if (called.length > 0) return called;
  const paid = sums.filter((sum) => isIn(sum, "agreement", "payment"));
  // "les acheteurs donnent sept cent mille euros (700.000)": a sum in words and not told of anything else.
  return paid.length > 0 ? paid : sums.filter(({ weight }) => weight >= 3).slice(0, 1);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

/** Behind a sum: it is for movables. */
const FOR_MOVABLES =
  /^[^.;,\d]{0,12}(?<!\p{L})(?:voor|pour|für|betreffende?|concernant|betreffend)\s(?:\p{L}+\s){0,2}?(?:roerende?|meubels?|meubelen|meubilair|inboedel|meubles|mobilier|objets mobiliers|beweglich\p{L}*|mobiliar|möbel)(?!\p{L})/iu;

/** "155.000 euro, waarvan 150.000 voor het onroerend goed en 5.000 voor de roerende": what is paid for the movables is no part of the price (contract). */
function immovablePart(context: DeedContext, sums: readonly PlacedPrice[]): PlacedPrice | null {
  const movables = sums.filter(({ entity }) => FOR_MOVABLES.test(context.text.slice(entity.end, entity.end + 60)));
  for (const movable of movables)
    for (const part of sums) {
      if (part === movable) continue;
      const sum = part.value.amount + movable.value.amount;
      const isSplit = sums.some((total) => total.weight > part.weight && near(total.value.amount, sum));
      if (isSplit) return { ...part, weight: heaviest(sums) };
    }
  return null;
}

/**
 * The prices of a deed's price clauses, strongest kept: one total, or several when none is the total of the others; `parts` are those without the total. Where no clause of price was
 * found, sums with a price's cue anywhere in the agreement count.
 */
export function findPrices(context: DeedContext): {
  readonly prices: readonly PlacedPrice[];
  readonly parts: readonly PlacedPrice[];
} {
  const own = clausesOf(context, "price").flatMap((zone) => weighPrices(context, zone));
  const weighed = heaviest(own) >= 1 ? own : unplacedPrices(context);
  const best = heaviest(weighed);
  if (best < 1) return { prices: [], parts: [] };
  const withoutMovables = immovablePart(context, weighed);
  if (withoutMovables !== null) return { prices: [withoutMovables], parts: [withoutMovables] };
  const strong = weighed.filter(({ weight }) => weight >= Math.max(1, Math.min(best, 3) - (best >= 3 ? 0 : 0.6)));
  const distinct = strong.filter(
    ({ value }, index) =>
      strong.findIndex((other) => near(other.value.amount, value.amount) && other.value.currency === value.currency) ===
      index,
  );
  const currency = distinct[0]?.value.currency;
  const same = distinct.filter(({ value }) => value.currency === currency);
  const total = same.find(({ value }) => {
    const rest = same.filter((other) => other.value !== value);
    return (
      rest.length >= 2 &&
      near(
        rest.reduce((sum, other) => sum + other.value.amount, 0),
        value.amount,
      )
    );
  });
  // "ils paient 155.000, le prix étant fixé à 175.000": what the deed calls the price stands first
  const called = same.filter(({ entity }) => isCalledPrice(context, entity));
  return total === undefined
    ? { prices: [...called, ...same.filter((price) => !called.includes(price))], parts: same }
    : { prices: [total], parts: same.filter((price) => price !== total) };
}

/** A canon, a rent or a fee is no price unless it is paid once and for all. */
const AT_ONCE =
  /(?:eenmalige?|ineens|in één keer|in een keer|éénmaal|unique|en une (?:seule )?fois|forfaitaire|une fois pour toutes|einmalig|auf einmal|in einer summe)/iu;

/** The sums paid at once for a limited right, in order. */
export function findPaidAtOnce(context: DeedContext): readonly PlacedPrice[] {
  return clausesOf(context, "price", "payment", "agreement")
    .flatMap((clause) => weighPrices(context, clause))
    .filter(({ entity }) => {
      const sentence = sentenceAt(context, entity.start);
      return AT_ONCE.test(context.text.slice(sentence.start, sentence.end));
    });
}
