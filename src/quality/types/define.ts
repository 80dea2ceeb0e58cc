/** How a type of expectation is declared: the schema of its kwargs, and the check it makes of them. */
import { z } from "zod";
import { DeedError } from "../../errors.ts";
import type { Check, Context, ExpectationType } from "../checks.ts";
import { conditionKwargs } from "../conditions.ts";

export const scalar = z.union([z.string(), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof scalar>;
export const bound = z.union([z.string(), z.number()]);
export const columnName = z.string().min(1);
export const columnList = z.array(columnName).min(1);
export const share = z.number().min(0).max(1);

/** Bounds of which at least one is given, the lower one not above the upper one. */
export const boundKwargs = {
  min_value: bound.nullish(),
  max_value: bound.nullish(),
  strict_min: z.boolean().nullish(),
  strict_max: z.boolean().nullish(),
} as const;
/** Kwargs of every expectation that counts rows. */
export const rowKwargs = { ...conditionKwargs, mostly: share.default(1) } as const;

export type Bounds = {
  readonly min_value?: string | number | null | undefined;
  readonly max_value?: string | number | null | undefined;
  readonly strict_min?: boolean | null | undefined;
  readonly strict_max?: boolean | null | undefined;
};

export const define =
  <Schema extends z.ZodType>(
    schema: Schema,
    build: (kwargs: z.output<Schema>, context: Context) => Check,
  ): ExpectationType =>
  (kwargs, context) => {
    const read = schema.safeParse(kwargs);
    if (!read.success)
      throw wrongKwargs(read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
    return build(read.data, context);
  };

export const wrongKwargs = (message: string): DeedError =>
  new DeedError("config_invalid", `kwargs: ${message}`, {
    next: "docs/expectations.md lists the kwargs of each type.",
  });

/** Without a bound nothing is expected; with crossed bounds nothing can be right: Great Expectations refuses both. */
export const checkBounds = ({ min_value, max_value }: Bounds): void => {
  if ((min_value ?? null) === null && (max_value ?? null) === null)
    throw wrongKwargs("min_value or max_value is needed");
  if (
    (min_value ?? null) !== null &&
    (max_value ?? null) !== null &&
    typeof min_value === typeof max_value &&
    (min_value as string) > (max_value as string)
  )
    throw wrongKwargs("min_value is greater than max_value");
};

/** Whether an aggregate lies within bounds; texts (dates, names) compare by code unit. Nothing at all lies nowhere. */
export const isWithin = (value: unknown, { min_value, max_value, strict_min, strict_max }: Bounds): boolean => {
  if (value === null || value === undefined) return false;
  const order = (bound_: string | number): number => {
    if (typeof bound_ === "number") return Math.sign(Number(value) - bound_);
    const text = String(value);
    return text < bound_ ? -1 : text > bound_ ? 1 : 0;
  };
  const above =
    (min_value ?? null) === null || (strict_min ? order(min_value as string) > 0 : order(min_value as string) >= 0);
  const below =
    (max_value ?? null) === null || (strict_max ? order(max_value as string) < 0 : order(max_value as string) <= 0);
  return above && below;
};
