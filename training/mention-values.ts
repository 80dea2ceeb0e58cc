/**
 * Normal values of annotated mentions, for the roles that `deed_model/roles.py` derives: `node training/mention-values.ts training/data > values.json`.
 * Prints {id: [value, …]} with one value an entity, in gold order: a DATE as [year, month, day] (parts not said null), MONEY as "amount currency", an AREA in
 * m², a PARCEL as [[section, number], …], an ADDRESS as [street, number, municipality], names in reading order, numbers as digits. Null where the text cannot
 * be read; a file that is no gold ends the run with its error.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ENTITY_LABELS, type EntityLabel, LANGUAGES, type Language } from "../src/deed.ts";
import {
  parseAddress,
  parseArea,
  parseDateParts,
  parseEnterpriseNumber,
  parseMoney,
  parseNationalNumber,
  parseOrganisationName,
  parseParcels,
  parsePersonName,
  parseReference,
} from "../src/forms/index.ts";

const goldSchema = z.object({
  entities: z.array(z.object({ label: z.enum(ENTITY_LABELS), text: z.string() })),
  features: z.object({ deed: z.object({ language: z.enum(LANGUAGES).nullable(), date: z.string().nullish() }) }),
});

type Value = unknown;

function readValue(label: EntityLabel, text: string, language: Language | null, year: number | null): Value {
  switch (label) {
    case "DATE": {
      const parts = parseDateParts(text, language).value;
      return parts && [parts.year, parts.month, parts.day];
    }
    case "MONEY": {
      const money = parseMoney(text, language).value;
      return money && `${money.amount} ${money.currency}`;
    }
    case "AREA":
      return parseArea(text, language).value;
    case "PARCEL":
      return parseParcels(text).value?.map(({ section, number }) => [section, number]) ?? null;
    case "ADDRESS": {
      const address = parseAddress(text, language ?? "nl", year).value;
      return address && [address.street, address.number, address.municipality];
    }
    case "PERSON":
      return parsePersonName(text).value;
    case "ORGANISATION":
      return parseOrganisationName(text).value;
    case "NATIONAL_NUMBER":
      return parseNationalNumber(text).value;
    case "ENTERPRISE_NUMBER":
      return parseEnterpriseNumber(text).value;
    case "REFERENCE":
      return parseReference(text).value;
    default:
      return text;
  }
}

const values: Record<string, readonly Value[]> = {};
for (const root of process.argv.slice(2)) {
  for (const id of readdirSync(root).toSorted()) {
    const file = join(root, id, "gold.json");
    if (!existsSync(file)) continue;
    const { entities, features } = goldSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    const { language, date } = features.deed;
    const year = date ? Number(date.slice(0, 4)) : null;
    values[id] = entities.map(({ label, text }) => readValue(label, text, language, year));
  }
}
process.stdout.write(JSON.stringify(values));
