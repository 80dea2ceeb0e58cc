/** The worker's own small HTTP server, for the supervisor and Prometheus. It answers from the first moment, while the servers are still waited for. */
import { createServer, type Server } from "node:http";
import { DeedError } from "../src/errors.ts";

/** The one that OpenTelemetry's Prometheus exporters use, too. */
export const USUAL_PORT = 9464;

export type HealthOptions = {
  /** Null: the usual one, or any free one where that is taken. */
  readonly port: number | null;
  readonly host: string;
  /** Why the worker takes no work now; empty when it does. Codes, no sentences. */
  readonly troubles: () => readonly string[];
  /** Null until there are any. */
  readonly metrics: () => { text(): Promise<string>; readonly contentType: string } | null;
};

export type Health = { readonly port: number; close(): Promise<void> };

export const serveHealth = async (options: HealthOptions): Promise<Health> => {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string): void => {
      response.writeHead(status, { "content-type": type }).end(body);
    };
    const json = (status: number, value: unknown): void => answer(status, "application/json", JSON.stringify(value));
    if (request.method !== "GET") return json(405, { error: "method_not_allowed" });
    if (request.url === "/healthz") return json(200, { alive: true });
    if (request.url === "/readyz") {
      const troubles = options.troubles();
      return json(troubles.length === 0 ? 200 : 503, { ready: troubles.length === 0, troubles });
    }
    if (request.url === "/metrics") {
      const metrics = options.metrics();
      if (metrics === null) return answer(200, "text/plain", "");
      metrics.text().then(
        (text) => answer(200, metrics.contentType, text),
        () => json(500, { error: "metrics_failed" }),
      );
      return;
    }
    json(404, { error: "not_found" });
  });
  const { port, host } = options;
  await listen(server, port ?? USUAL_PORT, host).catch((error: unknown) => {
    if (port === null && error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      return listen(server, 0, host);
    throw new DeedError("config_invalid", `The worker cannot listen on ${host}:${port ?? USUAL_PORT}.`, {
      next: "Choose a free port with --port (0: any), and an address of this machine with --host.",
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

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
