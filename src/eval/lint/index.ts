/** Finds errors in annotated deeds: markup, spans, labels and record against the contract and against each other. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { recordSchema } from "../../deed.ts";
import { type Annotation, readMarkup } from "../markup.ts";
import { applyAllowances } from "./allowed.ts";
import { lintClauses, lintText } from "./clauses.ts";
import { lintForms } from "./entity-forms.ts";
import { error, type Finding, type FindingCode } from "./findings.ts";
import { lintBareForms, lintLabels, lintMentions, lintNameWords } from "./mentions.ts";
import { readEverything } from "./readings.ts";
import { lintLinks } from "./record-links.ts";
import { lintValues } from "./record-values.ts";
import { lintSpanRules, lintTornSpans } from "./span-rules.ts";

export type { Finding, FindingCode } from "./findings.ts";

/** The texts of one folder; `allowed` is null where there is no such file, `features` where the text is an excerpt and has no record. */
export type AnnotatedDeed = {
  readonly markup: string;
  readonly features: string | null;
  readonly allowed: string | null;
};

/** An excerpt names things that are no entity on purpose, and its numbers are in no record. */
const NOT_OF_EXCERPTS: ReadonlySet<FindingCode> = new Set(["bare_mention", "check_digits"]);

function lintExcerpt(annotation: Annotation): readonly Finding[] {
  return [
    ...lintText(annotation),
    ...lintForms(annotation, null),
    ...lintSpanRules(annotation),
    ...lintTornSpans(annotation, null),
    ...lintNameWords(annotation),
    ...lintLabels(annotation),
    ...lintBareForms(annotation, null),
  ].filter(({ code }) => !NOT_OF_EXCERPTS.has(code));
}

export function lintDeed({ markup, features, allowed }: AnnotatedDeed): readonly Finding[] {
  const annotation = readMarkup(markup);
  if (features === null) return applyAllowances(lintExcerpt(annotation), allowed);
  const parsed = recordSchema.safeParse(JSON.parse(features));
  const record = parsed.data ?? null;
  const language = record?.deed.language ?? null;
  const findings = [
    ...lintText(annotation),
    ...lintClauses(annotation),
    ...lintForms(annotation, language),
    ...lintSpanRules(annotation),
    ...lintTornSpans(annotation, language),
    ...lintMentions(annotation),
    ...lintNameWords(annotation),
    ...lintLabels(annotation),
    ...lintBareForms(annotation, language),
    ...(record === null
      ? [error("features.json", "schema", "", z.prettifyError(parsed.error ?? new z.ZodError([])))]
      : [...lintLinks(record), ...lintValues(record, readEverything(annotation, language))]),
  ];
  return applyAllowances(findings, allowed);
}

/** Folders that hold a deed.md: the given one, or those right below it. */
export function listAnnotated(folder: string): readonly string[] {
  if (existsSync(join(folder, "deed.md"))) return [folder];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, "deed.md")));
}

/** Findings of a folder's deed, with its id. */
export function lintFolder(folder: string): readonly (Finding & { readonly id: string })[] {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const readIfThere = (name: string): string | null => (existsSync(join(folder, name)) ? read(name) : null);
  const [features, allowed] = [readIfThere("features.json"), readIfThere("allowed.json")];
  return lintDeed({ markup: read("deed.md"), features, allowed }).map((finding) => ({
    ...finding,
    id: basename(folder),
  }));
}
