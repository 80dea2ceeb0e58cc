/**
 * Just enough of PDF's object syntax to find the JPEG behind a page: pdf.js hands out decoded pixels only, and its JPEG decoder takes 290 ms a page of
 * 300 dpi where libjpeg takes 25 ms at half size. Anything unusual gives null, and pdf.js decodes the page instead.
 */
import { inflateSync } from "node:zlib";

type Dict = ReadonlyMap<string, PdfValue>;
type Ref = { readonly ref: number };
export type PdfValue = string | number | null | Ref | Dict | readonly PdfValue[];

type EmbeddedJpeg = { readonly bytes: Buffer; readonly width: number; readonly height: number };

/** Object streams hold no more than this together, once inflated; more is a bomb. */
const MAX_OBJECT_STREAM_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 40;

/** Bytes of the file from one place up to another; fewer where it ends before. */
export type ReadBytes = (from: number, to: number) => Buffer;

/** What is known of a file's objects without holding it: where each lies, and those that lie packed in streams. */
export type ObjectIndex = {
  readonly isEncrypted: boolean;
  /** Where an object's value begins, by its number. */
  readonly places: ReadonlyMap<number, number>;
  readonly packed: ReadonlyMap<number, string>;
};

export const indexObjects = (file: Buffer): ObjectIndex => ({
  isEncrypted: file.includes("/Encrypt"),
  places: findObjects(file),
  packed: unpackObjectStreams(file),
});

/** The only image of a page when it is a plain JPEG in grey or RGB; null otherwise, and for encrypted files. `page` is the page's object number. */
export function findPageJpeg(index: ObjectIndex, bytes: ReadBytes, page: number): EmbeddedJpeg | null {
  if (index.isEncrypted) return null;
  const read = createObjectReader(index, bytes);
  const resolve = (value: PdfValue | undefined): PdfValue => {
    const found = isRef(value) ? (read(value.ref)?.value ?? null) : (value ?? null);
    return isRef(found) ? null : found;
  };
  let node = read(page)?.value;
  let resources: PdfValue = null;
  for (let depth = 0; depth < MAX_DEPTH && isDict(node); depth++) {
    resources = resolve(node.get("/Resources"));
    if (resources !== null) break;
    node = resolve(node.get("/Parent"));
  }
  const objects = isDict(resources) ? resolve(resources.get("/XObject")) : null;
  if (!isDict(objects)) return null;
  const streams = [...objects.values()].flatMap((value) => (isRef(value) ? [read(value.ref)] : []));
  const [only] = streams;
  if (streams.length !== 1 || only == null || !isDict(only.value) || only.stream === null) return null;
  return toJpeg(bytes, only.value, only.stream, resolve);
}

function toJpeg(
  read: ReadBytes,
  dict: Dict,
  stream: number,
  resolve: (value: PdfValue | undefined) => PdfValue,
): EmbeddedJpeg | null {
  const filter = resolve(dict.get("/Filter"));
  const filters = isList(filter) ? filter : [filter];
  const space = resolve(dict.get("/ColorSpace"));
  const family = isList(space) ? space[0] : space;
  const plain =
    dict.get("/Subtype") === "/Image" &&
    filters.length === 1 &&
    filters[0] === "/DCTDecode" &&
    ["/Decode", "/SMask", "/Mask", "/ImageMask", "/DecodeParms"].every((key) => !dict.has(key)) &&
    (family === "/DeviceGray" || family === "/DeviceRGB" || family === "/CalGray" || family === "/ICCBased");
  const [width, height, length] = ["/Width", "/Height", "/Length"].map((key) => resolve(dict.get(key)));
  if (!plain || typeof width !== "number" || typeof height !== "number" || typeof length !== "number") return null;
  const bytes = read(stream, stream + length);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.length === length;
  return isJpeg ? { bytes, width, height } : null;
}

type PdfObject = { readonly value: PdfValue; readonly stream: number | null };

/** Reads objects by number, wherever they lie; null for one that is not there or cannot be read. */
export const createObjectReader =
  ({ places, packed }: ObjectIndex, bytes: ReadBytes): ((number: number) => PdfObject | null) =>
  (number) => {
    const at = places.get(number);
    if (at !== undefined) return parseObject(bytes, at);
    const text = packed.get(number);
    return text === undefined ? null : { value: createParser(text).value(0), stream: null };
  };

const HEAD = " 0 obj";
const MOST_DIGITS = 10;
const ZERO = 48;
const NINE = 57;
const SPACE = 32;

/** The last of a number counts: incremental updates append. */
function findObjects(file: Buffer): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = file.indexOf(HEAD); at >= 0; at = file.indexOf(HEAD, at + 1)) {
    let start = at;
    for (let before = file[start - 1] ?? 0; before >= ZERO && before <= NINE; before = file[start - 1] ?? 0) start -= 1;
    const isNumber = start < at && at - start <= MOST_DIGITS && file[start] !== ZERO;
    if (isNumber && (file[start - 1] ?? 0) <= SPACE)
      places.set(Number(file.toString("latin1", start, at)), at + HEAD.length);
  }
  return places;
}

/** Dictionaries are small; a stream's data start within this. */
const MAX_DICT_BYTES = 64 * 1024;

function parseObject(bytes: ReadBytes, at: number): PdfObject {
  const text = bytes(at, at + MAX_DICT_BYTES).toString("latin1");
  const parser = createParser(text);
  const value = parser.value(0);
  const start = /^\s*stream\r?\n/.exec(text.slice(parser.position()));
  return { value, stream: start === null ? null : at + parser.position() + start[0].length };
}

function unpackObjectStreams(file: Buffer): Map<number, string> {
  const objects = new Map<number, string>();
  let bytes = 0;
  for (let at = file.indexOf("/ObjStm"); at >= 0; at = file.indexOf("/ObjStm", at + 1)) {
    const head = file.lastIndexOf(" obj", at);
    if (head < 0 || at - head > MAX_DICT_BYTES) continue;
    const { value, stream } = parseObject((from, to) => file.subarray(from, to), head + 4);
    if (!isDict(value) || stream === null) continue;
    const [count, first, length] = ["/N", "/First", "/Length"].map((key) => value.get(key));
    if (typeof count !== "number" || typeof first !== "number" || typeof length !== "number") continue;
    if (value.get("/Filter") !== "/FlateDecode" || value.has("/DecodeParms")) continue;
    const data = inflate(file.subarray(stream, stream + length));
    bytes += data.length;
    if (bytes > MAX_OBJECT_STREAM_BYTES) break;
    const numbers = data.slice(0, first).trim().split(/\s+/).map(Number);
    for (let index = 0; index < count; index++) {
      const [number, offset] = [numbers[2 * index], numbers[2 * index + 1]];
      const end = numbers[2 * index + 3];
      if (number === undefined || offset === undefined) break;
      objects.set(number, data.slice(first + offset, end === undefined ? undefined : first + end));
    }
  }
  return objects;
}

function inflate(data: Buffer): string {
  try {
    return inflateSync(data, { maxOutputLength: MAX_OBJECT_STREAM_BYTES }).toString("latin1");
  } catch {
    return "";
  }
}

const TOKEN =
  /\s*(?:%[^\r\n]*\s*)*(<<|>>|\[|\]|\/[^\s()<>[\]{}/%]*|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|[^\s()<>[\]{}/%]+)/y;

/** Reads one value after another; what it does not know (nested strings) reads as null and ends the list it stands in. */
function createParser(text: string): { value(depth: number): PdfValue; position(): number } {
  let position = 0;
  const next = (): string | null => {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) return null;
    position = TOKEN.lastIndex;
    return match[1] ?? null;
  };
  const toValue = (token: string | null, depth: number): PdfValue => {
    if (token === null || depth > MAX_DEPTH) return null;
    if (token === "<<") {
      const dict = new Map<string, PdfValue>();
      for (let key = next(); key !== null && key !== ">>"; key = next()) dict.set(key, toValue(next(), depth + 1));
      return dict;
    }
    if (token === "[") {
      const list: PdfValue[] = [];
      for (let item = next(); item !== null && item !== "]"; item = next()) list.push(toValue(item, depth + 1));
      return list;
    }
    if (!/^[+-]?[\d.]+$/.test(token)) return token === "null" ? null : token;
    const reference = /^\s+\d+\s+R\b/.exec(text.slice(position, position + 16));
    if (reference === null || !/^\d+$/.test(token)) return Number(token);
    position += reference[0].length;
    return { ref: Number(token) };
  };
  return { value: (depth) => toValue(next(), depth), position: () => position };
}

export const isDict = (value: PdfValue | undefined): value is Dict => value instanceof Map;
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);
export const isRef = (value: PdfValue | undefined): value is Ref =>
  typeof value === "object" && value !== null && "ref" in value;
