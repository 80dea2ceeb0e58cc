/** Dockerfile, compose.yaml and deploy/ as values, for the tests that hold them to what the code reads and runs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Copy, DockerfileParser } from "dockerfile-ast";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const readText = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const serviceSchema = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  healthcheck: z.object({ test: z.array(z.string()).optional() }).optional(),
  stop_grace_period: z.string().optional(),
});
export type Service = z.infer<typeof serviceSchema>;
const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  volumes: z.record(z.string(), z.null()),
});

/** compose.yaml, parsed and then with its variables replaced, as Compose does; a variable that must be set and is not throws. */
export const readCompose = (variables: Readonly<Record<string, string>>): z.infer<typeof composeSchema> => {
  const parsed: unknown = parse(readText("compose.yaml"), { merge: true });
  return composeSchema.parse(
    JSON.parse(JSON.stringify(parsed), (_, value: unknown) =>
      typeof value === "string" ? interpolate(value, variables) : value,
    ),
  );
};

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}`. */
const interpolate = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{([A-Z_]+)(?:(:[-?])([^}]*))?\}/g, (_, name: string, operator?: string, word = "") => {
    const value = variables[name] ?? "";
    if (value === "" && operator === ":?") throw new Error(`${name}: ${word}`);
    return value === "" && operator === ":-" ? word : value;
  });

export const serviceOf = (compose: ReturnType<typeof readCompose>, name: string): Service => {
  const service = compose.services[name];
  if (service === undefined) throw new Error(`compose.yaml has no service ${name}`);
  return service;
};

const containerSchema = z.object({
  image: z.string(),
  args: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  env: z.array(z.object({ name: z.string(), value: z.string().optional() })),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
});
const deploymentSchema = z.object({
  kind: z.literal("Deployment"),
  spec: z.object({
    template: z.object({
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        securityContext: z.object({ runAsUser: z.number(), runAsGroup: z.number() }),
        containers: z.tuple([containerSchema]),
      }),
    }),
  }),
});

/** The pod of the worker's deployment in deploy/kubernetes.yaml. */
export const readWorkerPod = (): z.infer<typeof deploymentSchema>["spec"]["template"]["spec"] => {
  const resources = parseAllDocuments(readText("deploy/kubernetes.yaml")).map((document) => document.toJS());
  const deployments = resources.flatMap((resource) => deploymentSchema.safeParse(resource).data ?? []);
  const [deployment] = deployments;
  if (deployment === undefined || deployments.length > 1) throw new Error("deploy/kubernetes.yaml: not one deployment");
  return deployment.spec.template.spec;
};

/** One instruction: its keyword in capitals, the stage that it copies from, and its words without flags, continued lines joined. */
export type Instruction = {
  readonly keyword: string;
  readonly from: string | null;
  readonly words: string;
};

/** The stages of the Dockerfile, first to last, without their FROM. */
export const readStages = (): readonly (readonly Instruction[])[] => {
  const stages: Instruction[][] = [];
  for (const instruction of DockerfileParser.parse(readText("Dockerfile")).getInstructions()) {
    const keyword = instruction.getKeyword();
    if (keyword === "FROM") {
      stages.push([]);
      continue;
    }
    const from = instruction instanceof Copy ? (instruction.getFromFlag()?.getValue() ?? null) : null;
    const words = (instruction.getArgumentsContent() ?? "").replace(/\\\n/g, " ").trim();
    stages.at(-1)?.push({ keyword, from, words });
  }
  return stages;
};

export const lastOf = (stage: readonly Instruction[], keyword: string): Instruction => {
  const found = stage.filter((instruction) => instruction.keyword === keyword).at(-1);
  if (found === undefined) throw new Error(`Dockerfile: no ${keyword}`);
  return found;
};

/** CMD or HEALTHCHECK CMD in its exec form. */
export const execForm = ({ words }: Instruction): readonly string[] =>
  z.array(z.string()).parse(JSON.parse(words.replace(/^CMD\s+/, "")));

/** ENV's pairs; no value of ours has a space. */
export const environmentOf = (stage: readonly Instruction[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    stage
      .filter(({ keyword }) => keyword === "ENV")
      .flatMap(({ words }) => words.split(/\s+/))
      .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );

/** What .dockerignore lets into the build: it refuses everything and names what may come. */
export const buildContext = (): readonly string[] => {
  const [everything, ...lines] = readText(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (everything !== "*" || lines.some((line) => !/^![\w./-]+$/.test(line)))
    throw new Error(".dockerignore: `*` first, then only plain paths with `!`");
  return lines.map((line) => line.slice(1));
};
