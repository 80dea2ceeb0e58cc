/**
 * The one door to tesseract.js. Learning is off, so that a page reads the same whatever was read before; all data come from installed packages and
 * nothing is fetched or cached; the worker is replaced now and then, since the memory of WebAssembly never shrinks.
 */
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { Language } from "../deed.ts";
import { type Grey, toPgm } from "./pixels.ts";
import { LANGUAGE_MODELS, languageDataFolder, PARAMETERS, packageFolder } from "./resources.ts";

/** Issues 900, 977 and 1045 of tesseract.js tell of workers that grew to gigabytes; a new one costs a second. */
const PAGES_BEFORE_RECYCLING = 300;

type RecogniseOptions = {
  readonly language: Language;
  /** Pixels an inch of the picture, as a hint for the size of type. */
  readonly dpi: number;
};

export type Recogniser = {
  /** Tesseract's table of words (TSV, see `readTable`). */
  recognise(image: Grey, options: RecogniseOptions): Promise<string>;
  dispose(): Promise<void>;
};

/** One worker, made when first needed, of one language at a time: a deed has one, and a second model would hold 60 MB more. */
export function createRecogniser(): Recogniser {
  let current: { readonly worker: Worker; readonly language: Language; pages: number } | null = null;
  const dispose = async (): Promise<void> => {
    const old = current;
    current = null;
    await old?.worker.terminate();
  };
  const obtain = async (language: Language): Promise<Worker> => {
    if (current !== null && (current.language !== language || current.pages >= PAGES_BEFORE_RECYCLING)) await dispose();
    current ??= { worker: await startWorker(language), language, pages: 0 };
    current.pages += 1;
    return current.worker;
  };
  return {
    async recognise(image, { language, dpi }) {
      const worker = await obtain(language);
      await worker.setParameters({
        tessedit_pageseg_mode: PSM.AUTO,
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
  const worker = await createWorker(LANGUAGE_MODELS[language], OEM.LSTM_ONLY, {
    langPath: languageDataFolder(language),
    // A folder, so that the build for this machine's SIMD is chosen in it.
    corePath: packageFolder("tesseract.js-core"),
    cacheMethod: "none",
    gzip: true,
    // Without a handler tesseract.js throws outside of any promise; the rejection itself reaches the caller.
    errorHandler: () => undefined,
  });
  await worker.setParameters(PARAMETERS);
  return worker;
}
