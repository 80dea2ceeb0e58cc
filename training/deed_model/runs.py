"""What a run leaves behind, and how it is read again."""
import hashlib
import subprocess
from pathlib import Path

import numpy as np
import torch

from .encoder import DeedModel, Shape, load_weights, read_base, read_onnx

EXPORTED = Path("onnx/model_quantized.onnx")
TRAINING = Path(__file__).resolve().parent.parent


def code_version() -> dict:
    """The commit where there is one, and a hash of the sources that were really run."""
    whole = hashlib.sha256()
    for file in sorted([*TRAINING.glob("*.py"), *TRAINING.glob("deed_model/*.py"), TRAINING / "names.txt", TRAINING / "noise.txt", TRAINING / "splits.toml"]):
        whole.update(f"{file.relative_to(TRAINING)} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    git = subprocess.run(["git", "rev-parse", "HEAD"], cwd=TRAINING, capture_output=True, text=True)
    return {"commit": git.stdout.strip() or None, "sources": whole.hexdigest()}


def start_weights(start: str, base: Path, model_folder: Path) -> dict[str, torch.Tensor]:
    """`base`: the encoder as published, heads new. `model`: an exported model, dequantised, with the heads it has."""
    if start == "base":
        return read_base(base)
    if start == "model":
        return read_onnx(model_folder / EXPORTED)
    raise ValueError(f'start must be "base" or "model", not "{start}"')


def save_compact(model: DeedModel, path: Path, *, without_words: bool) -> None:
    """Weights in half precision; frozen word embeddings are left to the start they came from."""
    rows = {n: a.detach().cpu().half().numpy() for n, a in model.state_dict().items() if not (without_words and n == "words.weight")}
    np.savez(path, **rows)


def read_compact(path: Path, start: dict[str, torch.Tensor] | None = None) -> dict[str, torch.Tensor]:
    stored = np.load(path)
    out = {name: torch.from_numpy(stored[name].astype(np.float32)) for name in stored.files}
    if "words.weight" not in out:
        if start is None:
            raise ValueError(f"{path} has no word embeddings: the weights the run started from are needed")
        out["words.weight"] = start["words.weight"]
    return out


def open_run(run: Path, metrics: dict, base: Path, model_folder: Path) -> DeedModel:
    """The trained model of a run's folder, ready to read."""
    config = metrics["config"]["model"]
    model = DeedModel(Shape.read(model_folder), layers=config["layers"] or None)
    load_weights(model, read_compact(run / "model.f16.npz", start_weights(config["start"], base, model_folder)))
    return model.eval()
