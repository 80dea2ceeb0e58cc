/** What the linter of annotations says. */
export const FINDING_CODES = [
  // deed.md
  "markup",
  "text_form",
  "clause_repeated",
  "clause_empty",
  "form",
  "check_digits",
  "words_digits_contradict",
  "span_rule",
  "torn_span",
  "bare_mention",
  "other_label",
  "bare_form",
  // features.json
  "schema",
  "value_form",
  "value_nowhere",
  "link",
  "role",
  "contradiction",
  "capakey",
  "area_of",
  "not_a_deed",
  "incomplete",
  // allowed.json
  "allowance",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type Finding = {
  /** A line of deed.md, a path in features.json (`goods[0].areas[1]`), or the file's name. */
  readonly where: number | string;
  readonly code: FindingCode;
  /** The words or the value that it is about; an allowance names it. */
  readonly about: string;
  readonly message: string;
  readonly severity: "error" | "warning";
};

export const error = (where: number | string, code: FindingCode, about: string, message: string): Finding => ({
  where,
  code,
  about,
  message,
  severity: "error",
});

export const warning = (where: number | string, code: FindingCode, about: string, message: string): Finding => ({
  ...error(where, code, about, message),
  severity: "warning",
});
