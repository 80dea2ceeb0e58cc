/** A Redis of our own for a test file, on a free port, gone afterwards. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "../support/free-port.ts";

const BINARY = "/usr/bin/redis-server";
const START_WITHIN_MS = 10_000;

/** Whether a server is installed. With CI=true it must be: the suite must not pass by not running. */
export const hasRedis = (): boolean => {
  if (existsSync(BINARY)) return true;
  if (process.env["CI"] === "true") throw new Error(`no ${BINARY}: install the package redis-server`);
  console.warn(`SKIPPED: no ${BINARY}; the workers were not tested`);
  return false;
};

export type OwnRedis = {
  readonly url: string;
  /** Where its append-only file lies: all that was ever written to it since it last forgot. */
  readonly folder: string;
  /** `settings` as on redis-server's command line. What an earlier start kept is there again. */
  start(settings?: readonly string[]): Promise<void>;
  /** SIGKILL: what was not written is lost. */
  kill(): Promise<void>;
  /** Forgets what it has on disk, too. */
  forget(): Promise<void>;
  /** One command over the wire, for a look from outside our code; gives simple strings, numbers and arrays. */
  command(...words: readonly string[]): Promise<unknown>;
  remove(): Promise<void>;
};

export const createOwnRedis = async (): Promise<OwnRedis> => {
  const folder = await mkdtemp(join(tmpdir(), "deedlens-redis-"));
  const port = await findFreePort();
  let server: ChildProcess | null = null;
  const redis: OwnRedis = {
    url: `redis://127.0.0.1:${port}`,
    folder,
    async start(settings = []) {
      const words = [
        "--port",
        String(port),
        "--bind",
        "127.0.0.1",
        "--dir",
        folder,
        "--save",
        "",
        "--appendonly",
        "yes",
      ];
      const always = ["--appendfsync", "always", "--maxmemory-policy", "noeviction"];
      server = spawn(BINARY, [...words, ...always, ...settings], { stdio: "ignore" });
      const deadline = Date.now() + START_WITHIN_MS;
      while ((await redis.command("PING").catch(() => null)) !== "PONG") {
        if (Date.now() > deadline) throw new Error("redis-server did not start");
        await wait(50);
      }
    },
    async kill() {
      const ending = server;
      server = null;
      if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = new Promise((resolve) => ending.once("exit", resolve));
      ending.kill("SIGKILL");
      await ended;
    },
    forget: () => rm(join(folder, "appendonlydir"), { recursive: true, force: true }),
    command: (...words) => send(port, words),
    async remove() {
      await redis.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return redis;
};

/** The Redis protocol, as much of it as a test needs. */
const send = (port: number, words: readonly string[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(port, "127.0.0.1");
    let received = Buffer.alloc(0);
    socket.once("error", reject);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      const parsed = parseReply(received, 0);
      if (parsed === null) return;
      socket.destroy();
      if (parsed.value instanceof Error) reject(parsed.value);
      else resolve(parsed.value);
    });
    const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
    socket.write(`*${words.length}\r\n${parts.join("")}`);
  });

const parseReply = (bytes: Buffer, at: number): { readonly value: unknown; readonly end: number } | null => {
  const lineEnd = bytes.indexOf("\r\n", at);
  if (lineEnd < 0) return null;
  const line = bytes.toString("utf8", at + 1, lineEnd);
  const next = lineEnd + 2;
  switch (String.fromCharCode(bytes[at] ?? 0)) {
    case "+":
      return { value: line, end: next };
    case "-":
      return { value: new Error(line), end: next };
    case ":":
      return { value: Number(line), end: next };
    case "$": {
      const length = Number(line);
      if (length < 0) return { value: null, end: next };
      if (bytes.length < next + length + 2) return null;
      return { value: bytes.toString("latin1", next, next + length), end: next + length + 2 };
    }
    case "*": {
      const values: unknown[] = [];
      let end = next;
      for (let i = 0; i < Number(line); i++) {
        const item = parseReply(bytes, end);
        if (item === null) return null;
        values.push(item.value);
        end = item.end;
      }
      return { value: values, end };
    }
    default:
      throw new Error(`not the Redis protocol: ${line}`);
  }
};
