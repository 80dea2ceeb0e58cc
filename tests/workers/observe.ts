/** What worker processes did, seen from outside our code: triggers note each start of a page's step and each value that was made. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type ReadResult, readResultSchema } from "../../src/read-result.ts";
import { writeScannedPdf } from "../support/write-pdf.ts";
import { fixture, type Rig, type WorkerProcess } from "./rig.ts";

export const observe = async (rig: Rig) => {
  await rig.query("CREATE TABLE page_starts (job bigint, stage text, page integer)");
  await rig.query("CREATE TABLE values_made (key text, stage text, source text, body bytea)");
  await rig.query(`CREATE FUNCTION note_start() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO page_starts VALUES (NEW.job, NEW.stage, NEW.first_page); RETURN NEW; END $$`);
  await rig.query(`CREATE FUNCTION note_value() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO values_made VALUES (NEW.key, NEW.stage, NEW.source, NEW.body); RETURN NEW; END $$`);
  await rig.query(`CREATE TRIGGER start AFTER UPDATE ON steps FOR EACH ROW
    WHEN (NEW.state = 'running' AND NEW.queue = 'pages' AND NEW.fence <> OLD.fence) EXECUTE FUNCTION note_start()`);
  // A step may be begun as it is added.
  await rig.query(`CREATE TRIGGER start_at_once AFTER INSERT ON steps FOR EACH ROW
    WHEN (NEW.state = 'running' AND NEW.queue = 'pages') EXECUTE FUNCTION note_start()`);
  await rig.query(
    "CREATE TRIGGER value AFTER INSERT OR UPDATE ON stage_results FOR EACH ROW EXECUTE FUNCTION note_value()",
  );

  const count = async (text: string): Promise<number> => Number((await rig.query(text))[0]?.["count"]);
  const pagesMade = (source: string): Promise<number> =>
    count(`SELECT count(*) FROM stage_results WHERE stage = 'page' AND source = '${source}'`);
  return {
    count,
    pagesMade,
    /** As if nothing had been asked for so far. */
    async forget(): Promise<void> {
      await rig.query("TRUNCATE sources CASCADE");
      await rig.query("TRUNCATE stage_results, page_starts, values_made, workers");
    },
    async untilPages(source: string, least: number): Promise<void> {
      const deadline = Date.now() + 600_000;
      while ((await pagesMade(source)) < least) {
        if (Date.now() > deadline) throw new Error(`no ${least} pages were made`);
        await wait(50);
      }
    },
    resultOf: async (source: string): Promise<ReadResult> =>
      readResultSchema.parse((await rig.store.deeds.get(source))?.result),
    /** A scan whose every page holds the same words: its pages take the same time, and are read alike. */
    writeScan(name: string, pages: number): string {
      const path = join(rig.folder, name);
      writeFileSync(path, writeScannedPdf(fixture("nl-land.jpg"), pages));
      return path;
    },
  };
};

export type Observer = Awaited<ReturnType<typeof observe>>;

/** Starts workers, and ends them all. */
export const createCrew = (rig: () => Rig) => {
  const workers: WorkerProcess[] = [];
  return {
    workers,
    start(...given: Parameters<Rig["startWorker"]>): WorkerProcess {
      const worker = rig().startWorker(...given);
      workers.push(worker);
      return worker;
    },
    async startReady(...given: Parameters<Rig["startWorker"]>): Promise<WorkerProcess> {
      const worker = this.start(...given);
      await worker.untilLogged("ready");
      return worker;
    },
    async dismiss(): Promise<void> {
      for (const worker of workers) worker.kill("SIGKILL");
      await Promise.all(workers.splice(0).map(({ ended }) => ended));
    },
  };
};
