/** The score as a table in Markdown, for the terminal and for docs/expectations.md. */
import type { Score } from "./score.ts";

export const RECALL_BAR = 0.98;
export const PRECISION_BAR = 0.95;

const share = (part: number, whole: number): string => (whole === 0 ? "none" : (part / whole).toFixed(3));

export const printScore = ({ kinds, recall, precision, wrong, deeds, validateSeconds, errors }: Score): string =>
  [
    "| planted | how many | found | recall | flagged by what is meant for it | precision |",
    "|---|---|---|---|---|---|",
    ...kinds.map(
      ({ kind, title, planted, found, flagged, right }) =>
        `| \`${kind}\`: ${title} | ${planted} | ${found} | ${share(found, planted)} | ${flagged} | ${share(right, flagged)} |`,
    ),
    `| **all** | ${kinds.reduce((sum, { planted }) => sum + planted, 0)} | | **${recall.toFixed(4)}** | | **${precision.toFixed(4)}** |`,
    "",
    `${deeds} deeds, validated in ${validateSeconds.toFixed(1)} s. Bars: recall ${RECALL_BAR}, precision ${PRECISION_BAR}.`,
    ...wrong.map(([detector, count]) => `found where nothing was planted: ${count} by ${detector}`),
    ...errors.map((error) => `not judged: ${error}`),
  ].join("\n");
