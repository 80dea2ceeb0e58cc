/** Keeps the last document open between the jobs of one child: opening costs more than reading a page of text. */
import type { OpenOptions, PdfFile } from "./pdf.ts";
import { openPdf } from "./pdf.ts";

export type OpenDocuments = {
  /** Lends the document; it is the lender's to destroy. */
  withPdf<T>(path: string, options: OpenOptions, use: (file: PdfFile) => Promise<T>): Promise<T>;
  dispose(): Promise<void>;
};

/** pdf.js keeps fonts and shared images of every page it has seen: after this many uses the document is opened anew. */
const MAX_USES = 100;

export function createOpenDocuments(): OpenDocuments {
  let held: { readonly key: string; readonly file: PdfFile; uses: number } | null = null;
  const close = async (): Promise<void> => {
    const closing = held;
    held = null;
    await closing?.file.destroy();
  };
  return {
    async withPdf(path, options, use) {
      const key = JSON.stringify([path, options.password, options.maxImagePixels]);
      if (held?.key !== key || held.uses >= MAX_USES) {
        await close();
        held = { key, file: await openPdf(path, options), uses: 0 };
      }
      held.uses += 1;
      return use(held.file);
    },
    dispose: close,
  };
}
