/** The page of Bull Board about our queues: what lies in Redis, which is ids and counts. The only file that imports it; loaded when it is asked for. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import { ExpressAdapter } from "@bull-board/express";
import { DeedError } from "../errors.ts";
import type { Dashboard, DashboardOptions } from "./types.ts";

/** The page asks for fonts of another host, which would be told who looks; nothing but what is served here is loaded. */
const CONTENT_POLICY =
  "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'";
const POLL_SECONDS = 5;
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);
const LOOKING: ReadonlySet<string> = new Set(["GET", "HEAD"]);

type AnyQueue = ConstructorParameters<typeof BullMQAdapter>[0];

/** Rejects with `config_invalid` where the address cannot be listened on. */
export const serveDashboard = async (
  queues: readonly AnyQueue[],
  { host, port, allowWrites }: DashboardOptions,
): Promise<Dashboard> => {
  const adapter = new ExpressAdapter();
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: !allowWrites, allowRetries: false })),
    // Its own types are of a copy of the same package one patch older.
    serverAdapter: adapter as unknown as Parameters<typeof createBullBoard>[0]["serverAdapter"],
    options: {
      uiConfig: {
        boardTitle: "deedlens",
        hideDocsLink: true,
        showWorkers: false,
        pollingInterval: { forceInterval: POLL_SECONDS },
      },
    },
  });
  const show = adapter.getRouter() as RequestListener;
  const server = createServer((request, response) => {
    const refuse = (status: number, error: string): void =>
      void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error }));
    response.setHeader("content-security-policy", CONTENT_POLICY);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    if (!isMeant(request, host)) return refuse(403, "host_refused");
    if (!LOOKING.has(request.method ?? "") && !allowWrites) return refuse(405, "read_only");
    if (!LOOKING.has(request.method ?? "") && !isFromItself(request)) return refuse(403, "origin_refused");
    show(request, response);
  });
  await listen(server, port, host).catch((error: unknown) => {
    throw new DeedError("config_invalid", `The dashboard cannot listen on ${host}:${port}.`, {
      next: "Choose a free port with --dashboard (0: any), and an address of this machine with --dashboard-host.",
      cause: error,
    });
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const nameOf = (host: string): string => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "");

/** A page of another site that has its own name point here (DNS rebinding) still sends its own name. */
const isMeant = ({ headers }: IncomingMessage, boundTo: string): boolean =>
  !LOOPBACK.has(boundTo) || LOOPBACK.has(nameOf(headers.host ?? ""));

/** Browsers tell the page that a change comes from; programs that are none send nothing. */
const isFromItself = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined || (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host);

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
