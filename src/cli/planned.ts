/** `reprocess` where workers read: what would run and how long it takes, then at the lowest priority beside the feed. Nothing is deleted: keys tell what is new. */
import type { Settings } from "../config.ts";
import { DeedError } from "../errors.ts";
import { bundledModelFolder } from "../installation.ts";
import { findOneDeed, type ReadingGroup, type Store } from "../store/index.ts";
import type { Door } from "./door.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { table } from "./table.ts";
import { wordCount, wordDuration } from "./words.ts";

/** The first stage that runs anew, in order; `data`: versions are the same, but a worker with other reference data read them. */
const PARTS = ["ocr", "clauses", "ner", "features", "data"] as const;
type Part = (typeof PARTS)[number];

export type PlannedReprocess = {
  readonly store: Store;
  readonly settings: Settings;
  readonly door: Door;
  readonly ids: readonly string[];
  /** Only deeds whose earlier stages are up to date. */
  readonly from: Exclude<Part, "data"> | undefined;
  readonly dryRun: boolean;
};

type PlannedGroup = ReadingGroup & { readonly part: Part | null };

export const planReprocess = async ({
  store,
  settings,
  door,
  ids,
  from,
  dryRun,
}: PlannedReprocess): Promise<ExitCode> => {
  const { hashResources, releaseOf, STAGES, versionsOf } = await import("../stages.ts");
  const resources = await hashResources(settings.modelFolder ?? bundledModelFolder());
  const release = releaseOf(resources);
  const { replan } = store.jobs;
  const current = await replan.currentRelease();
  if (current !== null && current !== release)
    throw new DeedError("config_invalid", "The workers run another release than this command.", {
      next: "Start workers of this release first, or use the command of theirs.",
    });
  const sources = ids.length === 0 ? null : await Promise.all(ids.map((id) => findOneDeed(store.deeds, id)));
  const installed = versionsOf(resources);
  const partOf = ({ versions, otherRelease }: ReadingGroup): Part | null => {
    const stage = STAGES.find(({ name }) => versions[name] !== installed[name])?.name;
    const isOther = versions["model"] !== installed["model"];
    if (stage === "layer" || stage === "page" || stage === "text") return "ocr";
    if (stage === "clauses") return "clauses";
    if (stage === "ner" || isOther) return "ner";
    return stage ?? (otherRelease ? "data" : null);
  };
  const groups = (await replan.groups(sources, release)).map((group) => ({ ...group, part: partOf(group) }));
  const wanted = groups.filter(
    ({ part }) => part !== null && (from === undefined || PARTS.indexOf(part) >= PARTS.indexOf(from)),
  );
  await door.out(await wordPlan(store, groups, wanted));
  if (dryRun) return EXIT.ok;
  let queued = 0;
  for (const group of wanted) queued += await replan.submit(sources, release, group);
  door.note(
    `${wordCount(queued, "deed")} queued at low priority. \`deedlens status\` tells how far they are; \`deedlens reprocess --pause\`, \`--resume\` and \`--cancel\` steer them.`,
  );
  return EXIT.ok;
};

const wordPlan = async (
  store: Store,
  groups: readonly PlannedGroup[],
  wanted: readonly PlannedGroup[],
): Promise<string> => {
  const times = await store.jobs.replan.stageTimes();
  const { slots } = await store.jobs.overview();
  const row = (name: string, chosen: readonly PlannedGroup[], part: Part | null): readonly string[] => {
    const deeds = chosen.reduce((sum, group) => sum + group.deeds, 0);
    const pages = chosen.reduce((sum, group) => sum + group.pages, 0);
    const aPage = part === null ? 0 : secondsAPage(times, part);
    const about =
      part === null ? "-" : aPage === null ? "not measured yet" : wordDuration((aPage * pages) / Math.max(1, slots));
    return [name, String(deeds), String(pages), about];
  };
  const rows = PARTS.flatMap((part) => {
    const chosen = wanted.filter((group) => group.part === part);
    return chosen.length === 0 ? [] : [row(`from ${part}`, chosen, part)];
  });
  const leftOut = groups.filter((group) => group.part !== null && !wanted.includes(group));
  if (leftOut.length > 0) rows.push(row("left out: earlier stages", leftOut, null));
  rows.push(
    row(
      "up to date",
      groups.filter(({ part }) => part === null),
      null,
    ),
  );
  return table([["WHAT", "DEEDS", "PAGES", `ABOUT (${wordCount(Math.max(1, slots), "page")} at once)`], ...rows]);
};

/** From what the workers measured; null where a stage was not measured yet. Of `data` nobody knows which stage it concerns: as features. */
const secondsAPage = (
  times: ReadonlyMap<string, { readonly pages: number; readonly seconds: number }>,
  part: Part,
): number | null => {
  const mean = (stage: string): number | null => {
    const time = times.get(stage);
    return time === undefined || time.pages === 0 ? null : time.seconds / time.pages;
  };
  const sum = (...parts: readonly (number | null)[]): number | null =>
    parts.reduce((total, one) => (total === null || one === null ? null : total + one), 0);
  const features = mean("from_cache") ?? mean("features");
  const entities = mean("entities");
  if (part === "features" || part === "data") return features;
  if (part === "clauses" || part === "ner") return sum(entities, features);
  // Recognition is counted by the pages that needed it, and its time told of all pages.
  const layers = times.get("layers");
  if (layers === undefined || layers.pages === 0) return null;
  const recognised = (times.get("page")?.seconds ?? 0) + (times.get("language")?.seconds ?? 0);
  return sum((layers.seconds + recognised) / layers.pages, mean("assemble"), entities, features);
};
