/** The page about the queues: what it shows, to whom, and what it lets nobody do. */
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Dashboard, type DashboardOptions, openQueues, type Queues } from "../../src/queue/index.ts";
import { createOwnRedis, hasRedis, type OwnRedis } from "./own-redis.ts";

const READ_ONLY: DashboardOptions = { host: "127.0.0.1", port: 0, allowWrites: false };
const TICKET = { step: "41", feed: 2, release: "abc123" };

type Answer = { readonly status: number; readonly text: string; readonly headers: Readonly<Record<string, unknown>> };

describe.skipIf(!hasRedis())("the dashboard", () => {
  let redis: OwnRedis;
  let queues: Queues;
  let dashboard: Dashboard;
  beforeAll(async () => {
    redis = await createOwnRedis();
    await redis.start();
    queues = await openQueues({ url: redis.url, lockMs: 2_000 });
    await queues.add("pages", [{ ticket: TICKET, priority: 2 }]);
  });
  afterEach(() => dashboard.close());
  afterAll(async () => {
    await queues.close();
    await redis.remove();
  });
  /** `fetch` lets nobody choose the Host header. */
  const ask = (path: string, method = "GET", headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port: dashboard.port, path, method, headers }, async (response) => {
        let text = "";
        for await (const chunk of response.setEncoding("utf8")) text += chunk;
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
      });
      asked.once("error", reject).end();
    });

  it("shows the queues and their tickets, of which it knows numbers only, and loads nothing from elsewhere", async () => {
    dashboard = await queues.openDashboard(READ_ONLY);
    const page = await ask("/");
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining("deedlens") });
    expect(page.headers["content-security-policy"]).toMatch(/^default-src 'self'; (?!.*https?:)/);
    const scripts = [...page.text.matchAll(/src="(static\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect((await ask(`/${script}`)).status).toBe(200);
    const shown = JSON.parse((await ask("/api/queues?activeQueue=pages&status=prioritized")).text);
    expect(shown.queues.map(({ name }: { name: string }) => name).sort()).toEqual([
      "assemble",
      "entities",
      "features",
      "intake",
      "pages",
    ]);
    const pages = shown.queues.find(({ name }: { name: string }) => name === "pages");
    expect(pages).toMatchObject({ readOnlyMode: true, counts: { prioritized: 1 }, jobs: [{ data: TICKET }] });
  });

  it("changes nothing unless that is allowed", async () => {
    dashboard = await queues.openDashboard(READ_ONLY);
    for (const path of ["/api/queues/pages/pause", "/api/queues/pause", "/api/queues/pages/empty"])
      expect(await ask(path, "PUT")).toMatchObject({ status: 405, text: '{"error":"read_only"}' });
    expect((await queues.depths()).pages.waiting).toBe(1);
    await dashboard.close();

    dashboard = await queues.openDashboard({ ...READ_ONLY, allowWrites: true });
    const elsewhere = { origin: "https://evil.example" };
    expect(await ask("/api/queues/pages/pause", "PUT", elsewhere)).toMatchObject({ status: 403 });
    expect(await redis.command("HEXISTS", "deedlens:pages:meta", "paused")).toBe(0);
    const itself = { origin: `http://127.0.0.1:${dashboard.port}` };
    expect(await ask("/api/queues/pages/pause", "PUT", itself)).toMatchObject({ status: 200 });
    expect(await redis.command("HEXISTS", "deedlens:pages:meta", "paused")).toBe(1);
    expect(await ask("/api/queues/pages/resume", "PUT")).toMatchObject({ status: 200 });
  });

  it("answers nobody who reached it under another site's name", async () => {
    dashboard = await queues.openDashboard(READ_ONLY);
    expect(await ask("/api/queues", "GET", { host: "evil.example" })).toMatchObject({ status: 403 });
    expect(await ask("/api/queues", "GET", { host: `localhost:${dashboard.port}` })).toMatchObject({ status: 200 });
  });

  it("says so when the port is taken", async () => {
    dashboard = await queues.openDashboard(READ_ONLY);
    await expect(queues.openDashboard({ ...READ_ONLY, port: dashboard.port })).rejects.toMatchObject({
      code: "config_invalid",
      next: expect.stringContaining("--dashboard"),
    });
  });
});
