/** Dockerfile, compose.yaml and deploy/: linted, and held to the settings and paths that the code has. tests/slow/containers.test.ts runs them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import packageJson from "../package.json" with { type: "json" };
import { readSettings } from "../src/config.ts";
import { readWorkerSettings } from "../workers/settings.ts";
import {
  buildContext,
  environmentOf,
  execForm,
  type Instruction,
  lastOf,
  ROOT,
  readCompose,
  readStages,
  readText,
  readWorkerPod,
  serviceOf,
} from "./support/containers.ts";

const VARIABLES = { POSTGRES_PASSWORD: "p0", REDIS_PASSWORD: "r0" };
const stages = readStages();
const build = stages[0] ?? [];
const image = stages[1] ?? [];
const compose = readCompose(VARIABLES);
const pod = readWorkerPod();
const [container] = pod.containers;
const imageEnvironment = environmentOf(image);
const workerWords = execForm(lastOf(image, "CMD"));

/** What the worker makes of the image's command in an environment; throws for a variable or a flag that it does not read. */
const settingsIn = (environment: Readonly<Record<string, string>>) => {
  const settings = readWorkerSettings(workerWords.slice(1), { ...imageEnvironment, ...environment });
  if (settings === null) throw new Error("the image's command asks for help");
  return settings;
};

describe("Dockerfile", () => {
  it("has nothing that dockerfile-utils warns about", () => {
    expect(validate(readText("Dockerfile"))).toEqual([]);
  });

  it("builds from paths that exist, and copies no others", () => {
    const context = buildContext();
    expect(context.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const sources = build
      .filter(({ keyword }) => keyword === "COPY")
      .flatMap(({ words }) => words.split(/\s+/).slice(0, -1));
    expect(sources).toContain(".");
    expect(sources.filter((path) => path !== "." && !context.includes(path))).toEqual([]);
  });

  it("lets in all that the package ships, and what npm and the compiler are told by", () => {
    const context = buildContext();
    const needed = [
      ...packageJson.files.filter((path) => path !== "dist"),
      "package.json",
      "package-lock.json",
      ".npmrc",
    ];
    const covers = (path: string): boolean => context.some((one) => path === one || path.startsWith(`${one}/`));
    expect(
      [...needed, "tsconfig.build.json", "tsconfig.json", "scripts/build.ts"].filter((path) => !covers(path)),
    ).toEqual([]);
  });

  it("runs a command of the package as a user without rights, and passes signals to it", () => {
    expect(Object.keys(packageJson.bin)).toContain(workerWords[0]);
    expect(lastOf(image, "USER").words).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const written = image.filter(({ keyword }: Instruction) => keyword === "RUN" || keyword === "COPY");
    expect(written.length).toBeGreaterThan(0);
    expect(image.indexOf(lastOf(image, "USER"))).toBeGreaterThan(Math.max(...written.map((one) => image.indexOf(one))));
  });

  it("checks the health where the worker serves it", () => {
    const port = String(settingsIn({ DATABASE_URL: "postgresql://h/d", REDIS_URL: "redis://h" }).port);
    expect(lastOf(image, "HEALTHCHECK").words).toContain(`http://127.0.0.1:${port}/healthz`);
    expect(lastOf(image, "EXPOSE").words).toBe(port);
  });
});

describe("compose.yaml", () => {
  it("has nothing that dclint warns about", () => {
    const linter = new DCLinter({
      rules: {
        // Two rules of taste: the order of the keys, where a merge key has to come first.
        "service-keys-order": 0,
        "top-level-properties-order": 0,
        "require-quotes-in-ports": [1, { quoteType: "double" }],
      },
      quiet: false,
      debug: false,
      exclude: [],
    });
    const results = linter.lintFiles([join(ROOT, "compose.yaml")], false);
    expect(results).toHaveLength(1);
    expect(results.flatMap(({ messages }: { readonly messages: readonly unknown[] }) => messages)).toEqual([]);
  });

  it("gives the worker settings that it reads, and addresses of the servers beside it", () => {
    const { environment } = serviceOf(compose, "worker");
    const settings = settingsIn(environment);
    const [postgres, redis] = [new URL(settings.databaseUrl), new URL(settings.redisUrl)];
    const server = serviceOf(compose, postgres.hostname).environment;
    expect([postgres.username, postgres.password, postgres.pathname]).toEqual([
      server["POSTGRES_USER"],
      server["POSTGRES_PASSWORD"],
      `/${server["POSTGRES_DB"]}`,
    ]);
    const words = serviceOf(compose, redis.hostname).command ?? [];
    expect(words[words.indexOf("--requirepass") + 1]).toBe(redis.password);
    expect(settings).toMatchObject({ host: "0.0.0.0", cores: 1, password: null });
    expect(
      settingsIn(readCompose({ ...VARIABLES, DEEDLENS_PASSWORD: "x" }).services["worker"]?.environment ?? {}).password,
    ).toBe("x");
  });

  it("gives the command the worker's settings and folder, and an entry point of the package", () => {
    const [worker, command] = [serviceOf(compose, "worker"), serviceOf(compose, "deedlens")];
    expect(command.environment).toEqual(worker.environment);
    expect(readSettings({ ...imageEnvironment, ...command.environment }, {}).dataFolder).toBe("/data");
    for (const service of [worker, command]) expect(service.volumes).toContain("originals:/data");
    expect(Object.keys(packageJson.bin)).toContain(command.entrypoint?.[0]);
  });

  it("runs the version that the package has", () => {
    for (const name of ["worker", "deedlens"])
      expect(serviceOf(compose, name).image).toBe(`deedlens:${packageJson.version}`);
    expect(container.image).toBe(`deedlens:${packageJson.version}`);
  });

  it("has a place for every volume and a file behind every mount", () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((volume) => volume.split(":")[0] ?? ""),
    );
    const [files, volumes] = [
      mounts.filter((one) => one.startsWith("./")),
      mounts.filter((one) => !one.startsWith("./")),
    ];
    expect(new Set(volumes)).toEqual(new Set(Object.keys(compose.volumes)));
    // The feed is the user's.
    expect(files.filter((one) => one !== "./feed" && !existsSync(join(ROOT, one)))).toEqual([]);
  });

  it("lets nothing out but Prometheus, and that to this machine only", () => {
    expect(compose.networks["inside"]).toEqual({ internal: true });
    for (const [name, { networks, ports }] of Object.entries(compose.services)) {
      if (name !== "prometheus") expect([networks, ports]).toEqual([["inside"], []]);
      expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
    }
  });

  it("needs passwords, all of them named in the example and none given there", () => {
    for (const name of Object.keys(VARIABLES)) expect(() => readCompose({ ...VARIABLES, [name]: "" })).toThrow(name);
    const named = [...readText("compose.yaml").matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    const example = new Map(
      [...readText("deploy/env.example").matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(new Set(example.keys())).toEqual(new Set(named));
    for (const [name, value] of example) if (name?.endsWith("PASSWORD")) expect(value).toBe("");
    expect(readText(".gitignore").split("\n")).toContain("/.env");
    expect(buildContext()).not.toContain(".env");
  });

  it("waits at the end for as long as the worker may take", () => {
    const graceSeconds = settingsIn(serviceOf(compose, "worker").environment).graceMs / 1000 + 5;
    expect(Number.parseInt(serviceOf(compose, "worker").stop_grace_period ?? "", 10)).toBeGreaterThan(graceSeconds);
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(graceSeconds);
  });

  it("has Prometheus look where the workers answer", () => {
    const config = z
      .object({
        rule_files: z.array(z.string()),
        scrape_configs: z.tuple([
          z.object({
            dns_sd_configs: z.tuple([z.object({ names: z.array(z.string()), type: z.literal("A"), port: z.number() })]),
          }),
        ]),
      })
      .parse(parse(readText("deploy/prometheus.yaml")));
    const [{ names, port }] = config.scrape_configs[0].dns_sd_configs;
    expect(names.filter((name) => !(name in compose.services))).toEqual([]);
    expect(port).toBe(settingsIn(serviceOf(compose, "worker").environment).port);
    for (const file of config.rule_files)
      expect(serviceOf(compose, "prometheus").volumes).toContain(`./deploy/${file}:/etc/prometheus/${file}:ro`);
  });
});

describe("deploy/kubernetes.yaml", () => {
  it("runs the image's own command with settings that it reads, as the image's user", () => {
    expect(container.command ?? container.args).toBeUndefined();
    const secrets: Readonly<Record<string, string>> = {
      DATABASE_URL: "postgresql://host/d",
      REDIS_URL: "redis://host",
      DEEDLENS_PASSWORD: "x",
    };
    const environment = container.env.map(({ name, value }) => [name, value ?? secrets[name] ?? ""] as const);
    const settings = settingsIn(Object.fromEntries(environment));
    expect(settings).toMatchObject({
      databaseUrl: secrets["DATABASE_URL"],
      redisUrl: secrets["REDIS_URL"],
      password: "x",
    });
    expect(container.ports).toEqual([{ name: "metrics", containerPort: settings.port }]);
    expect(`${pod.securityContext.runAsUser}:${pod.securityContext.runAsGroup}`).toBe(lastOf(image, "USER").words);
  });
});
