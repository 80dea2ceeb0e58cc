/** `npm run lint:data -- DIR…`: errors in annotated deeds, `id:line: code message`; exit 1 when there are any, 2 for wrong use. */
import { existsSync } from "node:fs";
import { Command } from "commander";
import { lintFolder, listAnnotated } from "../src/eval/index.ts";

const command = new Command("npm run lint:data --")
  .description(
    "Checks annotated deeds (deed.md, features.json) against the annotation contract and against themselves.",
  )
  .argument("[DIR...]", "folders of annotated deeds, or folders of them", ["training/data"])
  .option("--warnings", "show what is only odd too")
  .addHelpText(
    "after",
    `
Prints id:line: code message, where line is a line of deed.md or a path in features.json. Exit 1 when there are errors.
What a person has judged right stands in allowed.json beside the deed: [{ "code", "about", "reason" }].

Example: npm run lint:data -- training/data/nl-u01
`,
  )
  .parse();

const missing = command.args.filter((folder) => !existsSync(folder));
const folders = (command.processedArgs[0] as readonly string[])
  .filter((folder) => existsSync(folder))
  .flatMap(listAnnotated);
if (missing.length > 0 || folders.length === 0) {
  console.error(`${missing.join(", ") || "The folders"} hold no deed.md. Give folders of annotated deeds (--help).`);
  process.exitCode = 2;
} else {
  const findings = folders.flatMap(lintFolder);
  const errors = findings.filter(({ severity }) => severity === "error");
  const shown = command.opts<{ warnings?: true }>().warnings === true ? findings : errors;
  for (const { id, where, code, message, severity } of shown)
    console.log(`${id}:${where}: ${severity === "warning" ? "(warning) " : ""}${code} ${message}`);
  console.error(`${folders.length} deeds, ${errors.length} errors, ${findings.length - errors.length} warnings`);
  process.exitCode = errors.length > 0 ? 1 : 0;
}
