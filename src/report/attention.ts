/** What needs attention: one sentence each on expectations, data and market, the most urgent finding of each. */
import type { Attention, Report } from "./schema.ts";
import { wordCount, wordEuro, wordField, wordPercent, wordYears } from "./words.ts";

type Numbers = Pick<Report, "tables" | "market" | "drift" | "fitness" | "expectations">;

/** Presence that falls by so many points is looked at, or acted on; fewer rows than these prove no fall, nor does less than three standard errors. */
const FALL_LOOK = 0.05;
const FALL_ACT = 0.15;
const FALL_ROWS = 100;
/** A national median differs from that of the places where the deeds come from: only beyond this share is it a finding. */
const MEDIAN_OFF = 0.2;
const MEDIAN_SALES = 30;

export const findAttention = (numbers: Numbers): readonly Attention[] => [
  onExpectations(numbers),
  onData(numbers),
  onMarket(numbers),
];

const onExpectations = ({ expectations, tables }: Numbers): Attention => {
  const topic = "expectations";
  if (expectations.length === 0)
    return {
      topic,
      urgency: "unknown",
      text: "Nothing was validated yet: `deedlens validate` holds the tables to their expectations.",
    };
  const all = expectations.reduce((sum, one) => sum + one.expectations, 0);
  const failing = expectations.flatMap((one) => one.failing.map((each) => ({ ...each, suite: one.suite })));
  const held = tables.reduce((sum, one) => sum + one.quarantined, 0);
  const heldWords = held === 0 ? "no row is held back" : `${wordCount(held, "row")} held back`;
  const order = ["critical", "warning", "info"];
  const [worst] = failing.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (worst === undefined)
    return {
      topic,
      urgency: "fine",
      text: `${all === 1 ? "The one expectation" : `All ${wordCount(all, "expectation")}`} held in the last validation of each table; ${heldWords}.`,
    };
  const rows =
    worst.unexpected === null || worst.elements === null
      ? ""
      : `, ${wordCount(worst.unexpected, "row")} of ${wordCount(worst.elements)}`;
  return {
    topic,
    urgency: worst.severity === "critical" ? "act" : "look",
    text: `${wordCount(failing.length)} of ${wordCount(all, "expectation")} failed in the last validation, the worst ${worst.severity} (${worst.suite}: ${worst.expectation}${rows}); ${heldWords}.`,
  };
};

const onData = ({ drift, tables }: Numbers): Attention => {
  const topic = "data";
  const { reference, current } = drift;
  if (reference === null || current === null)
    return {
      topic,
      urgency: "unknown",
      text: tables.every(({ rows }) => rows === 0)
        ? "No deed is in the tables yet: `deedlens ingest PATH` reads some."
        : "No deed has a year, so nothing can be compared over time.",
    };
  const [now, before] = [wordYears(current), wordYears(reference)];
  const [fall] = drift.presence
    .filter(({ currentRows, referenceRows }) => currentRows >= FALL_ROWS && referenceRows >= FALL_ROWS)
    .map((one) => ({ ...one, by: one.reference - one.current }))
    .filter(({ by, reference: share, referenceRows, currentRows, current: after }) => {
      const pooled = (share * referenceRows + after * currentRows) / (referenceRows + currentRows);
      return by <= 0 || by > 3 * Math.sqrt(pooled * (1 - pooled) * (1 / referenceRows + 1 / currentRows));
    })
    .toSorted((a, b) => b.by - a.by);
  if (fall !== undefined && fall.by >= FALL_LOOK)
    return {
      topic,
      urgency: fall.by >= FALL_ACT ? "act" : "look",
      text: `${wordField(fall)} is found in ${wordPercent(fall.current)} of the rows of ${now}, after ${wordPercent(fall.reference)} in ${before}.`,
    };
  const measured = drift.fields.filter(({ psi }) => psi !== null).toSorted((a, b) => (b.psi ?? 0) - (a.psi ?? 0));
  const [most] = measured;
  if (most?.psi === null || most === undefined)
    return fall === undefined
      ? {
          topic,
          urgency: "unknown",
          text: `There are too few rows in ${now} or ${before} to tell whether anything drifts.`,
        }
      : {
          topic,
          urgency: "fine",
          text: `No field is found less often in ${now} than in ${before} by 5 points or more; there are too few rows to compare distributions.`,
        };
  if (most.state === "stable")
    return {
      topic,
      urgency: "fine",
      text: `No field is found less often in ${now} than in ${before} by 5 points or more, and no distribution moved (highest PSI ${most.psi.toFixed(2)}, ${wordField(most)}).`,
    };
  return {
    topic,
    urgency: "look",
    text: `The distribution of ${wordField(most)} ${most.state} from ${before} to ${now} (PSI ${most.psi.toFixed(2)}).`,
  };
};

const onMarket = ({ market, fitness }: Numbers): Attention => {
  const topic = "market";
  if (fitness.transactions === 0)
    return { topic, urgency: "unknown", text: "There is no transaction to make statistics from." };
  const latest = Math.max(...market.filter(({ sales }) => sales >= MEDIAN_SALES).map(({ year }) => year));
  const [off] = market
    .filter(({ year, sales }) => year === latest && sales >= MEDIAN_SALES)
    .flatMap((row) => {
      const { medianEur, referenceMedianEur, medianInterval } = row;
      if (medianEur === null || referenceMedianEur === null || medianInterval === null) return [];
      const outside = medianInterval.low > referenceMedianEur || medianInterval.high < referenceMedianEur;
      const by = medianEur / referenceMedianEur - 1;
      return outside && Math.abs(by) >= MEDIAN_OFF ? [{ ...row, medianEur, referenceMedianEur, by }] : [];
    })
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (off !== undefined)
    return {
      topic,
      urgency: "look",
      text: `The median price of ${off.type} in ${off.year}, ${wordEuro(off.medianEur)} over ${wordCount(off.sales, "sale")}, lies ${wordPercent(Math.abs(off.by))} ${off.by > 0 ? "above" : "below"} the national reference of ${wordEuro(off.referenceMedianEur)}.`,
    };
  const use = fitness.uses.find((one) => one.use === "market_report");
  const fit = use?.fit ?? 0;
  const [most] = use?.reasons ?? [];
  const because = most === undefined || most.rows === 0 ? "" : `; ${most.rule} removes most (${wordCount(most.rows)})`;
  return {
    topic,
    urgency: fit / fitness.transactions < 0.5 ? "look" : "fine",
    text: `${wordCount(fit)} of ${wordCount(fitness.transactions, "transaction")} (${wordPercent(fit / fitness.transactions)}) are fit for a market report${because}.`,
  };
};
