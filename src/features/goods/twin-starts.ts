/** Two units in one item: "de garage nummer 7, …, en de garage nummer 8", "la cave 3A et la cave 4B". */
import type { Span } from "../../deed.ts";
import { type DeedContext, entitiesIn } from "../context.ts";
import { UNIT_NAME } from "../priced-units.ts";
import { classifyGood } from "./classify.ts";
import { UNIT_TYPES } from "./good-words.ts";
import type { Start } from "./starts.ts";

const JOINED =
  /(?:,|;)?\s(?:en|et|und|alsook|evenals|ainsi\sque|sowie)\s(?:(?:de|het|la|le|les|l['’]|der|die|das|den|een|une?|eine?n?)\s?)?$/iu;

const unitName = (context: DeedContext, end: number): string | undefined =>
  UNIT_NAME.exec(context.text.slice(end, end + 24))?.[1];

/** Every start, and behind it those of the units of the same kind that its own item goes on to, each with another number. */
export function withTwins(context: DeedContext, zone: Span, starts: readonly Start[]): Start[] {
  return starts.flatMap((start, index) => {
    const type = classifyGood(start.head.text)?.type;
    const name = unitName(context, start.head.end);
    if (type === undefined || !UNIT_TYPES.has(type) || name === undefined) return [start];
    const names = new Set([name]);
    const twins = entitiesIn(context, { start: start.head.end, end: starts[index + 1]?.at ?? zone.end }, "GOOD").filter(
      (good) => {
        const own = unitName(context, good.end);
        if (own === undefined || names.has(own) || classifyGood(good.text)?.type !== type) return false;
        if (!JOINED.test(context.text.slice(start.head.end, good.start))) return false;
        names.add(own);
        return true;
      },
    );
    const twin = (head: (typeof twins)[number]): Start => ({ ...start, at: head.start, head, label: null, labels: [] });
    return [start, ...twins.map(twin)];
  });
}
