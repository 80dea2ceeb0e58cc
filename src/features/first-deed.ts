/** A file may hold several deeds one after another: the first is the record's, an issue names the pages of the others. */
import type { Issue, Span } from "../deed.ts";
import type { DeriveInput } from "./context.ts";
import { findOpening } from "./deed-kind.ts";

/** The formula that ends an authentic deed, at the start of its line or in capitals (domain notes, anatomy, row 42). */
const END_FORMULA =
  /(?:^|\n)\s*(?:waarvan (?:deze )?(?:akte|proces-verbaal)|dont (?:acte|procès-verbal)|(?:worüber|hierüber) (?:gegenwärtige )?(?:urkunde|protokoll))/giu;
/** After an opening formula the parties appear; a notary's statement that quotes the formula has none. */
const APPEARANCE = /(?:versch(?:enen|ijn)|gekomen|compar(?:u|aî|ai)|présenté|réuni|erschienen|erscheinen)/iu;
const APPEARANCE_REACH = 1500;

/** Starts of the deeds that follow the first. */
function laterDeeds(text: string): number[] {
  const starts: number[] = [];
  for (const end of text.matchAll(END_FORMULA)) {
    const from = end.index + end[0].length;
    const opening = findOpening(text, from, text.length);
    if (opening === null || !APPEARANCE.test(text.slice(opening.start, opening.start + APPEARANCE_REACH))) continue;
    // a relation of registration or a list of annexes may stand between; the deed begins with the line of its date
    const line = text.lastIndexOf("\n", opening.start) + 1;
    if (!starts.includes(line)) starts.push(line);
  }
  return starts.filter((start, index) => index === 0 || start > (starts[index - 1] ?? 0) + 500);
}

const cut = <T extends Span>(items: readonly T[], end: number): T[] =>
  items.filter(({ start }) => start < end).map((item) => (item.end <= end ? item : { ...item, end }));

/** The first deed alone, and the issue about the others. */
export function takeFirstDeed(input: DeriveInput): { readonly input: DeriveInput; readonly issues: readonly Issue[] } {
  const { text, pages } = input.deed;
  const starts = laterDeeds(text);
  const end = starts[0];
  if (end === undefined) return { input, issues: [] };
  const numbers = starts.map((start) => pages.find((page) => page.start <= start && start < page.end)?.number ?? null);
  const where = numbers.every((number) => number !== null)
    ? ` Others begin on page ${numbers.join(", ")}.`
    : ` Others begin at character ${starts.join(", ")}.`;
  return {
    input: {
      deed: { ...input.deed, text: text.slice(0, end) },
      clauses: cut(input.clauses, end),
      entities: input.entities.filter((entity) => entity.end <= end),
    },
    issues: [
      {
        code: "several_deeds",
        page: numbers[0] ?? null,
        message: `The file holds ${starts.length + 1} deeds; the record is that of the first.${where}`,
      },
    ],
  };
}
