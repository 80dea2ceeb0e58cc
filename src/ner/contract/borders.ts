/** Where a span of each label begins and ends by the contract's span rules, when the model was a word off. */
import type { EntityLabel, Span } from "../../deed.ts";
import { parseNumberWords } from "../../forms/index.ts";
import type { ModelEntity } from "../decode.ts";
import { trimSpan } from "../decode.ts";
import { DEED_WORD, LEADING_TITLES, LEGAL_FORM, PARTICLE } from "./words.ts";

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
  /** How often it may grow at the end; once by default. */
  readonly mostGrowths?: number;
};

/** No span is looked for further than this from its border. */
const REACH = 60;
const WEEKDAY =
  "(?:maan|dins|woens|donder|vrij|zater|zon)dag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend";

const RULES: Readonly<Partial<Record<EntityLabel, Rule>>> = {
  PERSON: {
    cutStart: LEADING_TITLES,
    // Initials inside a line, where they are no list's letter; a particle in capitals at the head of a name, or behind a noble title.
    growStart:
      /(?<=[^\n] )(?!M\.)(?:\p{Lu}\.\s?-?){1,3}$|(?<=(?:[Nn]otaris|[Nn]otaire|Notar|heer|Monsieur|Herrn?)\s)(?!(?:Dr|Ing|Ir|Prof|Mtr|Dipl|Mag|Wwe|Wed)\.)\p{Lu}\p{Ll}{1,3}\.\s$|(?<=(?:^|\n|[.)/:;,°]\s))(?:(?:VAN|DE|DEN|DER|DU|LE|LA|VON|VANDE|VANDEN)\s)+$|(?<=(?:[Bb]aron(?:ne)?|[Cc]omte(?:sse)?|[Vv]icomte(?:sse)?|[Mm]arquise?|[Cc]hevalier|[Dd]ouairière|[ÉéE]cuyer|[Jj]onkheer|[Gg]raaf|[Gg]ravin|Freiherr|Freifrau|Graf|Gräfin)\s)(?:de\s(?:la\s)?|du\s|d['’]|van\s(?:der\s|den\s)?|von\s)$/u,
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
    cutEnd:
      /(?<=^[^"“„«]*)\s?[»”"](?:\s.*)?$|,\s(?:rue|avenue|boulevard|chaussée|place|quai|allée)\s.*$|,\s(?:agence|agentschap|succursale|filiaal|bijkantoor|Zweigstelle|Filiale|Agentur|créanci\p{Ll}+|schuldeis\p{Ll}+)(?:\s.*)?$|\s(?:tegen|contre|gegen|door|par|durch|le|op|am)$/u,
    // In small letters only: "De Preter", "La Poste" are names.
    article:
      /^(?:(?:de|het|la|le|les|die|der|das)\s+|l['’]|(?:studie|architecten)?bureau\s(?!Sécurité|d)|bureau\sd['’]études\s(?=\p{Lu})|(?:Vermessungs|Ingenieur|Architekten|Planungs)büros?\s(?=\p{Lu})|Versicherungsgesellschaft\s(?=\p{Lu})|(?:banque|bank|société(?:\sde\s\p{Ll}+)?|(?:hypotheek|polis|lening|krediet)\svan(?:\sde|\shet)?|construction|firm[ae]|entreprise|compagnie|vennootschap|maatschappij|onderneming|verzekeraar|assureur)\s(?=\p{Lu}))(?=\p{L})/u,
    growStart: new RegExp(
      `(?:^|(?<=[\\s(]))(?:${LEGAL_FORM}(?:\\s(?:De|Het|La|Le|Les|Die|Der|Das))?|(?:GEMEINDE|STADT|GEMEENTE|STAD|VILLE\\sDE|COMMUNE\\sDE)|(?:\\p{Ll}{4,}\\s)?kantoo?re?(?:\\svan\\sde|\\sder)(?=\\s$)|[ÉE]tude|N(?:otariskantoor(?:\\s[Vv]an)?|OTARISKANTOOR(?:\\sVAN)?|otariaat|OTARIAAT)|[Vv]ereniging\\svan\\s[Mm]ede-eigenaars(?:\\svan(?:\\sde)?)?|[Aa]ssociation\\sdes\\s[Cc]opropriétaires(?:\\sde(?:\\sla)?)?|[Vv]ereniging\\s(?:van|der)|[Vv]ereinigung\\sder\\sMiteigentümer|[Aa]ssociation\\sdes)\\s$`,
      "u",
    ),
    // A legal form behind the name; the seat behind "hypotheekkantoor te", the rest of the name behind another preposition.
    growEnd: new RegExp(
      `(?<=(?:[Rr]echtszekerheid|[Jj]uridique|[Rr]echtssicherheit)\\s\\p{Lu}[\\p{L}-]+)\\s\\d(?![\\d/]|\\.\\d)|(?<=\\sGen|\\.\\s?\\p{L})\\.(?!\\p{L})|,\\s(?:notaires?(?:\\sassociés)?|(?:geassocieerde?\\s)?notaris(?:sen)?|Notar(?:in|e)?)\\s${LEGAL_FORM}(?![\\p{L}\\p{N}])|(?<=(?:VILLE|COMMUNE|STAD|GEMEENTE)\\s(?:DE|VAN))(?:\\sL[AE])?\\s\\p{Lu}[\\p{Lu}'’-]+|,?\\s${LEGAL_FORM}(?![\\p{L}\\p{N}])|\\s&\\s(?:C(?:ie|[o°])\\.?|Zonen|Zn\\.?|Fils|Frères|Söhne|Partners|[Aa]ssociés|[Vv]ennoten)(?!\\p{L})|(?<=\\s(?:te|à|zu|in|bij|van|von|de|du|des|für|pour|voor))(?:\\s(?:de|het|la|le|les|der|die|das))?\\s\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)*`,
      "uy",
    ),
  },
  DATE: {
    cutStart: new RegExp(
      `^(?:(?:op|le|la|am|den|de|du|vom|van|au|à|date|dated|${WEEKDAY}),?\\s+)+(?=[\\p{L}\\d])`,
      "iu",
    ),
    // "25 ventôse an XI".
    growEnd: /(?<=ventôse|germinal|nivôse|floréal|brumaire)\san\s[IVX]+(?!\p{L})/uy,
    cutEnd:
      /\s+(?:daarna|daaropvolgend|daaraanvolgend|laatst(?:leden)?|suivant|dernier|courant|desselben\s+jahres|darauf(?:hin)?)$/iu,
  },
  ADDRESS: {
    mostGrowths: 3,
    cutStart: /^(?:te|à|in|aan\s+de|aan\s+het|at|gelegen|sise?)\s+(?=[\p{Lu}\d])/iu,
    // The postcode before its municipality; the preposition that begins a German street's name.
    growStart:
      /(?:(?<![\p{L}\d.,/-])(?:[BDFL]-)?\d{4,5}\s|(?<=[^\n.]\s)(?:(?:An|Auf|In|Unter|Hinter|Vor)\s(?:der|dem|den)|Am|Im|Zum|Zur|Beim)\s)$/u,
    // What the register says of the company whose seat this is; what lies before the house.
    cutEnd:
      /\s(?:tegenover|gegenüber|en\sface)(?:\s.*)?$|,?\s(?:H\.?R\.?|R\.?C\.?|RPR|RPM|RJP|BTW|TVA|MwSt|KBO|BCE|ZDU|ondernemingsnummer|handelsregister|registre|numéro\s+d['’]entreprise|unternehmensnummer)(?![\p{L}]).*$/iu,
    // House number, letter and box behind a street whose number was left out; a Dutch postcode's place.
    growEnd:
      /(?<=\d{4}\s\p{Lu}[\p{L}'’-]+)\s\((?!(?:[Gg]emeinde|[Gg]emeente|[Cc]ommune|[Kk]anton|[Pp]rovin|R[PJ][MR]|BCE|KBO|ZDU)\b)\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]+)?\)|(?<=\p{L}),?\s(?:nr\.?\s|nummer\s|n°\s?|numéro\s)?\d{1,4}(?:\s?[A-Za-z](?![\p{L}\d]))?(?:\s?\/\s?\w{1,4})?(?![\p{L}\d.,]*\d|\s?(?:%|m²|euro|€))|(?<=\d)\s(?:bis|ter|quater)(?!\p{L})|(?<=\d\p{L}?)\s(?:te|à|in|zu)\s(?:\d{4}\s)?\p{Lu}[\p{L}'’]+(?:-\p{L}+)*(?![\p{L}\d])|(?<=\d\p{L}?|\d\s(?:bis|ter|quater)),?\s(?:bus|boîte|bte\.?|bt\.?|[Bb]f?k\.?|[Bb]riefkasten)\s\w{1,5}|(?<=\d\p{L}?)\s\((?:bus|boîte|bte\.?|[Bb]f?k\.?)\s\w{1,5}\)|(?<=\d\p{L}?,?\s(?:bte|bt|[Bb]f?k))\.?\s\w{1,5}(?![\p{L}\d])|(?<=\d{4}\s[A-Z]{2})\s\p{Lu}[\p{L}-]+/uy,
  },
  LOCATION: {
    cutStart:
      /^(?:(?:te|à|in|zu|von|van|de|la|le|les)\s+(?=\p{Lu})|(?:Straße|Strasse)\s(?=(?:An|Auf|In|Am|Im|Zum|Zur|Beim)\s))/u,
    // "Bruxelles 4": the number of the office there.
    cutEnd: /(?<=\p{L})\s(?:\d{1,2}|[IVX]{1,3})$/u,
    growEnd: /[-–]\p{Lu}[\p{L}'’]+(?:[-–]\p{L}[\p{L}'’]+)*/uy,
    // The first half of a double name; the kind of house that opens its name.
    growStart:
      /(?<![\p{L}\d])(?:\p{Lu}[\p{L}'’]+(?:-\p{L}+)*-|(?:[Rr]esidentie|RESIDENTIE|[Rr]ésidence|RÉSIDENCE|R[Ee][Ss][Ii][Dd][Ee][Nn][Zz]|[Ww]oonzorgcentrum|[Rr]usthuis|(?:Alters|Alten|Senioren|Pflege)heim|R(?:égion|ÉGION)\s(?:de|DE)(?=\s$)|(?:rue|avenue|quai|boulevard|chaussée|allée|chemin|sentier|ruelle)(?:\s(?:de(?:\sla)?|du|des))?(?=\s$))\s)$/u,
  },
  GOOD: {
    cutStart: /^(?:een|de|het|une?|la|le|les|l['’]|eine?[nrms]?|der|die|das|den|dem)\s*(?<=['’\s])(?=\p{L})/iu,
    cutEnd: /\s+(?:en|et|und|met|avec|mit|nummer|numéro|nr\.?|n°)$/iu,
    // "immeuble à appartements" of which the model took the last word.
    growStart: /(?<!\p{L})immeubles?\sà\s$/iu,
    // "chalet de" goes on with "vacances".
    growEnd:
      /(?<=(?<!\p{L})[Aa]bri)\s(?:à|de|pour)\s?\p{Ll}{4,}|(?<=(?<!\p{L})[Cc]ave)\sà\svins?|(?<=(?<!\p{L})bois)\sd['’]\p{Ll}{5,}|(?<=(?<!\p{L})garage)\sdouble|(?<=(?<!\p{L})maison\sde\scommerce)\set\sd['’]habitation|(?<=\s(?:de|d['’]|van|von|à|voor|pour|für))\s?\p{Ll}[\p{L}-]+/uy,
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
      /^(?:btw|tva|rpr|rpm|rjp|kbo|bce|zdu|on|o\.n\.|un|u\.n\.|ne|n\.e\.|mwst\.?|ondernemingsnummer|nummer|numéro|nr\.?|n°|ust)\s*:?\s*(?=(?:BE|\d))/iu,
    growStart: /(?<!\p{L})BE[\s\u00A0-]?$/u,
  },
  NATIONAL_NUMBER: {
    cutStart: /^(?:nn|n\.n\.|rr|rrn|nummer|numéro|nr\.?|n°)\s*:?\s*(?=\d)/iu,
  },
  PARCEL: {
    // "même section, n° 420/C": the section stands elsewhere.
    cutStart:
      /^(?:(?:en|et|und)\s+|(?:perceel(?:nummer)?|parcelle|parzelle(?:nnummer)?)\s(?=[A-Z]\s?\d)|(?:sectie|section|flur),?\s+(?=n(?:r|°|umm|um)))/iu,
    cutEnd: /\s+(?:met|avec|mit|groot|voor|pour|zijnde|étant)$/iu,
    // "118 M 5" of which the model left the exponent out.
    growEnd: /\s\((?:[Pp]artie|[Dd]eel|Teil)\)|(?<=\d\s?[A-Z])\s\d{1,2}(?![\d.,/]*\d|\s?(?:a|ca|ha|m²|are)(?!\p{L}))/uy,
  },
};

function grow(text: string, span: Span, rule: Rule): Span {
  let { start, end } = span;
  if (rule.growStart !== undefined) {
    const match = rule.growStart.exec(text.slice(Math.max(0, start - REACH), start));
    if (match !== null) start -= match[0].length;
  }
  // A house number, its suffix and its box may be missing one after the other.
  for (let count = 0; rule.growEnd !== undefined && count < (rule.mostGrowths ?? 1); count += 1) {
    rule.growEnd.lastIndex = end;
    const match = rule.growEnd.exec(text);
    if (match === null) break;
    end += match[0].length;
  }
  return { start, end };
}

/** "A. KUSTKREDIET CVBA": the mark of a list at the head of a paragraph is no part of a name. */
const LIST_MARK = /^(?:\p{Lu}|[IVX]{1,4}|\d{1,2})\s?[.)/]\s+(?=\p{Lu}\p{L})/u;

function cutListMark(text: string, { label, start, end }: ModelEntity): Span {
  const heads = (label === "ORGANISATION" || label === "PERSON") && (start === 0 || text.charAt(start - 1) === "\n");
  return { start: heads ? start + (LIST_MARK.exec(text.slice(start, end))?.[0].length ?? 0) : start, end };
}

/** Words before a name in capitals that are none of it: articles, prepositions, links, titles of acts. */
const NO_NAME =
  /^(?:DE|HET|DEN|DER|LE|LA|LES|L['’]|DIE|DAS|ET|EN|UND|AAN|AU|AUX|À|A|AN|VAN|DU|DES|PAR|DOOR|DURCH|TUSSEN|ENTRE|ZWISCHEN|POUR|VOOR|FÜR|CONTRE|TEGEN|GEGEN|BIJ|CHEZ|BEI|NOTAIRES?|NOTARIS(?:SEN)?|NOTARE?|DE\sHEER|MAÎTRES?)$/u;

/** "COMPTOIR BARDANE SRL" of which the model took the common noun for no name: in a line of small letters capitals go on to the left. */
function growCapitals(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  if (!/^[\p{Lu}\d&'’. -]+$/u.test(inner) || !/\p{Lu}{3}/u.test(inner)) return span;
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineEnd = text.indexOf("\n", span.end);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  if (!/\p{Ll}{3}/u.test(line)) return span;
  let { start } = span;
  for (let count = 0; count < 2; count += 1) {
    const word = /(?<![\p{L}\d'’.-])(\p{Lu}[\p{Lu}'’-]{3,})\s$/u.exec(text.slice(lineStart, start));
    if (word === null || NO_NAME.test(word[1] ?? "") || DEED_WORD.test(word[1] ?? "")) break;
    start -= word[0].length;
  }
  return { start, end: span.end };
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

/** "BOULEVARD AUDENT 52 A 6000 CHARLEROI" of which the model took the street for something else: a span that begins with the house number goes on to the street. */
function openStreet(text: string, span: Span): Span {
  if (!/^\d{1,3}\s?[A-Z]?(?!\d)/u.test(text.slice(span.start, span.end))) return span;
  const street =
    /(?<!\p{L})(?:(?:rue|avenue|boulevard|chaussée|place|quai|allée|clos|square|drève)\s[^\n\d,;:()]{3,40}|\p{Lu}[\p{L}'’.-]*(?:straat|laan|steenweg|plein|dreef|kaai|lei|straße|strasse|weg|platz)),?\s$/iu.exec(
      text.slice(Math.max(0, span.start - REACH), span.start),
    );
  return street === null ? span : { start: span.start - street[0].length, end: span.end };
}

/** Brackets in pairs: the closing one is taken in, both around the whole are left out. */
function pairBrackets(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  if (/^\([^()]*\)$/u.test(inner)) return { start: span.start + 1, end: span.end - 1 };
  const opens = inner.lastIndexOf("(") > inner.lastIndexOf(")");
  return opens && text.charAt(span.end) === ")" ? { start: span.start, end: span.end + 1 } : span;
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

/** "Gilsoul de la" before "main gauche": a particle that no surname follows. */
const OPEN_PARTICLE = /(?<=\p{L})\s(?:de\sla|de|du|des|van\s(?:de|den|der)|van|von\s(?:der|dem)|von)$/u;

/** A preposition that nothing followed. */
const OPEN_END = /(?<=\p{L})\s(?:van|de|du|des|von|te|à|in|zu|bij|voor|pour|für)$/u;

/** Initials that begin a line or look like "Monsieur", in a row of signatures ("R. Maes – S. Claes", "O. Claes et M. Noël"). */
const INITIALS_BEFORE = /(?:^|\n)(?:\p{Lu}\p{Ll}?\.\s?-?){1,3}$/u;
const SIGNATURE_AFTER = /^\s[–—-]\s(?:\p{Lu}\p{Ll}{0,2}\.\s?-?){1,3}\p{Lu}/u;
const M_BEHIND_INITIALS = /\p{Lu}\.\s\p{Lu}[\p{L}'’-]+(?:\s(?:et|en|und|[–—-])|,)\sM\.\s$/u;

function openInitials(text: string, span: Span): Span {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const initials = INITIALS_BEFORE.exec(before)?.[0].replace(/^\n/u, "") ?? "";
  if (initials !== "" && SIGNATURE_AFTER.test(text.slice(span.end, span.end + 20)))
    return { start: span.start - initials.length, end: span.end };
  return M_BEHIND_INITIALS.test(before) && !/\s/u.test(text.slice(span.start, span.end))
    ? { start: span.start - "M. ".length, end: span.end }
    : span;
}

/** The kind of office before the name it bears: "kantoor" before "Rechtszekerheid Gent 1". */
const OFFICE_BEFORE = /(?<!\p{L})(?:kantoor|bureau|amt(?:es)?\sfür)\s$/iu;
const OFFICE_NAME = /^(?:rechtszekerheid|sécurité\sjuridique|rechtssicherheit)/iu;
/** Before a company stands its article or its name's first word: "durch Elektrokontrolle Göhltal VoG" has no article. */
const NAME_BEFORE = /(?<=(?<!\p{L})(?:durch|von|bei|mit|door|bij|par|chez|auprès\sde)\s)\p{Lu}[\p{L}-]{3,}\s$/u;
const NO_FIRST_WORD = new RegExp(`^(?:${LEADING_TITLES.source.slice(1)}|(?:Firma|Mandant\\p{L}*)\\s)`, "iu");
const ENDS_IN_FORM = new RegExp(`\\s${LEGAL_FORM}$`, "u");

function openName(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const office = OFFICE_NAME.test(inner) ? OFFICE_BEFORE.exec(before)?.[0] : undefined;
  const first = office === undefined && ENDS_IN_FORM.test(inner) ? NAME_BEFORE.exec(before)?.[0] : undefined;
  const isName = first !== undefined && !NO_FIRST_WORD.test(`${first}X`) && !DEED_WORD.test(first.trim());
  return { start: span.start - (office ?? (isName ? first : "")).length, end: span.end };
}

function setStart(text: string, label: EntityLabel, span: Span): Span {
  if (label === "MONEY") return setMoneyStart(text, span);
  if (label === "ADDRESS") return openStreet(text, openBracket(text, span));
  if (label === "PERSON") return openInitials(text, span);
  return label === "ORGANISATION" ? openName(text, growCapitals(text, span)) : span;
}

export function setBorders(text: string, entity: ModelEntity): readonly ModelEntity[] {
  const rule = RULES[entity.label];
  if (rule === undefined) return [entity];
  // Trimmed before it grows: a dash that stands for the cents and a legal form's stop are marks too.
  const cut = trimSpan(text, cutBorders(text, cutListMark(text, entity), rule));
  if (cut === null) return [];
  const begun = setStart(text, entity.label, cut);
  const grown = grow(text, begun, rule);
  const open = entity.label === "ORGANISATION" ? OPEN_END : entity.label === "PERSON" ? OPEN_PARTICLE : null;
  const tail = open?.exec(text.slice(grown.start, grown.end))?.[0].length ?? 0;
  return [{ ...entity, ...pairBrackets(text, { start: grown.start, end: grown.end - tail }) }];
}
