/** How long steps took, summed until they are written down: `deedlens reprocess --dry-run` tells from it how long the rest takes. */
import type { RunningStep, StageTime } from "../src/store/index.ts";

/** How the time of a deed that is derived from what is kept is called among the stages' times. */
export const FROM_CACHE = "from_cache";

export const pagesOf = ({ stage, firstPage, lastPage, pageCount }: RunningStep): number =>
  stage === "layers" || stage === "page" ? lastPage - firstPage + 1 : pageCount;

export const createTimes = () => {
  const sums = new Map<string, { pages: number; seconds: number }>();
  return {
    add(stage: string, pages: number, startedAt: number): void {
      const sum = sums.get(stage) ?? { pages: 0, seconds: 0 };
      sums.set(stage, { pages: sum.pages + pages, seconds: sum.seconds + (performance.now() - startedAt) / 1000 });
    },
    take(): readonly StageTime[] {
      const taken = [...sums].map(([stage, sum]) => ({ stage, ...sum }));
      sums.clear();
      return taken;
    },
  };
};
