/** Every value of the record stands in the text (contract, 3: "a value is never guessed"); looked up are only the capakey and the main municipality. */
import type { Address, FeatureRecord, Good, Money, Parcel, Party } from "../../deed.ts";
import { findDivisionCode, foldLetters, formCapakey, parseNumberWords } from "../../forms/index.ts";
import { CUES } from "./cues.ts";
import { error, type Finding } from "./findings.ts";
import { nameKey, type Readings, squeeze, standsAsPlace } from "./readings.ts";

const nowhere = (path: string, value: string | number, what: string): Finding =>
  error(path, "value_nowhere", String(value), `${what} ${JSON.stringify(value)} stands nowhere in the text`);

function ask<T extends string | number>(
  path: string,
  what: string,
  value: T | null,
  stands: (value: T) => boolean,
): Finding[] {
  return value === null || stands(value) ? [] : [nowhere(path, value, what)];
}

export function lintValues(record: FeatureRecord, readings: Readings): Finding[] {
  const { deed, parties, transactions, goods } = record;
  const year = deed.date === null ? null : Number(deed.date.slice(0, 4));
  const day = (path: string, what: string, value: string | null): Finding[] =>
    ask(path, what, value, (date) => readings.dates.has(date));
  return [
    ...day("deed.date", "the deed's date", deed.date),
    ...ask("deed.repertoryNumber", "repertory number", deed.repertoryNumber, (value) =>
      standsAsNumber(readings, value),
    ),
    ...deed.notaries.flatMap(({ name, seat }, i) => [
      ...ask(`deed.notaries[${i}]`, "notary", name, (value) => standsAsPerson(readings, value)),
      ...ask(`deed.notaries[${i}]`, "seat", seat, (value) => standsAsPlace(readings, value, year)),
    ]),
    ...parties.flatMap((party, i) => lintPartyValues(party, `parties[${i}]`, readings, year)),
    ...transactions.flatMap(({ price, share }, i) => [
      ...lintAmount(`transactions[${i}].price`, "price", price, readings),
      ...(share === null ? [] : [share.denominator]).flatMap((value) =>
        ask(`transactions[${i}].share`, "denominator", value, (number) => standsAsShare(readings, number)),
      ),
    ]),
    ...goods.flatMap((good, i) => lintGoodValues(good, `goods[${i}]`, readings, year)),
  ];
}

function lintPartyValues(party: Party, path: string, readings: Readings, year: number | null): Finding[] {
  const { kind, name, nationalNumber, enterpriseNumber, birthDate, birthPlace, address } = party;
  return [
    ...ask(`${path}.name`, "name", name, (value) =>
      kind === "person" ? standsAsPerson(readings, value) : readings.organisations.has(nameKey(value)),
    ),
    ...ask(`${path}.nationalNumber`, "national number", nationalNumber, (value) => readings.numbers.has(value)),
    ...ask(`${path}.enterpriseNumber`, "enterprise number", enterpriseNumber, (value) => readings.numbers.has(value)),
    ...ask(`${path}.birthDate`, "day of birth", birthDate, (value) => readings.dates.has(value)),
    ...ask(`${path}.birthPlace`, "place of birth", birthPlace, (value) => standsAsPlace(readings, value, year)),
    ...lintAddress(`${path}.address`, address, readings, year),
  ];
}

/** Whole, or printed in two fields of a form: name and given names. */
const standsAsPerson = ({ persons }: Readings, name: string): boolean => {
  if (persons.has(nameKey(name))) return true;
  const words = squeeze(name).trim().split(" ");
  return words.some((_, count) => {
    const [given, surname] = [words.slice(0, count), words.slice(count)].map((part) => part.sort().join(" "));
    return persons.has(given ?? "") && persons.has(surname ?? "");
  });
};

/** A number among the annotated references, or as printed anywhere ("rep. 2021/1187" in a heading without annotation). */
const standsAsNumber = ({ references, text }: Readings, value: string): boolean =>
  references.has(value) || text.replace(/\s+/g, "").includes(value);

const lintAmount = (path: string, what: string, money: Money | null, { amounts }: Readings): Finding[] =>
  money === null ||
  amounts.some(({ amount, currency }) => Math.abs(amount - money.amount) < 0.005 && currency === money.currency)
    ? []
    : [nowhere(path, `${money.amount} ${money.currency}`, what)];

/** Words of the parts that have names of their own. */
const FRACTIONS: Readonly<Record<number, RegExp>> = {
  1: /./,
  2: /\b(?:helft|moitie|halfte|demi|halb)/,
  3: /\b(?:derde|tiers|drittel)/,
  4: /\b(?:vierde|kwart|quart|viertel)/,
};

/** "een onverdeelde helft", "trois quarts", "65/100", "vijfenzestig honderdsten". */
function standsAsShare({ plain: folded, language }: Readings, denominator: number): boolean {
  if (new RegExp(`/\\s?${denominator}(?!\\d)`).test(folded.replace(/(?<=\d)[. ](?=\d{3})/g, ""))) return true;
  const worded = FRACTIONS[denominator];
  if (worded !== undefined) return worded.test(folded);
  return [...folded.matchAll(/[a-z-]{4,}/g)].some(
    ([word]) => parseNumberWords(word.replace(/(?:n|s|l|ln)$/, ""), language).value === denominator,
  );
}

/** Everything between street and number that an address may hold. */
const TO_NUMBER = 40;

function lintAddress(path: string, address: Address | null, readings: Readings, year: number | null): Finding[] {
  if (address === null) return [];
  const { street, number, box, postalCode, municipality } = address;
  const key = street === null ? null : squeeze(street);
  const near = (value: string): boolean => {
    if (key === null) return readings.folded.includes(squeeze(value));
    for (let at = readings.folded.indexOf(key); at !== -1; at = readings.folded.indexOf(key, at + 1)) {
      const around = readings.folded.slice(Math.max(0, at - 12), at + key.length + TO_NUMBER);
      if (around.replaceAll(" ", "").includes(squeeze(value).replaceAll(" ", ""))) return true;
    }
    return false;
  };
  return [
    ...ask(`${path}.street`, "street", street, () => readings.folded.includes(key ?? "")),
    ...ask(`${path}.number`, "house number", number, near),
    ...ask(`${path}.box`, "box", box, (value) => near(value) || standsAsBox(readings, value)),
    ...ask(`${path}.postalCode`, "postcode", postalCode, (value) => readings.folded.includes(squeeze(value))),
    ...ask(`${path}.municipality`, "municipality", municipality, (value) => standsAsPlace(readings, value, year)),
  ];
}

/** The units of a building have their boxes far from its street. */
const standsAsBox = ({ folded }: Readings, value: string): boolean =>
  new RegExp(` (?:bus|boite|bte|bt|briefkasten|bfk|box) (?:nummer |numero |nr )?${squeeze(value).trim()} `).test(
    folded,
  );

function lintGoodValues(good: Good, path: string, readings: Readings, year: number | null): Finding[] {
  const { epc, electricity, constructionYear, zoning } = good;
  return [
    ...lintAddress(`${path}.address`, good.address, readings, year),
    ...good.parcels.flatMap((parcel, i) => lintParcel(`${path}.parcels[${i}]`, parcel, good, readings)),
    ...good.areas.flatMap(({ squareMetres }, i) =>
      ask(`${path}.areas[${i}]`, "area", squareMetres, (value) => readings.areas.has(value)),
    ),
    ...lintAmount(`${path}.cadastralIncome`, "cadastral income", good.cadastralIncome, readings),
    ...ask(`${path}.constructionYear`, "year", constructionYear, (value) => standsAsYear(readings, value)),
    ...ask(`${path}.epc.value`, "energy figure", epc.value, (value) => standsAsFigure(readings, value)),
    ...ask(`${path}.epc.label`, "energy label", epc.label, (value) => standsAsLabel(readings, value)),
    ...ask(`${path}.epc.certificateNumber`, "certificate", epc.certificateNumber, (value) =>
      standsAsNumber(readings, value),
    ),
    ...ask(`${path}.epc.date`, "date of the certificate", epc.date, (value) => readings.dates.has(value)),
    ...ask(`${path}.electricity.inspectionDate`, "date of the inspection", electricity.inspectionDate, (value) =>
      readings.dates.has(value),
    ),
    ...ask(`${path}.asbestosCertificate`, "certificate", good.asbestosCertificate, (value) =>
      standsAsNumber(readings, value),
    ),
    ...ask(`${path}.zoning`, "zoning", zoning, (value) => readings.folded.includes(squeeze(value))),
    ...CUES.flatMap(({ field, of, cue, clause }) => {
      const value = of(good);
      if (value === null || value === false || (clause !== undefined && readings.clauses.has(clause))) return [];
      if (cue(value).test(readings.plain)) return [];
      return [error(`${path}.${field}`, "value_nowhere", field, `nothing in the text speaks of it: ${value}`)];
    }),
  ];
}

/** In digits, or worded: "negentienhonderd zevenenzestig", "mil neuf cent soixante", "neunzehnhundertsechzig". */
function standsAsYear({ text, plain, language }: Readings, value: number): boolean {
  if (new RegExp(`(?<!\\d)${value}(?!\\d)`).test(text)) return true;
  const worded =
    /\b(?:negentienhonderd|achttienhonderd|mil(?:le)? (?:neuf|huit) cent|deux mille|tweeduizend|(?:acht|neun)zehnhundert|zweitausend)[a-z -]{0,40}/g;
  return [...plain.matchAll(worded)].some(([words]) => {
    const tokens = words.trim().split(" ");
    return tokens.some((_, count) => parseNumberWords(tokens.slice(0, count + 1).join(" "), language).value === value);
  });
}

const standsAsFigure = ({ text }: Readings, value: number): boolean => {
  const digits = Number.isInteger(value) ? `${value}(?:[.,]0+)?` : `${String(value).replace(".", "[.,]")}0*`;
  return new RegExp(`(?<![\\d,])${digits}(?!\\d)`).test(text.replace(/(?<=\d)[. ](?=\d{3}(?!\d))/g, ""));
};

const standsAsLabel = ({ text }: Readings, value: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${value.replace(/\+/g, "\\+")}(?![\\p{L}\\p{N}+])`, "u").test(text);

/** Division as worded, section and number as printed, and the capakey where a code is printed or in the table: there, and nowhere else. */
function lintParcel(path: string, parcel: Parcel, good: Good, readings: Readings): Finding[] {
  const { division, section, number, partition, capakey } = parcel;
  const same = readings.parcels.filter((reading) => number === null || reading.number === number);
  const findings = [
    ...ask(`${path}.division`, "division", division, (value) => readings.folded.includes(squeeze(value))),
    ...ask(`${path}.number`, "parcel number", number, () => same.length > 0),
    ...ask(`${path}.section`, "section", section, (value) =>
      new RegExp(`(?<![\\p{L}\\d])${value}(?!\\p{L})`, "u").test(readings.text),
    ),
    ...ask(
      `${path}.partition`,
      "partition",
      partition,
      (value) => same.some((reading) => reading.partition === value) || readings.text.includes(value),
    ),
  ];
  const keys = capakeysOf(parcel, good, readings);
  const right = capakey === null ? keys.length === 0 : keys.includes(capakey);
  return right
    ? findings
    : [
        ...findings,
        error(`${path}.capakey`, "capakey", capakey ?? "null", `derived it is ${keys.join(" or ") || "null"}`),
      ];
}

/** Behind a division its code may be printed. */
const TO_CODE = 40;

/** Capakeys that may be looked up: by a code printed behind the division's name, or by the table of divisions. */
function capakeysOf({ division, section, number }: Parcel, { address }: Good, { plain }: Readings): readonly string[] {
  if (division === null || section === null || number === null) return [];
  const name = foldLetters(division);
  const municipality = address?.municipality ?? null;
  const codes = new Set([findDivisionCode(division, municipality)]);
  for (let at = plain.indexOf(name); at !== -1; at = plain.indexOf(name, at + 1)) {
    const behind = /^[^.\n]*/.exec(plain.slice(at + name.length, at + name.length + TO_CODE))?.[0];
    codes.add(findDivisionCode("", null, behind));
  }
  return [...codes].flatMap((code) => (code === null ? [] : (formCapakey(code, section, number) ?? [])));
}
