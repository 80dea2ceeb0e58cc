/**
 * A trace for each reading of a deed, a span for each of its steps, sent by OTLP over HTTP. Steps run in any worker at any time: the trace's id and that of its
 * root follow from the deed and the run, and whoever ends the deed sends the root. Attributes are ids, stages, versions and counts: no names, no text.
 * The only file that imports OpenTelemetry; loaded when an endpoint is set.
 */
import { createHash } from "node:crypto";
import { ROOT_CONTEXT, type SpanContext, SpanStatusCode, TraceFlags, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider, RandomIdGenerator } from "@opentelemetry/sdk-trace-node";
import type { StageName } from "../src/stages.ts";
import type { RunningStep } from "../src/store/index.ts";
import { shortId } from "./log.ts";
import type { StepOutcome } from "./metrics.ts";
import { pagesOf } from "./times.ts";

export type StepTrace = {
  readonly outcome: StepOutcome;
  /** Of the failure; null when there was none. */
  readonly errorCode: string | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
};

export type Traces = {
  stepEnded(step: RunningStep, end: StepTrace): void;
  deedEnded(step: RunningStep, outcome: "read" | "read_with_bad_pages" | "parked", pages: number): void;
  /** Sends what is left, for at most two seconds. */
  close(): Promise<void>;
};

export type TracesOptions = {
  /** As OTEL_EXPORTER_OTLP_ENDPOINT has it, without `/v1/traces`. */
  readonly endpoint: string;
  readonly worker: string;
  readonly release: string;
  readonly versions: Readonly<Record<string, string>>;
};

const SERVICE = "deedlens-worker";
const CLOSE_WITHIN_MS = 2_000;
/** Whose version a step's result has. */
const STAGE_OF: Readonly<Record<RunningStep["stage"], StageName | null>> = {
  intake: null,
  layers: "layer",
  language: "page",
  page: "page",
  assemble: "text",
  entities: "ner",
  features: "features",
};

export const createTraces = ({ endpoint, worker, release, versions }: TracesOptions): Traces => {
  const ids = createIds();
  const provider = new NodeTracerProvider({
    idGenerator: ids.generator,
    resource: resourceFromAttributes({ "service.name": SERVICE, "service.instance.id": worker }),
    // A collector that is away costs the spans that do not fit its queue, and no work.
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` })),
    ],
  });
  const tracer = provider.getTracer("deedlens");
  const about = (step: RunningStep) => ({
    "deedlens.deed": shortId(step.source),
    "deedlens.run": step.run,
    "deedlens.release": release,
  });
  return {
    stepEnded(step, { outcome, errorCode, startedAt, endedAt }) {
      const stage = STAGE_OF[step.stage];
      const span = tracer.startSpan(
        step.stage,
        {
          startTime: startedAt,
          attributes: {
            ...about(step),
            "deedlens.stage": step.stage,
            ...(stage === null ? {} : { "deedlens.version": versions[stage] ?? "" }),
            ...(step.firstPage === 0
              ? {}
              : { "deedlens.page.first": step.firstPage, "deedlens.page.last": step.lastPage }),
            "deedlens.pages": pagesOf(step),
            "deedlens.attempt": step.failures + 1,
            "deedlens.outcome": outcome,
            ...(errorCode === null ? {} : { "error.type": errorCode }),
          },
        },
        trace.setSpanContext(ROOT_CONTEXT, rootOf(step)),
      );
      if (errorCode !== null) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endedAt);
    },
    deedEnded(step, outcome, pages) {
      const span = ids.as(rootOf(step), () =>
        tracer.startSpan(
          "deed",
          {
            root: true,
            startTime: step.deedStartedAt,
            attributes: { ...about(step), "deedlens.outcome": outcome, "deedlens.pages": pages },
          },
          ROOT_CONTEXT,
        ),
      );
      if (outcome === "parked") span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
    async close() {
      const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
};

/** The same in every worker. */
const rootOf = ({ source, job, run }: RunningStep): SpanContext => {
  const hash = createHash("sha256").update(`${source}/${job}/${run}`).digest("hex");
  return { traceId: hash.slice(0, 32), spanId: hash.slice(32, 48), traceFlags: TraceFlags.SAMPLED, isRemote: true };
};

/** Random ids, but for the span that `start` begins. */
const createIds = () => {
  const random = new RandomIdGenerator();
  let given: SpanContext | null = null;
  return {
    generator: {
      generateTraceId: () => given?.traceId ?? random.generateTraceId(),
      generateSpanId: () => given?.spanId ?? random.generateSpanId(),
    },
    as<T>(context: SpanContext, start: () => T): T {
      given = context;
      try {
        return start();
      } finally {
        given = null;
      }
    },
  };
};
