/** Facts of a record that do not agree with each other, or with their own form: issues for the reader, the record stays as it is. */
import type { Evidence, FeatureRecord, Issue, IssueCode, Span } from "../deed.ts";
import { checksEnterpriseNumber, checksNationalNumber, parseArea } from "../forms/index.ts";
import { checkTotals, PARTS } from "./competing-totals.ts";
import { clausesOf, type DeedContext, pageOf, sentenceAt } from "./context.ts";
import { labelFor, regionOf } from "./energy-scales.ts";
import { moneyOf, weighPrices } from "./prices.ts";
import { parseShare } from "./share-words.ts";

type Check = (context: DeedContext, record: FeatureRecord, evidence: readonly Evidence[]) => readonly Issue[];

const issue = (context: DeedContext, code: IssueCode, span: Span | undefined, message: string): Issue => ({
  code,
  page: span === undefined ? null : pageOf(context, span.start),
  message,
});

const at = (evidence: readonly Evidence[], path: string): Evidence | undefined =>
  evidence.find((row) => row.path === path);

/** "VIERENTWINTIGDUIZEND EURO (25.000 EUR)": the value is the words'. */
const checkWords: Check = (context) =>
  context.entities.flatMap((entity) => {
    const notes =
      entity.label === "MONEY"
        ? moneyOf(context, entity).notes
        : entity.label === "AREA"
          ? parseArea(entity.text, context.language).notes
          : [];
    return notes.includes("words_digits_contradict")
      ? [
          issue(
            context,
            "words_digits_contradict",
            entity,
            `Words and digits differ in "${entity.text}"; the words were taken.`,
          ),
        ]
      : [];
  });

/** "Één/derde (1/4)": the value is the words'. */
const checkShares: Check = (context, record, evidence) =>
  record.transactions.flatMap((_, index) => {
    const row = at(evidence, `transactions[${index}].share.numerator`);
    const text = row === undefined ? "" : context.text.slice(row.start, row.end);
    return parseShare(text, context.language).notes.includes("words_digits_contradict")
      ? [issue(context, "words_digits_contradict", row, `Words and digits differ in "${text}"; the words were taken.`)]
      : [];
  });

const checkNumbers: Check = (context, record, evidence) =>
  record.parties.flatMap(({ nationalNumber, enterpriseNumber }, index) => {
    const found: Issue[] = [];
    if (nationalNumber !== null && !checksNationalNumber(nationalNumber))
      found.push(
        issue(
          context,
          "checksum_failed",
          at(evidence, `parties[${index}].nationalNumber`),
          `National number of parties[${index}] fails its check digits; it is given as printed.`,
        ),
      );
    if (enterpriseNumber !== null && !checksEnterpriseNumber(enterpriseNumber))
      found.push(
        issue(
          context,
          "checksum_failed",
          at(evidence, `parties[${index}].enterpriseNumber`),
          `Enterprise number ${enterpriseNumber} of parties[${index}] fails its check digits; it is given as printed.`,
        ),
      );
    return found;
  });

/** Births and certificates come before the deed. */
const checkDates: Check = (context, record, evidence) => {
  const deedDate = record.deed.date;
  if (deedDate === null) return [];
  const dated = [
    ...record.parties.map(({ birthDate }, index) => [`parties[${index}].birthDate`, birthDate] as const),
    ...record.goods.flatMap((good, index) => [
      [`goods[${index}].epc.date`, good.epc.date] as const,
      [`goods[${index}].electricity.inspectionDate`, good.electricity.inspectionDate] as const,
    ]),
  ];
  return dated.flatMap(([path, date]) =>
    date !== null && date > deedDate
      ? [
          issue(
            context,
            "dates_out_of_order",
            at(evidence, path),
            `${path} is ${date}, after the deed's own date ${deedDate}.`,
          ),
        ]
      : [],
  );
};

const EACH = /(?:elke?|ieder|per |chacune?|chaque|jede[rsn]?|je |pro )/iu;
/** A movable, a tax or a deposit beside the price is no part of it. */
const NOT_A_PART =
  /(?:btw|tva|mwst|mehrwertsteuer|voorschot|acompte|anzahlung|waarborg|garantie|roerend|meuble|mobili|möbel)/iu;

/** A total followed by its parts ("waarvan … voor de woning en … voor de garage") that do not add up. */
const checkParts: Check = (context) =>
  clausesOf(context, "price").flatMap((clause) => {
    const sums = weighPrices(context, clause);
    return sums.flatMap((total, index) => {
      const sentence = sentenceAt(context, total.entity.start);
      const parts = sums
        .slice(index + 1)
        .filter(({ entity, value }) => entity.start < sentence.end && value.currency === total.value.currency);
      const first = parts[0];
      const last = parts.at(-1);
      if (total.weight < 3 || first === undefined || last === undefined || parts.length < 2) return [];
      if (!PARTS.test(context.text.slice(total.entity.end, first.entity.start))) return [];
      const text = context.text.slice(total.entity.end, sentence.end);
      if (EACH.test(text) || NOT_A_PART.test(text)) return [];
      const sum = Math.round(parts.reduce((all, { value }) => all + value.amount, 0) * 100) / 100;
      return Math.abs(sum - total.value.amount) < 0.011
        ? []
        : [
            issue(
              context,
              "total_differs_from_parts",
              total.entity,
              `The price ${total.value.amount} differs from the sum of its parts, ${sum}.`,
            ),
          ];
    });
  });

const checkEnergy: Check = (context, record, evidence) =>
  record.goods.flatMap(({ epc, address, type }, index) => {
    const region = regionOf(address?.postalCode ?? null);
    if (
      epc.value === null ||
      epc.label === null ||
      region === null ||
      !["house", "apartment", "holiday_home"].includes(type)
    )
      return [];
    const labels = [labelFor(region, epc.value - 0.5), labelFor(region, epc.value), labelFor(region, epc.value + 0.5)];
    return labels.includes(epc.label.toUpperCase())
      ? []
      : [
          issue(
            context,
            "epc_label_contradicts_value",
            at(evidence, `goods[${index}].epc.label`),
            `Energy label ${epc.label} of goods[${index}] does not go with ${epc.value} kWh/m² a year, which is ${labels[1]} in ${region}.`,
          ),
        ];
  });

/** Model contracts print both alternatives and tell to strike one out; what was struck by hand is lost in the text. */
const STRIKE_OUT =
  /(?:schrappen wat niet past|doorhalen wat niet past|(?:het )?onnodige (?:te )?(?:schrappen|doorhalen)|schrap(?:pen)? wat niet van toepassing|doorhalen wat niet van toepassing|biffer (?:la|les) mentions? inutiles?|biffer ce qui ne convient pas|rayer (?:la|les) mentions? inutiles?|nichtzutreffendes (?:bitte )?streichen|unzutreffendes (?:bitte )?streichen)/giu;

const checkAlternatives: Check = (context) =>
  [...context.text.matchAll(STRIKE_OUT)].map((match) =>
    issue(
      context,
      "alternatives_undecided",
      { start: match.index, end: match.index + match[0].length },
      `"${match[0]}": alternatives are printed side by side and the text does not tell which holds.`,
    ),
  );

const CHECKS: readonly Check[] = [
  checkWords,
  checkShares,
  checkNumbers,
  checkDates,
  checkParts,
  checkTotals,
  checkEnergy,
  checkAlternatives,
];

/** Runs all checks on a finished record. */
export function crossCheck(
  context: DeedContext,
  record: FeatureRecord,
  evidence: readonly Evidence[],
): readonly Issue[] {
  return CHECKS.flatMap((check) => check(context, record, evidence));
}
