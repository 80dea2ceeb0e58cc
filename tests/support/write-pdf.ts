/** Writes plain PDFs for tests and measurements that need more pages than a committed file should have. */
import { readFileSync } from "node:fs";

const A4 = { width: 595.28, height: 841.89 };

/** A document of typed pages in a standard font, one line a page entry; Latin-1 only. */
export function writeTypedPdf(pages: readonly (readonly string[])[]): Buffer {
  const font = Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
  return writePdf(
    pages.map((lines) => {
      const shown = lines.map((line) => `(${line.replaceAll(/[\\()]/g, "\\$&")}) Tj T*`).join("\n");
      return {
        content: `BT /F0 12 Tf 16 TL 72 760 Td\n${shown}\nET`,
        resources: (shared) => `<< /Font << /F0 ${shared} 0 R >> >>`,
      };
    }),
    [font],
  );
}

/** A scan: each page shows the JPEG (grey) of that file, or of these in turn. Every page has an image object of its own, as scanners write them. */
export function writeScannedPdf(jpegPaths: string | readonly string[], pageCount: number): Buffer {
  const images = [jpegPaths].flat().map((path) => {
    const jpeg = readFileSync(path);
    const { width, height } = measureJpeg(jpeg);
    return streamObject(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    );
  });
  return writePdf(
    Array.from({ length: pageCount }, (_, i) => ({
      content: `q ${A4.width} 0 0 ${A4.height} 0 0 cm /Im0 Do Q`,
      own: images[i % images.length] ?? Buffer.from("null"),
      resources: (_, own) => `<< /XObject << /Im0 ${own} 0 R >> >>`,
    })),
    [Buffer.from("null")],
  );
}

type PageParts = {
  readonly content: string;
  /** An object that this page alone uses. */
  readonly own?: Buffer;
  readonly resources: (shared: number, own: number) => string;
};

function writePdf(pages: readonly PageParts[], shared: readonly Buffer[]): Buffer {
  // 1 catalog, 2 page tree, 3 what pages share, then three objects a page.
  const first = 3 + shared.length;
  const kids = pages.map((_, i) => `${first + i * 3} 0 R`).join(" ");
  const objects: Buffer[] = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    ...shared,
    ...pages.flatMap(({ content, own, resources }, i) => {
      const page = first + i * 3;
      return [
        Buffer.from(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Resources ${resources(3, page + 2)} /Contents ${page + 1} 0 R >>`,
        ),
        streamObject("", Buffer.from(content, "latin1")),
        own ?? Buffer.from("null"),
      ];
    }),
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((body, i) => {
    const offset = length;
    const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    parts.push(object);
    length += object.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function streamObject(entries: string, data: Buffer): Buffer {
  const head = Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`);
  return Buffer.concat([head, data, Buffer.from("\nendstream")]);
}

/** Width and height from the first start-of-frame marker. */
function measureJpeg(jpeg: Buffer): { width: number; height: number } {
  let at = 2;
  while (at < jpeg.length) {
    const marker = jpeg.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc3)
      return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  throw new Error("no frame in this JPEG");
}
