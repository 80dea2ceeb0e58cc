/** What a record owes itself: ids, roles, forms of its values, kinds of deed and what they need. The zod schema is checked before. */
import type { FeatureRecord, Good, Party, PartyRole, Transaction } from "../../deed.ts";
import { birthDateOf, findMunicipality, findMunicipalityOfPart, splitParcelNumber } from "../../forms/index.ts";
import { error, type Finding, warning } from "./findings.ts";

/** Roles of those from whom and to whom a right passes, by kind of transaction; kinds that are not here pass nothing or vary. */
const ROLES: Readonly<Partial<Record<Transaction["kind"], { from: readonly PartyRole[]; to: readonly PartyRole[] }>>> =
  {
    sale: { from: ["seller"], to: ["buyer"] },
    private_agreement: { from: ["seller"], to: ["buyer"] },
    public_sale: { from: ["seller"], to: ["buyer"] },
    donation: { from: ["donor"], to: ["donee"] },
    exchange: { from: ["exchanger"], to: ["exchanger"] },
    partition: { from: ["sharer"], to: ["sharer"] },
    emphyteusis: { from: ["grantor"], to: ["grantee"] },
    building_right: { from: ["grantor"], to: ["grantee"] },
    long_lease: { from: ["grantor"], to: ["grantee"] },
    mortgage: { from: ["grantor"], to: ["grantee"] },
  };

const FRANC_ENDS = "2002-01-01";
const EURO_BEGINS = "1999-01-01";
/** Before it every village was a municipality of its own. */
const MERGERS = "1977-01-01";

export function lintLinks(record: FeatureRecord): Finding[] {
  if (record.deed.kind === "not_a_deed") return lintNotADeed(record);
  return [
    ...lintIds(record),
    ...record.transactions.flatMap((transaction, i) => lintTransaction(record, transaction, `transactions[${i}]`)),
    ...record.parties.flatMap((party, i) => lintParty(record, party, `parties[${i}]`)),
    ...record.goods.flatMap((good, i) => lintGood(record, good, `goods[${i}]`)),
    ...lintOwnLots(record),
    ...lintWhole(record),
  ];
}

/** Contract: a `not_a_deed` has only kind and language; its lists are empty. */
function lintNotADeed({ deed, parties, transactions, goods }: FeatureRecord): Finding[] {
  const held = deed.date !== null || deed.repertoryNumber !== null || deed.notaries.length > 0;
  return held || parties.length + transactions.length + goods.length > 0
    ? [error("deed", "not_a_deed", "not_a_deed", "has only kind and language, its lists are empty")]
    : [];
}

function lintIds({ parties, transactions, goods }: FeatureRecord): Finding[] {
  const ids = [...parties, ...transactions, ...goods].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const known = new Set(ids);
  const strangers = transactions.flatMap(({ goods: own, from, to }, i) =>
    [...own, ...from, ...to]
      .filter((id) => !known.has(id))
      .map((id) => error(`transactions[${i}]`, "link", id, `no party or good has the id "${id}"`)),
  );
  return [...twice.map((id) => error("", "link", id, `two items have the id "${id}"`)), ...strangers];
}

function lintTransaction({ deed, parties }: FeatureRecord, transaction: Transaction, path: string): Finding[] {
  const { kind, from, to, goods, price, right, share } = transaction;
  // A party has one role in the deed, whatever else he does there.
  const roles = kind === deed.kind ? ROLES[kind] : undefined;
  const findings = (["from", "to"] as const).flatMap((side) => {
    const found = parties.filter(({ id }) => transaction[side].includes(id));
    return found
      .filter(({ role }) => roles !== undefined && !roles[side].includes(role))
      .map(({ id, role }) =>
        error(`${path}.${side}`, "role", id, `${id} is ${role}; a ${kind} goes ${side} ${roles?.[side]}`),
      );
  });
  if (kind === "mortgage" && right !== null)
    findings.push(error(path, "contradiction", "right", "a mortgage has right null"));
  if (kind === "free_cession" && price !== null && price.amount > 0)
    findings.push(warning(path, "contradiction", "price", "a free cession with a price"));
  if (share !== null && share.numerator > share.denominator)
    findings.push(error(`${path}.share`, "value_form", "share", "a share is at most the whole"));
  for (const [name, list] of Object.entries({ from, to, goods }))
    if (list.length === 0) findings.push(warning(path, "incomplete", name, `a ${kind} with an empty ${name}`));
  if (price === null && ["sale", "private_agreement", "public_sale"].includes(kind))
    findings.push(warning(path, "incomplete", "price", `a ${kind} without a price`));
  return [...findings, ...lintCurrency(deed.date, price?.currency, `${path}.price`)];
}

const lintCurrency = (date: string | null, currency: string | undefined, path: string): Finding[] =>
  date !== null && ((currency === "BEF" && date >= FRANC_ENDS) || (currency === "EUR" && date < EURO_BEGINS))
    ? [error(path, "contradiction", currency, `${currency} in a deed of ${date}`)]
    : [];

function lintParty({ deed }: FeatureRecord, party: Party, path: string): Finding[] {
  const { kind, name, nationalNumber, birthDate, address } = party;
  const findings: Finding[] = [];
  if (kind === "organisation" && (nationalNumber ?? birthDate) !== null)
    findings.push(error(path, "contradiction", name ?? path, "an organisation with a national number or day of birth"));
  const born = nationalNumber === null ? null : birthDateOf(nationalNumber);
  if (born !== null && birthDate !== null && born !== birthDate)
    findings.push(error(`${path}.birthDate`, "contradiction", birthDate, `the national number says ${born}`));
  if (name !== null && kind === "person" && /^[^\p{Ll}]+$/u.test(name))
    findings.push(error(`${path}.name`, "value_form", name, "normal capitals are wanted"));
  return [...findings, ...lintMunicipality(deed.date, address?.municipality ?? null, `${path}.address`)];
}

/** Contract: an address names the main municipality, as of the deed's date. */
const lintMunicipality = (date: string | null, name: string | null, path: string): Finding[] =>
  name !== null &&
  (date === null || date >= MERGERS) &&
  findMunicipality(name) === null &&
  findMunicipalityOfPart(name) !== null
    ? [error(path, "value_form", name, `"${name}" is a part of ${findMunicipalityOfPart(name)?.names.nl}`)]
    : [];

function lintGood({ deed }: FeatureRecord, good: Good, path: string): Finding[] {
  const findings: Finding[] = [];
  good.parcels.forEach(({ division, section, number, partition }, i) => {
    const at = `${path}.parcels[${i}]`;
    if (division !== null && division !== division.toLowerCase())
      findings.push(error(at, "value_form", division, "a division stands in lower case"));
    if (section !== null && !/^(?:[A-Z]|\d{1,2})$/.test(section))
      findings.push(error(at, "value_form", section, "a section is one letter"));
    if (number !== null && (/^0|[a-z]|P\d{4}$/.test(number) || splitParcelNumber(number) === null))
      findings.push(error(at, "value_form", number, "upper case, no leading zeros, the partition split off"));
    if (partition !== null && !/^P\d{4}$/.test(partition))
      findings.push(error(at, "value_form", partition, 'a partition has the form "P0000"'));
  });
  good.areas.forEach(({ of, squareMetres }, i) => {
    if (of === null)
      findings.push(error(`${path}.areas[${i}]`, "area_of", String(squareMetres), "of land or of floor?"));
  });
  return [
    ...findings,
    ...lintMunicipality(deed.date, good.address?.municipality ?? null, `${path}.address`),
    ...lintCurrency(deed.date, good.cadastralIncome?.currency, `${path}.cadastralIncome`),
  ];
}

/** Contract: a cellar, storage or parking place with a lot number of its own is a good; the apartment's own `cellar` or `garage` is then null. */
function lintOwnLots({ goods }: FeatureRecord): Finding[] {
  const types = new Set(goods.map(({ type }) => type));
  const own = { cellar: types.has("storage"), garage: types.has("garage") || types.has("parking") };
  return goods.flatMap((good, i) =>
    (["cellar", "garage"] as const)
      .filter((flag) => good.type === "apartment" && good[flag] === true && own[flag])
      .map((flag) =>
        error(`goods[${i}].${flag}`, "contradiction", flag, `the ${flag} is a good of its own: null here`),
      ),
  );
}

function lintWhole({ deed, parties, transactions, goods }: FeatureRecord): Finding[] {
  const findings: Finding[] = [];
  const passed = new Set(transactions.flatMap((transaction) => transaction.goods));
  if (deed.kind === "condominium_statutes") {
    if (transactions.length > 0)
      findings.push(error("transactions", "contradiction", deed.kind, "condominium statutes have no transactions"));
  } else if (transactions.length > 0)
    for (const { id } of goods)
      if (!passed.has(id)) findings.push(error("goods", "link", id, `${id} is in no transaction`));
  for (const [field, value] of Object.entries({ date: deed.date, language: deed.language }))
    if (value === null) findings.push(warning(`deed.${field}`, "incomplete", field, `a deed without ${field}`));
  if (deed.notaries.length === 0 && deed.kind !== "private_agreement")
    findings.push(warning("deed.notaries", "incomplete", "notaries", "a deed without a notary"));
  const bound = new Set(transactions.flatMap(({ from, to }) => [...from, ...to]));
  for (const { id, role, name } of parties)
    if (transactions.length > 0 && role !== "other" && !bound.has(id))
      findings.push(warning("parties", "link", id, `${name}, ${role}, is on no side of a transaction`));
  return findings;
}
