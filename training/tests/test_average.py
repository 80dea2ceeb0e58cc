"""average.py: what it leaves is a run's folder whose weights lie between the two it was given."""
import json
import sys

import numpy as np
import pytest

import average
from conftest import MODEL
from deed_model.encoder import DeedModel, Shape, hash_weights, load_weights
from deed_model.runs import open_run, start_weights


def run_of(folder, weights, shift):
    folder.mkdir()
    np.savez(folder / "model.f16.npz", **{n: (a.numpy() + shift).astype(np.float16) for n, a in weights.items() if n != "words.weight"})
    metrics = {"config": {"model": {"start": "model", "layers": 0}}, "weights": f"shift {shift}", "dev": {"entities": 1}}
    (folder / "metrics.json").write_text(json.dumps(metrics))
    return folder


def test_weights_lie_between_and_the_metrics_say_of_what(tmp_path, monkeypatch):
    model = DeedModel(Shape.read(MODEL))
    load_weights(model, start_weights("model", tmp_path, MODEL))
    weights = model.state_dict()
    first, second, out = run_of(tmp_path / "a", weights, 0.0), run_of(tmp_path / "b", weights, 0.5), tmp_path / "c"
    monkeypatch.setattr(sys, "argv", ["average.py", "--first", str(first), "--second", str(second), "--share", "0.75", "--out", str(out), "--model", str(MODEL)])
    average.main()
    a, c = np.load(first / "model.f16.npz"), np.load(out / "model.f16.npz")
    assert all(np.allclose(c[n].astype(np.float32) - a[n].astype(np.float32), 0.375, atol=0.01) for n in a.files)
    metrics = json.loads((out / "metrics.json").read_text())
    assert metrics["averaged"] == {"first": "shift 0.0", "second": "shift 0.5", "share": 0.75}
    assert metrics["dev"] is None
    assert metrics["weights"] == hash_weights(open_run(out, metrics, tmp_path, MODEL))


def test_a_share_of_nothing_is_refused(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["average.py", "--first", "a", "--second", "b", "--share", "1", "--out", str(tmp_path / "c")])
    with pytest.raises(SystemExit):
        average.main()
    assert "between 0 and 1" in capsys.readouterr().err
