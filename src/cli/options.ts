/** Flags that several commands have, worded once. */
import { Option } from "commander";

export const data = () =>
  new Option("--data <dir>", "folder of the store and the originals (default: ./deedlens-data)");
export const model = () => new Option("--model <dir>", "model folder, instead of the one that ships");
export const cores = () => new Option("--cores <n>", "processes that read pages (default: all cores)");
export const password = () =>
  new Option("--password <text>", "for encrypted documents (or DEEDLENS_PASSWORD, which `ps` does not show)");
export const language = () =>
  new Option("--language <code>", "the deeds' language, when you know better").choices(["nl", "fr", "de"]);
export const priority = () =>
  new Option("--priority <name>", "with workers: what is read first (default: normal)").choices([
    "urgent",
    "normal",
    "low",
  ]);

/** Collects the values of a flag that may be repeated. */
export const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
