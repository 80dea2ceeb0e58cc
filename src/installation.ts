/** Where the files that ship with the code lie, from a checkout (`src/`) and from the built package (`dist/src/`) alike. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DeedError } from "./errors.ts";

/** The nearest folder above this file that holds package.json. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) {
      throw new DeedError("internal", `no package.json above ${fileURLToPath(import.meta.url)}.`, {
        next: "Install deedlens again.",
      });
    }
    folder = above;
  }
  return folder;
}

/** The model that ships. A better one drops in by replacing the folder, or by `--model DIR`. */
export const bundledModelFolder = (): string => join(packageRoot(), "models", "deed-4");
