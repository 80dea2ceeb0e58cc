import type { ClauseKind } from "../../deed.ts";

/**
 * Where a cue comes from:
 * - `anatomy`: the project's notes on the parts of a Belgian deed, gathered from office working lists, model agreements and public-sale conditions;
 * - `law`: words a statute, decree or code prescribes or that name it;
 * - `practice`: usual notarial wording, in old prose deeds too.
 */
type CueSource = "anatomy" | "law" | "practice";

/**
 * Phrases separated by `|`, in folded spelling (small letters, no accents, no articles or prepositions); `*` at the end of a word stands for any
 * ending. `heading` cues name a clause, `content` cues stand in its running text.
 */
type CueRow = {
  readonly heading?: Partial<Readonly<Record<CueSource, string>>>;
  readonly content?: Partial<Readonly<Record<CueSource, string>>>;
};

export type CueTable = Partial<Readonly<Record<ClauseKind, CueRow>>>;
