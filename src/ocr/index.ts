/** Pages and running text out of documents. Heavy work is asked of `child.ts` through the process pool; the rest here is pure. */
export { ASSEMBLE_VERSION, assembleText } from "./assemble.ts";
export { deedTextFromPlain } from "./bare.ts";
export { type DocumentFormat, type DocumentInfo, type DocumentOptions, inspectSource } from "./inspect.ts";
export type { InspectJob, LayerJob, OcrJob, RecognisedPage, RecogniseJob } from "./jobs.ts";
export { detectLanguage } from "./language.ts";
export { type LayerPage, readLayerPages } from "./read-layer.ts";
export { ocrResourceHashes } from "./resources.ts";
export { OCR_VERSION } from "./version.ts";
