/** `row_condition` of Great Expectations: the rows an expectation speaks of, as a text such as `col("type") == "house"` or as an object. */
import { z } from "zod";
import { allOf, anyOf, type Fragment, join, name, raw, sql } from "./fragments.ts";
import { asColumn, type Column, inOrder } from "./tables.ts";

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const columnSchema = z.union([z.strictObject({ name: z.string() }), z.string().transform((text) => ({ name: text }))]);
type Condition =
  | { type: "nullity"; column: { name: string }; is_null: boolean }
  | {
      type: "comparison";
      column: { name: string };
      operator: (typeof OPERATORS)[number];
      parameter: string | number | boolean | readonly (string | number | boolean)[];
    }
  | { type: "and"; conditions: readonly Condition[] }
  | { type: "or"; conditions: readonly Condition[] };

const OPERATORS = ["==", "!=", "<", "<=", ">", ">=", "IN", "NOT_IN"] as const;

const objectSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("nullity"), column: columnSchema, is_null: z.boolean() }),
    z.strictObject({
      type: z.literal("comparison"),
      column: columnSchema,
      operator: z.enum(OPERATORS),
      parameter: z.union([scalar, z.array(scalar)]),
    }),
    z.strictObject({ type: z.literal("and"), conditions: z.array(objectSchema) }),
    z.strictObject({ type: z.literal("or"), conditions: z.array(objectSchema) }),
  ]),
);

const NOT_NULL = /^\s*col\(\s*["']([^"']+)["']\s*\)\s*\.notnull\(\s*\)\s*$/i;
const COMPARED =
  /^\s*col\(\s*["']([^"']+)["']\s*\)\s*(==|!=|<=|>=|<|>)\s*(?:"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?))\s*$/i;

/** The text form knows one comparison, as in Great Expectations. */
const textSchema = z.string().transform((text, context): Condition => {
  const present = NOT_NULL.exec(text);
  if (present) return { type: "nullity", column: { name: present[1] ?? "" }, is_null: false };
  const compared = COMPARED.exec(text);
  const operator = OPERATORS.find((word) => word === compared?.[2]);
  if (compared === null || operator === undefined) {
    context.addIssue({
      code: "custom",
      message: 'write col("name") == "value", or the object form with "type": "comparison", "nullity", "and", "or"',
    });
    return z.NEVER;
  }
  return {
    type: "comparison",
    column: { name: compared[1] ?? "" },
    operator,
    parameter: compared[5] === undefined ? (compared[3] ?? compared[4] ?? "") : Number(compared[5]),
  };
});

/** The two keys that every expectation on rows may have. */
export const conditionKwargs = {
  row_condition: z.union([textSchema, objectSchema]).nullish(),
  condition_parser: z.enum(["great_expectations", "great_expectations__experimental__"]).nullish(),
} as const;

type ReadCondition = Condition | null | undefined;

/** True for the rows that are spoken of. `columnOf` throws for a name that the table lacks. */
export const compileCondition = (condition: ReadCondition, columnOf: (name: string) => Column): Fragment => {
  if (condition === null || condition === undefined) return raw("true");
  if (condition.type === "and" || condition.type === "or") {
    const parts = condition.conditions.map((part) => compileCondition(part, columnOf));
    return condition.type === "and" ? allOf(parts) : anyOf(parts);
  }
  const column = columnOf(condition.column.name);
  if (condition.type === "nullity")
    return sql`t.${name(column.name)} IS ${raw(condition.is_null ? "NULL" : "NOT NULL")}`;
  const { operator, parameter } = condition;
  if (operator === "IN" || operator === "NOT_IN") {
    const values = [parameter].flat() as readonly (string | number | boolean)[];
    if (values.length === 0) return raw(operator === "IN" ? "false" : "true");
    const list = join(
      values.map((value) => asColumn(value, column)),
      ", ",
    );
    return sql`t.${name(column.name)} ${raw(operator === "IN" ? "IN" : "NOT IN")} (${list})`;
  }
  const value = asColumn(parameter as string | number | boolean, column);
  if (operator === "==" || operator === "!=")
    return sql`t.${name(column.name)} ${raw(operator === "==" ? "=" : "<>")} ${value}`;
  return sql`${inOrder(column)} ${raw(operator)} ${value}`;
};
