/** What the environment says about where originals go and what workers serve and send. */
import { describe, expect, it } from "vitest";
import { readSettings } from "../src/config.ts";

describe("the settings", () => {
  it("keep originals in the data folder, serve no dashboard and send no traces unless they are told to", () => {
    expect(readSettings({}, {})).toMatchObject({ originals: null, dashboardPort: null, tracesUrl: null });
    expect(readSettings({ DEEDLENS_ORIGINALS: "", DEEDLENS_DASHBOARD_PORT: "" }, {})).toMatchObject({
      originals: null,
      dashboardPort: null,
    });
  });

  it.each([
    ["s3://deeds", { bucket: "deeds", prefix: "" }],
    ["s3://deeds/", { bucket: "deeds", prefix: "" }],
    ["s3://deeds.be/feed/originals", { bucket: "deeds.be", prefix: "feed/originals/" }],
    ["s3://deeds/feed/", { bucket: "deeds", prefix: "feed/" }],
  ])("take %s for a bucket and a prefix", (address, expected) => {
    const { originals } = readSettings(
      { DEEDLENS_ORIGINALS: address, DEEDLENS_S3_ENDPOINT: "https://s3.example.org:9000" },
      {},
    );
    expect(originals).toEqual({ ...expected, endpoint: "https://s3.example.org:9000", region: "us-east-1" });
  });

  it.each([
    ["DEEDLENS_ORIGINALS", "/srv/originals"],
    ["DEEDLENS_ORIGINALS", "s3://Not A Bucket"],
    ["DEEDLENS_ORIGINALS", "s3://"],
    ["DEEDLENS_S3_ENDPOINT", "minio:9000"],
    ["DEEDLENS_DASHBOARD_PORT", "70000"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318"],
  ])("refuse %s=%s, naming the variable", (name, value) => {
    const read = () => readSettings({ [name]: value }, {});
    expect(read).toThrow(expect.objectContaining({ code: "config_invalid", message: expect.stringContaining(name) }));
  });
});
