import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

TRAINING = Path(__file__).resolve().parent.parent
ROOT = TRAINING.parent
sys.path.insert(0, str(TRAINING))

from deed_model.document import read_gold  # noqa: E402
from deed_model.roles import assign_roles, read_values  # noqa: E402
from deed_model.text import WordTokenizer  # noqa: E402

MODEL = ROOT / "models/deed-2"


@pytest.fixture(scope="session")
def tokenizer():
    return WordTokenizer(MODEL / "tokenizer.json")


@pytest.fixture(scope="session")
def deeds():
    """Annotated texts with their roles: Dutch, French, German and one that is no deed."""
    folders = [TRAINING / "data" / id_ for id_ in ("nl-u01", "fr-u04", "de-u02", "x-t02", "nl-t17")]
    values = read_values(folders)
    return [assign_roles(read_gold(folder), values[folder.name]) for folder in folders]


@pytest.fixture(scope="session")
def product():
    """Asks the product's own code: `product(command, payload)` → its answer."""
    node = ROOT / "node_modules/.bin/node"

    def ask(command: str, payload: dict):
        run = subprocess.run(
            [str(node) if node.exists() else "node", str(Path(__file__).with_name("product.ts")), command],
            input=json.dumps(payload),
            capture_output=True,
            text=True,
            env=os.environ,
            check=False,
        )
        assert run.returncode == 0, run.stderr
        return json.loads(run.stdout)

    return ask


@pytest.fixture(scope="session")
def tiny_start(tmp_path_factory):
    """A base encoder of two narrow layers with the real tokenizer: whole runs take seconds."""
    folder = tmp_path_factory.mktemp("tiny")
    config = json.loads((MODEL / "config.json").read_text("utf8"))
    config |= {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32}
    (folder / "config.json").write_text(json.dumps(config), "utf8")
    for name in ("tokenizer.json", "tokenizer_config.json"):
        (folder / name).write_bytes((MODEL / name).read_bytes())
    random = np.random.default_rng(1)
    # No two alike: exporters give equal arrays one name.
    slight = lambda: np.random.default_rng(len(arrays)).normal(0, 0.01, 32).astype(np.float32)
    matrix = lambda rows, columns: random.normal(0, 0.05, (rows, columns)).astype(np.float32)
    arrays = {
        "embeddings.word_embeddings.weight": matrix(config["vocab_size"], 32),
        "embeddings.position_embeddings.weight": matrix(512, 32),
        "embeddings.token_type_embeddings.weight": matrix(2, 32),
        "embeddings.LayerNorm.weight": np.ones(32, np.float32),
        "embeddings.LayerNorm.bias": np.zeros(32, np.float32),
    }
    for layer in range(2):
        for name in ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense"):
            arrays[f"encoder.layer.{layer}.{name}.weight"] = matrix(32, 32)
            arrays[f"encoder.layer.{layer}.{name}.bias"] = slight()
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            arrays[f"encoder.layer.{layer}.{name}.weight"] = 1 + slight()
            arrays[f"encoder.layer.{layer}.{name}.bias"] = slight()
    np.savez(folder / "weights.npz", **arrays)
    return folder
