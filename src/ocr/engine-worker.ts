/**
 * The thread in which the engine runs: tesseract.js's own worker script with three differences. Language data of one worker may lie in several folders, so
 * that a change of language keeps the compiled engine (1.2 s of CPU became less than 0.1 s). Its Node half takes the core with the legacy engine whatever it
 * is asked for (`getCore` of 7.0 is given a boolean and compares it with OEM numbers): a larger engine to load. Nobody listens to progress.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { LANGUAGES } from "../deed.ts";
import { LANGUAGE_MODELS, languageDataFolder, packageFolder } from "./resources.ts";

type Answer = { readonly status: "resolve" | "reject" | "progress" };
type WorkerScript = {
  dispatchHandlers(packet: unknown, send: (answer: Answer) => void): void;
  setAdapter(adapter: Readonly<Record<string, (...words: never[]) => unknown>>): void;
};
type FeatureDetection = { simd(): Promise<boolean>; relaxedSimd(): Promise<boolean> };

// From tesseract.js's place, since npm need not hoist what it depends on.
const require = createRequire(join(packageFolder("tesseract.js"), "package.json"));
const script = require("./src/worker-script/index.js") as WorkerScript;

async function getCore(): Promise<unknown> {
  const { simd, relaxedSimd } = require("wasm-feature-detect") as FeatureDetection;
  const build = (await relaxedSimd()) ? "-relaxedsimd" : (await simd()) ? "-simd" : "";
  return require(`tesseract.js-core/tesseract-core${build}-lstm`);
}

/** Asked for `PATH/nld.traineddata.gz`; the path is not used, each language's data have their own package. */
async function readData(path: string): Promise<Buffer> {
  const name = basename(path);
  const language = LANGUAGES.find((it) => name.startsWith(`${LANGUAGE_MODELS[it]}.`));
  if (language === undefined) throw new Error(`no data for ${name}`);
  return readFile(join(languageDataFolder(language), name));
}

script.setAdapter({ getCore, readCache: readData, gunzip: gunzipSync });
parentPort?.on("message", (packet: unknown) => {
  script.dispatchHandlers(packet, (answer) => {
    if (answer.status !== "progress") parentPort?.postMessage(answer);
  });
});
