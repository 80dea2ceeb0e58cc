/** What the reading child is asked, and what it answers. Plain data: it travels between processes. */
import type { Issue, Language, Page } from "../deed.ts";

type Source = { readonly path: string; readonly name?: string; readonly password?: string | undefined };

export type InspectJob = Source & { readonly type: "inspect" };
/** Pages `from` to `to`, 1-based, both included. */
export type LayerJob = Source & { readonly type: "layer"; readonly from: number; readonly to: number };
export type RecogniseJob = Source & {
  readonly type: "recognise";
  readonly number: number;
  /** Whose data to read with; null: a few lines of the page tell it first. */
  readonly language: Language | null;
  /** The page as its layer gave it: its evidence goes on, and its words where the method is "both". */
  readonly layer: Page;
};
export type OcrJob = InspectJob | LayerJob | RecogniseJob;

/** A page after recognition; its issues are those of recognition, beside those of its layer. */
export type RecognisedPage = {
  readonly page: Page;
  readonly issues: readonly Issue[];
  /** Whose data it was read with; `page.language` is the language that its words then told. */
  readonly readAs: Language;
};
