import type { Line } from "../deed.ts";

/** Words one space apart. */
export const textOfLine = ({ words }: Pick<Line, "words">): string => words.map((word) => word.text).join(" ");

/** Lines as printed, one a line. */
export const textOfLines = (lines: readonly Line[]): string => lines.map(textOfLine).join("\n");
