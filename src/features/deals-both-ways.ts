/** Deeds in which the same parties give and take: partitions and exchanges, with their balance. */
import type { Money, Span } from "../deed.ts";
import { clausesOf, type Found, paragraphAt, sentenceAt, textOf } from "./context.ts";
import { type Deal, type Frame, foundPrice, itemsOf, piecesOf } from "./deal-frame.ts";
import { BALANCE_CUE, type PlacedPrice, weighPrices } from "./prices.ts";

/** Those to whom something goes: "à Madame", "aan de heer X", "au profit de". */
const TO_WHOM =
  /(?<!\p{L})(?:aan|ten voordele van|in voordeel van|à|a|au profit de|au bénéfice de|pour faire|an|zugunsten)\s+(?:(?:de|la|le|den|dem|der)\s+)?(?:(?:heer|mevrouw|monsieur|madame|mademoiselle|herrn?|frau)\s+)?$|(?:^|[\n.;:]\s*)(?:dem|der)\s+(?:\p{Ll}+\s+)?(?:herrn|frau|fräulein|witwe)?\s*$/iu;
/** The verb of an allotment, where the description itself tells who gets what. */
const ALLOTS =
  /(?<!\p{L})(?:zugeteilt|zugewiesen|erhält|toebedeeld|toegewezen|toegekend|krijgt|ontvangt|verkrijgt|attribuée?s?|assignée?s?|reçoit)(?!\p{L})/iu;

/** Who bears a sum, behind it: "à charge du comparant B", "ten laste van de vrouw", "zu Lasten von Frau X", "à payer par". */
const BORNE_BY =
  /(?<!\p{L})(?:à (?:la )?charge d|ten laste van|zu lasten|(?:betalen|betaald|voldoen|voldaan) door|(?:payer|payée?|verser|versée?) par|(?:zahlbar|zu zahlen|zu entrichten) (?:durch|von))[^.;]{0,30}$/iu;

/** The same with the verb behind the name: "door mevrouw X te betalen", "durch Frau X zu zahlen". */
const BY = /(?<!\p{L})(?:door|par|durch|von)\s+(?:\p{L}+\s+){0,2}$/iu;
const PAID_BEHIND =
  /^[^.;]{0,60}?\s(?:te (?:betalen|voldoen|vergoeden)|(?:wordt|werd|is|zal worden) (?:betaald|voldaan)|betaald|voldaan|payée?|versée?|zu (?:zahlen|entrichten|leisten)|gezahlt|geleistet|entrichtet)(?!\p{L})/iu;

/** Whom a sum is due to, told behind his name: "de opleg die hem toekomt", "la soulte qui lui revient", "der ihm zustehende Ausgleich". */
const DUE_TO =
  /(?<!\p{L})(?:hem|haar|hun|lui|leur|ihm|ihr|ihnen)\s+(?:toekom|verschuldigd|revien|reven|est due?|zusteh|zukomm|gebühr)/iu;

/** Who pays a balance: the first party named before the sum in its sentence, unless it is the one to whom it is paid; else who is said to bear it. */
function payerOf({ context, references }: Frame, price: PlacedPrice): readonly string[] {
  const { start, end } = sentenceAt(context, price.entity.start);
  const first = references.mentions({ start, end: price.entity.start })[0];
  const isDue = first !== undefined && DUE_TO.test(context.text.slice(first.at, price.entity.start));
  if (first !== undefined && !isDue && !TO_WHOM.test(context.text.slice(Math.max(start, first.at - 45), first.at)))
    return first.ids.slice(0, 1);
  const bearer = references.mentions({ start: price.entity.end, end }).find(({ at }) => {
    const lead = context.text.slice(price.entity.end, at);
    return BORNE_BY.test(lead) || (BY.test(lead) && PAID_BEHIND.test(context.text.slice(at, end)));
  });
  return bearer?.ids.slice(0, 1) ?? [];
}

function balances(frame: Frame): readonly PlacedPrice[] {
  const { context } = frame;
  return clausesOf(context, "price", "agreement", "shares", "payment")
    .flatMap((clause) => weighPrices(context, clause))
    .filter(({ entity, weight }) => {
      const sentence = sentenceAt(context, entity.start);
      const before = context.text.slice(sentence.start, entity.start);
      return weight >= 1 && BALANCE_CUE.test(before) && !/(?:samen|ensemble|zusammen)\s*$/iu.test(before);
    });
}

function takersIn({ context, references }: Frame, item: Span): readonly string[] {
  return [
    ...new Set(
      references
        .mentions(item)
        .filter(({ at }) => TO_WHOM.test(context.text.slice(Math.max(item.start, at - 45), at)))
        .flatMap(({ ids }) => ids),
    ),
  ];
}

/** An item that names several sharers, by its sentences when each names one. */
function apart(frame: Frame, item: Span, ids: readonly string[]): readonly Span[] {
  const count = (span: Span): number => frame.references.named(span).filter((id) => ids.includes(id)).length;
  const sentences = count(item) > 1 ? piecesOf(frame.context, item) : [];
  return sentences.length > 1 && sentences.every((sentence) => count(sentence) === 1) ? sentences : [item];
}

/** One of two sharers cedes his share and takes nothing: "staat zijn onverdeelde helft af aan". */
const CEDED_SHARE =
  /onverdeelde? (?:helft|rechten|aandeel|deel)|(?:moitié|part|quotité|droits?)\s+indivise?s?|ungeteilte[nrs]? (?:hälfte|anteil|rechte)/iu;

/** A partition: to each his lot from all the others; the price is the balance he pays. */
export function dealsOfPartition(frame: Frame): readonly Deal[] {
  const { context, parties } = frame;
  const ids = parties.filter(({ role }) => role === "sharer").map(({ id }) => id);
  const paid = balances(frame);
  const lots = new Map<string, Span[]>();
  const told = clausesOf(context, "agreement", "shares").flatMap((clause) => itemsOf(context, clause));
  const described = clausesOf(context, "description")
    .flatMap((clause) => itemsOf(context, clause))
    .filter((item) => ALLOTS.test(textOf(context, item)));
  const isToldOf = (items: readonly Span[]): boolean =>
    items.some((item) => frame.references.named(item).some((id) => ids.includes(id)));
  for (const item of (isToldOf(told) ? told : described).flatMap((whole) => apart(frame, whole, ids))) {
    const named = frame.references.named(item).filter((id) => ids.includes(id));
    const taker = takersIn(frame, item).filter((id) => ids.includes(id));
    const id = named.length === 1 ? named[0] : taker.length === 1 ? taker[0] : undefined;
    if (id !== undefined) lots.set(id, [...(lots.get(id) ?? []), item]);
  }
  const payers = new Map<string, PlacedPrice[]>();
  for (const price of paid) for (const id of payerOf(frame, price)) payers.set(id, [...(payers.get(id) ?? []), price]);
  const receivers = ids.filter((id) => lots.has(id) || payers.has(id));
  const ceded =
    receivers.length === 1 &&
    (lots.get(receivers[0] ?? "") ?? []).some((item) => CEDED_SHARE.test(textOf(context, item)));
  const all =
    !ceded && receivers.length >= ids.length - 1 && receivers.length > 0
      ? ids.length === 2
        ? ids
        : receivers
      : receivers;
  if (all.length === 0)
    return [
      {
        kind: frame.kind,
        kindCue: frame.kindCue,
        right: frame.right,
        price: paid[0] === undefined ? null : foundPrice(paid[0]),
        from: [],
        to: ids,
        at: [],
      },
    ];
  return all.map((id) => {
    // one who takes all pays the whole balance, whoever the deed says it is paid to
    const own = payers.get(id) ?? (all.length === 1 ? largest(paid) : []);
    return {
      kind: frame.kind,
      kindCue: frame.kindCue,
      right: frame.right,
      price: sumOf(own),
      from: ids.filter((other) => other !== id),
      to: [id],
      at: lots.get(id) ?? [],
    };
  });
}

/** The two who exchange: by the block they are named in, else those of the first paragraph against the others. */
function exchangingSides({ context, parties }: Frame): readonly [readonly string[], readonly string[]] {
  const own = parties.filter(({ role }) => role === "exchanger");
  const blocks = new Set(own.map(({ block }) => block));
  const start = own[0]?.start ?? 0;
  const isFirst = (party: (typeof own)[number]): boolean =>
    blocks.size > 1 ? party.block === 0 : paragraphAt(context, party.start).start === paragraphAt(context, start).start;
  return [own.filter(isFirst).map(({ id }) => id), own.filter((party) => !isFirst(party)).map(({ id }) => id)];
}

const largest = (prices: readonly PlacedPrice[]): readonly PlacedPrice[] =>
  [...prices].sort((a, b) => b.value.amount - a.value.amount).slice(0, 1);

/** What one pays to several is one price: the total where it is printed among them, else their sum, citing each. */
function sumOf(prices: readonly PlacedPrice[]): Found<Money> | null {
  const [first, ...others] = largest(prices).concat(prices.filter((price) => price !== largest(prices)[0]));
  if (first === undefined) return null;
  const rest = others.filter(({ value }) => value.currency === first.value.currency);
  const sum = Math.round(rest.reduce((total, { value }) => total + value.amount, 0) * 100) / 100;
  if (rest.length === 0 || Math.abs(sum - first.value.amount) < 0.01) return foundPrice(first);
  const cited = [first, ...rest].sort((a, b) => a.entity.start - b.entity.start);
  return {
    ...foundPrice(first),
    value: { amount: Math.round((first.value.amount + sum) * 100) / 100, currency: first.value.currency },
    spans: cited.map(({ entity }) => entity),
  };
}

/** An exchange both ways; the balance stands on what its payer receives. */
export function dealsOfExchange(frame: Frame): readonly Deal[] {
  const [first, second] = exchangingSides(frame);
  const balance = balances(frame)[0];
  const payer = balance === undefined ? [] : payerOf(frame, balance);
  const paidBySecond = payer.some((id) => second.includes(id));
  const price = balance === undefined ? null : foundPrice(balance);
  const base = { kind: frame.kind, kindCue: frame.kindCue, right: frame.right };
  const pieces = clausesOf(frame.context, "agreement").flatMap((clause) => piecesOf(frame.context, clause));
  const cededBy = (side: readonly string[]): readonly Span[] =>
    pieces.filter((piece) => side.includes(frame.references.named(piece)[0] ?? ""));
  return [
    { ...base, at: cededBy(first), from: first, to: second, price: paidBySecond ? price : null },
    { ...base, at: cededBy(second), from: second, to: first, price: payer.length > 0 && !paidBySecond ? price : null },
  ];
}
