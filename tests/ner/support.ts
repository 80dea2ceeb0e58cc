import { fileURLToPath } from "node:url";
import { createTagger, type Tagger } from "../../src/ner/index.ts";

export const MODEL_FOLDER = fileURLToPath(new URL("../../models/deed-4", import.meta.url));

/** The shipped model; its absence is a failure, not a skip: it is part of the product. */
export const openModel = (): Promise<Tagger> => createTagger({ modelFolder: MODEL_FOLDER, threads: 1 });
