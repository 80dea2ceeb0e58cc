/** Gold deeds read by the real pipeline and scored. */
import { DeedError } from "../errors.ts";
import type { Pipeline } from "../pipeline.ts";
import { toReadResult } from "../read-result.ts";
import type { GoldDeed, Source } from "./gold.ts";
import type { Report, ScoredDeed } from "./report.ts";
import { type Reading, scoreReading } from "./score.ts";

export type GoldJob = { readonly deed: GoldDeed; readonly source: Source };

const NOTHING: Reading = { text: "", entities: [], clauses: [], record: {} };

/** One job a deed and source that is asked for and there; null: every PDF a deed has, its bare text where it has none. */
export function listJobs(deeds: readonly GoldDeed[], wanted: readonly Source[] | null): GoldJob[] {
  return deeds.flatMap((deed) => {
    const sources =
      wanted === null
        ? deed.files.size > 0
          ? [...deed.files.keys()]
          : (["text"] as const)
        : wanted.filter((source) => source === "text" || deed.files.has(source));
    return sources.map((source) => ({ deed, source }));
  });
}

/** Reads and scores the jobs in order. A document that cannot be read is a result too: it is listed, and scored as a reading that found nothing. */
export async function scoreJobs(
  jobs: readonly GoldJob[],
  pipeline: Pipeline,
  onJob: (line: string) => void,
): Promise<{ readonly scored: readonly ScoredDeed[]; readonly failed: Report["failed"] }> {
  const scored: ScoredDeed[] = [];
  const failed: Report["failed"][number][] = [];
  for (const [done, { deed, source }] of jobs.entries()) {
    onJob(`${done + 1}/${jobs.length} ${deed.id} ${source}`);
    const { id, language } = deed;
    let reading = NOTHING;
    try {
      const path = deed.files.get(source);
      reading = toReadResult(path === undefined ? await pipeline.readText(deed.gold.text) : await pipeline.read(path));
    } catch (error) {
      if (!(error instanceof DeedError) || !isAboutDocument(error)) throw error;
      failed.push({ id, source, message: error.message });
    }
    scored.push({ id, language, source, score: scoreReading(deed.gold, reading) });
  }
  return { scored, failed };
}

/** A model that cannot be loaded, or an interruption, would make every score nought: it ends the run instead. */
function isAboutDocument({ code }: DeedError): boolean {
  return !["model_missing", "model_invalid", "config_invalid", "interrupted"].includes(code);
}
