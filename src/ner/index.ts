/** Text and clauses → entities: a transformer behind the tagger port, patterns for what has a form, and the order in which they are merged. */
export type { ModelEntity } from "./decode.ts";
export { modelHash } from "./model-folder.ts";
export { NER_VERSION, tagEntities } from "./tag-entities.ts";
export { createTagger, type Tagger, type TaggerOptions } from "./tagger.ts";
