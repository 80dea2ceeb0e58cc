/** The stages that compute over a whole deed, as jobs for another process: a deed of hundreds of pages takes seconds of each. The stages' own functions, wherever they run. */
import { splitClauses } from "./clauses/index.ts";
import type { Clause, DeedText, Entity, Language } from "./deed.ts";
import { deriveRecord } from "./features/index.ts";
import { type ModelEntity, tagEntities } from "./ner/index.ts";

export type DeedInputs = {
  readonly clauses: DeedText;
  /** `model`: the model's entities of the text. */
  readonly entities: {
    readonly text: string;
    readonly clauses: readonly Clause[];
    readonly language: Language | null;
    readonly model: readonly ModelEntity[];
  };
  readonly features: Parameters<typeof deriveRecord>[0];
};
type DeedResults = {
  readonly clauses: readonly Clause[];
  readonly entities: readonly Entity[];
  readonly features: ReturnType<typeof deriveRecord>;
};
export type DeedStage = keyof DeedInputs;

/** What crosses to the other process. */
export type DeedJob = { readonly stage: DeedStage; readonly input: DeedInputs[DeedStage] };

const RUN: { readonly [S in DeedStage]: (input: DeedInputs[S]) => DeedResults[S] | Promise<DeedResults[S]> } = {
  clauses: splitClauses,
  entities: ({ text, clauses, language, model }) => tagEntities(text, clauses, language, { tag: async () => model }),
  features: deriveRecord,
};

export const runDeedStage = async <S extends DeedStage>(stage: S, input: DeedInputs[S]): Promise<DeedResults[S]> =>
  RUN[stage](input);

export type RunDeedStage = typeof runDeedStage;
