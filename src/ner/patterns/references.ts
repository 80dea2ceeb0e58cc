/** REFERENCE: numbers whose form is fixed by the office that gives them, and numbers behind a cue. */
import type { PatternEntity } from "../merge.ts";

/**
 * Forms: EPC of Flanders and EPB of Brussels (day, ten digits, kind, one digit: domain.md), formalities of the mortgage offices ("57-T-09/12/2021-18934"),
 * the Flemish permit counter (OMV_, with the year).
 */
const FORMS: readonly RegExp[] = [
  /(?<![\p{L}\d-])(?:19|20)\d{6}\s?[-–]\s?\d{7,10}\s?[-–]\s?(?:RES|NR|GD|KNR|EPB|\d{1,8})\s?[-–]\s?\d{1,2}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d-])\d{2}\s?[-–]\s?[TIM]\s?[-–]\s?\d{2}\/\d{2}\/\d{4}\s?[-–]\s?\d{4,6}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])OMV_?\s?\d{8,12}(?![\p{L}\d])/gu,
];

const NUMBER = String.raw`(?=[\p{L}\d./_-]*\d)[\p{Lu}\d][\p{L}\d]*(?:[./_-][\p{L}\d]+)*(?:\s\d{3}(?![\d.,/-]))?`;
const SIGN = String.raw`(?:\s?(?:nummers?|nr\.?|numéro|numero|n[°º]|no\.|Nr\.?|Nummer|kenmerk|code|unieke\scode|référence|réf\.?|referentie|ref\.?)\s?:?|\s?:)`;
/** Cue words, each with the sign that a number follows; sources: domain.md (a) header matter and rows 23–34, contract §1. */
const CUES: readonly string[] = [
  "(?:[Rr]epertorium|REPERTORIUM|[Rr]ép(?:ertoire)?\\.?|RÉP(?:ERTOIRE)?\\.?|REP(?:ERTOIRE|ERTORIUM)?\\.?|[Rr]ep\\.|[Rr]epert\\.|[Mm]inute|Urkundenrolle|(?:Akte|Acte|Urkunde)(?=\\s(?:nummer|nr|numéro|n°|Nummer|Nr)))",
  "(?:[Bb]odemattest(?:en)?|[Aa]sbestattest|(?:[Ee]nergieprestatie)?[Cc]ertificaat|EPC|[Cc]ertificats?(?:\\sPEB)?|PEB|[Aa]ttestation(?:\\sdu\\ssol)?|[Ee]xtrait\\sconforme|Energieausweis|Bodenauszug)",
  "(?:[Bb]ouwvergunning|[Ss]tedenbouwkundige\\svergunning|[Oo]mgevingsvergunning|[Vv]erkavelingsvergunning|[Pp]ermis\\s(?:d['’]urbanisme|de\\sbâtir|de\\slotir|unique|d['’]environnement)|(?:Städte)?[Bb]augenehmigung|[Pp]arzellierungsgenehmigung)",
  "(?:[Ii]nscription|[Tt]ranscription|[Dd]épôt|[Ff]ormaliteit|[Ff]ormalité|[Ff]ormalität)",
];
const CUED = new RegExp(
  String.raw`(?<!\p{L})(?:${CUES.join("|")})(?:\s(?:met|onder|sous|le|avec|unter|der|het|portant|van)){0,3}${SIGN}\s?(${NUMBER})`,
  "gu",
);

/** "publié sous la référence 02121884". */
const REFERENCED =
  /(?<=(?<!\p{L})(?:sous\sla\sréférence|onder\s(?:de\s)?referentie|onder\skenmerk|unter\s(?:der\s)?(?:Referenz|Kennnummer))\s)\d{6,9}(?![\d/-]|\.\d)/gu;

/** "Rép. 5.217", "Rep. 2024/608": the abbreviation's stop is sign enough. */
const REPERTORY = new RegExp(String.raw`(?<!\p{L})(?:R[eé]p|RÉP|REP|Rep)\.\s?(${NUMBER})`, "gu");

export function findReferences(text: string): readonly PatternEntity[] {
  const formed = FORMS.flatMap((form) =>
    [...text.matchAll(form)].map(
      (match): PatternEntity => ({
        start: match.index,
        end: match.index + match[0].length,
        label: "REFERENCE",
        score: 0.96,
      }),
    ),
  );
  const cued = [...text.matchAll(CUED), ...text.matchAll(REPERTORY)].flatMap((match): readonly PatternEntity[] => {
    const number = match[1] ?? "";
    const end = match.index + match[0].length;
    // One or two bare digits behind a cue are a list's number more often than a register's.
    if (/^\d{1,2}$/.test(number)) return [];
    return [{ start: end - number.length, end, label: "REFERENCE", score: 0.8 }];
  });
  const referenced = [...text.matchAll(REFERENCED)].map(
    (match): PatternEntity => ({
      start: match.index,
      end: match.index + match[0].length,
      label: "REFERENCE",
      score: 0.8,
    }),
  );
  return [...formed, ...cued, ...referenced];
}
