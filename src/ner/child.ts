/** Entry of a child process: a job is `{text}`, the answer its model entities. The model is loaded once a process, with the first job. */
import { z } from "zod";
import { DeedError } from "../errors.ts";
import { serveJobs } from "../pool/index.ts";
import { createTagger, type Tagger } from "./tagger.ts";

const jobSchema = z.strictObject({ text: z.string() });
const settingsSchema = z.object({
  DEEDLENS_MODEL_FOLDER: z.string().min(1),
  DEEDLENS_MODEL_THREADS: z.coerce.number().int().positive(),
});

/** The pool's parent says in the environment which model to load and how many threads it may take. */
function openTagger(): Promise<Tagger> {
  const settings = settingsSchema.safeParse(process.env);
  if (!settings.success) {
    throw new DeedError("internal", `The tagging process was started without its settings: ${settings.error.message}`, {
      next: "Report this: the pipeline starts this process and owes it the model folder and a number of threads.",
    });
  }
  const { DEEDLENS_MODEL_FOLDER: modelFolder, DEEDLENS_MODEL_THREADS: threads } = settings.data;
  return createTagger({ modelFolder, threads });
}

function answerJobs(): (job: unknown) => Promise<unknown> {
  let tagger: Promise<Tagger> | null = null;
  return async (job) => {
    const { text } = jobSchema.parse(job);
    tagger ??= openTagger();
    return (await tagger).tag(text);
  };
}

serveJobs(answerJobs());
