/** PDFs of three pages whose second one asks for more than a page may have; the others are typed. */
import { deflateSync } from "node:zlib";
import { setLines, writeObjects } from "../ocr/tiny-pdf.ts";

const MEGABYTE = 1024 * 1024;
/** Forms in forms, each shown ten times: ten thousand million of them on the page. */
const FORM_DEPTH = 9;
const FORMS_SHOWN = 10;
/** What the innermost form holds: reading a comment takes time and leaves nothing, so that the page ends by its time and not by its memory on a fast machine. */
const COMMENT = `%${" ".repeat(200_000)}\n`;
const TYPED = [
  "VERKOOP - Repertorium 2044",
  "Het jaar tweeduizend twintig, op drie maart.",
  "Voor mij, Meester Karel De Smet, notaris te Gent, zijn verschenen:",
  "De heer Peeters Jan, geboren te Gent op 3 mei 1960, hierna genoemd de verkoper.",
  "Mevrouw Maes Anna, geboren te Gent op 7 juni 1965, hierna genoemd de koper.",
  "Een woonhuis, gelegen Dorpsstraat 3, gekadastreerd sectie A nummer 100/B.",
  "De koop wordt aanvaard voor de prijs van 150.000,00 euro.",
];

const CLOSING = ["Waarvan akte, verleden te Gent.", "Na voorlezing hebben de partijen en de notaris getekend."];

/** Two hundred kilobytes; its page takes months. */
export const writeEndlessPage = (): Buffer => {
  const show = "/X Do\n".repeat(FORMS_SHOWN);
  const forms = Array.from({ length: FORM_DEPTH }, (_, i) => {
    const next = i === FORM_DEPTH - 1 ? "" : `/XObject << /X ${FIRST_FREE + i + 1} 0 R >>`;
    return stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${next} >>`,
      Buffer.from(next === "" ? COMMENT : show),
    );
  });
  return write(stream("", Buffer.from(show)), `/XObject << /X ${FIRST_FREE} 0 R >>`, forms);
};

/** A megabyte; its page's content is one comment of 600 megabytes, which reading copies while it grows. */
export const writeVastPage = (): Buffer => {
  const content = deflateSync(Buffer.alloc(600 * MEGABYTE, "%"), { level: 9 });
  return write(stream("/Filter /FlateDecode", content), "", []);
};

/** Catalogue, page tree, font, and page and content of three pages come before. */
const FIRST_FREE = 10;
const write = (second: Buffer, resources: string, more: readonly Buffer[]): Buffer => {
  const typed = (lines: readonly string[]): Buffer => stream("", Buffer.from(setLines(lines, 72, 100)));
  const page = (contents: number, own = ""): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${own} >> /Contents ${contents} 0 R >>`;
  return writeObjects([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R 6 0 R 8 0 R] /Count 3 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    page(5),
    typed(TYPED),
    page(7, resources),
    second,
    page(9),
    typed(CLOSING),
    ...more,
  ]);
};

const stream = (entries: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`), data, Buffer.from("\nendstream")]);
