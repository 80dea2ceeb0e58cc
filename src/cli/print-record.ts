/** A feature record as a person would like to read it. National numbers stay in `--json`: they are not for a shoulder to read. */
import type { FeatureRecord, Good, Issue, Parcel, Party, Transaction } from "../deed.ts";
import {
  isText,
  pageMark,
  plain,
  shortId,
  wordAddress,
  wordCode,
  wordCount,
  wordLanguage,
  wordMoney,
} from "./words.ts";

export type PrintedDeed = {
  readonly name: string;
  readonly sha256: string;
  readonly pageCount: number;
  readonly record: FeatureRecord;
  readonly issues: readonly Issue[];
};

const LABEL_WIDTH = 18;
const row = (label: string, value: string, indent = 2): string =>
  `${" ".repeat(indent)}${label.padEnd(LABEL_WIDTH)}${plain(value)}`;
const join = (parts: readonly (string | null)[], separator = ", "): string => parts.filter(isText).join(separator);

export const printRecord = ({ name, sha256, pageCount, record, issues }: PrintedDeed): string => {
  const { deed, parties, transactions, goods } = record;
  const head = `${plain(name)}  [${shortId(sha256)}]`;
  const lines = [head, "-".repeat(head.length)];
  if (deed.kind === "not_a_deed") {
    lines.push(row("Kind", `not a deed, ${wordLanguage(deed.language)}, ${wordCount(pageCount, "page")}`));
  } else {
    lines.push(row("Deed", join([wordCode(deed.kind), wordLanguage(deed.language), wordCount(pageCount, "page")])));
    lines.push(row("Signed", deed.date ?? "date not found"));
    if (deed.repertoryNumber !== null) lines.push(row("Repertory", deed.repertoryNumber));
    for (const notary of deed.notaries) lines.push(row("Notary", join([notary.name, notary.seat])));
    for (const party of parties) lines.push(row(capital(wordCode(party.role)), wordParty(party)));
    for (const transaction of transactions)
      lines.push(row("Transaction", wordTransaction(transaction, parties, goods)));
    for (const [index, good] of goods.entries()) lines.push(...printGood(good, index + 1));
  }
  if (issues.length > 0) lines.push("  To check");
  for (const issue of issues) lines.push(`    - ${pageMark(issue)}${plain(issue.message)}`);
  return `${lines.join("\n")}\n`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const wordParty = (party: Party): string => {
  const born = join([party.birthPlace, party.birthDate], " ");
  return join([
    party.name ?? "name not found",
    born === "" ? null : `born ${born}`,
    party.enterpriseNumber === null ? null : `enterprise ${party.enterpriseNumber}`,
    party.address === null ? null : wordAddress(party.address),
  ]);
};

const wordTransaction = (transaction: Transaction, parties: readonly Party[], goods: readonly Good[]): string => {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => parties.find((party) => party.id === id)?.name ?? id).join(" and ");
  const numbers = transaction.goods.map((id) => goods.findIndex((good) => good.id === id) + 1);
  const share = transaction.share === null ? null : `${transaction.share.numerator}/${transaction.share.denominator}`;
  return join(
    [
      wordCode(transaction.kind),
      transaction.right === null ? null : `of ${join([share, wordCode(transaction.right)], " ")}`,
      numbers.length === 0 ? null : `of good ${numbers.join(", ")}`,
      transaction.from.length === 0 ? null : `from ${names(transaction.from)}`,
      transaction.to.length === 0 ? null : `to ${names(transaction.to)}`,
      transaction.price === null ? "(no price stated)" : `for ${wordMoney(transaction.price)}`,
    ],
    " ",
  );
};

const printGood = (good: Good, number: number): readonly string[] => {
  const rows: readonly (readonly [string, string | null])[] = [
    ["Parcel", good.parcels.map(wordParcel).join("; ")],
    ["Area", good.areas.map((area) => wordArea(area.squareMetres, area.basis, area.of)).join("; ")],
    ["Cadastral income", good.cadastralIncome === null ? null : wordMoney(good.cadastralIncome)],
    [
      "Rooms",
      join([counted(good.bedrooms, "bedroom"), counted(good.bathrooms, "bathroom"), counted(good.floors, "floor")]),
    ],
    [
      "Has",
      join(
        (["terrace", "garden", "garage", "cellar"] as const).map((part) =>
          good[part] === null ? null : good[part] ? part : `no ${part}`,
        ),
      ),
    ],
    ["Built", join([good.constructionYear?.toString() ?? null, good.newlyBuilt === true ? "newly built" : null])],
    [
      "Energy (EPC)",
      join([
        good.epc.value === null ? null : `${good.epc.value} kWh/m²`,
        good.epc.label === null ? null : `label ${good.epc.label}`,
        good.epc.certificateNumber,
        good.epc.date,
      ]),
    ],
    [
      "Flood",
      join([
        good.flood.parcelScore === null ? null : `parcel ${good.flood.parcelScore}`,
        good.flood.buildingScore === null ? null : `building ${good.flood.buildingScore}`,
      ]),
    ],
    [
      "Electricity",
      join([
        good.electricity.conform === null ? null : good.electricity.conform ? "conform" : "not conform",
        good.electricity.inspectionDate,
      ]),
    ],
    ["Oil tank", good.oilTank],
    ["Asbestos", good.asbestosCertificate],
    ["Occupancy", good.occupancy === null ? null : wordCode(good.occupancy)],
    ["Zoning", good.zoning],
  ];
  const title = join([
    wordCode(good.type) + (good.subtype === null ? "" : ` (${wordCode(good.subtype)})`),
    good.address === null ? null : wordAddress(good.address),
  ]);
  return [
    row(`Good ${number}`, title),
    ...rows.flatMap(([label, value]) => (isText(value) ? [row(label, value, 4)] : [])),
  ];
};

const counted = (count: number | null, noun: string): string | null => (count === null ? null : wordCount(count, noun));

export const wordParcel = (parcel: Parcel): string =>
  join([
    join(
      [parcel.division, parcel.section === null ? null : `section ${parcel.section}`, parcel.number, parcel.partition],
      " ",
    ),
    parcel.capakey,
    parcel.basis === "unspecified" ? null : `by ${parcel.basis}`,
  ]);

export const wordArea = (squareMetres: number, basis: string, of: string | null): string =>
  `${squareMetres.toLocaleString("en-GB", { maximumFractionDigits: 2 })} m²${of === null ? "" : ` ${of}`}${basis === "unspecified" ? "" : ` by ${basis}`}`;
