/** Small tables with what makes verdicts differ: nulls, ties, exact shares, a column of nothing, no row at all. */
export const PARITY_TABLES = ["mixed", "shares", "nothing"] as const;

const COLUMNS = `(
  id integer, code text, amount integer, other integer, price double precision, kind text, label text, flag boolean, seen date, never integer, text_never text)`;

/** `mixed`: 120 rows, nulls and doubles everywhere. `shares`: 20 rows, so that shares are whole steps of 0.05. `nothing`: none. */
export const parityTables = (schema: string): string => `
CREATE SCHEMA ${schema};
CREATE TABLE ${schema}.mixed ${COLUMNS};
CREATE TABLE ${schema}.shares ${COLUMNS};
CREATE TABLE ${schema}.nothing ${COLUMNS};
INSERT INTO ${schema}.mixed
SELECT i, 'C' || lpad((i % 60)::text, 3, '0'), CASE WHEN i % 7 = 0 THEN NULL ELSE (i * 37) % 50 END, CASE WHEN i % 11 = 0 THEN NULL ELSE (i * 13) % 50 END,
  CASE WHEN i % 10 = 0 THEN NULL ELSE ((i * 29) % 40) / 2.0 END, (ARRAY['house', 'apartment', 'land', 'house', NULL])[i % 5 + 1],
  CASE WHEN i % 6 = 0 THEN NULL WHEN i % 4 = 0 THEN '' ELSE repeat('ab', i % 5) || i END, CASE WHEN i % 9 = 0 THEN NULL ELSE i % 2 = 0 END,
  CASE WHEN i % 8 = 0 THEN NULL ELSE date '2020-01-01' + (i * 17) % 400 END, NULL, NULL FROM generate_series(1, 120) i;
INSERT INTO ${schema}.shares
SELECT i, 'C' || i, i, CASE WHEN i <= 10 THEN i ELSE i - 1 END, i / 2.0, CASE WHEN i <= 5 THEN 'house' WHEN i <= 10 THEN 'apartment' WHEN i <= 15 THEN 'land' ELSE NULL END,
  CASE WHEN i % 4 = 0 THEN NULL ELSE 'label ' || (i % 3) END, i <= 5, date '2020-01-01' + i, NULL, NULL FROM generate_series(1, 20) i;
`;
