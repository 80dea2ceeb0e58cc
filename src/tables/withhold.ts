/**
 * Free text of a record may hold what it should not: a name that was read as part of a zoning, an account number taken for a certificate. Such a cell is
 * left empty. A street that bears the full name of a party of the same deed is lost by it: rare, and the safer side.
 */
import type { FeatureRecord } from "../deed.ts";
import { foldLetters } from "../forms/index.ts";
import type { FeatureRow } from "./columns.ts";

/** Columns whose text is the deed's own. */
const FREE: ReadonlySet<string> = new Set([
  "repertory_number",
  "notary_seat",
  "second_notary_seat",
  "street",
  "house_number",
  "box",
  "postal_code",
  "municipality",
  "address_key",
  "parcel_division",
  "parcel_section",
  "parcel_number",
  "parcel_partition",
  "parcel_key",
  "capakey",
  "division",
  "section",
  "number",
  "partition",
  "epc_label",
  "epc_certificate_number",
  "asbestos_certificate_number",
  "zoning",
]);

/** BE12 3456 7890 1234; 123-4567890-12; 48.04.03-117.53. Dates of birth stand in the middle of the last: bare dates are not looked for. */
const NUMBERS = /\bBE\s?\d{2}(?:[\s.]?\d{4}){3}\b|\b\d{3}-\d{7}-\d{2}\b|\b\d{2}\.\d{2}\.\d{2}[-–]\d{3}[.-]\d{2}\b/;

const words = (text: string): readonly string[] =>
  foldLetters(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

/** Says of a text whether somebody of this record stands in it. */
const createDetector = (record: FeatureRecord): ((text: string) => boolean) => {
  const people = [
    ...record.parties.flatMap(({ kind, name }) => (kind === "person" && name !== null ? name : [])),
    ...record.deed.notaries.flatMap(({ name }) => name ?? []),
  ];
  const names = people.flatMap((name) => {
    const parts = words(name);
    const [first, last] = [parts[0], parts.at(-1)];
    if (parts.length < 2) return [];
    return [parts.join(" "), `${first} ${last}`, `${last} ${first}`, `${parts.slice(1).join(" ")} ${first}`];
  });
  const numbers = record.parties.flatMap(({ nationalNumber, birthDate }) =>
    [nationalNumber, birthDate].filter((value) => value !== null),
  );
  return (text) => {
    const spaced = ` ${words(text).join(" ")} `;
    const digits = text.replace(/(?<=\d)[\s.\-–/]+(?=\d)/g, "");
    return (
      NUMBERS.test(text) ||
      names.some((name) => spaced.includes(` ${name} `)) ||
      numbers.some((number) => text.includes(number) || digits.includes(number.replaceAll("-", "")))
    );
  };
};

/** The rows of one deed with such cells emptied. */
export const withholdPeople = (
  record: FeatureRecord,
): (<Row extends FeatureRow>(rows: readonly Row[]) => readonly Row[]) => {
  const holds = createDetector(record);
  return (rows) =>
    rows.map((row) => {
      const emptied = Object.entries(row).filter(
        ([name, value]) => typeof value === "string" && FREE.has(name) && holds(value),
      );
      return emptied.length === 0 ? row : { ...row, ...Object.fromEntries(emptied.map(([name]) => [name, null])) };
    });
};
