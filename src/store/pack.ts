/**
 * Large values as they lie in a row: one byte of format, 32 bytes of SHA-256 over the row's key and the compressed bytes, then zstd of the JSON.
 * The checksum holds the key too, so that a body that landed in another row does not pass. zstd level 3: a page's JSON (60 to 120 kB) shrinks about
 * tenfold in under 1 ms; gzip takes three times as long for the same size.
 */
import { createHash } from "node:crypto";
import * as zlib from "node:zlib";

const FORMAT = 1;
const HEAD_BYTES = 33;
/** No value of ours comes near; a damaged length field must not allocate more. */
const MOST_BYTES = 1024 * 1024 * 1024;

// Named through the namespace: under Node 20 (library use without a store) these functions do not exist and the module must still load. Done in place: to hand
// a value to another thread and back takes longer than to pack it, and JSON.parse beside it takes longer than both.
const compress = (bytes: Buffer): Buffer => zlib.zstdCompressSync(bytes);
const decompress = (bytes: Uint8Array): Buffer => zlib.zstdDecompressSync(bytes, { maxOutputLength: MOST_BYTES });

const digest = (key: string, compressed: Uint8Array): Buffer =>
  createHash("sha256").update(key).update("\0").update(compressed).digest();

/** Packs a plain JSON value for the row of `key`. */
export const pack = (key: string, value: unknown): Buffer => {
  const compressed = compress(Buffer.from(JSON.stringify(value), "utf8"));
  return Buffer.concat([Buffer.of(FORMAT), digest(key, compressed), compressed]);
};

/** The packed value, or null when any byte of it, or its place, is not what was written. */
export const unpack = (key: string, body: Uint8Array): { readonly value: unknown } | null => {
  if (body.length <= HEAD_BYTES || body[0] !== FORMAT) return null;
  const compressed = body.subarray(HEAD_BYTES);
  if (!digest(key, compressed).equals(body.subarray(1, HEAD_BYTES))) return null;
  const value: unknown = JSON.parse(decompress(compressed).toString("utf8"));
  return { value };
};
