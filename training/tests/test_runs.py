"""Whole runs of a tiny encoder: they come back with their seed, go on after a break, and the product loads what they export."""
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import MODEL, TRAINING

import export
import train
from deed_model.corpora import CORPORA
from deed_model.decode import decode_entities
from deed_model.encoder import DeedModel, Shape, hash_weights, load_weights, pick_layers, read_base, read_onnx
from deed_model.loss import deed_loss, likeness_loss, state_loss
from deed_model.predict import onnx_scorer, score_document, score_text, torch_scorer
from deed_model.prepared import read_prepared
from deed_model.runs import open_run, read_compact, start_weights
from deed_model.score import summarise
from deed_model.text import WordTokenizer
from deed_model.windows import EpochMaker, Recipe, cut_windows


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    file = tmp_path_factory.mktemp("prepared") / "prepared.json.gz"
    subprocess.run([sys.executable, str(TRAINING / "prepare.py"), "--out", str(file)], check=True, capture_output=True)
    return file


def options_for(prepared, start, out, *more):
    arguments = ["train.py", "--prepared", str(prepared), "--base", str(start), "--model", str(start), "--out", str(out), "--fold", "0", "--limit-dev", "1"]
    settings = ["--set", "train.threads=1", "--set", "train.batch=2", "--set", "data.corpora_first=0.0", "--set", 'train.precision="fp32"']
    return [*arguments, *settings, *more]


def run_training(monkeypatch, arguments):
    monkeypatch.setattr(sys, "argv", arguments)
    train.main()


def test_a_run_leaves_weights_and_figures_and_the_product_loads_its_export(monkeypatch, tmp_path, prepared, tiny_start, product, deeds):
    run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "run", "--steps", "3"))
    metrics = json.loads((tmp_path / "run/metrics.json").read_text("utf8"))
    assert metrics["steps"] == 3 and metrics["dev"]["documents"] == 1
    assert not set(metrics["trainedOn"]) & {"nl-u05", "fr-u04"}

    for name in ("first", "second"):
        arguments = ["export.py", "--run", str(tmp_path / "run"), "--name", "deed-test", "--out", str(tmp_path / name)]
        paths = ["--prepared", str(prepared), "--base", str(tiny_start), "--model", str(tiny_start), "--check", "1", "--tolerance", "1"]
        monkeypatch.setattr(sys, "argv", [*arguments, *paths])
        export.main()
    assert (tmp_path / "first/onnx/model_quantized.onnx").read_bytes() == (tmp_path / "second/onnx/model_quantized.onnx").read_bytes()
    manifest = json.loads((tmp_path / "first/manifest.json").read_text("utf8"))
    assert manifest["contract"] == "deed-entities/1" and manifest["name"] == "deed-test"

    # The product reads the folder and finds what this side finds with the same file.
    text = deeds[1].text
    tokens, heads = score_text(text, WordTokenizer(tmp_path / "first/tokenizer.json"), onnx_scorer(tmp_path / "first/onnx/model_quantized.onnx"))
    assert heads[1].shape[1] == 43 and heads[2] is not None
    own = decode_entities(text, tokens, heads[0])
    theirs = product("tag", {"folder": str(tmp_path / "first"), "text": text})
    assert [(f.start, f.end, f.label) for f in own] == [tuple(row[:3]) for row in theirs]


def test_int8_weights_come_back_from_an_export(tmp_path, tiny_start):
    model = DeedModel(Shape.read(tiny_start)).eval()
    with torch.no_grad():
        for p in model.parameters():
            p.uniform_(-0.1, 0.1)
    export.write_onnx(model, tmp_path / "plain.onnx", list(export.HEADS))
    export.quantise(tmp_path / "plain.onnx", tmp_path / "model.onnx", reduce_range=False)
    back = read_onnx(tmp_path / "model.onnx")
    own = model.state_dict()
    assert set(back) == set(own)
    for name in own:
        assert torch.allclose(back[name], own[name], atol=0.002), name


def test_fp32_onnx_gives_what_torch_gives(tmp_path, tiny_start):
    model = DeedModel(Shape.read(tiny_start)).eval()
    export.write_onnx(model, tmp_path / "plain.onnx", list(export.HEADS))
    for length in (3, 256):
        ids = np.arange(5, 5 + length, dtype=np.int64)[None]
        for own, other in zip(torch_scorer(model)(ids), onnx_scorer(tmp_path / "plain.onnx")(ids), strict=True):
            assert np.allclose(own, other, atol=1e-4)


def test_padding_changes_nothing(tiny_start):
    model = DeedModel(Shape.read(tiny_start)).eval()
    ids, padded = torch.arange(5, 25)[None], torch.ones(1, 40, dtype=torch.int64)
    padded[:, :20] = ids
    mask = torch.zeros(1, 40, dtype=torch.int8)
    mask[:, :20] = 1
    with torch.no_grad():
        for own, other in zip(model(ids), model(padded, mask), strict=True):
            assert torch.allclose(own, other[:, :20], atol=1e-4)
        with torch.autocast("cpu", torch.bfloat16):
            assert model(padded, mask)[0].isfinite().all()


def test_the_shipped_model_can_be_a_start():
    model = DeedModel(Shape.read(MODEL)).eval()
    kept = load_weights(model, read_onnx(MODEL / "onnx/model_quantized.onnx"))
    assert kept == ["clauses.weight", "clauses.bias", "roles.weight", "roles.bias"]
    ids = np.array([[0, 261, 4155, 8520, 11117, 2]], np.int64)
    own, theirs = torch_scorer(model)(ids)[0], onnx_scorer(MODEL / "onnx/model_quantized.onnx")(ids)[0]
    assert (own.argmax(-1) == theirs.argmax(-1)).all()


def test_a_small_model_learns_a_text_by_heart_with_all_three_heads(tiny_start, tokenizer, deeds):
    deed = deeds[1]
    torch.manual_seed(1)
    torch.set_num_threads(1)
    model = DeedModel(Shape.read(tiny_start), dropout=0.0)
    load_weights(model, read_base(tiny_start))
    torch.nn.init.normal_(model.words.weight, std=0.5)
    model.words.weight.requires_grad_(False)
    windows = [cut_windows(deed, tokenizer, 254, offset) for offset in range(0, 254, 9)]
    optimiser = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], 1e-2)
    steps = 300
    for step in range(steps):
        optimiser.param_groups[0]["lr"] = 1e-2 * (1 - step / steps)
        rows = windows[step * 11 % len(windows)]
        batch = {name: torch.from_numpy(getattr(rows, name)) for name in ("tags", "roles", "kind", "begins")}
        outputs = model(torch.from_numpy(rows.ids.astype(np.int64)), torch.from_numpy(rows.mask))
        loss, _ = deed_loss(outputs, batch, {"entities": 1, "clauses": 1, "roles": 1})
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    figures = summarise([score_document(deed, tokenizer, torch_scorer(model))])
    # Read in windows that end at lines, which it was not taught in.
    assert figures["entities"]["f1"] > 0.8
    assert figures["clauses"]["boundaryF1"] > 0.95 and figures["clauses"]["kindShare"] > 0.95
    assert figures["roles"]["accuracy"] > 0.9


def build(options, prepared):
    documents = read_prepared(prepared)
    own, _, _ = train.Splits().part(documents["documents"], 0)
    config = train.read_config(options)
    recipe = Recipe(config["train"]["seed"], 126, 0.4, 0.1, str(options.model / "tokenizer.json"))
    return train.Run(options, config), train.Feed(config["data"], own[:4], [], [], {}, 1), EpochMaker(recipe, 0)


def test_a_broken_run_goes_on_to_the_same_weights(monkeypatch, tmp_path, prepared, tiny_start):
    hashes = []
    for name, break_at in (("whole", None), ("broken", 3)):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(sys, "argv", options_for(prepared, tiny_start, tmp_path / name, "--steps", "6"))
        options = train.read_options()
        run, feed, maker = build(options, prepared)
        if break_at:
            learn = run.learn

            def broken(rows):
                if run.step == break_at:
                    run.save()
                    raise InterruptedError
                return learn(rows)

            run.learn = broken
            with pytest.raises(InterruptedError):
                run.train(feed, maker)
            run, feed, maker = build(options, prepared)
            run.load()
            assert run.step == break_at
        run.train(feed, maker)
        assert run.step == 6
        hashes.append(hash_weights(run.model))
    assert hashes[0] == hashes[1]


def test_a_compact_run_needs_the_start_it_came_from(monkeypatch, tmp_path, prepared, tiny_start):
    run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "run", "--steps", "1"))
    with pytest.raises(ValueError, match="word embeddings"):
        read_compact(tmp_path / "run/model.f16.npz")
    metrics = json.loads((tmp_path / "run/metrics.json").read_text("utf8"))
    assert open_run(tmp_path / "run", metrics, tiny_start, tiny_start).words.weight.shape[0] == 45686


def test_a_student_keeps_layers_of_its_teacher_and_is_exported_shallower(monkeypatch, tmp_path, prepared, tiny_start):
    run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "teacher", "--steps", "2"))
    more = ("--steps", "2", "--teacher", str(tmp_path / "teacher"), "--set", "model.layers=1", "--set", "train.rate=0.0")
    run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "student", *more))
    teacher, student = (read_compact(tmp_path / name / "model.f16.npz", read_base(tiny_start)) for name in ("teacher", "student"))
    # Nothing was learnt at rate 0: the student is what was picked.
    assert not any(name.startswith("layers.1") for name in student)
    assert all(torch.equal(student[name], teacher[name]) for name in student)
    metrics = json.loads((tmp_path / "student/metrics.json").read_text("utf8"))
    assert metrics["teacher"] == json.loads((tmp_path / "teacher/metrics.json").read_text("utf8"))["weights"]
    assert len(open_run(tmp_path / "student", metrics, tiny_start, tiny_start).layers) == 1


def export_run(monkeypatch, tmp_path, prepared, tiny_start) -> str:
    """The folder of a model that was trained for one step."""
    run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "run", "--steps", "1"))
    arguments = ["export.py", "--run", str(tmp_path / "run"), "--name", "deed-test", "--out", str(tmp_path / "exported")]
    paths = ["--prepared", str(prepared), "--base", str(tiny_start), "--model", str(tiny_start), "--check", "1", "--tolerance", "1"]
    monkeypatch.setattr(sys, "argv", [*arguments, *paths])
    export.main()
    return str(tmp_path / "exported")


def test_a_run_goes_on_from_an_exported_model_of_its_line(monkeypatch, tmp_path, prepared, tiny_start):
    exported = export_run(monkeypatch, tmp_path, prepared, tiny_start)
    more = ("--steps", "1", "--warm", exported, "--set", "train.rate=0.0")
    with pytest.raises(SystemExit, match="other word embeddings"):
        run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "other", *more))
    run_training(monkeypatch, options_for(prepared, exported, tmp_path / "second", *more, "--set", 'model.start="model"'))
    start = start_weights("model", tiny_start, Path(exported))
    kept = read_compact(tmp_path / "second/model.f16.npz", start)
    assert all(torch.equal(kept[name].half(), start[name].half()) for name in start)
    metrics = json.loads((tmp_path / "second/metrics.json").read_text("utf8"))
    assert metrics["warm"] == hashlib.sha256((tmp_path / "exported/onnx/model_quantized.onnx").read_bytes()).hexdigest()


def test_an_exported_model_is_a_teacher_of_those_who_start_from_it(monkeypatch, tmp_path, prepared, tiny_start):
    exported = export_run(monkeypatch, tmp_path, prepared, tiny_start)
    taught = ("--steps", "1", "--teacher", exported, "--set", "model.layers=1")
    with pytest.raises(SystemExit, match="go on from it"):
        run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "student", *taught))
    run_training(monkeypatch, options_for(prepared, exported, tmp_path / "student", *taught, "--set", 'model.start="model"'))
    metrics = json.loads((tmp_path / "student/metrics.json").read_text("utf8"))
    assert metrics["teacher"] == hashlib.sha256((tmp_path / "exported/onnx/model_quantized.onnx").read_bytes()).hexdigest()
    assert "from the teacher" in (tmp_path / "student/log.txt").read_text("utf8")


def test_marked_texts_stay_apart(monkeypatch, tmp_path, prepared, tiny_start):
    everything = [name for name in options_for(prepared, tiny_start, tmp_path / "all", "--steps", "1", "--all") if name not in ("--fold", "0")]
    trained_on = []
    for marks in ([], ["--apart=-u01", "--apart=no such mark"]):
        run_training(monkeypatch, [*everything, *marks])
        trained_on.append(set(json.loads((tmp_path / "all/metrics.json").read_text("utf8"))["trainedOn"]))
    assert trained_on[0] - trained_on[1] == {id_ for id_ in trained_on[0] if "-u01" in id_} != set()


def test_layers_are_spread_from_the_first_to_the_last():
    weights = {f"layers.{i}.norm.bias": torch.tensor(float(i)) for i in range(12)}
    assert [float(a) for a in pick_layers(weights, 6).values()] == [0, 2, 4, 7, 9, 11]
    assert [float(a) for a in pick_layers(weights, 12).values()] == list(range(12))


def test_a_student_like_its_teacher_loses_nothing():
    outputs = tuple(torch.randn(2, 5, n, generator=torch.Generator().manual_seed(n)) for n in (25, 43, 41))
    batch = {"kind": torch.tensor([[3, -100, -100, 4, -100]] * 2)}
    mask = torch.ones(2, 5, dtype=torch.bool)
    weights = {"entities": 1.0, "clauses": 1.0, "roles": 1.0}
    same = likeness_loss(outputs, outputs, mask, batch, weights, 2.0)
    other = likeness_loss(tuple(-o for o in outputs), outputs, mask, batch, weights, 2.0)
    # What is left is the entropy of the teacher's own doubt about beginnings.
    assert float(same) < 0.7 < float(other)
    # A head that is not trained is not held to anything.
    assert float(likeness_loss(tuple(-o for o in outputs), outputs, mask, batch, dict.fromkeys(weights, 0.0), 2.0)) == 0.0
    states = [torch.randn(2, 5, 8, generator=torch.Generator().manual_seed(n)) for n in range(2)]
    assert float(state_loss(states, states, mask)) == 0.0
    assert float(state_loss([torch.zeros_like(s) for s in states], [s - s.mean() for s in states], mask)) == pytest.approx(1.0, abs=0.03)


def test_an_unknown_setting_is_refused(monkeypatch, tmp_path, prepared, tiny_start):
    monkeypatch.setattr(sys, "argv", [*options_for(prepared, tiny_start, tmp_path / "run", "--steps", "1"), "--set", "train.speed=9"])
    with pytest.raises(SystemExit, match="has no train.speed"):
        train.main()


def test_public_corpora_are_named_by_the_configuration():
    import tomllib

    for name in ("config.toml", "config-gpu.toml"):
        assert set(tomllib.loads((TRAINING / name).read_text("utf8"))["data"]["corpora"]) <= set(CORPORA)


def test_a_run_goes_on_from_the_weights_of_another(monkeypatch, tmp_path, prepared, tiny_start):
    run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "first", "--steps", "2"))
    more = ("--steps", "1", "--warm", str(tmp_path / "first"), "--set", "train.rate=0.0")
    run_training(monkeypatch, options_for(prepared, tiny_start, tmp_path / "second", *more))
    first, second = (read_compact(tmp_path / name / "model.f16.npz", read_base(tiny_start)) for name in ("first", "second"))
    assert all(torch.equal(first[name], second[name]) for name in first)
    metrics = json.loads((tmp_path / "second/metrics.json").read_text("utf8"))
    assert metrics["warm"] == json.loads((tmp_path / "first/metrics.json").read_text("utf8"))["weights"]
