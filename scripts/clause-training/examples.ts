import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createCueLexicon } from "../../src/clauses/cue-lexicon.ts";
import { describeUnits, type UnitFeatures } from "../../src/clauses/features.ts";
import { cutUnits, type Unit } from "../../src/clauses/units.ts";
import { CLAUSE_KINDS, type DeedText } from "../../src/deed.ts";
import { type AnnotatedText, damageText } from "./damage.ts";

const goldSchema = z.object({
  text: z.string(),
  clauses: z.array(z.object({ kind: z.enum(CLAUSE_KINDS), start: z.number(), end: z.number() })),
  features: z.object({ deed: z.object({ kind: z.string(), language: z.string().nullable() }) }),
});

/** An annotated deed cut into units, each with the label gold gives it. */
export type Example = {
  readonly name: string;
  readonly language: string;
  readonly units: readonly Unit[];
  readonly features: readonly UnitFeatures[];
  readonly labels: readonly { readonly kind: number; readonly begins: boolean }[];
};

/** A deed given as bare text: no pages, lines or words. */
const bareText = (text: string): DeedText => ({ text, language: null, pages: [], lines: [], words: [] });

/** Examples of one deed: as annotated, and as a bad scan would give it. */
export type Deed = { readonly clean: Example; readonly damaged: Example };

/** Reads every gold.json one level below the folder; documents that are no deeds have no scored clauses and are left out. */
export const readExamples = (folder: string): readonly Deed[] => {
  const lexicon = createCueLexicon();
  const label = (name: string, language: string, { text, clauses }: AnnotatedText): Example => {
    const units = cutUnits(bareText(text));
    let last = -1;
    const labels = units.map((unit) => {
      const at = clauses.findIndex(({ start, end }) => start <= unit.start && unit.start < end);
      const begins = at !== last;
      last = at;
      return { kind: clauses[at]?.kind ?? 0, begins };
    });
    return { name, language, units, features: describeUnits(units, lexicon), labels };
  };
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      gold: goldSchema.parse(JSON.parse(readFileSync(join(folder, name, "gold.json"), "utf8"))),
    }))
    .filter(({ gold }) => gold.features.deed.kind !== "not_a_deed")
    .map(({ name, gold }, index) => {
      // Gold counts code points, the product UTF-16 code units.
      const offsets = [0];
      for (const letter of gold.text) offsets.push((offsets.at(-1) ?? 0) + letter.length);
      const clauses = gold.clauses.map(({ kind, start, end }) => ({
        kind: CLAUSE_KINDS.indexOf(kind),
        start: offsets[start] ?? 0,
        end: offsets[end] ?? 0,
      }));
      const annotated = { text: gold.text, clauses };
      const language = gold.features.deed.language ?? "?";
      return { clean: label(name, language, annotated), damaged: label(name, language, damageText(annotated, index)) };
    });
};
