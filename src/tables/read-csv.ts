/** Small CSV tables of ours and of users: a header, no quotes. */
import { DeedError } from "../errors.ts";

/** Rows as objects by the names of the header. Throws `usage`, naming file and row, where a row has another number of cells or a column is missing. */
export const readCsv = <Name extends string>(
  text: string,
  file: string,
  columns: readonly Name[],
): readonly Readonly<Record<Name, string>>[] => {
  const [head = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const names = head.split(",").map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new DeedError("usage", `${file} has no column ${missing.join(", ")}.`, {
      next: `Its first line must name the columns ${columns.join(",")}.`,
    });
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const cells = line.split(",").map((cell) => cell.trim());
    if (cells.length !== names.length)
      throw new DeedError(
        "usage",
        `${file}, row ${index + 2}: ${cells.length} cells where the header has ${names.length}.`,
        {
          next: "Correct that row; cells hold no commas.",
        },
      );
    return [Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])) as Record<Name, string>];
  });
};
