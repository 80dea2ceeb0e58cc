/** Traces: what workers send to a collector about deeds, and that nothing of a deed's content or name is in it. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createCrew, observe } from "../workers/observe.ts";
import { broken, createRig, fixture, hasServers, type Rig } from "../workers/rig.ts";

const attributeSchema = z.object({
  key: z.string(),
  value: z.union([
    z.object({ stringValue: z.string() }).transform((value): string | number => value.stringValue),
    z.object({ intValue: z.coerce.number() }).transform((value) => value.intValue),
  ]),
});
const attributes = z
  .array(attributeSchema)
  .transform(
    (all): Readonly<Record<string, string | number>> => Object.fromEntries(all.map(({ key, value }) => [key, value])),
  );
const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  startTimeUnixNano: z.coerce.number(),
  endTimeUnixNano: z.coerce.number(),
  attributes,
  status: z.object({ code: z.number().optional() }),
});
type Span = z.infer<typeof spanSchema> & { readonly worker: string };
const exportSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.unknown()) }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
});

/** An OTLP collector of a few lines. */
const createCollector = async () => {
  const bodies: string[] = [];
  const paths = new Set<string>();
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    bodies.push((request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString("utf8"));
    paths.add(`${request.method} ${request.url}`);
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    bodies,
    paths,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: (): readonly Span[] =>
      bodies.flatMap((body) =>
        exportSchema.parse(JSON.parse(body)).resourceSpans.flatMap(({ resource, scopeSpans }) => {
          const worker = String(
            /"service\.instance\.id","value":\{"stringValue":"(\w+)"/.exec(JSON.stringify(resource))?.[1],
          );
          return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, worker })));
        }),
      ),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

describe.skipIf(!hasServers)("traces", () => {
  let rig: Rig;
  let collector: Awaited<ReturnType<typeof createCollector>>;
  const crew = createCrew(() => rig);
  beforeAll(async () => {
    [rig, collector] = await Promise.all([createRig(), createCollector()]);
  });
  afterEach(() => crew.dismiss());
  afterAll(async () => {
    await rig.remove();
    await collector.close();
  });
  const stopAll = async (): Promise<void> => {
    for (const worker of crew.workers) worker.kill("SIGTERM");
    await Promise.all(crew.workers.map(({ ended }) => ended));
  };

  it("are one for each deed, whichever workers ran its steps, with a span for each step", async () => {
    const { writeScan, resultOf } = await observe(rig);
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    await Promise.all([crew.startReady(["--lock", "30"], environment), crew.startReady(["--lock", "30"], environment)]);
    const scan = await rig.submit(writeScan("akte Janssens.pdf", 6));
    const typed = await rig.submit(fixture("fr-apartment.pdf"));
    const parked = await rig.submit(broken("not-a-pdf.pdf"));
    await rig.untilEnded();
    // What is still to be sent goes out before the workers end.
    await stopAll();
    const spans = collector.spans();
    expect([...collector.paths]).toEqual(["POST /v1/traces"]);

    const traceOf = (source: string) => {
      const mine = spans.filter(({ attributes: { "deedlens.deed": deed } }) => deed === source.slice(0, 12));
      const [root, ...more] = mine.filter(({ parentSpanId }) => parentSpanId === undefined || parentSpanId === "");
      expect(more).toEqual([]);
      const steps = mine.filter((span) => span !== root);
      expect(new Set(mine.map(({ traceId }) => traceId)).size).toBe(1);
      for (const step of steps) {
        expect(step.parentSpanId).toBe(root?.spanId);
        expect(step.endTimeUnixNano).toBeGreaterThanOrEqual(step.startTimeUnixNano);
        expect(step.startTimeUnixNano).toBeGreaterThanOrEqual((root?.startTimeUnixNano ?? 0) - 1e9);
      }
      return { root, steps, names: steps.map(({ name }) => name).sort() };
    };
    const ofScan = traceOf(scan);
    expect(ofScan.root).toMatchObject({
      name: "deed",
      attributes: { "deedlens.outcome": "read", "deedlens.pages": 6 },
    });
    const pages = ofScan.steps.filter(({ name }) => name === "page");
    expect(pages.length).toBeGreaterThanOrEqual(3);
    const { versions } = await resultOf(scan);
    for (const page of pages)
      expect(page.attributes).toMatchObject({
        "deedlens.stage": "page",
        "deedlens.version": versions["page"],
        "deedlens.pages": 1,
        "deedlens.outcome": "done",
      });
    // Two workers, six pages of a scan that takes seconds each: both had some.
    expect(new Set(ofScan.steps.map(({ worker }) => worker)).size).toBe(2);
    const ofTyped = traceOf(typed);
    // The layers of a whole deed without scans tell its language themselves.
    expect(ofTyped.names).toEqual(["assemble", "entities", "features", "intake", "layers"]);
    const ofParked = traceOf(parked);
    expect(ofParked.root).toMatchObject({ attributes: { "deedlens.outcome": "parked" }, status: { code: 2 } });
    expect(ofParked.steps).toMatchObject([
      {
        name: "intake",
        attributes: { "deedlens.outcome": "parked", "error.type": "not_a_document" },
        status: { code: 2 },
      },
    ]);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(3);

    const sent = collector.bodies.join("\n").toLowerCase();
    const { text, entities } = await resultOf(typed);
    const names = entities
      .filter(({ label }) => label === "PERSON")
      .map(({ start, end }) => [...text].slice(start, end).join(""));
    expect(names.length).toBeGreaterThan(0);
    for (const personal of [...names, "janssens", ".pdf", "not-a-pdf", rig.folder])
      expect(sent).not.toContain(personal.toLowerCase());
  });

  it("are not sent where no endpoint is set, and a collector that is away stops nothing", async () => {
    const before = collector.bodies.length;
    await crew.startReady();
    const first = await rig.submit(fixture("nl-land.pdf"));
    await rig.untilEnded([first]);
    await stopAll();
    await crew.dismiss();
    expect(collector.bodies.length).toBe(before);

    const worker = await crew.startReady([], { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:1" });
    const second = await rig.submit(fixture("de-house.pdf"));
    await rig.untilEnded([second]);
    worker.kill("SIGTERM");
    expect(await worker.ended).toBe(0);
    expect(await rig.store.jobs.find(second)).toMatchObject({ state: "done" });
  });

  it("refuses an endpoint that is none, naming the variable", async () => {
    const worker = crew.start([], { OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" });
    expect(await worker.ended).toBe(2);
    expect(worker.output()).toContain("OTEL_EXPORTER_OTLP_ENDPOINT");
  });
});
