/**
 * The one door to tesseract.js. Learning is off, so that a page reads the same whatever was read before; all data come from installed packages and
 * nothing is fetched or cached; the worker is replaced now and then, since the memory of WebAssembly never shrinks.
 */
import { fileURLToPath } from "node:url";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { Language } from "../deed.ts";
import { type Grey, toPgm } from "./pixels.ts";
import { LANGUAGE_MODELS, PARAMETERS } from "./resources.ts";

/** Issues 900, 977 and 1045 of tesseract.js tell of workers that grew to gigabytes; a new one costs a second. */
const PAGES_BEFORE_RECYCLING = 300;

type RecogniseOptions = {
  readonly language: Language;
  /** Pixels an inch of the picture, as a hint for the size of type. */
  readonly dpi: number;
  /** Skips the engine's own search for columns: 5 % of a page's time. */
  readonly isOneColumn: boolean;
};

export type Recogniser = {
  /** Tesseract's table of words (TSV, see `readTable`). */
  recognise(image: Grey, options: RecogniseOptions): Promise<string>;
  dispose(): Promise<void>;
};

/** One worker, made when first needed, of one language at a time: a deed has one, and a second model would hold 60 MB more. */
export function createRecogniser(): Recogniser {
  let current: { readonly worker: Worker; language: Language; pages: number } | null = null;
  const dispose = async (): Promise<void> => {
    const old = current;
    current = null;
    await old?.worker.terminate();
  };
  const obtain = async (language: Language): Promise<Worker> => {
    if (current !== null && current.pages >= PAGES_BEFORE_RECYCLING) await dispose();
    if (current === null) current = { worker: await startWorker(language), language, pages: 0 };
    else if (current.language !== language) {
      // The compiled engine stays: less than 0.1 s instead of 1.2 s.
      await current.worker.reinitialize(LANGUAGE_MODELS[language]);
      await current.worker.setParameters(PARAMETERS);
      current.language = language;
    }
    current.pages += 1;
    return current.worker;
  };
  return {
    async recognise(image, { language, dpi, isOneColumn }) {
      const worker = await obtain(language);
      await worker.setParameters({
        tessedit_pageseg_mode: isOneColumn ? PSM.SINGLE_BLOCK : PSM.AUTO,
        // Tesseract knows 70 to 2400.
        user_defined_dpi: String(Math.round(Math.max(70, dpi))),
      });
      // Words as a table: the tree of blocks, down to letters, costs 140 ms a page.
      const { data } = await worker.recognize(toPgm(image), {}, { text: false, tsv: true });
      return data.tsv ?? "";
    },
    dispose,
  };
}

async function startWorker(language: Language): Promise<Worker> {
  const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
  const worker = await createWorker(LANGUAGE_MODELS[language], OEM.LSTM_ONLY, {
    workerPath: fileURLToPath(new URL(`./engine-worker${ending}`, import.meta.url)),
    // Anything but nothing, which would mean the network: the worker knows where data lie.
    langPath: "installed",
    cacheMethod: "none",
    gzip: true,
    // Without a handler tesseract.js throws outside of any promise; the rejection itself reaches the caller.
    errorHandler: () => undefined,
  });
  await worker.setParameters(PARAMETERS);
  return worker;
}
