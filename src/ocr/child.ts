/** Entry of the reading child: answers the jobs of `jobs.ts`. Parsing and recognition run here, where the pool can end them. */
import type { IssueCode } from "../deed.ts";
import { DeedError } from "../errors.ts";
import { serveJobs } from "../pool/index.ts";
import { inspectSource } from "./inspect.ts";
import type { OcrJob } from "./jobs.ts";
import { detectLanguage } from "./language.ts";
import { layerInstead } from "./layer-instead.ts";
import { textOfLines } from "./line-text.ts";
import { mendLines } from "./mend-words.ts";
import { betterOf, mergePages } from "./merge-pages.ts";
import { createOpenDocuments } from "./open-documents.ts";
import { readLayerPages } from "./read-layer.ts";
import { createPageReader } from "./recognise-page.ts";

const documents = createOpenDocuments();
const reader = createPageReader(documents);

/** Recognition gave no words: there was nothing that it could look at. */
const UNREAD: ReadonlySet<IssueCode> = new Set(["page_unreadable_image", "page_too_large"]);

async function answer(job: OcrJob): Promise<unknown> {
  switch (job.type) {
    case "inspect":
      return inspectSource(job.path, { name: job.name, password: job.password, documents });
    case "layer":
      return readLayerPages(job.path, job.from, job.to, { name: job.name, password: job.password, documents });
    case "recognise": {
      const { path, number, language, password, layer } = job;
      const read = await reader.recognisePage(path, number, { language, password, layer });
      const isUnread = read.page.lines.length === 0 && read.issues.some((issue) => UNREAD.has(issue.code));
      const instead = isUnread ? layerInstead(layer, "its picture cannot be read") : null;
      if (instead !== null) return { ...instead, readAs: read.readAs };
      // Another language's page is only looked at: the pipeline reads it again with its own data.
      const isOwn = detectLanguage(textOfLines(read.page.lines)) === read.readAs;
      const mended = isOwn ? { ...read.page, lines: mendLines(read.page.lines, read.readAs) } : read.page;
      const page = layer.method === "both" ? mergePages(layer, mended) : betterOf(layer, mended);
      return { ...read, page: { ...page, language: detectLanguage(textOfLines(page.lines)) } };
    }
    default:
      throw new DeedError("internal", `no such job: ${JSON.stringify(job)}.`, { next: "Report this." });
  }
}

// The parent is our own code of the same version: the job needs no second check.
serveJobs((job) => answer(job as OcrJob));
