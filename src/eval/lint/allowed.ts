/** `allowed.json` beside a deed.md: findings that a person has judged right, each with its reason. One that allows nothing is a finding itself. */
import { z } from "zod";
import { error, FINDING_CODES, type Finding } from "./findings.ts";

const schema = z.array(
  z.strictObject({
    code: z.enum(FINDING_CODES),
    /** The words or the value that the finding is about, in any capitals. */
    about: z.string(),
    reason: z.string().min(12),
  }),
);

/** The findings that are left. `json` is the file's text, null where there is none. */
export function applyAllowances(findings: readonly Finding[], json: string | null): readonly Finding[] {
  if (json === null) return findings;
  const parsed = schema.safeParse(JSON.parse(json));
  if (!parsed.success) return [...findings, error("allowed.json", "allowance", "", z.prettifyError(parsed.error))];
  const fits = (allowance: (typeof parsed.data)[number], { code, about }: Finding): boolean =>
    allowance.code === code && allowance.about.toLowerCase() === about.toLowerCase();
  const idle = parsed.data.filter((allowance) => !findings.some((finding) => fits(allowance, finding)));
  return [
    ...findings.filter((finding) => !parsed.data.some((allowance) => fits(allowance, finding))),
    ...idle.map(({ code, about }) =>
      error("allowed.json", "allowance", about, `allows no finding: ${code} "${about}"`),
    ),
  ];
}
