/**
 * A record as the contract's scorer sees it: a bag of (path, value) pairs, its lists aligned to those of the gold record by best match.
 * Port of `record_pairs` and what it calls in the contract's score.py; order and ties follow the original.
 */
import { splitCodePoints } from "./align.ts";
import { findRatio } from "./sequence-matcher.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type Pair = { readonly path: string; readonly value: string | number };

/** How often each pair occurs; the key is the path, a tab, and the value with its type. */
export type PairBag = ReadonlyMap<string, number>;

export type RecordPairs = {
  readonly gold: PairBag;
  readonly result: PairBag;
  /** `goods[0]` of the result → the name that its pairs' paths begin with. */
  readonly places: ReadonlyMap<string, string>;
};

/** Never scored: `capakey` is derivable, `share` and `of` are missing from the first gold records, the rest is no value. */
const IGNORED = new Set(["id", "evidence", "confidence", "issues", "capakey", "source", "share", "of"]);
const PARTY_KEYS = ["name", "role", "nationalNumber", "enterpriseNumber", "birthDate"];
const GOOD_KEYS = ["type", "subtype", "address", "areas", "parcels", "cadastralIncome"];
const TRANSACTION_KEYS = ["kind", "right", "price", "goods", "from", "to"];

/** Both records as bags whose paths name the gold record's parties, goods and transactions where one was matched. */
export function pairRecords(goldRecord: unknown, resultRecord: unknown): RecordPairs {
  const sides = [toObject(unwrap(goldRecord as Json)), toObject(unwrap((resultRecord ?? {}) as Json))] as const;
  const bags = [new Map<string, number>(), new Map<string, number>()] as const;
  const names = [new Map<Json, string>(), new Map<Json, string>()] as const;
  const places = new Map<string, string>();
  for (const [list, keys] of [
    ["parties", PARTY_KEYS],
    ["goods", GOOD_KEYS],
  ] as const) {
    const items = [listOf(sides[0], list), listOf(sides[1], list)] as const;
    const labels = labelItems(list, items[0], items[1], keys, "x");
    for (const [i, label] of labels[1].entries()) places.set(`${list}[${i}]`, label);
    for (const side of [0, 1] as const) {
      items[side].forEach((item, i) => {
        names[side].set(item["id"] ?? null, labels[side][i] ?? "");
      });
      for (const item of items[side]) addPairs(bags[side], names[side].get(item["id"] ?? null) ?? "", item);
    }
  }
  for (const side of [0, 1] as const) addPairs(bags[side], "deed", toObject(sides[side]["deed"] ?? {}));
  const transactions = ([0, 1] as const).map((side) =>
    listOf(sides[side], "transactions").map((transaction) => nameLinks(transaction, names[side])),
  );
  const labels = labelItems("transactions", transactions[0] ?? [], transactions[1] ?? [], TRANSACTION_KEYS, "x");
  for (const [i, label] of labels[1].entries()) places.set(`transactions[${i}]`, label);
  for (const side of [0, 1] as const) {
    transactions[side]?.forEach((transaction, i) => {
      addPairs(bags[side], labels[side][i] ?? "", transaction);
    });
  }
  return { gold: bags[0], result: bags[1], places };
}

/** The key under which gold would hold the result's value at a path such as `goods[0].areas[1].squareMetres`; null where no value is scored there. */
export function findGoldKey(record: unknown, path: string, { result, places }: RecordPairs): string | null {
  const steps = path.split(/\.|(?=\[)/);
  let value = unwrap((record ?? {}) as Json);
  for (const step of steps) {
    const index = /^\[(\d+)\]$/.exec(step)?.[1];
    const inner = index === undefined ? toObject(value)[step] : isList(value) ? value[Number(index)] : undefined;
    value = inner ?? null;
  }
  if (value === null || typeof value === "object") return null;
  const item = /^[a-z]+\[\d+\]/i.exec(path)?.[0] ?? "";
  const scored = normaliseScalar(value);
  const named = places.has(item) ? `${places.get(item)}${path.slice(item.length)}` : path;
  const key = `${named.replace(/\[\d+\]/g, "[]")}\t${typeof scored}:${scored}`;
  return result.has(key) ? key : null;
}

/** `goods0.address.street` → `goods.address.street`, the field a pair's key belongs to. */
export function nameField(key: string): string {
  return key
    .slice(0, key.indexOf("\t"))
    .replace(/^(parties|goods|transactions)x?\d+/, "$1")
    .replaceAll("[]", "");
}

/** A value in the form in which two values are compared: no accents, case, or punctuation; numbers to the cent. */
export function normaliseScalar(value: string | number | boolean): string | number {
  // Python's True equals 1, so a flag and the number 1 are the same value to the scorer.
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return roundToCents(value);
  return value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ")
    .replace(/[^\p{L}\p{N}_]+/gu, " ")
    .trim();
}

/** Half to even, as Python rounds; an exact half of a cent exists in binary only at odd eighths. */
function roundToCents(value: number): number {
  const eighths = value * 8;
  if (Number.isInteger(eighths) && Math.abs(eighths % 2) === 1) {
    const low = Math.floor(value * 100);
    return (low % 2 === 0 ? low : low + 1) / 100;
  }
  return Number(value.toFixed(2));
}

function* listPairs(value: Json, path: string): Generator<Pair> {
  if (value === null) return;
  if (isList(value)) {
    for (const item of value) yield* listPairs(item, `${path}[]`);
  } else if (typeof value === "object") {
    if ("value" in value && "evidence" in value && !isObject(value["value"] ?? null)) {
      yield* listPairs(value["value"] ?? null, path);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (IGNORED.has(key) || (key === "basis" && path.endsWith(".parcels[]"))) continue;
      yield* listPairs(inner, `${path}.${key}`);
    }
  } else yield { path, value: normaliseScalar(value) };
}

function addPairs(bag: Map<string, number>, prefix: string, item: JsonObject): void {
  for (const { path, value } of listPairs(item, "")) {
    const key = `${prefix}${path}\t${typeof value}:${value}`;
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
}

/** Names for the items of both lists: gold ones by place, matched results by their gold partner, others by their own place after `spare`. */
function labelItems(
  list: string,
  gold: readonly JsonObject[],
  result: readonly JsonObject[],
  keys: readonly string[],
  spare: string,
): [string[], string[]] {
  const partners = matchItems(gold, result, keys);
  return [
    gold.map((_, i) => `${list}${i}`),
    result.map((_, j) => {
      const i = partners.get(j);
      return i === undefined ? `${list}${spare}${j}` : `${list}${i}`;
    }),
  ];
}

/** Greedy one-to-one matching, most alike first; result's place → gold's place. */
function matchItems(gold: readonly JsonObject[], result: readonly JsonObject[], keys: readonly string[]) {
  const candidates = gold.flatMap((g, i) =>
    result.map((s, j) => ({ score: compareItems(g, s, keys), distance: Math.abs(i - j), i, j })),
  );
  candidates.sort((x, y) => y.score - x.score || x.distance - y.distance || y.i - x.i || y.j - x.j);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { score, i, j } of candidates) {
    if (taken.has(i) || partners.has(j)) continue;
    // A lone gold item takes whatever there is, so that a wrong value is counted as wrong and not as one missing and one invented item.
    if (score <= 0.05 && gold.length > 1) continue;
    partners.set(j, i);
    taken.add(i);
  }
  return partners;
}

function compareItems(gold: JsonObject, result: JsonObject, keys: readonly string[]): number {
  const bags = [gold, result].map((item) => {
    const bag = new Map<string, number>();
    addPairs(bag, "", Object.fromEntries(keys.map((key) => [key, item[key] ?? null])));
    return bag;
  });
  const [a, b] = [bags[0] ?? new Map(), bags[1] ?? new Map()];
  const score = (countShared(a, b) * 2) / Math.max(1, countAll(a) + countAll(b));
  const [goldName, resultName] = [nameOf(gold), nameOf(result)];
  if (goldName === "" || resultName === "") return score;
  return score + 2 * findRatio(splitCodePoints(goldName), splitCodePoints(resultName));
}

export function countShared(a: PairBag, b: PairBag): number {
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  return shared;
}

export function countAll(bag: PairBag): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}

function nameOf(item: JsonObject): string {
  const name = item["name"];
  return typeof name === "string" ? String(normaliseScalar(name)) : "";
}

function nameLinks(transaction: JsonObject, names: ReadonlyMap<Json, string>): JsonObject {
  const linked = ["goods", "from", "to"].map((key) => {
    const ids = transaction[key] ?? [];
    return [key, isList(ids) ? ids.map((id) => names.get(id) ?? String(id)).sort() : []] as const;
  });
  return { ...transaction, ...Object.fromEntries(linked) };
}

/** Records whose values carry their evidence are accepted too: `{value, evidence}` stands for `value`. */
function unwrap(value: Json): Json {
  if (isList(value)) return value.map(unwrap);
  if (value === null || typeof value !== "object") return value;
  if ("value" in value && "evidence" in value) return unwrap(value["value"] ?? null);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner)]));
}

function listOf(record: JsonObject, key: string): JsonObject[] {
  const list = record[key] ?? [];
  return isList(list) ? list.map(toObject) : [];
}

function toObject(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: Json): value is JsonObject {
  return value !== null && typeof value === "object" && !isList(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
