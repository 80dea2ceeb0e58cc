/** Keys of rows, of places and of people: what joins rows without saying who anybody is. */
import { createHash, createHmac } from "node:crypto";
import type { Address, GoodType, Parcel } from "../deed.ts";
import { foldLetters } from "../forms/index.ts";

/** 80 bits of the document's hash and 32 of its versions': short enough to lie in every row, and no two of a million deeds meet. */
export const readingRowKey = (source: string, versionsKey: string): string =>
  `${source.slice(0, 20)}.${versionsKey.slice(0, 8)}`;

const plain = (text: string): string =>
  foldLetters(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const TITLES = /^(?:(?:meester|maitre|notaris|notaire|notar|notarin|mr|me|dr)\s+)+/;

/**
 * HMAC-SHA256 of a person's name in its plainest form, 32 hexadecimal digits: the same person has the same key in every deed, and without the secret
 * nobody can try names against it.
 */
export const hashName = (secret: string, name: string): string =>
  createHmac("sha256", secret)
    .update(`name:${plain(name).replace(TITLES, "")}`)
    .digest("hex")
    .slice(0, 32);

/** Tells whether two tables were made with one secret, without telling anything of it. */
export const identifySecret = (secret: string): string =>
  createHmac("sha256", secret).update("which key is this").digest("hex").slice(0, 8);

/** Of the deed's document hash, for the log of erasures. */
export const hashDeed = (secret: string, source: string): string =>
  createHmac("sha256", secret).update(`deed:${source}`).digest("hex");

/** Goods that are parts of a building: street and number, or the ground parcel, do not tell one from its neighbour. */
const UNITS: ReadonlySet<GoodType> = new Set(["apartment", "garage", "parking", "storage", "office", "commercial"]);
const isUnit = (type: GoodType): boolean => UNITS.has(type);

/** One text for one address: "44021|veldstraat|12|". Null where it would stand for several goods. */
export const addressKey = (type: GoodType, address: Address | null, nisCode: string | null): string | null => {
  if (address?.street == null || address.number === null || nisCode === null) return null;
  if (isUnit(type) && address.box === null) return null;
  const street = plain(address.street);
  const number = plain(address.number).replaceAll(" ", "");
  if (street === "" || number === "") return null;
  return [nisCode, street, number, plain(address.box ?? "").replaceAll(" ", "")].join("|");
};

/** The ground under a building; units have a partition of their own. */
const GROUND = "P0000";

/** One text for one parcel: its capakey with the partition, or municipality, division, section, number, partition. Null where it would stand for several goods. */
export const parcelKey = (type: GoodType, parcel: Parcel, nisCode: string | null): string | null => {
  const { capakey, division, section, number, partition } = parcel;
  const unit = partition === null || partition === GROUND ? "" : partition;
  if (isUnit(type) && unit === "") return null;
  if (capakey !== null) return `${capakey}|${unit}`;
  if (nisCode === null || division === null || section === null || number === null) return null;
  return [nisCode, plain(division), plain(section), number.toUpperCase().replace(/[^0-9A-Z]/g, ""), unit].join("|");
};

export const hashContent = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
