import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DeedError, type DeedErrorCode } from "../../src/errors.ts";
import { bundledModelFolder } from "../../src/installation.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { writeTypedPdf } from "../support/write-pdf.ts";

const pipeline = createPipeline({ modelFolder: bundledModelFolder(), cores: 2, pageTimeoutMs: 30_000 });
const scratch = mkdtempSync(join(tmpdir(), "deedlens-bad-"));
afterAll(async () => {
  await pipeline.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

async function readFailing(path: string): Promise<DeedError> {
  const outcome = await pipeline.read(path).then(
    () => "was read",
    (error: unknown) => error,
  );
  if (!(outcome instanceof DeedError)) throw new Error(`${path}: no DeedError but ${String(outcome)}`);
  return outcome;
}

describe("a document that cannot be read at all", () => {
  const cases: readonly (readonly [file: string, code: DeedErrorCode])[] = [
    ["empty.pdf", "file_empty"],
    ["not-a-pdf.pdf", "not_a_document"],
    ["truncated.pdf", "pdf_damaged"],
    ["zero-pages.pdf", "pdf_no_pages"],
    ["encrypted.pdf", "pdf_encrypted"],
  ];

  it.each(cases)("%s is refused as %s, with its name and what to do next", async (file, code) => {
    const error = await readFailing(join("fixtures/broken", file));
    expect(error.code).toBe(code);
    expect(error.message).toContain(file);
    expect(error.next).toMatch(/\w+ .*\.$/);
  });

  it("with a wrong password is refused as encrypted", async () => {
    const wrong = pipeline.read("fixtures/broken/encrypted.pdf", { password: "anders" });
    await expect(wrong).rejects.toMatchObject({ code: "pdf_encrypted" });
  });

  it("is named when it is not there", async () => {
    const error = await readFailing(join(scratch, "nowhere.pdf"));
    expect(error.code).toBe("file_not_found");
    expect(error.message).toContain("nowhere.pdf");
  });

  it("is named when it is a folder", async () => {
    const folder = join(scratch, "folder.pdf");
    mkdirSync(folder);
    expect(await readFailing(folder)).toMatchObject({ code: "file_is_directory" });
  });

  // Root reads whatever it likes, so the permission is only worth testing for others.
  it.skipIf(process.getuid?.() === 0)("is named when it may not be read", async () => {
    const path = join(scratch, "secret.pdf");
    writeFileSync(path, "%PDF-1.7\n");
    chmodSync(path, 0o000);
    expect(await readFailing(path)).toMatchObject({ code: "permission_denied" });
  });

  it.each(["tif", "png", "jpg"])(
    "with the head of a %s and rubbish behind it is a typed error or a page's issue",
    async (kind) => {
      const heads = { tif: "II*\0\x08\0\0\0", png: "\x89PNG\r\n\x1a\n", jpg: "\xff\xd8\xff\xe0" } as const;
      const path = join(scratch, `rubbish.${kind}`);
      writeFileSync(path, Buffer.from(heads[kind as keyof typeof heads] + "x".repeat(500), "latin1"));
      const outcome = await pipeline.read(path).catch((error: unknown) => error);
      if (outcome instanceof DeedError) expect(outcome.message).toContain(`rubbish.${kind}`);
      else expect(outcome).toMatchObject({ issues: [{ page: 1 }], record: { deed: { kind: "not_a_deed" } } });
    },
  );

  it("with more pages than any deed has is refused, and the limit is named", async () => {
    const path = join(scratch, "endless.pdf");
    writeFileSync(path, writeTypedPdf(Array.from({ length: 5001 }, () => ["akte"])));
    const error = await readFailing(path);
    expect(error.code).toBe("too_many_pages");
    expect(error.message).toMatch(/endless\.pdf.*5001.*5000/);
  });

  it("leaves the pipeline fit to read the next one", async () => {
    const { record } = await pipeline.read("fixtures/deeds/nl-land.pdf");
    expect(record.deed.date).toBe("1997-02-05");
  });
});
