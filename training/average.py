"""
Averages the weights of two runs of one line (the second went on from the first, or both from the same model with other seeds):

    python training/average.py --first training/build/c0 --second training/build/c2 --share 0.75 --out training/build/deed-2

`--share` is the part of the second. Leaves a run's folder that evaluate.py and export.py read; its metrics are the second's, with both weights' hashes.
What a run forgot of what its predecessor knew comes back, and what it learnt stays; two seeds lose their whims (docs/decisions.md has the figures).
"""
import argparse
import json
from pathlib import Path

import numpy as np

from deed_model.encoder import hash_weights
from deed_model.runs import open_run
from train import BASE, MODEL


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=Path, required=True)
    parser.add_argument("--second", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.75)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--base", type=Path, default=BASE)
    parser.add_argument("--model", type=Path, default=MODEL, help="the model that both runs started from")
    options = parser.parse_args()
    if not 0 < options.share < 1:
        parser.error("--share must lie between 0 and 1")

    first, second = (np.load(run / "model.f16.npz") for run in (options.first, options.second))
    if set(first.files) != set(second.files):
        parser.error("the runs do not have the same weights: other layers, or word embeddings in one of them")
    options.out.mkdir(parents=True, exist_ok=False)
    mixed = {
        name: ((1 - options.share) * first[name].astype(np.float32) + options.share * second[name].astype(np.float32)).astype(np.float16)
        for name in second.files
    }
    np.savez(options.out / "model.f16.npz", **mixed)
    metrics = [json.loads((run / "metrics.json").read_text("utf8")) for run in (options.first, options.second)]
    own = metrics[1] | {"averaged": {"first": metrics[0]["weights"], "second": metrics[1]["weights"], "share": options.share}, "dev": None}
    own["weights"] = hash_weights(open_run(options.out, own, options.base, options.model))
    (options.out / "metrics.json").write_text(json.dumps(own, indent=1, ensure_ascii=False) + "\n", "utf8")
    print(f"{options.share:.2f} of {options.second}, {1 - options.share:.2f} of {options.first}: {options.out}")


if __name__ == "__main__":
    main()
