/** The first look at a file that someone asks us to read, before any of its bytes: the plain mistakes, said plainly. */
import { access, constants, stat } from "node:fs/promises";
import { DeedError } from "./errors.ts";

/** Gives the size in bytes. Throws `file_not_found`, `file_is_directory`, `permission_denied` or `file_empty`. */
export const checkInputFile = async (path: string): Promise<number> => {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw new DeedError("file_is_directory", `${path}: this is a folder.`, {
        next: "Name a file, or read a whole folder with `deedlens ingest`.",
      });
    if (!found.isFile())
      throw new DeedError("not_a_document", `${path}: this is not an ordinary file.`, {
        next: "Name a PDF, TIFF, PNG or JPEG file.",
      });
    await access(path, constants.R_OK);
    if (found.size === 0)
      throw new DeedError("file_empty", `${path}: the file is empty.`, {
        next: "Get the file again from where it came from.",
      });
    return found.size;
  } catch (error) {
    throw describeInputFailure(error, path);
  }
};

/** A file system error on an input, as a DeedError; anything unknown stays as it is. */
export const describeInputFailure = (error: unknown, path: string): unknown => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP")
    return new DeedError("file_not_found", `${path}: there is no such file.`, {
      next: "Check the spelling of the path.",
      cause: error,
    });
  if (code === "EACCES" || code === "EPERM")
    return new DeedError("permission_denied", `${path}: you may not read this file.`, {
      next: "Ask its owner for read permission, or copy it to a place that you can read.",
      cause: error,
    });
  if (code === "EISDIR")
    return new DeedError("file_is_directory", `${path}: this is a folder.`, { next: "Name a file.", cause: error });
  return error;
};
