/** The most frequent mistakes of many deeds, with places where they happened. */
import { CONFUSION_HEADS, type Confusion } from "./confusions.ts";

export type ConfusionCount = {
  readonly head: Confusion["head"];
  readonly what: string;
  readonly count: number;
  /** In how many deeds. */
  readonly deeds: number;
  readonly examples: readonly (Pick<Confusion, "expected" | "got" | "context"> & { readonly deed: string })[];
};

/** By source, in the order in which sources were read. */
export type ConfusionsOfSource = { readonly source: string; readonly counts: readonly ConfusionCount[] };

type Confused = {
  readonly id: string;
  readonly source: string;
  readonly score: { readonly confusions: readonly Confusion[] };
};

const EXAMPLES = 3;

const TITLES: Readonly<Record<Confusion["head"], string>> = {
  entity: "ENTITIES",
  clause: "CLAUSES",
  record: "RECORD",
};
export const titleOf = (head: Confusion["head"]): string => TITLES[head];

/** Counts each kind of mistake, most frequent first; examples come from different deeds as far as there are any. */
export function countConfusions(scored: readonly Confused[]): ConfusionsOfSource[] {
  return [...new Set(scored.map(({ source }) => source))].map((source) => {
    const found = new Map<string, { confusion: Confusion; deed: string }[]>();
    for (const { id, score } of scored.filter((deed) => deed.source === source))
      for (const confusion of score.confusions) {
        const key = `${confusion.head} ${confusion.what}`;
        const same = found.get(key);
        if (same === undefined) found.set(key, [{ confusion, deed: id }]);
        else same.push({ confusion, deed: id });
      }
    return { source, counts: [...found.values()].flatMap(describe).sort(compare) };
  });
}

function describe(same: readonly { readonly confusion: Confusion; readonly deed: string }[]): ConfusionCount[] {
  const [first] = same;
  if (first === undefined) return [];
  const byDeed = new Map(same.map((one) => [one.deed, one]));
  const examples = [...new Set([...byDeed.values(), ...same])].slice(0, EXAMPLES);
  return [
    {
      head: first.confusion.head,
      what: first.confusion.what,
      count: same.length,
      deeds: byDeed.size,
      examples: examples.map(({ deed, confusion: { expected, got, context } }) => ({ deed, expected, got, context })),
    },
  ];
}

function compare(a: ConfusionCount, b: ConfusionCount): number {
  return b.count - a.count || b.deeds - a.deeds || (a.what < b.what ? -1 : 1);
}

/** The `limit` most frequent of each head, as text: how often, what, and one place. */
export function formatConfusions(all: readonly ConfusionsOfSource[], limit: number): string {
  return all
    .flatMap(({ source, counts }) =>
      CONFUSION_HEADS.flatMap((head) => {
        const top = counts.filter((count) => count.head === head).slice(0, limit);
        return top.length === 0 ? [] : [`CONFUSED: ${titleOf(head)}, ${source}`, ...top.flatMap(formatCount), ""];
      }),
    )
    .join("\n")
    .trimEnd();
}

function formatCount({ what, count, deeds, examples }: ConfusionCount): string[] {
  const [example] = examples;
  const line = `${String(count).padStart(5)}  ${what}  (${deeds} deed${deeds === 1 ? "" : "s"})`;
  return example === undefined ? [line] : [line, `         ${example.deed}: ${wordExample(example)}`];
}

/** A value of the record as expected → got; anything else in its context, and what stands there where the two differ. */
export function wordExample({ expected, got, context }: ConfusionCount["examples"][number]): string {
  const words = `${expected ?? "nothing"} → ${got ?? "nothing"}`;
  return context === null ? words : expected !== null && got !== null ? `${context}  [${words}]` : context;
}
