/** Writes whole numbers in words, as a notary would: the other half of the round-trip properties. 0 to 999,999,999. */
const NL_SMALL =
  "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(
    " ",
  );
const NL_TENS = "  twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");
const FR_SMALL =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const FR_TENS = "  vingt trente quarante cinquante soixante septante quatre-vingt nonante".split(" ");
const DE_SMALL =
  "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const DE_TENS = "  zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

const at = (words: readonly string[], index: number): string => words[index] ?? "";

function dutchBelowThousand(n: number): string {
  if (n < 20) return at(NL_SMALL, n);
  if (n < 100)
    return n % 10 === 0 ? at(NL_TENS, n / 10) : `${at(NL_SMALL, n % 10)}en${at(NL_TENS, Math.floor(n / 10))}`;
  const hundreds = Math.floor(n / 100);
  return `${hundreds === 1 ? "" : at(NL_SMALL, hundreds)}honderd${n % 100 === 0 ? "" : dutchBelowThousand(n % 100)}`;
}

function frenchBelowThousand(n: number): string {
  if (n < 20) return at(FR_SMALL, n);
  if (n < 100) {
    const tens = at(FR_TENS, Math.floor(n / 10));
    if (n % 10 === 0) return n === 80 ? "quatre-vingts" : tens;
    return n % 10 === 1 && n !== 81 ? `${tens} et un` : `${tens}-${at(FR_SMALL, n % 10)}`;
  }
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  return `${hundreds === 1 ? "" : `${at(FR_SMALL, hundreds)} `}cent${rest === 0 && hundreds > 1 ? "s" : ""}${rest === 0 ? "" : ` ${frenchBelowThousand(rest)}`}`;
}

function germanBelowThousand(n: number): string {
  if (n < 20) return at(DE_SMALL, n);
  if (n < 100)
    return n % 10 === 0 ? at(DE_TENS, n / 10) : `${at(DE_SMALL, n % 10)}und${at(DE_TENS, Math.floor(n / 10))}`;
  return `${at(DE_SMALL, Math.floor(n / 100))}hundert${n % 100 === 0 ? "" : germanBelowThousand(n % 100)}`;
}

const GROUPS = {
  nl: {
    below: dutchBelowThousand,
    thousand: (k: number) => `${k === 1 ? "" : dutchBelowThousand(k)}duizend`,
    million: (m: number) => `${dutchBelowThousand(m)} miljoen`,
    join: " ",
  },
  fr: {
    below: frenchBelowThousand,
    thousand: (k: number) => (k === 1 ? "mille" : `${frenchBelowThousand(k)} mille`),
    million: (m: number) => `${frenchBelowThousand(m)} million${m === 1 ? "" : "s"}`,
    join: " ",
  },
  de: {
    below: germanBelowThousand,
    thousand: (k: number) => `${germanBelowThousand(k)}tausend`,
    million: (m: number) => (m === 1 ? "eine Million" : `${germanBelowThousand(m)} Millionen`),
    join: "",
  },
} as const;

/** The words for `n` in a language. */
export function writeNumber(n: number, language: keyof typeof GROUPS): string {
  const { below, thousand, million, join } = GROUPS[language];
  if (n < 1000) return below(n);
  const [m, k, rest] = [Math.floor(n / 1e6), Math.floor(n / 1000) % 1000, n % 1000];
  const tail = [k === 0 ? "" : thousand(k), rest === 0 ? "" : below(rest)].filter((part) => part !== "").join(join);
  return [m === 0 ? "" : million(m), tail].filter((part) => part !== "").join(" ");
}
