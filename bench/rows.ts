/** A measured figure, with the bar it must reach where the project has set one. */
export type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: { readonly least: number } | { readonly most: number } | null;
};

export function reachesBar({ value, bar }: Row): boolean | null {
  if (bar === null) return null;
  return "least" in bar ? value >= bar.least : value <= bar.most;
}

/** Name, figure, unit, and the bar with whether it is reached. */
export function wordRow(row: Row): string[] {
  const { name, value, unit, bar } = row;
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  if (bar === null) return [name, value.toFixed(digits), unit, ""];
  const words = "least" in bar ? `at least ${bar.least}` : `at most ${bar.most}`;
  return [name, value.toFixed(digits), unit, `${words}: ${reachesBar(row) ? "reached" : "MISSED"}`];
}
