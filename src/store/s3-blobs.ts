/** Blobs as objects of an S3-compatible service, named `prefix` + SHA-256. The only file that imports the client, which is loaded when it is asked for. */
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { DeedError } from "../errors.ts";
import type { S3Place } from "../ports.ts";
import { type Blobs, isBlobName } from "./blobs.ts";

/** A body that is a stream cannot be sent again by the client: a put is begun anew here, with the pauses of a service that restarts. */
const PUT_ATTEMPTS = 3;
const REQUEST_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_MS = 5_000;
const nothing = (): void => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * Credentials are the client's own business: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or the role of the machine.
 * Keeps to what every compatible service knows: no checksums beyond the signature (originals are held to their own hash when they are fetched).
 */
export const createS3Blobs = ({ bucket, prefix, endpoint, region }: S3Place): Blobs => {
  const place = `s3://${bucket}/${prefix}${endpoint === null ? "" : ` at ${new URL(endpoint).host}`}`;
  const client = new S3Client({
    region,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // It warns on the console that a stream cannot be sent twice.
    logger: SILENT,
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
  });
  const keyOf = (sha256: string) => ({ Bucket: bucket, Key: `${prefix}${sha256}` });
  const attempt = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw describeS3Failure(error, place, bucket);
    }
  };
  const has = (sha256: string): Promise<boolean> =>
    attempt(() => client.send(new HeadObjectCommand(keyOf(sha256))).then(() => true, falseWhereAbsent));
  const upload = async (sha256: string, file: string): Promise<void> => {
    const { size } = await stat(file);
    for (let tries = 1; ; tries++) {
      const body = createReadStream(file);
      try {
        await attempt(() => client.send(new PutObjectCommand({ ...keyOf(sha256), Body: body, ContentLength: size })));
        return;
      } catch (error) {
        if (!(error instanceof DeedError) || !error.retryable || tries >= PUT_ATTEMPTS) throw error;
      } finally {
        body.destroy();
      }
    }
  };
  return {
    place,
    fileOf: () => null,
    has,
    async put(sha256, file) {
      const added = !(await has(sha256));
      if (added) await upload(sha256, file);
      await rm(file);
      return added;
    },
    get: (sha256) =>
      attempt(async () => {
        const found = await client.send(new GetObjectCommand(keyOf(sha256))).catch(nullWhereAbsent);
        if (found === null) return null;
        if (!(found.Body instanceof Readable)) throw new Error("the client gave no stream");
        return Readable.from(described(found.Body, (error) => describeS3Failure(error, place, bucket)));
      }),
    async delete(sha256) {
      const found = await has(sha256);
      if (found) await attempt(() => client.send(new DeleteObjectCommand(keyOf(sha256))));
      return found;
    },
    async *list() {
      let after: string | undefined;
      for (;;) {
        const page = await attempt(() =>
          client.send(
            new ListObjectsV2Command({
              Bucket: bucket,
              Prefix: prefix,
              ...(after === undefined ? {} : { ContinuationToken: after }),
            }),
          ),
        );
        yield* (page.Contents ?? []).map(({ Key = "" }) => Key.slice(prefix.length)).filter(isBlobName);
        after = page.NextContinuationToken;
        if (page.IsTruncated !== true || after === undefined) return;
      }
    },
    check: () => attempt(async () => void (await client.send(new HeadBucketCommand({ Bucket: bucket })))),
    close: () => client.destroy(),
  };
};

/** A stream that breaks on its way tells of the service, too. */
async function* described(body: Readable, describe: (error: unknown) => unknown): AsyncIterable<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw describe(error);
  }
}

type S3Failure = { readonly name: string; readonly code: string | null; readonly status: number | null };

const partsOf = (error: unknown): S3Failure => {
  if (!(error instanceof Error)) return { name: "", code: null, status: null };
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: unknown };
  return {
    name: error.name,
    code: typeof code === "string" ? code : null,
    status: $metadata?.httpStatusCode ?? null,
  };
};

/** Of a HEAD, whose answer has no body to say more: `check` tells a bucket that is none from an object that is none. */
const falseWhereAbsent = (error: unknown): false => {
  if (partsOf(error).status === 404) return false;
  throw error;
};
const nullWhereAbsent = (error: unknown): null => {
  if (partsOf(error).name === "NoSuchKey") return null;
  throw error;
};

/** Decided by the service's own error codes and HTTP status. Anything that is neither an answer nor the network's stays as it is. */
const describeS3Failure = (error: unknown, place: string, bucket: string): unknown => {
  if (error instanceof DeedError) return error;
  const { name, code, status } = partsOf(error);
  if (status === 404)
    return new DeedError("store_unavailable", `The originals at ${place}: there is no bucket ${bucket}.`, {
      next: "Make it, or correct DEEDLENS_ORIGINALS.",
      cause: error,
    });
  if (status === 401 || status === 403 || name === "CredentialsProviderError")
    return new DeedError("store_unavailable", `The originals at ${place}: access is refused (${code ?? name}).`, {
      next: "Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, the region, and what the user may do with the bucket.",
      cause: error,
    });
  if (status !== null && status !== 429 && status !== 408 && status < 500 && status >= 300)
    return new DeedError("store_unavailable", `The originals at ${place}: the service refuses (${name}, ${status}).`, {
      next: "Check DEEDLENS_ORIGINALS, DEEDLENS_S3_ENDPOINT and DEEDLENS_S3_REGION.",
      cause: error,
    });
  if (status === null && code === null && name !== "TimeoutError") return error;
  return new DeedError("store_unavailable", `The originals at ${place} cannot be reached (${code ?? name}).`, {
    next: "Check that the service runs and that DEEDLENS_S3_ENDPOINT is right, then run the same command again: nothing is lost.",
    retryable: true,
    cause: error,
  });
};
