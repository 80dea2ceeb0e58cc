import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createOpenDocuments } from "../../src/ocr/open-documents.ts";
import { createPageImages } from "../../src/ocr/raster.ts";

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const documents = createOpenDocuments();
const images = createPageImages(documents);
afterAll(() => Promise.all([images.dispose(), documents.dispose()]));

describe("the picture of a page", () => {
  it.each([
    ["nl-land-jpx.pdf", 1654, 2339],
    ["nl-land-jbig2.pdf", 2481, 3508],
    ["nl-land-ccitt.pdf", 2481, 3508],
  ])("of %s has all pixels of its image", async (name, width, height) => {
    const image = await images.read(fixture(`deeds/${name}`), 1, undefined);
    if ("code" in image) throw new Error(image.reason);
    const grey = await image.readGrey(1200);
    expect([grey.width, grey.height]).toEqual([width, height]);
  });

  it("is refused, not left blank, when its image is over the limit", async () => {
    const image = await images.read(fixture("broken/image-bomb.pdf"), 3, undefined);
    expect(image).toEqual({ code: "page_too_large", reason: "its image has more than 100 million pixels" });
  });

  it("is refused when the page is so large that no letter of it could be read", async () => {
    const image = await images.read(fixture("broken/huge-page.pdf"), 3, undefined);
    expect(image).toEqual({ code: "page_too_large", reason: "it measures 10.0 x 10.0 m" });
  });
});
