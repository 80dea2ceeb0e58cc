import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectSource, readLayerPages } from "../../src/ocr/index.ts";
import { setLine, writeObjects, writePdf } from "./tiny-pdf.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "deedlens-inspect-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, data: Buffer | string): string => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};
const page = { content: setLine({ text: "Akte", x: 72, y: 72 }) };

/** A TIFF of `count` directories without any entry. */
function writeTiff(count: number, loops = false): Buffer {
  const data = Buffer.alloc(8 + count * 6);
  data.write("II*\0", "latin1");
  data.writeUInt32LE(8, 4);
  for (let index = 0; index < count; index++) {
    const last = index === count - 1;
    data.writeUInt32LE(last ? (loops ? 8 : 0) : 8 + (index + 1) * 6, 8 + index * 6 + 2);
  }
  return data;
}

describe("what a file is", () => {
  test.each([
    ["deed.pdf", writePdf([page, page]), "pdf", 2],
    ["named-wrongly.jpg", writePdf([page]), "pdf", 1],
    ["scan.tif", writeTiff(3), "tiff", 3],
    ["looping.tif", writeTiff(3, true), "tiff", 3],
    ["scan.png", Buffer.from("89504e470d0a1a0a0000", "hex"), "png", 1],
    ["scan.jpg", Buffer.from("ffd8ffe000104a46", "hex"), "jpeg", 1],
    ["mailed.pdf", Buffer.concat([Buffer.from("X-Header: 1\r\n\r\n"), writePdf([page])]), "pdf", 1],
  ])("is told by its bytes: %s", async (name, data, format, pageCount) => {
    expect(await inspectSource(put(name, data))).toEqual({ format, pageCount });
  });

  test.each([
    ["file_empty", "empty.pdf", ""],
    ["not_a_document", "letter.docx", "PK\u0003\u0004 and so on"],
    ["not_a_document", "page.html", "<html><body>Akte</body></html>"],
    ["pdf_damaged", "truncated.pdf", writePdf([page]).subarray(0, 60)],
    ["pdf_damaged", "header-only.pdf", "%PDF-1.7\n"],
    ["pdf_no_pages", "no-pages.pdf", writePdf([])],
    ["pdf_damaged", "broken.tif", writeTiff(1).subarray(0, 8)],
  ])("is refused as %s: %s", async (code, name, data) => {
    await expect(inspectSource(put(name, data))).rejects.toMatchObject({
      name: "DeedError",
      code,
      message: expect.stringContaining(name),
      next: expect.stringMatching(/\.$/),
    });
  });

  test("a missing file and a folder are told apart", async () => {
    await expect(inspectSource(join(folder, "nowhere.pdf"))).rejects.toMatchObject({ code: "file_not_found" });
    mkdirSync(join(folder, "folder.pdf"));
    await expect(inspectSource(join(folder, "folder.pdf"))).rejects.toMatchObject({ code: "file_is_directory" });
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "a file without read permission says so",
    async () => {
      const path = put("secret.pdf", writePdf([page]));
      chmodSync(path, 0);
      await expect(inspectSource(path)).rejects.toMatchObject({ code: "permission_denied" });
    },
  );

  test("more pages than the limit are refused, with the numbers", async () => {
    await expect(inspectSource(put("long.pdf", writePdf([page, page, page])), { maxPages: 2 })).rejects.toMatchObject({
      code: "too_many_pages",
      message: expect.stringContaining("3 pages"),
    });
  });

  test("pages of ten metres are read like others", async () => {
    const size = 28346;
    const content = setLine({ text: "Groot", x: 72, y: 72, height: size });
    const [layer] = await readLayerPages(put("huge.pdf", writePdf([{ content, width: size, height: size }])), 1, 1);
    expect(layer?.page).toMatchObject({ width: size, height: size, method: "text" });
  });
});

describe("bad pages", () => {
  test("a page tree that bites its tail is refused or gives issues, and ends", async () => {
    const path = put(
      "cycle.pdf",
      writeObjects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
    );
    const layers = await readLayerPages(path, 1, 2).catch((error: unknown) => error);
    if (Array.isArray(layers)) expect(layers.flatMap((layer) => layer.issues).length).toBeGreaterThan(0);
    else expect(layers).toMatchObject({ name: "DeedError" });
  });

  test("one page that is no page leaves the others readable and names its number", async () => {
    // The second entry of the page tree becomes a branch that holds itself.
    const data = writePdf([page, page, page])
      .toString("latin1")
      .replace(
        /12 0 obj\n<< \/Type \/Page .*? >>\nendobj/u,
        (object) =>
          `${`12 0 obj\n<< /Type /Pages /Parent 2 0 R /Kids [12 0 R] /Count 1 >>`.padEnd(object.length - 7)}\nendobj`,
      );
    const layers = await readLayerPages(put("one-bad.pdf", Buffer.from(data, "latin1")), 1, 3);
    expect(layers.map((layer) => layer.page.method)).toEqual(["text", "blank", "text"]);
    expect(layers[1]?.issues).toMatchObject([{ code: "page_failed", page: 2 }]);
    expect(layers[1]?.issues[0]?.message).toContain("page 2");
  });

  test("an entry of the page tree that is nothing at all does not end the document", async () => {
    const data = writePdf([page, page, page, page]).toString("latin1").replace("12 0 R 14 0 R", "99 0 R 14 0 R");
    const path = put("gap.pdf", Buffer.from(data, "latin1"));
    expect(await inspectSource(path)).toEqual({ format: "pdf", pageCount: 4 });
    const layers = await readLayerPages(path, 1, 4);
    expect(layers.map((layer) => layer.page.method)).toEqual(["text", "blank", "text", "text"]);
    expect(layers.flatMap((layer) => layer.issues)).toMatchObject([{ code: "page_failed", page: 2 }]);
  });

  test("broken operators do not lose what can be read", async () => {
    const content = `/Nowhere Do 1 2 3 cm BT /None 12 Tf ET ${page.content} Q Q Q`;
    const [layer] = await readLayerPages(put("operators.pdf", writePdf([{ content }])), 1, 1);
    expect(layer?.page.lines[0]?.words[0]?.text).toBe("Akte");
  });
});
