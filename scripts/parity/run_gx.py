"""Runs suite files in Great Expectations on tables of a PostgreSQL server, and writes its verdicts: python run_gx.py URL SCHEMA SUITES_DIR TABLE,TABLE OUT.json"""

import json
import os
import sys
from pathlib import Path

# Nothing of a check may leave the machine.
os.environ["GX_ANALYTICS_ENABLED"] = "false"

import great_expectations as gx  # noqa: E402

OURS = "expect_deedlens_"


def main(url: str, schema: str, folder: str, tables: str, out: str) -> None:
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    source = context.data_sources.add_postgres("parity", connection_string=url)
    batches = {}
    for table in tables.split(","):
        asset = source.add_table_asset(name=table, table_name=table, schema_name=schema)
        batches[table] = asset.add_batch_definition_whole_table("all").get_batch()
    verdicts = []
    for path in sorted(Path(folder).glob("*.json")):
        written = json.loads(path.read_text())
        core = [(i, one) for i, one in enumerate(written["expectations"]) if not one["type"].startswith(OURS)]
        for table, batch in batches.items():
            # The file as it stands must load, with severity, notes and meta.
            suite = gx.ExpectationSuite(
                name=f"{written['name']}-{table}",
                expectations=[{**one, "meta": {**one.get("meta", {}), "position": i}} for i, one in core],
                meta=written.get("meta"),
                notes=written.get("notes"),
            )
            result = batch.validate(suite, result_format="BASIC")
            for one in result.results:
                # Where an expectation raised, there is one entry a metric that failed, each with its message.
                info = one.exception_info or {}
                raised = bool(info.get("raised_exception")) or any(
                    isinstance(value, dict) and value.get("raised_exception") for value in info.values()
                )
                verdicts.append(
                    {
                        "suite": written["name"],
                        "table": table,
                        "position": one.expectation_config.meta["position"],
                        "type": one.expectation_config.type,
                        "success": bool(one.success),
                        "unexpected": (one.result or {}).get("unexpected_count"),
                        "elements": (one.result or {}).get("element_count"),
                        "raised": str(info)[-900:] if raised else None,
                    }
                )
    Path(out).write_text(json.dumps({"version": gx.__version__, "verdicts": verdicts}, default=str))


if __name__ == "__main__":
    main(*sys.argv[1:])
