// Starts a command of ours. Plain JavaScript that any Node from 20 on can run: it starts the real command under the Node 24 that comes as the npm
// package `node`, wherever npm has put it, and passes on signals and the exit code.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const NEEDED_MAJOR = 24;
/** As in src/cli/exit-codes.ts. */
const EXIT_INSTALLATION = 6;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
function findBundledNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"));
    const binary = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

function runUnder(binary, name, main) {
  // The channel tells the child when this process is gone, however it went.
  const child = spawn(binary, [main, ...process.argv.slice(2)], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  const pass = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, pass);
  child.on("error", (error) => {
    console.error(`${name}: ${binary} cannot be started: ${error.message}\n  Install deedlens again.`);
    process.exit(EXIT_INSTALLATION);
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const other of signals) process.off(other, pass);
    process.kill(process.pid, signal);
  });
}

/** `entry` is the command's module without its ending, from the root. */
export async function launch(name, entry) {
  // A checkout runs its sources as they are; the package holds what was compiled from them, since Node strips no types under node_modules.
  const source = join(root, `${entry}.ts`);
  const main = existsSync(source) ? source : join(root, "dist", `${entry}.js`);
  const major = Number.parseInt(process.versions.node, 10);
  const bundled = findBundledNode();
  if (major === NEEDED_MAJOR || (bundled === null && major > NEEDED_MAJOR)) await import(pathToFileURL(main).href);
  else if (bundled !== null) runUnder(bundled, name, main);
  else {
    console.error(`${name}: this is Node.js ${process.versions.node}, and the Node.js ${NEEDED_MAJOR} that belongs to deedlens is not installed.
  npm did not run the install script of the package "node". Run \`npm rebuild node\`, or (npm 11.19 and newer) \`npm install-scripts approve node\`
  and then \`npm rebuild node\`; or run ${name} with Node.js ${NEEDED_MAJOR} or newer.`);
    process.exit(EXIT_INSTALLATION);
  }
}
