/** Keeps the last documents open between the jobs of one child: opening costs more than reading a page of text, and pages of several deeds come in turns. */
import { stat } from "node:fs/promises";
import type { OpenOptions, PdfFile } from "./pdf.ts";
import { openPdf } from "./pdf.ts";

export type OpenDocuments = {
  /** Lends the document; it is the lender's to destroy. */
  withPdf<T>(path: string, options: OpenOptions, use: (file: PdfFile) => Promise<T>): Promise<T>;
  dispose(): Promise<void>;
};

/** pdf.js keeps fonts and shared images of every page it has seen: after this many uses the document is opened anew. */
const MAX_USES = 100;
/** Each is held whole in memory: several where they are small, else the last alone. As many as a worker of one core has at work in turns (workers/feeder.ts), and some. */
const MOST_DOCUMENTS = 12;
const MOST_BYTES = 16_000_000;

type Held = { readonly file: PdfFile; readonly bytes: number; uses: number };

/** `most`: documents at once. */
export function createOpenDocuments(most = MOST_DOCUMENTS): OpenDocuments {
  /** The one used last comes last. */
  const held = new Map<string, Held>();
  const close = async (key: string): Promise<void> => {
    const closing = held.get(key);
    held.delete(key);
    await closing?.file.destroy();
  };
  const makeRoom = async (bytes: number): Promise<void> => {
    for (const [key] of held) {
      const all = [...held.values()].reduce((sum, one) => sum + one.bytes, bytes);
      if (held.size < most && all <= MOST_BYTES) return;
      await close(key);
    }
  };
  return {
    async withPdf(path, options, use) {
      const key = JSON.stringify([path, options.password, options.maxImagePixels, options.maxPages]);
      if ((held.get(key)?.uses ?? 0) >= MAX_USES) await close(key);
      let document = held.get(key);
      if (document === undefined) {
        const bytes = await stat(path).then(
          ({ size }) => size,
          () => 0,
        );
        await makeRoom(bytes);
        document = { file: await openPdf(path, options), bytes, uses: 0 };
      }
      document.uses += 1;
      held.delete(key);
      held.set(key, document);
      return use(document.file);
    },
    async dispose() {
      for (const key of [...held.keys()]) await close(key);
    },
  };
}
