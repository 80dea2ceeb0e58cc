/** Text and clauses → entities: a transformer behind the tagger port, patterns for what has a form, and the order in which they are merged. */
export { LEADING_TITLES, LEGAL_FORM, NEGATION, NO_REFERENCE, ON_AND_WITH } from "./contract/words.ts";
export type { ModelEntity } from "./decode.ts";
export { modelHash, openModelFolder } from "./model-folder.ts";
export { findPatterns } from "./patterns/index.ts";
export { NER_VERSION, tagEntities, tagUncalibrated } from "./tag-entities.ts";
export { createTagger, type Tagger, type TaggerOptions } from "./tagger.ts";
