/** Connections to Redis. The only file that imports `ioredis`. */
import { Redis } from "ioredis";
import { DeedError } from "../errors.ts";

const CONNECT_TIMEOUT_MS = 5_000;
/** A restart of Redis takes a second or two: asked again soon, then every two seconds for as long as it takes. */
const RECONNECT_MOST_MS = 2_000;
/** BullMQ's scripts need it. */
const LEAST_VERSION = [6, 2] as const;

export type RedisConnection = Redis;

/** `patient`: commands wait for the connection, for consumers; else they fail at once when there is none. */
export const createConnection = (url: string, patient: boolean): RedisConnection => {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url))
    throw new DeedError("config_invalid", "REDIS_URL is not an address of a Redis server.", {
      next: "Write it like redis://:password@host:6379, or unset it to read in this process.",
    });
  const connection = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    enableOfflineQueue: patient,
    maxRetriesPerRequest: patient ? null : 0,
    retryStrategy: (tries) => Math.min(tries * 200, RECONNECT_MOST_MS),
  });
  // Each loss is told by what fails because of it; without a listener the process would end.
  connection.on("error", () => undefined);
  return connection;
};

/** Asks the server once. Rejects with `queue_unavailable` (away), or `config_invalid` (it would drop keys when memory runs short, or is too old). */
export const checkRedis = async (url: string): Promise<{ readonly version: string }> => {
  const connection = createConnection(url, false);
  let info: string;
  try {
    await connection.connect();
    info = await connection.info();
  } catch (error) {
    throw redisAway(url, error);
  } finally {
    connection.disconnect();
  }
  const version = /^redis_version:(.+?)\r?$/m.exec(info)?.[1] ?? "0";
  const policy = /^maxmemory_policy:(.+?)\r?$/m.exec(info)?.[1] ?? "unknown";
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor < LEAST_VERSION[1]))
    throw new DeedError("config_invalid", `The Redis at ${placeOf(url)} is version ${version}.`, {
      next: `Use Redis ${LEAST_VERSION.join(".")} or newer.`,
    });
  if (policy !== "noeviction")
    throw new DeedError(
      "config_invalid",
      `The Redis at ${placeOf(url)} drops keys when its memory runs short (maxmemory-policy ${policy}): queued work would vanish.`,
      { next: "Set `maxmemory-policy noeviction` in its configuration." },
    );
  return { version };
};

export const redisAway = (url: string, cause: unknown): DeedError =>
  new DeedError("queue_unavailable", `The Redis at ${placeOf(url)} cannot be reached.`, {
    next: "Check that it runs and that REDIS_URL is right. Nothing is lost: what is to be read stands in PostgreSQL.",
    retryable: true,
    cause,
  });

/** Without user and password. */
const placeOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "REDIS_URL");
