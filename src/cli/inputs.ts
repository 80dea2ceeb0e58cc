/** From what was typed after `ingest` to the files that will be read: files as they are, folders by their documents, globs. */
import { glob, readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { DeedError } from "../errors.ts";

/** In a folder these are read and other files passed over; a file that is named is read whatever its ending. */
const DOCUMENT_ENDINGS = new Set([".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg"]);

export const isDocument = (path: string): boolean => DOCUMENT_ENDINGS.has(extname(path).toLowerCase());
const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

export type Inputs = {
  /** Absolute, without duplicates, each argument's files in order of name. */
  readonly files: readonly string[];
  /** Arguments that lead to no file. */
  readonly missing: readonly DeedError[];
};

export const findInputs = async (given: readonly string[]): Promise<Inputs> => {
  const files = new Set<string>();
  const missing: DeedError[] = [];
  for (const path of given) {
    const found = await expand(path);
    if (found instanceof DeedError) missing.push(found);
    else for (const file of found) files.add(resolve(file));
  }
  return { files: [...files], missing };
};

const expand = async (path: string): Promise<readonly string[] | DeedError> => {
  const kind = await kindOf(path);
  if (kind === "folder") return documentsOf(path);
  // A file that cannot be opened is listed too: the reason comes with the others in the summary.
  if (kind === "file") return [path];
  if (!isGlob(path))
    return new DeedError("file_not_found", `${path}: there is no such file or folder.`, {
      next: "Check the spelling of the path.",
    });
  const matched: string[] = [];
  for await (const match of glob(path)) {
    const matchKind = await kindOf(match);
    if (matchKind === "file") matched.push(match);
    if (matchKind !== "folder") continue;
    const inside = await documentsOf(match);
    // A folder among many that holds nothing to read is no mistake of the pattern.
    if (!(inside instanceof DeedError)) matched.push(...inside);
  }
  if (matched.length > 0) return matched.sort();
  return new DeedError("file_not_found", `${path}: no file matches.`, {
    next: "Put the pattern in quotes and check its folders.",
  });
};

const documentsOf = async (folder: string): Promise<readonly string[] | DeedError> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const documents = entries.filter((entry) => entry.isFile() && isDocument(entry.name));
    if (documents.length > 0) return documents.map((entry) => join(entry.parentPath, entry.name)).sort();
    return new DeedError("file_not_found", `${folder}: this folder holds no PDF, TIFF, PNG or JPEG file.`, {
      next: "Name the folder that holds the deeds.",
    });
  } catch (error) {
    return new DeedError("permission_denied", `${folder}: this folder cannot be read.`, {
      next: "Ask its owner for read permission.",
      cause: error,
    });
  }
};

const kindOf = async (path: string): Promise<"file" | "folder" | "none"> => {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    // Present but not to be looked into: it is a file for all we know, and reading it will say why not.
    return error instanceof Error && "code" in error && error.code === "EACCES" ? "file" : "none";
  }
};
