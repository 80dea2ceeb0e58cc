import { CLAUSE_KINDS, type Clause, type DeedText } from "../deed.ts";
import { createCueLexicon } from "./cue-lexicon.ts";
import { describeUnits } from "./features.ts";
import { findPath } from "./find-path.ts";
import { readHeading } from "./heading.ts";
import { unpackModel } from "./packed-weights.ts";
import { scoreUnits } from "./score-units.ts";
import { cutUnits, type Unit } from "./units.ts";
import { WEIGHTS } from "./weights.ts";

const MODEL = unpackModel(WEIGHTS);
const LEXICON = createCueLexicon();

const headingOf = (unit: Unit): Clause["heading"] => {
  const { length } = readHeading(unit.text);
  return length === 0 ? null : { start: unit.start, end: unit.start + length };
};

/**
 * Partitions a deed's text into clauses. Headings, cues in three languages, content and the usual order of clauses are weighed together; a clause
 * begins at its heading. White space between two clauses belongs to the first. An empty text gives no clause.
 */
export const splitClauses = (deed: DeedText): readonly Clause[] => {
  if (deed.text.length === 0) return [];
  const units = cutUnits(deed);
  if (units.length === 0) return [{ kind: "other", start: 0, end: deed.text.length, heading: null }];
  const path = findPath(scoreUnits(describeUnits(units, LEXICON), MODEL), MODEL);
  const begins = units.flatMap((unit, index) => {
    const label = path[index];
    return label === undefined || (!label.begins && index > 0)
      ? []
      : [{ unit, kind: CLAUSE_KINDS[label.kind] ?? "other" }];
  });
  return begins.map(({ unit, kind }, index) => ({
    kind,
    start: index === 0 ? 0 : unit.start,
    end: begins[index + 1]?.unit.start ?? deed.text.length,
    heading: headingOf(unit),
  }));
};
