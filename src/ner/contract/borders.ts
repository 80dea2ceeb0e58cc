/** Where a span of each label begins and ends by the contract's span rules, when the model was a word off. */
import type { EntityLabel, Span } from "../../deed.ts";
import { parseNumberWords } from "../../forms/index.ts";
import type { ModelEntity } from "../decode.ts";
import { trimSpan } from "../decode.ts";
import { LEADING_TITLES, LEGAL_FORM, PARTICLE } from "./words.ts";

type Rule = {
  /** Cut off at the start of the span; anchored there. */
  readonly cutStart?: RegExp;
  /** Cut off next. */
  readonly article?: RegExp;
  /** Cut off at the end; anchored there. */
  readonly cutEnd?: RegExp;
  /** Taken in from before the span; anchored to the span's start. */
  readonly growStart?: RegExp;
  /** Taken in from behind the span; anchored to its end (sticky). */
  readonly growEnd?: RegExp;
};

/** No span is looked for further than this from its border. */
const REACH = 60;
const WEEKDAY =
  "(?:maan|dins|woens|donder|vrij|zater|zon)dag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend";

const RULES: Readonly<Partial<Record<EntityLabel, Rule>>> = {
  PERSON: {
    cutStart: LEADING_TITLES,
    // "Aurélie de" goes on with "Potter d'Indoye".
    growEnd: new RegExp(
      `(?<=\\s${PARTICLE})(?:\\s${PARTICLE})*\\s\\p{Lu}[\\p{L}'’-]+(?:\\s(?:${PARTICLE}\\s?)+\\p{Lu}[\\p{L}'’-]+)?`,
      "uy",
    ),
  },
  ORGANISATION: {
    cutStart:
      /^(?:(?:de|het|la|le|die|der|das)\s+|l['’]\s?)?(?:(?:besloten|naamloze|coöperatieve|gewone)\s+(?:commanditaire\s+)?vennootschap(?:\s+met\s+beperkte\s+aansprakelijkheid)?|vereniging\s+zonder\s+winstoogmerk|société\s+(?:anonyme|à\s+responsabilité\s+limitée|privée\s+à\s+responsabilité\s+limitée|coopérative|civile)|association\s+sans\s+but\s+lucratif|aktiengesellschaft|gesellschaft\s+mit\s+beschränkter\s+haftung|privatgesellschaft\s+mit\s+beschränkter\s+haftung)\s+(?:["“„«]\s?)?(?=\p{Lu})/iu,
    // "X » SCRL": a quotation mark that closes inside was opened before the name.
    cutEnd: /(?<=^[^"“„«]*)\s?[»”"](?:\s.*)?$/u,
    // In small letters only: "De Preter", "La Poste" are names.
    article: /^(?:(?:de|het|la|le|les|die|der|das)\s+|l['’])(?=\p{L})/u,
    growStart: new RegExp(
      `(?:^|(?<=[\\s(]))(?:${LEGAL_FORM}|[Kk]antoor(?=\\sRechtszekerheid)|[Bb]ureau(?=\\sSécurité)|N(?:otariskantoor(?:\\s[Vv]an)?|OTARISKANTOOR(?:\\sVAN)?|otariaat|OTARIAAT)|[Vv]ereniging\\s(?:van|der)|[Aa]ssociation\\sdes)\\s$`,
      "u",
    ),
    // A legal form behind the name; the seat behind "hypotheekkantoor te", the rest of the name behind another preposition.
    growEnd: new RegExp(
      `\\s${LEGAL_FORM}(?![\\p{L}\\p{N}])|(?<=\\s(?:te|à|zu|in|bij|van|von|de|du|des|für|pour|voor))(?:\\s(?:de|het|la|le|les|der|die|das))?\\s\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)*`,
      "uy",
    ),
  },
  DATE: {
    cutStart: new RegExp(
      `^(?:(?:op|le|la|am|den|de|du|vom|van|au|à|date|dated|${WEEKDAY}),?\\s+)+(?=[\\p{L}\\d])`,
      "iu",
    ),
    cutEnd:
      /\s+(?:daarna|daaropvolgend|daaraanvolgend|laatst(?:leden)?|suivant|dernier|courant|desselben\s+jahres|darauf(?:hin)?)$/iu,
  },
  ADDRESS: {
    cutStart: /^(?:te|à|in|aan\s+de|aan\s+het|at|gelegen|sise?)\s+(?=[\p{Lu}\d])/iu,
    // The postcode before its municipality.
    growStart: /(?<![\p{L}\d.,/-])(?:[BDFL]-)?\d{4,5}\s$/u,
    // What the register says of the company whose seat this is.
    cutEnd:
      /,?\s(?:H\.?R\.?|R\.?C\.?|RPR|RPM|RJP|BTW|TVA|MwSt|KBO|BCE|ZDU|ondernemingsnummer|handelsregister|registre|numéro\s+d['’]entreprise|unternehmensnummer)(?![\p{L}]).*$/iu,
    // House number, letter and box behind a street whose number was left out; a Dutch postcode's place.
    growEnd:
      /(?<=\p{L}),?\s(?:nr\.?\s|nummer\s|n°\s?|numéro\s)?\d{1,4}(?:\s?[A-Za-z](?![\p{L}\d]))?(?:\s?\/\s?\w{1,4})?(?![\p{L}\d.,]*\d|\s?(?:%|m²|euro|€))|(?<=\d\p{L}?),?\s(?:bus|boîte|bte\.?|bt\.?|[Bb]fk\.?|[Bb]riefkasten)\s\w{1,5}|(?<=\d\p{L}?,?\s(?:bte|bt|[Bb]fk))\.?\s\w{1,5}(?![\p{L}\d])|(?<=\d{4}\s[A-Z]{2})\s\p{Lu}[\p{L}-]+/uy,
  },
  LOCATION: {
    cutStart: /^(?:te|à|in|zu|von|van|de)\s+(?=\p{Lu})/u,
    growEnd: /[-–]\p{Lu}[\p{L}'’]+(?:[-–]\p{L}[\p{L}'’]+)*/uy,
    growStart: /(?<![\p{L}\d])\p{Lu}[\p{L}'’]+(?:-\p{L}+)*-$/u,
  },
  GOOD: {
    cutStart: /^(?:een|de|het|une?|la|le|les|l['’]|eine?[nrms]?|der|die|das|den|dem)\s*(?<=['’\s])(?=\p{L})/iu,
    cutEnd: /\s+(?:en|et|und|met|avec|mit|nummer|numéro|nr\.?|n°)$/iu,
    // "chalet de" goes on with "vacances".
    growEnd: /(?<=\s(?:de|d['’]|van|von|à|voor|pour|für))\s?\p{Ll}[\p{L}-]+/uy,
  },
  MONEY: {
    cutStart:
      /^(?:zegge|soit|somme\s+de|la\s+somme\s+de|som\s+van|de\s+som\s+van|bedrag\s+van|tot|pour|voor|van|de|ou|of|oder|von)\s*:?\s+(?=\S)/iu,
    growEnd:
      /(?<=\d)(?:,\s?|\.)?[-–=—]{1,2}(?=[\s.,;:)]|$)|(?<=\d),(?:[-–=—]{1,2})(?=[\s.,;:)]|$)|(?<=\bfrancs?)\ssymboliques?|(?<=\b(?:frank|euro|euros))\ssymboli(?:sche|que)s?/uy,
  },
  AREA: {
    // The bracket that repeats the words.
    growEnd: /(?<=\p{L})\s\(\s?[\dlIO|][\dlIO|.,\s]*(?:m²|m2|ha|ca|a)(?:[\s\dlIO|]|ca|a)*\)/uy,
    cutStart: /^(?:van|de|von|ongeveer|environ|ungefähr|groot|circa|ca\.)\s+(?=[\p{L}\d])/iu,
  },
  REFERENCE: {
    cutStart:
      /^(?:[AR]:(?=\d)|(?:nummers?|nr\.?|numéros?|n°|no\.?|nummern?|kenmerk|référence|réf\.?|ref\.?|referte)(?!\p{L})\s*:?\s*(?=\S*\d))/iu,
    // "11 204": a number printed in groups of three.
    growEnd: /(?<=(?<![\d./-])\d{1,3})(?:[\s\u00A0]\d{3})+(?![\d./])|(?<=[\p{L}\d])(?:[./_-][\p{L}\d]+)+/uy,
  },
  ENTERPRISE_NUMBER: {
    cutStart:
      /^(?:btw|tva|rpr|rpm|kbo|bce|zdu|mwst\.?|ondernemingsnummer|nummer|numéro|nr\.?|n°|ust)\s*:?\s*(?=(?:BE|\d))/iu,
    growStart: /(?<!\p{L})BE[\s\u00A0-]?$/u,
  },
  NATIONAL_NUMBER: {
    cutStart: /^(?:nn|n\.n\.|rr|rrn|nummer|numéro|nr\.?|n°)\s*:?\s*(?=\d)/iu,
  },
  PARCEL: {
    // "même section, n° 420/C": the section stands elsewhere.
    cutStart: /^(?:sectie|section|flur),?\s+(?=n(?:r|°|umm|um))/iu,
    cutEnd: /\s+(?:met|avec|mit|groot|voor|pour|zijnde|étant)$/iu,
  },
};

function grow(text: string, span: Span, rule: Rule): Span {
  let { start, end } = span;
  if (rule.growStart !== undefined) {
    const match = rule.growStart.exec(text.slice(Math.max(0, start - REACH), start));
    if (match !== null) start -= match[0].length;
  }
  if (rule.growEnd !== undefined) {
    rule.growEnd.lastIndex = end;
    const match = rule.growEnd.exec(text);
    if (match !== null) end += match[0].length;
  }
  return { start, end };
}

/** "A. KUSTKREDIET CVBA": the mark of a list at the head of a paragraph is no part of a name. */
const LIST_MARK = /^(?:\p{Lu}|[IVX]{1,4}|\d{1,2})\s?[.)/]\s+(?=\p{Lu}\p{L})/u;

function cutListMark(text: string, { label, start, end }: ModelEntity): Span {
  const heads = label === "ORGANISATION" && (start === 0 || text.charAt(start - 1) === "\n");
  return { start: heads ? start + (LIST_MARK.exec(text.slice(start, end))?.[0].length ?? 0) : start, end };
}

function cutBorders(text: string, span: Span, rule: Rule): Span {
  const inner = text.slice(span.start, span.end);
  const first = rule.cutStart?.exec(inner)?.[0].length ?? 0;
  const lead = first + (rule.article?.exec(inner.slice(first))?.[0].length ?? 0);
  const tail = rule.cutEnd?.exec(inner)?.[0].length ?? 0;
  return lead + tail >= inner.length ? span : { start: span.start + lead, end: span.end - tail };
}

/** "Gent (9050 Ledeberg), Kerkstraat 4" of which the model took what follows the bracket. */
function openBracket(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const close = inner.indexOf(")");
  if (close === -1 || inner.lastIndexOf("(", close) !== -1) return span;
  const place = /(?<![\p{L}-])\p{Lu}[\p{L}'’-]+ \($/u.exec(text.slice(Math.max(0, span.start - REACH), span.start));
  return place === null ? span : { start: span.start - place[0].length, end: span.end };
}

const exactNumber = (words: string): boolean => {
  const { value, notes } = parseNumberWords(words);
  return value !== null && !notes.includes("ocr_repaired");
};

/**
 * The number words before the currency: the longest row of them that forms one number. "lot veertien en vierendertigduizend vijfhonderd euro" begins at
 * "vierendertigduizend", "vierhonderd en zes duizend frank" at "vierhonderd".
 */
function setMoneyStart(text: string, span: Span): Span {
  const currency = /\s+(?:euro?s?|fran[ck]s?|frank(?:en)?|belgische|francs?)\b/iu.exec(
    text.slice(span.start, span.end),
  );
  if (currency === null) return span;
  const head = text.slice(span.start, span.start + currency.index);
  if (/[\d(€]/u.test(head)) return span;
  const from = Math.max(0, span.start - 120, text.lastIndexOf("\n", span.start) + 1);
  const reach = text.slice(from, span.start + currency.index);
  let best: number | null = null;
  for (const word of [...reach.matchAll(/[\p{L}-]+/gu)].reverse()) {
    const candidate = reach.slice(word.index);
    const links = /^(?:en|et|und)$/iu.test(word[0]);
    if (!/^[\p{L}\s-]+$/u.test(candidate) || (!links && !exactNumber(word[0]))) break;
    if (!links && exactNumber(candidate)) best = from + word.index;
  }
  return best === null ? span : { start: best, end: span.end };
}

export function setBorders(text: string, entity: ModelEntity): readonly ModelEntity[] {
  const rule = RULES[entity.label];
  if (rule === undefined) return [entity];
  // Trimmed before it grows: a dash that stands for the cents and a legal form's stop are marks too.
  const cut = trimSpan(text, cutBorders(text, cutListMark(text, entity), rule));
  if (cut === null) return [];
  const begun =
    entity.label === "MONEY" ? setMoneyStart(text, cut) : entity.label === "ADDRESS" ? openBracket(text, cut) : cut;
  return [{ ...entity, ...grow(text, begun, rule) }];
}
