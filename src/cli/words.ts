/** How values are worded for a person: dates, money, counts, names of codes. */
import type { Address, Issue, Money } from "../deed.ts";

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { nl: "Dutch", fr: "French", de: "German" };

export const wordLanguage = (language: string | null): string =>
  language === null ? "language unknown" : (LANGUAGE_NAMES[language] ?? language);

/** `building_plot` → "building plot". */
export const wordCode = (code: string): string => code.replaceAll("_", " ");

/** What stands before an issue's message; messages about a page mostly name it themselves. */
export const pageMark = ({ page, message }: Issue): string =>
  page === null || message.startsWith(`page ${page}`) ? "" : `page ${page}: `;

export const wordCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** "EUR 245,000.00": the code stands in front, so that francs and euros are never confused. */
export const wordMoney = ({ amount, currency }: Money): string =>
  `${currency} ${amount.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

export const wordAddress = (address: Address): string => {
  const street = [address.street, address.number, address.box === null ? null : `box ${address.box}`]
    .filter(isText)
    .join(" ");
  const town = [address.postalCode, address.municipality].filter(isText).join(" ");
  return [street, town].filter(isText).join(", ");
};

export const wordDuration = (seconds: number): string => {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${Math.round(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

export const isText = (value: string | null): value is string => value !== null && value !== "";

/** Text that comes from a document must not steer the terminal: control characters become a mark. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD");

/** The first characters of an id that `list` prints and `show` takes. */
export const SHORT_ID = 12;
export const shortId = (sha256: string): string => sha256.slice(0, SHORT_ID);
