/** After a batch: the feature tables follow the store, and expectations judge them. */
import type { Settings } from "../config.ts";
import { DeedError } from "../errors.ts";
import type { Store } from "../store/index.ts";
import type { Door } from "./door.ts";
import { tellAlerts } from "./telling.ts";
import { plain, wordCount } from "./words.ts";

/**
 * The deeds are kept already: what goes wrong here is told, and the next batch, `deedlens tables refresh` or `deedlens validate` makes up for it. A batch that
 * brought nothing new is not judged again.
 */
export const refreshAfterBatch = async (store: Store, settings: Settings, door: Door): Promise<void> => {
  const { refreshTables } = await import("../tables/index.ts");
  const refreshed = await attempt(
    () => refreshTables({ store: store.tables, hashKey: settings.hashKey, signal: door.signal }),
    (reason) =>
      door.note(`The feature tables were not brought up to date: ${reason}\n  \`deedlens tables refresh\` does it.`),
  );
  if (refreshed === null || refreshed.readings === 0 || door.signal.aborted) return;
  await attempt(
    () => judgeTables(store, settings, door),
    (reason) => door.note(`The feature tables were not validated: ${reason}\n  \`deedlens validate\` does it.`),
  );
};

const judgeTables = async (store: Store, { alerts }: Settings, door: Door): Promise<void> => {
  const { validateTables } = await import("../quality/index.ts");
  const validation = await validateTables(store.tables, { occasion: "ingest" });
  const failed = validation.tables.flatMap(({ verdicts }) =>
    verdicts.filter(({ success, expectation }) => !success && expectation.severity !== "info"),
  );
  if (failed.length > 0)
    door.note(
      `${wordCount(failed.length, "expectation")} on the feature tables failed: \`deedlens validate\` says which.`,
    );
  await tellAlerts(store.tables.query, validation, alerts, door);
};

const attempt = async <T>(run: () => Promise<T>, explain: (reason: string) => void): Promise<T | null> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DeedError)) throw error;
    explain(plain(error.message));
    return null;
  }
};
