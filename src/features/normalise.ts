/**
 * From evidence back to value: for each path of the record the function that gives the value from exactly the texts of its rows, in order. Analysts can
 * recompute with it, and a property test holds every derived record to it.
 */
import type { Address, DeedKind, EntityLabel, Language } from "../deed.ts";
import { parseDate, parseEnterpriseNumber, parseMoney, parseNationalNumber, parseSplitDate } from "../forms/index.ts";
import { deedKindOf } from "./deed-kind.ts";
import { partyAddressOf } from "./party-addresses.ts";
import { partyNameOf } from "./party-names.ts";
import { placeNameOf } from "./place-names.ts";
import { repertoryNumberOf } from "./repertory.ts";
import { rightOf } from "./rights.ts";
import { findRoleWords, roleOf } from "./roles.ts";
import { parseShare } from "./share-words.ts";
import { closeSpacedLetters } from "./spaced-letters.ts";

/** One row of evidence as a normaliser sees it: the text, and the label of the entity that covers exactly that span, if one does. */
export type EvidenceText = { readonly text: string; readonly label: EntityLabel | null };

/** What a normaliser may know of the deed beside the texts. */
export type NormaliseFrame = { readonly language: Language; readonly kind: DeedKind; readonly year: number | null };

/** The value that the rows of one path give; `undefined` when it was told by the place of the text and not by its words. */
export type Normaliser = (
  rows: readonly EvidenceText[],
  frame: NormaliseFrame,
) => string | number | boolean | null | undefined;

const textAt = (rows: readonly EvidenceText[], index = 0): string => rows[index]?.text ?? "";

const addressField =
  (field: keyof Address): Normaliser =>
  (rows, { language, year }) =>
    partyAddressOf(rows, language, year)?.[field] ?? null;

const personOrOrganisation: Normaliser = ([row]) => (row?.label === "ORGANISATION" ? "organisation" : "person");

/** An authentic deed that is titled "Kaufvertrag" is a sale. */
const kindAsPassed: Normaliser = (rows, { kind }) => {
  const told = deedKindOf(textAt(rows));
  return told === "private_agreement" && kind === "sale" ? kind : told;
};

/** By path with every list index left out: `parties[].name`. Paths of goods are added by their room's own table. */
export const NORMALISERS: Readonly<Record<string, Normaliser>> = {
  "deed.kind": kindAsPassed,
  "deed.date": (rows, { language }) =>
    rows.length === 2
      ? parseSplitDate(textAt(rows), textAt(rows, 1), language).value
      : parseDate(textAt(rows), { language }).value,
  "deed.repertoryNumber": (rows) => repertoryNumberOf(textAt(rows)),
  "deed.notaries[].name": (rows) => partyNameOf([textAt(rows)], "person"),
  "deed.notaries[].seat": (rows) => placeNameOf(textAt(rows)),
  "parties[].role": (rows, { kind }) => {
    const word = findRoleWords(closeSpacedLetters(textAt(rows)).text)[0];
    if (word === undefined) return undefined;
    const role = roleOf(kind, word.side);
    // of a gift and a sale in one deed the word alone does not tell whether the other contract is there
    return role === roleOf(word.contract ?? kind, word.side) ? role : undefined;
  },
  "parties[].kind": personOrOrganisation,
  "parties[].name": (rows) =>
    partyNameOf(
      rows.map(({ text }) => text),
      rows[0]?.label === "ORGANISATION" ? "organisation" : "person",
    ),
  "parties[].nationalNumber": (rows) => parseNationalNumber(textAt(rows)).value,
  "parties[].birthDate": (rows, { language }) => parseDate(textAt(rows), { language }).value,
  "parties[].birthPlace": (rows) => placeNameOf(textAt(rows)),
  "parties[].enterpriseNumber": (rows) => parseEnterpriseNumber(textAt(rows)).value,
  "parties[].address.street": addressField("street"),
  "parties[].address.number": addressField("number"),
  "parties[].address.box": addressField("box"),
  "parties[].address.postalCode": addressField("postalCode"),
  "parties[].address.municipality": addressField("municipality"),
  "transactions[].kind": kindAsPassed,
  // a title that names no right ("ADJUDICATION") passes the whole
  "transactions[].right": (rows) =>
    rightOf(textAt(rows)) ?? (deedKindOf(textAt(rows)) === null ? null : "full_ownership"),
  // balances paid to several are added up
  "transactions[].price.amount": (rows, { language }) => {
    const amounts = rows.map(({ text }) => parseMoney(text, language).value?.amount ?? Number.NaN);
    const sum = Math.round(amounts.reduce((total, amount) => total + amount, 0) * 100) / 100;
    return Number.isNaN(sum) ? null : sum;
  },
  "transactions[].share.numerator": (rows, { language }) => parseShare(textAt(rows), language).value?.numerator ?? null,
  "transactions[].share.denominator": (rows, { language }) =>
    parseShare(textAt(rows), language).value?.denominator ?? null,
  "transactions[].price.currency": (rows, { language }) => parseMoney(textAt(rows), language).value?.currency ?? null,
};

/** The table's key of a path: `parties[3].name` is `parties[].name`. */
export function pathPattern(path: string): string {
  return path.replace(/\[\d+\]/g, "[]");
}
