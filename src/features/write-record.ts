/** Lays found values out as the contract's record, each with its evidence under its path. */
import type { Address, Evidence, Party, Transaction } from "../deed.ts";
import { evidenceOf, type Found } from "./context.ts";
import type { FoundTransaction } from "./deal-frame.ts";
import type { FoundNotary } from "./notaries.ts";
import type { FoundParty } from "./parties.ts";

type Written<T> = { readonly value: T; readonly evidence: readonly Evidence[] };

const ADDRESS_FIELDS = ["street", "number", "box", "postalCode", "municipality"] as const;

/** One row a field that is said, each citing the address's span. */
function evidenceOfAddress(path: string, address: Found<Address> | null): Evidence[] {
  if (address === null) return [];
  return ADDRESS_FIELDS.filter((field) => address.value[field] !== null).flatMap((field) =>
    evidenceOf(`${path}.${field}`, address),
  );
}

/** The notaries as `deed.notaries`. */
export function writeNotaries(
  notaries: readonly FoundNotary[],
): Written<{ name: string | null; seat: string | null }[]> {
  return {
    value: notaries.map(({ name, seat }) => ({ name: name.value, seat: seat?.value ?? null })),
    evidence: notaries.flatMap(({ name, seat }, index) => [
      ...evidenceOf(`deed.notaries[${index}].name`, name),
      ...evidenceOf(`deed.notaries[${index}].seat`, seat),
    ]),
  };
}

/** A party as it stands at `index` of the record's list. */
export function writeParty(party: FoundParty, index: number): Written<Party> {
  const path = `parties[${index}]`;
  return {
    value: {
      id: party.id,
      role: party.role,
      kind: party.kind,
      name: party.name.value,
      nationalNumber: party.nationalNumber?.value ?? null,
      birthDate: party.birthDate?.value ?? null,
      birthPlace: party.birthPlace?.value ?? null,
      enterpriseNumber: party.enterpriseNumber?.value ?? null,
      address: party.address?.value ?? null,
    },
    evidence: [
      // a role told by the order of the blocks, and not by a word, cites the name whose place told it
      ...evidenceOf(`${path}.role`, party.roleCue ?? { ...party.name, confidence: party.name.confidence * 0.7 }),
      ...evidenceOf(`${path}.kind`, party.name),
      ...evidenceOf(`${path}.name`, party.name),
      ...evidenceOf(`${path}.nationalNumber`, party.nationalNumber),
      ...evidenceOf(`${path}.birthDate`, party.birthDate),
      ...evidenceOf(`${path}.birthPlace`, party.birthPlace),
      ...evidenceOf(`${path}.enterpriseNumber`, party.enterpriseNumber),
      ...evidenceOfAddress(`${path}.address`, party.address),
    ],
  };
}

/** A transaction as it stands at `index` of the record's list. */
export function writeTransaction(transaction: FoundTransaction, index: number): Written<Transaction> {
  const path = `transactions[${index}]`;
  return {
    value: {
      id: transaction.id,
      kind: transaction.kind,
      right: transaction.right?.value ?? null,
      price: transaction.price?.value ?? null,
      share: transaction.share?.value ?? null,
      goods: [...transaction.goods],
      from: [...transaction.from],
      to: [...transaction.to],
    },
    evidence: [
      ...evidenceOf(`${path}.kind`, transaction.kindCue),
      ...evidenceOf(`${path}.right`, transaction.right),
      ...evidenceOf(`${path}.price.amount`, transaction.price),
      ...evidenceOf(`${path}.price.currency`, transaction.price),
      ...evidenceOf(`${path}.share.numerator`, transaction.share),
      ...evidenceOf(`${path}.share.denominator`, transaction.share),
    ],
  };
}
