/** Writes small PDFs for tests: pages of content streams over the standard fonts, without any library, so that broken ones can be written too. */
import { deflateSync } from "node:zlib";

export type TinyPage = {
  /** Operators; fonts are /F1 Helvetica, /F2 Helvetica-Bold, /F3 Times, /Bad Helvetica with a wrong character map; images are /Im1. */
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
};

const ascii = (text: string): Buffer => Buffer.from(text, "latin1");

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([ascii(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, ascii("\nendstream")]);

/** Objects by number from 1; number 1 is the catalogue. */
export function writeObjects(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [ascii("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    offsets.push(at);
    const body = Buffer.concat([
      ascii(`${index + 1} 0 obj\n`),
      typeof object === "string" ? ascii(object) : object,
      ascii("\nendobj\n"),
    ]);
    parts.push(body);
    at += body.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    ascii(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n` +
        `startxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Each small letter reads as the one thirteen on: what a font looks like whose map was lost and guessed. */
function wrongMap(): Buffer {
  const rows = Array.from({ length: 26 }, (_, index) => {
    const hex = (code: number): string => code.toString(16).padStart(2, "0");
    return `<${hex(97 + index)}> <00${hex(97 + ((index * 7 + 13) % 26))}>`;
  });
  return stream(
    "",
    ascii(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Wrong def /CMapType 2 def\n" +
        "1 begincodespacerange <00> <ff> endcodespacerange\n" +
        `${rows.length} beginbfchar\n${rows.join("\n")}\nendbfchar endcmap end end`,
    ),
  );
}

export function writePdf(pages: readonly TinyPage[]): Buffer {
  const first = 10;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(" ");
  const font = (name: string, more = ""): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding ${more}>>`;
  const picture = deflateSync(Buffer.alloc(200 * 200, 128));
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    font("Times-Roman"),
    wrongMap(),
    font("Helvetica", "/ToUnicode 6 0 R "),
    stream(
      "/Type /XObject /Subtype /Image /Width 200 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
      picture,
    ),
    "<< /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /Bad 7 0 R >> /XObject << /Im1 8 0 R >> >>",
  ];
  pages.forEach((page, index) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width ?? 595} ${page.height ?? 842}] /Rotate ${page.rotate ?? 0} ` +
        `/Resources 9 0 R /Contents ${first + index * 2 + 1} 0 R >>`,
      stream("", ascii(page.content)),
    );
  });
  return writeObjects(objects);
}

/** A string operand; characters beyond Latin-1 cannot be written. */
export const string = (text: string): string => `(${text.replace(/[\\()]/g, "\\$&")})`;

export type SetLine = {
  readonly text: string;
  /** Of the baseline's start, points, from the left and from the top of a page 842 high. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: "F1" | "F2" | "F3" | "Bad";
  readonly mode?: number;
  readonly height?: number;
};

/** Operators that set one line. */
export const setLine = ({ text, x, y, size = 11, font = "F1", mode = 0, height = 842 }: SetLine): string =>
  `BT /${font} ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${height - y} Tm ${string(text)} Tj ET\n`;

/** Operators that set lines one under the other, 14 points apart. */
export const setLines = (lines: readonly string[], x: number, y: number, more: Partial<SetLine> = {}): string =>
  lines.map((text, index) => setLine({ text, x, y: y + index * 14, ...more })).join("");
