/** Clauses partition the text, and adjacent text of one kind is one clause (contract, 2); the text has the contract's form. */
import { type Annotation, lineAt } from "../markup.ts";
import { error, type Finding } from "./findings.ts";

export const lintClauses = ({ text, clauses }: Annotation): Finding[] =>
  clauses.flatMap((clause, index) => {
    const { kind, line, start, end } = clause;
    if (text.slice(start, end).trim() === "") return [error(line, "clause_empty", kind, `no text in this ${kind}`)];
    return clauses[index - 1]?.kind === kind
      ? [
          error(
            line,
            "clause_repeated",
            kind,
            `the clause before is ${kind} too: adjacent text of one kind is one clause`,
          ),
        ]
      : [];
  });

/** Unicode NFC, ligatures expanded, soft hyphens removed (contract, 3); no blank at a line's end. */
const FORM_FAULTS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/[\uFB00-\uFB06]/gu, "a ligature"],
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "an invisible character"],
  [/\u00A0|\u202F|\t/gu, "a blank that is no space"],
  [/ \n|\n /gu, "a space at a line's end"],
];

export function lintText(annotation: Annotation): Finding[] {
  const { text, faults } = annotation;
  const composed = text === text.normalize("NFC") ? [] : [error("deed.md", "text_form", "NFC", "the text is not NFC")];
  const marks = FORM_FAULTS.flatMap(([pattern, message]) =>
    [...text.matchAll(pattern)].map(({ index }) => {
      const around = text.slice(Math.max(0, index - 20), index + 20).replace(/\s+/g, " ");
      return error(lineAt(annotation, index), "text_form", message, `${message}: "${around}"`);
    }),
  );
  return [...faults.map(({ line, message }) => error(line, "markup", message, message)), ...composed, ...marks];
}
