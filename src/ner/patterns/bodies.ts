/** ORGANISATION: public bodies that deeds name again and again and whose names look like places or common words. */
import type { Span } from "../../deed.ts";
import { LEGAL_FORM } from "../contract/words.ts";
import type { PatternEntity } from "../merge.ts";

/**
 * Soil, planning and heritage bodies of the regions under the names they bear themselves; all bodies of the Brussels Region may bear its domain
 * ("perspective.brussels", "urban.brussels").
 */
const BODIES =
  /(?<![\p{L}.@/])(?:(?:Verwaltung der Mehrwertsteuer, der Einregistrierung und der Domänen|[Aa]dministratie van de (?:btw|BTW), (?:de )?[Rr]egistratie en (?:de )?[Dd]omeinen|[Aa]dministration de la T\.?V\.?A\.?, de l['’][Ee]nregistrement et des [Dd]omaines)|Autoriteit (?:voor )?Financiële Diensten en Markten|Autorité des services et marchés financiers|Autorität Finanzielle Dienste und Märkte|FSMA|Bruxelles Environnement|Leefmilieu Brussel|Bruxelles Mobilité|Brussel Mobiliteit|Bruxelles Fiscalité|Brussel Fiscaliteit|\p{Ll}{3,}\.brussels|OVAM|AWaP|AWAP|SPAQuE|ISSeP)(?![\p{L}\d])/gu;

/** Insurers, lenders, carriers of gas, power and water and accredited inspectors that deeds name without their legal form, and that look like no company. */
const BARE_NAMES =
  /(?<![\p{L}.@/&-])(?:Ethias|Fédérale Assurance|Federale Verzekering|P&V|Atradius|ASLK|CGER|Distrigas|Fluxys|Fluvius|Eandis|Sibelga|Proximus|Belgacom|BTV|Vinçotte|AIB-Vinçotte|Farys|FARYS|TMVW|Pidpa|PIDPA|De Watergroep|VMW|Aquafin|Water-link|Vivaqua|VIVAQUA|SWDE|CILE|INASEP|ORES|RESA|Gaselwest|Imewo|Iverlek|Infrabel|Telenet|Interelectra|Electrabel|Unerg|Assubel|Crelan|Acert|BACOB|Belfius|ING(?!\.))(?![\p{L}\d&-])/gu;
const KNOWN_NAME = new RegExp(`^${BARE_NAMES.source}$`, "u");

/** Whether a whole name is one of them. */
export const isKnownBody = (name: string): boolean => KNOWN_NAME.test(name);

/** Who lends on an inscription, in one word: "een inschrijving ten bate van Denderkrediet, genomen op". */
const LENDERS =
  /(?<=(?:[Ii]nschrijving|[Ii]nscription|Eintragung|[Hh]ypothe[ek]k?)[^.;\n]{0,50}(?:ten\s(?:bate|voordele|gunste|behoeve)\svan|au\sprofit\sde|zugunsten)\s(?:de\s|het\s|la\s|der\s|des\s)?)\p{Lu}[\p{L}-]{4,}(?=,|\s(?:genomen|prise|vom|op|du)(?!\p{L}))/gu;

const PLACE = String.raw`(?:(?:La|Le|De|Sint|Saint|Sankt)[\s-])?\p{Lu}[\p{L}'’-]+(?:\swallon)?`;
/** Courts with their seat and division (Judicial Code, articles 58 to 73 and its annex, in the names before and after the reform of 2014). */
const COURTS = new RegExp(
  [
    String.raw`(?:(?:[Nn]ederlands|[Ff]rans)talige\s)?(?:[Rr]echtbank\svan\s(?:eerste\saanleg|koophandel)|(?:[Ff]amilie|[Oo]ndernemings|[Aa]rbeids|[Pp]olitie|[Jj]eugd)rechtbank|[Hh]of\svan\sberoep)\s(?:(?:te|van)\s)?${PLACE}(?:,\safdeling\s${PLACE})?`,
    String.raw`[Vv]redegerecht\svan\shet\s(?:\p{L}+\s)?kanton\s${PLACE}(?:\s\d(?![\d/.]))?`,
    String.raw`[Tt]ribunal\s(?:de\s(?:premi[èe]re\sinstance|commerce|la\sfamille|police|l['’]\s?entreprise)|du\stravail)(?:\s(?:franco|néerlando)phone)?\s(?:de\s|du\s|d['’])${PLACE}(?:,\sdivision\s(?:de\s|d['’])?${PLACE})?`,
    String.raw`[Jj](?:ustice|uge)\sde\s[Pp]aix\sdu\s(?:\p{L}+\s)?canton\s(?:de\s|d['’])${PLACE}`,
    String.raw`[Cc]our\sd['’]appel\s(?:de\s|d['’])${PLACE}`,
  ]
    .map((court) => String.raw`(?<!\p{L})(?:${court})`)
    .join("|"),
  "gu",
);

/** A name in capitals or with capitals before an abbreviated legal form, where the model passed it over. */
const COMPANIES = new RegExp(
  `(?<![\\p{L}.&-])(?:\\p{Lu}[\\p{L}\\d'’&-]+\\s(?:&\\s)?){1,4}(?:${LEGAL_FORM})(?![\\p{L}\\p{N}])`,
  "gu",
);

const toBodies = (text: string, pattern: RegExp, score: number): readonly PatternEntity[] =>
  [...text.matchAll(pattern)].map(
    (match): PatternEntity => ({
      start: match.index,
      end: match.index + match[0].length,
      label: "ORGANISATION",
      score,
    }),
  );

export function findBodies(text: string): readonly PatternEntity[] {
  return [
    ...toBodies(text, BODIES, 0.99),
    ...toBodies(text, BARE_NAMES, 0.99),
    ...toBodies(text, COURTS, 0.9),
    ...toBodies(text, LENDERS, 0.7),
  ];
}

/** Articles and common nouns that begin a sentence are no part of a name; where a name begins, the model knows better. */
const SENTENCE_WORD =
  /^(?:De|Het|Die|Der|Das|La|Le|Les|Verslag|Attest|Rapport|Bericht|Par|Door|Durch|Voor|Pour|Für|Bij|Chez|Bei)\s/u;

/** Companies that the model passed over: those that overlap nothing in `known`. */
export function findCompanies(text: string, known: readonly Span[]): readonly PatternEntity[] {
  return toBodies(text, COMPANIES, 0.7)
    .filter((company) => !known.some(({ start, end }) => start < company.end && company.start < end))
    .map((company) => {
      const lead = SENTENCE_WORD.exec(text.slice(company.start, company.end))?.[0].length ?? 0;
      return { ...company, start: company.start + lead };
    });
}
