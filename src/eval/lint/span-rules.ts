/**
 * The contract's span rules: what a span of each label never begins or ends with, what touches it and belongs to it, where nothing is an entity at all,
 * punctuation and half words at its ends, and two spans that the contract makes one. The judge keeps rules of its own and shares only the vocabulary of
 * src/ner, whose rules mend a model's mistakes and change with it.
 */
import type { EntityLabel, Language, Span } from "../../deed.ts";
import { findMunicipality, findMunicipalityOfPart, parseArea, parseMoney } from "../../forms/index.ts";
import { LEADING_TITLES, LEGAL_FORM, NEGATION, NO_REFERENCE, ON_AND_WITH } from "../../ner/index.ts";
import type { Annotation, MarkedEntity } from "../markup.ts";
import { error, type Finding } from "./findings.ts";

const REACH = 80;

const show = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 24), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 16)}`.replace(
    /\s+/g,
    " ",
  );

const ARTICLE = "(?:de|het|een|le|la|les|une?|die|der|das|den|dem|eine?[nrms]?)\\s+|l['’]\\s?";
const WEEKDAY =
  "(?:maan|dins|woens|donder|vrij|zater|zon)dag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend";
const NUMBER_WORD = "(?:nummers?|nr\\.?|numéros?|n°|nummern?)\\s*:?\\s*";
/** Legal forms written out, which stand outside an organisation's name. */
const WRITTEN_FORM =
  "(?:besloten|naamloze|coöperatieve)\\s+vennootschap|vereniging\\s+zonder\\s+winstoogmerk|société\\s+(?:anonyme|coopérative|privée|civile|à\\s+responsabilité)|association\\s+sans\\s+but|aktiengesellschaft|(?:privat)?gesellschaft\\s+mit\\s+beschränkter";

/** A plan of zones, or the first places of its name: "plan de secteur de Wavre-Jodoigne-Perwez", 'BPA "Dorp"'. */
const PLAN_NAME =
  /(?:(?:gewest|uitvoerings|aanleg)plan(?:nen)?|[Pp]lans?\s+(?:de\s+secteur|régional(?:\s+d['’]affectation\s+du\s+sol)?|communal)|[Ss]ektorenplan(?:e?s)?|(?<!\p{L})(?:BPA|P?RUP|GRUP|PCA|SOL))\s*["“„«(]?\s*(?:de\s+|du\s+|d['’]|van\s+|von\s+)?(?:\p{Lu}[\p{L}'’]*(?:[-–\s/]+(?:\p{Lu}[\p{L}'’]*|en|et))*[-–\s/]+)?$/u;

type Rule = {
  /** Never at the start of the span. */
  readonly start?: RegExp;
  /** Never at its end. */
  readonly end?: RegExp;
  /** Stands right before the span and belongs to it. */
  readonly before?: RegExp;
  /** Stands right behind it and belongs to it. */
  readonly after?: RegExp;
  /** Stands right before it and makes it no entity. */
  readonly refusedAfter?: RegExp;
  readonly refusedBefore?: RegExp;
};

const RULES: Readonly<Record<EntityLabel, Rule>> = {
  PERSON: { start: LEADING_TITLES },
  ORGANISATION: {
    // Articles in small letters only: "De Preter", "La Poste" are names.
    start: new RegExp(`^(?:(?:${ARTICLE})(?=\\p{L})|(?:${ARTICLE})?(?:${WRITTEN_FORM})\\s)`, "u"),
    before: new RegExp(`(?:^|[\\s(])${LEGAL_FORM}\\s$`, "u"),
    after: new RegExp(`^\\s${LEGAL_FORM}(?![\\p{L}\\p{N}])`, "u"),
  },
  DATE: {
    start: new RegExp(`^(?:op|le|am|den|du|vom|van|au|à|date|${WEEKDAY})[,\\s]`, "iu"),
    end: /\s(?:daarna|daaropvolgend|laatstleden|suivant|dernier|courant)$/iu,
  },
  ADDRESS: { start: /^(?:te|à|in|zu|aan\s+de|aan\s+het|gelegen|sise?|geboren)\s+(?=[\p{Lu}\d])/iu },
  LOCATION: {
    start: new RegExp(`^(?:(?:te|à|in|zu|von|van|de)\\s+(?=\\p{Lu})|(?:${ARTICLE})(?=\\p{L}))`, "u"),
    refusedAfter: PLAN_NAME,
  },
  GOOD: {
    start: new RegExp(`^(?:${ARTICLE})(?=\\p{L})`, "iu"),
    end: /\s(?:en|et|und|met|avec|mit|nummer|numéro|nr\.?|n°|te|à|in)$/iu,
    refusedAfter: new RegExp(`${NEGATION.source}|${ON_AND_WITH.source}`, "iu"),
  },
  MONEY: {
    start: /^(?:zegge|soit|somme|som|bedrag|pour|voor|van|de|von)\s/iu,
    // "douze euros cinquante cents pour cent" is a rate.
    refusedBefore:
      /^\s*(?:\p{L}+\s+(?:cents?|centimes?)\s+)?(?:ten\s+honderd|procent|pour\s+cent|vom\s+hundert|prozent)/iu,
  },
  AREA: { start: /^(?:van|de|von|ongeveer|environ|ungefähr|groot|circa|ca\.)\s/iu },
  PARCEL: {
    end: /\s(?:met|avec|mit|groot|voor|pour|zijnde|étant)$/iu,
    // Contract: "deel van", "partie du numéro" is inside.
    before:
      /(?<!\p{L})(?:(?:ge)?deel\s+(?:van|uit)|gedeelte\s+van|parties?\s+(?:de\s+la|du|des)|teil\s+(?:von|der|des|aus))\s+$/iu,
  },
  REFERENCE: { start: new RegExp(`^${NUMBER_WORD}`, "iu"), refusedAfter: NO_REFERENCE },
  NATIONAL_NUMBER: { start: new RegExp(`^${NUMBER_WORD}`, "iu") },
  ENTERPRISE_NUMBER: {
    start: new RegExp(`^(?:${NUMBER_WORD}|btw|tva|rpr|rpm|kbo|bce|mwst)`, "iu"),
    before: /(?<!\p{L})BE[\s-]?$/u,
  },
};

/** The contract says that nothing is an entity here: names of plans, goods said to be absent, rates, numbers of papers and registers. */
export function isRefused(text: string, label: EntityLabel, { start, end }: Span): boolean {
  const { refusedAfter, refusedBefore } = RULES[label];
  return (
    refusedAfter?.test(text.slice(Math.max(0, start - REACH), start)) === true ||
    refusedBefore?.test(text.slice(end, end + REACH)) === true
  );
}

function breaksRule(text: string, { label, start, end, text: words }: MarkedEntity): string | null {
  const rule = RULES[label];
  if (isRefused(text, label, { start, end })) return "no entity by the contract here";
  const first = rule.start?.exec(words)?.[0];
  if (first !== undefined) return `does not begin with "${first.trim()}"`;
  const last = rule.end?.exec(words)?.[0];
  if (last !== undefined) return `does not end with "${last.trim()}"`;
  const before = rule.before?.exec(text.slice(Math.max(0, start - REACH), start))?.[0];
  if (before !== undefined) return `leaves out "${before.trim()}" before it`;
  const after = rule.after?.exec(text.slice(end, end + REACH))?.[0];
  return after === undefined ? null : `leaves out "${after.trim()}" behind it`;
}

const LEADING_MARKS = /^[\s.,;:!?)\]»”–—-]/u;
const TRAILING_MARKS = /[\s,;:!?([«“–—]$|(?<![-–=—,])-$/u;
/** Labels whose spans end in no abbreviation longer than two letters ("jr."). */
const NO_ABBREVIATION: ReadonlySet<EntityLabel> = new Set([
  "PERSON",
  "LOCATION",
  "GOOD",
  "DATE",
  "PARCEL",
  "NATIONAL_NUMBER",
  "ENTERPRISE_NUMBER",
  "REFERENCE",
]);
const STOP = /[\p{L}\d]{3,}\.$/u;
const CENTS_DASH = /[,.\d]\s?[-–—=]{1,2}$/u;

function endsWrong({ label, text: words }: MarkedEntity): string | null {
  if (LEADING_MARKS.test(words)) return "a mark at the start of the span";
  if (TRAILING_MARKS.test(words) && !CENTS_DASH.test(words)) return "a mark at the end of the span";
  if (NO_ABBREVIATION.has(label) && STOP.test(words)) return "a stop at the end of the span";
  for (const [open = "", close = ""] of ["()", "[]", "«»"].map((pair) => [...pair]))
    if (words.split(open).length !== words.split(close).length) return `"${open}" and "${close}" do not pair`;
  return null;
}

const LETTER = /^[\p{L}\p{N}]$/u;

/** Letters or digits stand on both sides of one of the span's ends. */
const cutsWord = (text: string, { start, end }: Span): boolean =>
  [start, end].some((at) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at)));

export const lintSpanRules = ({ text, entities }: Annotation): Finding[] =>
  entities.flatMap((entity) => {
    const said = breaksRule(text, entity) ?? endsWrong(entity) ?? (cutsWord(text, entity) ? "cuts a word" : null);
    return said === null
      ? []
      : [error(entity.line, "span_rule", entity.text, `${entity.label} ${said}: "${show(text, entity)}"`)];
  });

/** Neighbours that are one span by the contract: words and bracketed digits that repeat them, a street and the place that touches it. */
function areTorn(left: MarkedEntity, gap: string, right: MarkedEntity, language: Language | null): boolean {
  const pair = `${left.label} ${right.label}`;
  if (pair === "MONEY MONEY" && /^\s?\($/.test(gap)) {
    const [a, b] = [parseMoney(left.text, language).value, parseMoney(right.text, language).value];
    return a !== null && a.amount === b?.amount && a.currency === b.currency;
  }
  if (pair === "AREA AREA" && /^\s?\($/.test(gap))
    return parseArea(left.text, language).value === parseArea(right.text, language).value;
  const place = left.label === "LOCATION" ? left.text : right.text;
  // Countries, villages abroad and the names of homes stand alone.
  return (
    (pair === "ADDRESS LOCATION" || pair === "LOCATION ADDRESS") &&
    /^,?\s?$/.test(gap) &&
    (findMunicipality(place) ?? findMunicipalityOfPart(place)) !== null
  );
}

export const lintTornSpans = ({ text, entities }: Annotation, language: Language | null): Finding[] =>
  entities.flatMap((right, index) => {
    const left = entities[index - 1];
    if (left === undefined || !areTorn(left, text.slice(left.end, right.start), right, language)) return [];
    const about = text.slice(left.start, right.end);
    return [error(right.line, "torn_span", about, `${left.label} and ${right.label} are one span: "${about}"`)];
  });
