/** What must not be found: everything about the people of a record, in the forms in which it could turn up. */
import type { FeatureRecord } from "../../src/deed.ts";

export type Sought = {
  readonly kind: "name" | "notary" | "national number" | "birth date" | "account number";
  readonly text: string;
};

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ");

/** Belgian account numbers in a text, blanks or not. */
const ACCOUNT = /\bBE\d{2}(?:\s?\d{4}){3}\b/g;

export const personalDataOf = (record: FeatureRecord, text: string): readonly Sought[] => [
  ...record.parties.flatMap(({ kind, name, nationalNumber, birthDate }): readonly Sought[] => [
    ...(name === null || kind !== "person" ? [] : [{ kind: "name", text: name } as const]),
    ...(nationalNumber === null ? [] : [{ kind: "national number", text: nationalNumber } as const]),
    ...(birthDate === null ? [] : [{ kind: "birth date", text: birthDate } as const]),
  ]),
  ...record.deed.notaries.flatMap(({ name }): readonly Sought[] =>
    name === null ? [] : [{ kind: "notary", text: name }],
  ),
  ...(text.match(ACCOUNT) ?? []).map((account): Sought => ({ kind: "account number", text: account })),
];

/** Names in any spelling and order of "Given Surname" or "Surname Given"; surnames alone are also streets and villages. Numbers with any marks between. */
export const findPersonalData = (haystack: string, sought: readonly Sought[]): readonly Sought[] => {
  const words = ` ${plain(haystack)} `;
  const digits = haystack.replace(/(?<=\d)[\s.\-–/]+(?=\d)/g, "");
  return sought.filter(({ kind, text }) => {
    if (kind === "birth date") return haystack.includes(text);
    if (kind === "national number") return digits.includes(text);
    if (kind === "account number") return haystack.replaceAll(" ", "").includes(text.replaceAll(" ", ""));
    const parts = plain(text).trim().split(" ");
    const [first = ""] = parts;
    const last = parts.at(-1) ?? "";
    const forms = [parts.join(" "), `${first} ${last}`, `${last} ${first}`, `${parts.slice(1).join(" ")} ${first}`];
    return forms.some((form) => words.includes(` ${form} `));
  });
};
