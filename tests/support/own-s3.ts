/** An S3-compatible server of our own for a test file: moto's, which checks signatures and policies, behind a door that can be shut. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findFreePort } from "./free-port.ts";

const BINARY = join(fileURLToPath(new URL("../..", import.meta.url)), ".venv", "bin", "moto_server");
const START_WITHIN_MS = 60_000;
/** Calls that it takes without a signature: those that make the user. */
const FREE_CALLS = 3;
const FREE_AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=nobody/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0";
const POLICY = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }],
};

export const hasS3 = (): boolean => {
  if (existsSync(BINARY)) return true;
  if (process.env["CI"] === "true") throw new Error(`no ${BINARY}: .ci/run installs it`);
  console.warn(
    "SKIPPED: no S3-compatible server; python3 -m venv .venv && .venv/bin/pip install -r deploy/s3-server.txt",
  );
  return false;
};

export type OwnS3 = {
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Nothing listens at the endpoint any more; what the server holds stays. */
  shut(): Promise<void>;
  open(): Promise<void>;
  stop(): Promise<void>;
};

export const startOwnS3 = async (): Promise<OwnS3> => {
  const [port, doorPort] = [await findFreePort(), await findFreePort()];
  const server = spawn(BINARY, ["-H", "127.0.0.1", "-p", String(port)], {
    stdio: "ignore",
    env: { ...process.env, INITIAL_NO_AUTH_ACTION_COUNT: String(FREE_CALLS) },
  });
  const behind = `http://127.0.0.1:${port}/`;
  const deadline = Date.now() + START_WITHIN_MS;
  while (!(await isListening(port))) {
    if (Date.now() > deadline || server.exitCode !== null) throw new Error("moto_server did not start");
    await wait(100);
  }
  const ask = async (action: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const response = await fetch(behind, {
      method: "POST",
      headers: { authorization: FREE_AUTHORIZATION },
      body: new URLSearchParams({ Version: "2010-05-08", Action: action, UserName: "deedlens", ...more }),
    });
    if (!response.ok) throw new Error(`${action}: ${response.status}`);
    return response.text();
  };
  await ask("CreateUser");
  await ask("PutUserPolicy", { PolicyName: "originals", PolicyDocument: JSON.stringify(POLICY) });
  const key = await ask("CreateAccessKey");
  let door = await openDoor(doorPort, port);
  return {
    endpoint: `http://127.0.0.1:${doorPort}`,
    credentials: { accessKeyId: within(key, "AccessKeyId"), secretAccessKey: within(key, "SecretAccessKey") },
    shut: () => door.close(),
    async open() {
      door = await openDoor(doorPort, port);
    },
    async stop() {
      await door.close();
      await end(server);
    },
  };
};

const within = (xml: string, tag: string): string => {
  const found = new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(xml)?.[1];
  if (found === undefined) throw new Error(`no ${tag} in the answer`);
  return found;
};

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

const openDoor = async (port: number, to: number): Promise<{ close(): Promise<void> }> => {
  const sockets = new Set<Socket>();
  const door: Server = createServer((near) => {
    const far = createConnection(to, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.once("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.on("error", () => undefined);
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve, reject) => {
    door.once("error", reject);
    door.listen(port, "127.0.0.1", resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        door.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(timer);
};
