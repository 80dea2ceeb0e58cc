/**
 * Alerts: what has newly failed and what has recovered, in one message a run and channel. Each channel's memory of what it was told stands in `quality.alert`;
 * it changes only when the message was delivered, so that what was not is told with the next run. Names of suites, tables, types, columns and counts: no value.
 */
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { DeedError } from "../errors.ts";
import type { Query } from "../ports.ts";
import { groupBy } from "./group-by.ts";
import { SEVERITIES, type Severity } from "./suite.ts";
import type { Validation } from "./validate.ts";

export type AlertLine = {
  readonly suite: string;
  readonly table: string;
  readonly expectation: string;
  readonly severity: Severity;
  /** Rows (or groups) that fail, of so many; null where the expectation is about one figure, where it could not be judged, or where it has recovered. */
  readonly unexpected: number | null;
  readonly elements: number | null;
};
export type AlertMessage = {
  readonly run: string;
  readonly failed: readonly AlertLine[];
  readonly recovered: readonly AlertLine[];
  /** Failing still, and told before. */
  readonly stillFailing: number;
};

/** One way to tell somebody. Rejects with a DeedError; `retryable` when another try may succeed. */
export type Channel = { readonly name: string; tell(message: AlertMessage): Promise<void> };

export type Told = {
  readonly channel: string;
  /** Null: there was nothing to tell. */
  readonly message: AlertMessage | null;
  /** Why it was not delivered; it will be with the next run. */
  readonly error: DeedError | null;
};

export type TellOptions = {
  /** Told from this severity on; `warning` by default. */
  readonly least?: Severity;
  /** Pauses between tries, milliseconds. */
  readonly retryAfterMs?: readonly number[];
};

const RETRY_AFTER_MS = [1000, 5000, 15_000];
const MAILBOX = /[\w.+-]+@[\w-]+\.[\w.-]+/g;

/** Never rejects for a channel: what went wrong is in the answer. */
export const tellChannels = async (
  query: Query,
  validation: Validation,
  channels: readonly Channel[],
  options: TellOptions = {},
): Promise<readonly Told[]> => {
  const told: Told[] = [];
  for (const channel of channels) {
    const message = await composeMessage(query, channel.name, validation, options.least ?? "warning");
    if (message === null) told.push({ channel: channel.name, message: null, error: null });
    else {
      const error = await deliver(channel, message, options.retryAfterMs ?? RETRY_AFTER_MS);
      if (error === null) await remember(query, channel.name, message);
      told.push({ channel: channel.name, message, error });
    }
  }
  return told;
};

const keyOf = ({ suite, table, expectation }: Pick<AlertLine, "suite" | "table" | "expectation">): string =>
  JSON.stringify([suite, table, expectation]);

const knownSchema = z.object({
  suite: z.string(),
  table_name: z.string(),
  expectation: z.string(),
  severity: z.enum(SEVERITIES),
});

/** Null when the channel knows all there is to know. */
const composeMessage = async (
  query: Query,
  channel: string,
  { run, tables }: Validation,
  least: Severity,
): Promise<AlertMessage | null> => {
  const rows = await query(
    "SELECT suite, table_name, expectation, severity FROM quality.alert WHERE channel = $1 ORDER BY 1, 2, 3",
    [channel],
  );
  const known = rows.map((row): AlertLine => {
    const { suite, table_name: table, expectation, severity } = knownSchema.parse(row);
    return { suite, table, expectation, severity, unexpected: null, elements: null };
  });
  const failing = tables.flatMap(({ suite, table, verdicts }) =>
    verdicts
      .filter(
        ({ success, expectation }) => !success && SEVERITIES.indexOf(expectation.severity) <= SEVERITIES.indexOf(least),
      )
      .map(
        ({ label, expectation, unexpectedCount, elementCount }): AlertLine => ({
          suite,
          table,
          expectation: label,
          severity: expectation.severity,
          unexpected: unexpectedCount,
          elements: elementCount,
        }),
      ),
  );
  const knownKeys = new Set(known.map(keyOf));
  const failingKeys = new Set(failing.map(keyOf));
  // What this run did not look at has not recovered.
  const judged = new Set(tables.map(({ suite, table }) => JSON.stringify([suite, table])));
  const failed = failing.filter((line) => !knownKeys.has(keyOf(line)));
  const recovered = known.filter(
    (line) => judged.has(JSON.stringify([line.suite, line.table])) && !failingKeys.has(keyOf(line)),
  );
  if (failed.length === 0 && recovered.length === 0) return null;
  return { run, failed, recovered, stillFailing: failing.length - failed.length };
};

const deliver = async (
  channel: Channel,
  message: AlertMessage,
  pauses: readonly number[],
): Promise<DeedError | null> => {
  for (let tries = 0; ; tries += 1) {
    try {
      await channel.tell(message);
      return null;
    } catch (error) {
      const failure =
        error instanceof DeedError
          ? error
          : new DeedError("internal", `The alert by ${channel.name} failed: ${String(error)}`, {
              next: "Report this.",
              cause: error,
            });
      const pause = pauses[tries];
      if (!failure.retryable || pause === undefined) return failure;
      await wait(pause);
    }
  }
};

/** One statement: a message is remembered whole or not at all. */
const remember = async (query: Query, channel: string, { run, failed, recovered }: AlertMessage): Promise<void> => {
  await query(
    `WITH gone AS (DELETE FROM quality.alert a USING jsonb_to_recordset($3::text::jsonb) AS r (suite text, "table" text, expectation text)
       WHERE a.channel = $1 AND a.suite = r.suite AND a.table_name = r."table" AND a.expectation = r.expectation)
     INSERT INTO quality.alert (channel, suite, table_name, expectation, severity, run)
     SELECT $1, r.suite, r."table", r.expectation, r.severity, $4::text::bigint
     FROM jsonb_to_recordset($2::text::jsonb) AS r (suite text, "table" text, expectation text, severity text) ON CONFLICT DO NOTHING`,
    [channel, JSON.stringify(failed), JSON.stringify(recovered), run],
  );
};

/** A line for the subject and the lines below it, for a person. */
export const wordMessage = ({
  run,
  failed,
  recovered,
  stillFailing,
}: AlertMessage): { readonly subject: string; readonly text: string } => {
  const worst = SEVERITIES.find((severity) => failed.some((line) => line.severity === severity));
  const parts = [
    ...(failed.length === 0 ? [] : [`${failed.length} newly failing (${worst})`]),
    ...(recovered.length === 0 ? [] : [`${recovered.length} recovered`]),
  ];
  const subject = `deedlens: expectations: ${parts.join(", ")}`;
  const byTable = (lines: readonly AlertLine[]): readonly string[] =>
    [...groupBy(lines, ({ suite, table }) => `${table}, suite ${suite}`)].flatMap(([place, some]) => [
      `  ${place}`,
      ...some.map((line) => `    ${line.severity}: ${line.expectation}${wordCounts(line)}`),
    ]);
  const text = [
    ...(failed.length === 0 ? [] : ["Newly failing:", ...byTable(failed), ""]),
    ...(recovered.length === 0 ? [] : ["Recovered:", ...byTable(recovered), ""]),
    ...(stillFailing === 0 ? [] : [`Failing as before: ${stillFailing}`, ""]),
    `Run ${run}. \`deedlens docs DIR\` writes pages with the failing rows.`,
  ].join("\n");
  // A suite's own words could hold an address; nothing that looks like one leaves.
  return { subject, text: text.replace(MAILBOX, "…") };
};

const wordCounts = ({ unexpected, elements }: AlertLine): string =>
  unexpected === null || elements === null ? "" : ` (${unexpected} of ${elements})`;
