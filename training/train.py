"""
Trains the deed model:

    python training/train.py --out training/build/run-1 --minutes 100 [--fold 0 | --all] [--config training/config.toml] [--resume]

Reads build/prepared.json.gz (prepare.py). Leaves in --out: model.f16.npz, metrics.json (configuration, seeds, hashes, figures on the dev fold), log.txt and
checkpoint.pt. A run by --steps gives the same weights again on the same machine and number of threads; a run by --minutes the same order of data.
"""
import argparse
import hashlib
import json
import os
import sys
import time
import tomllib
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import torch

from deed_model.document import Document
from deed_model.encoder import DeedModel, Shape, hash_weights, load_weights, pick_layers, spread
from deed_model.loss import deed_loss, likeness_loss, state_loss
from deed_model.predict import score_document, torch_scorer
from deed_model.prepared import read_prepared
from deed_model.runs import EXPORTED, code_version, open_run, save_compact, start_weights
from deed_model.score import summarise
from deed_model.splits import Splits
from deed_model.text import WordTokenizer
from deed_model.windows import EpochMaker, Recipe, Windows

TRAINING = Path(__file__).resolve().parent
BASE = TRAINING.parent.parent / "shared/models/base-encoder"
MODEL = TRAINING.parent / "models/deed-2"


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, default=TRAINING / "config.toml")
    parser.add_argument("--set", action="append", default=[], metavar="SECTION.KEY=VALUE", help="overrides one value of the configuration")
    parser.add_argument("--prepared", type=Path, default=TRAINING / "build/prepared.json.gz")
    parser.add_argument("--base", type=Path, default=BASE, help="folder of the base encoder")
    parser.add_argument("--model", type=Path, default=MODEL, help="exported model: its tokenizer and config are used, its weights with start = model")
    parser.add_argument("--warm", type=Path, help="run or exported model whose weights this one goes on from, with a schedule of its own")
    parser.add_argument("--teacher", type=Path, help="run or exported model to start from and to be held to (model.layers spread over its layers)")
    parser.add_argument("--out", type=Path, required=True)
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--minutes", type=float)
    length.add_argument("--steps", type=int)
    data = parser.add_mutually_exclusive_group()
    data.add_argument("--fold", type=int, help="fold kept apart as dev")
    data.add_argument("--all", action="store_true", help="train on every text, the test part too")
    parser.add_argument("--apart", action="append", default=[], metavar="MARK", help="texts whose id holds this mark (-q) are kept out of everything, with --all too")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--limit-dev", type=int, help="score only so many dev texts at the end")
    return parser.parse_args()


def read_config(options: argparse.Namespace) -> dict:
    config = tomllib.loads(options.config.read_text("utf8"))
    for setting in options.set:
        key, _, value = setting.partition("=")
        section, _, name = key.partition(".")
        if name not in config.get(section, {}):
            sys.exit(f"--set {setting}: the configuration has no {key}")
        config[section][name] = tomllib.loads(f"x = {value}")["x"]
    return config


def has_bf16_tiles() -> bool:
    """Whether this CPU multiplies bf16 matrices in hardware (AMX); elsewhere bf16 is slower than fp32."""
    return getattr(torch.cpu, "_is_amx_tile_supported", lambda: False)()


class Feed:
    """Which documents an epoch holds. Epochs of the first part of a run are public corpora alone."""

    def __init__(self, config: dict, train: list[Document], excerpts: list[Document], ocr: list[Document], corpora: dict, seed: int):
        self.config, self.train, self.seed = config, train, seed
        self.excerpts = [replace(d, id=f"{d.id}#{turn}") for turn in range(config["excerpt_times"]) for d in excerpts]
        self.variants: dict[str, list[Document]] = {}
        for variant in ocr:
            self.variants.setdefault(variant.id.partition("@")[0], []).append(variant)
        self.public = [d for name in config["corpora"] for d in corpora.get(name, [])]
        Random(f"{seed}/corpora").shuffle(self.public)
        self.deed_size = sum(len(d.text) for d in train)

    def documents(self, phase: str, epoch: int) -> list[Document]:
        if phase == "corpora":
            return self._public(epoch, self.deed_size)
        out = []
        for document in self.train:
            random = Random(f"{self.seed}/{epoch}/{document.id}/source")
            if random.random() >= self.config["deed_share"]:
                continue
            own = self.variants.get(document.id)
            out.append(random.choice(own) if own and random.random() < self.config["ocr_share"] else document)
        return out + self.excerpts + self._public(epoch, self.config["corpora_mix"] * self.deed_size)

    def _public(self, epoch: int, size: float) -> list[Document]:
        """The next stretch of the public corpora, round and round."""
        if not self.public or size <= 0:
            return []
        out, taken, at = [], 0, int(epoch * size / (sum(len(d.text) for d in self.public) / len(self.public)))
        while taken < size and len(out) < len(self.public):
            out.append(self.public[(at + len(out)) % len(self.public)])
            taken += len(out[-1].text)
        return out


class Run:
    """One training: model, optimiser, place in the data, and the clock."""

    def __init__(self, options: argparse.Namespace, config: dict):
        self.options, self.config, self.settings = options, config, config["train"]
        self.seed = self.settings["seed"]
        torch.manual_seed(self.seed)
        if self.settings["threads"]:
            torch.set_num_threads(self.settings["threads"])
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        precision = self.settings["precision"]
        self.bf16 = precision == "bf16" or (precision == "auto" and (self.device == "cuda" or has_bf16_tiles()))
        shape, layers = Shape.read(options.model), config["model"]["layers"]
        self.model = DeedModel(shape, config["model"]["dropout"], layers or None)
        self.teacher = self.open_teacher()
        weights = self.first_weights()
        new = load_weights(self.model, pick_layers(weights, layers or shape.num_hidden_layers))
        self.model.to(self.device)
        if self.teacher:
            self.teacher.to(self.device)
        self.model.words.weight.requires_grad_(not self.settings["freeze_words"])
        matrices = [p for p in self.model.parameters() if p.requires_grad and p.ndim > 1]
        others = [p for p in self.model.parameters() if p.requires_grad and p.ndim == 1]
        groups = [{"params": matrices, "weight_decay": self.settings["decay"]}, {"params": others, "weight_decay": 0.0}]
        self.optimiser = torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.98), fused=True)
        self.step = self.epoch = self.at = self.tokens = 0
        self.elapsed = self.likeness = 0.0
        self.phase = "corpora" if config["data"]["corpora_first"] > 0 else "deeds"
        self.curve: list[dict] = []
        self.log(f"{self.device}, {'bf16' if self.bf16 else 'fp32'}, {torch.get_num_threads()} threads; new heads: {', '.join(new) or 'none'}")

    def log(self, line: str) -> None:
        print(line, flush=True)
        with (self.options.out / "log.txt").open("a", encoding="utf8") as file:
            file.write(line + "\n")

    def open_other(self, run: Path) -> DeedModel:
        metrics = json.loads((run / "metrics.json").read_text("utf8"))
        if metrics["config"]["model"]["start"] != self.config["model"]["start"]:
            sys.exit(f"the run must have the start of {run}, whose word embeddings it keeps")
        return open_run(run, metrics, self.options.base, self.options.model)

    def open_teacher(self) -> DeedModel | None:
        if self.options.teacher is None:
            return None
        if (self.options.teacher / "metrics.json").exists():
            return self.open_other(self.options.teacher)
        if self.config["model"]["start"] != "model" or self.options.model.resolve() != self.options.teacher.resolve():
            sys.exit(f"{self.options.teacher} keeps its word embeddings: go on from it with --model {self.options.teacher} --set model.start='\"model\"'")
        teacher = DeedModel(Shape.read(self.options.teacher))
        load_weights(teacher, start_weights("model", self.options.base, self.options.teacher))
        return teacher.eval()

    def first_weights(self) -> dict[str, torch.Tensor]:
        if self.options.warm:
            return self.warm_weights(self.options.warm)
        if self.teacher:
            return self.teacher.state_dict()
        return start_weights(self.config["model"]["start"], self.options.base, self.options.model)

    def warm_weights(self, other: Path) -> dict[str, torch.Tensor]:
        """A run's weights, or an exported model's; its word embeddings must be those of the start where they are frozen, as a run's folder keeps none."""
        if (other / "metrics.json").exists():
            return self.open_other(other).state_dict()
        weights = start_weights("model", self.options.base, other)
        if self.settings["freeze_words"]:
            start = start_weights(self.config["model"]["start"], self.options.base, self.options.model)
            if not torch.equal(start["words.weight"], weights["words.weight"]):
                sys.exit(f"{other} has other word embeddings than the start: --set train.freeze_words=false, or start from it (--model)")
        return weights

    # -- place and clock

    def progress(self) -> float:
        done = self.step / self.options.steps if self.options.steps else self.elapsed / (self.options.minutes * 60)
        return min(1.0, done)

    def rate(self) -> float:
        done, warm = self.progress(), self.settings["warmup"]
        return self.settings["rate"] * (done / warm if done < warm else max(0.0, (1 - done) / (1 - warm)))

    def save(self) -> None:
        state = {
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "place": {name: getattr(self, name) for name in ("step", "epoch", "at", "tokens", "elapsed", "phase", "curve")},
            "random": torch.get_rng_state(),
            "random_cuda": torch.cuda.get_rng_state() if self.device == "cuda" else None,
            "config": self.config,
        }
        path = self.options.out / "checkpoint.pt"
        torch.save(state, path.with_suffix(".new"))
        os.replace(path.with_suffix(".new"), path)

    def load(self) -> None:
        state = torch.load(self.options.out / "checkpoint.pt", map_location=self.device, weights_only=False)
        if state["config"] != self.config:
            sys.exit("the checkpoint was made with another configuration")
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        for name, value in state["place"].items():
            setattr(self, name, value)
        torch.set_rng_state(state["random"].cpu())
        if state["random_cuda"] is not None and self.device == "cuda":
            torch.cuda.set_rng_state(state["random_cuda"].cpu())
        self.log(f"resumed at step {self.step}, epoch {self.epoch}, {self.elapsed / 60:.1f} minutes")

    # -- training

    def train(self, feed: Feed, maker: EpochMaker) -> None:
        began, saved, shown = time.monotonic() - self.elapsed, time.monotonic(), time.monotonic()
        recent: list[dict] = []
        while self.progress() < 1:
            windows = maker.windows(self.phase, self.epoch, feed.documents(self.phase, self.epoch))
            maker.prepare(self.phase, self.epoch + 1, feed.documents(self.phase, self.epoch + 1))
            while self.at < len(windows) and self.progress() < 1:
                recent.append(self.learn(windows.take(np.arange(self.at, min(self.at + self.settings["batch"], len(windows))))))
                self.at += self.settings["batch"]
                self.elapsed = time.monotonic() - began
                if time.monotonic() - shown > 15 or self.step == 1:
                    self.show(recent)
                    recent, shown = [], time.monotonic()
                if time.monotonic() - saved > 60 * self.settings["save_minutes"]:
                    self.save()
                    saved = time.monotonic()
                if self.phase == "corpora" and self.progress() >= self.config["data"]["corpora_first"]:
                    break
            if self.progress() < 1:
                self.epoch, self.at = self.epoch + 1, 0
                self.phase = "corpora" if self.progress() < self.config["data"]["corpora_first"] else "deeds"
        if recent:
            self.show(recent)
        self.save()

    def learn(self, rows: Windows) -> dict:
        self.model.train()
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate()
        batch = {n: torch.from_numpy(getattr(rows, n)).to(self.device) for n in ("tags", "roles", "kind", "begins")}
        ids = torch.from_numpy(rows.ids.astype(np.int64)).to(self.device)
        mask = None if rows.mask.all() else torch.from_numpy(rows.mask).to(self.device)
        inside = torch.from_numpy(rows.mask.astype(bool)).to(self.device)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.bf16):
            states = self.model.encode(ids, mask)
            outputs = self.model.judge(states[-1])
            likeness = self.unlikeness(states, outputs, ids, mask, inside, batch)
        loss, parts = deed_loss(outputs, batch, self.config["loss"])
        loss = loss + likeness
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.settings["clip"])
        self.optimiser.step()
        self.step += 1
        tokens = int(rows.mask.sum())
        self.tokens += tokens
        return {**parts, "tokens": tokens, "at": time.monotonic()}

    def unlikeness(self, states, outputs, ids: torch.Tensor, mask: torch.Tensor | None, inside: torch.Tensor, batch: dict[str, torch.Tensor]):
        """How far the model is from its teacher, weighted; 0 without one."""
        if self.teacher is None:
            return 0.0
        with torch.no_grad():
            taught_states = self.teacher.encode(ids, mask)
            taught = self.teacher.judge(taught_states[-1])
        distil = self.config["distil"]
        loss = distil["weight"] * likeness_loss(outputs, taught, inside, batch, self.config["loss"], distil["temperature"])
        if distil["states"] > 0:
            stand_for = spread(len(states), len(taught_states))
            loss = loss + distil["states"] * state_loss(states, [taught_states[i] for i in stand_for], inside)
        self.likeness = float(loss.detach())
        return loss

    def show(self, recent: list[dict]) -> None:
        means = {name: sum(r[name] for r in recent) / len(recent) for name in ("entities", "kind", "begins", "roles")}
        self.curve.append({"step": self.step, "minutes": round(self.elapsed / 60, 2), **{n: round(v, 4) for n, v in means.items()}})
        losses = " ".join(f"{name} {value:.4f}" for name, value in means.items())
        likeness = f"  from the teacher {self.likeness:.4f}" if self.teacher else ""
        self.log(
            f"{self.progress():6.1%} {self.elapsed / 60:6.1f} min  step {self.step} epoch {self.epoch} {self.phase}  {losses}{likeness}  "
            f"rate {self.rate():.2e}  {self.tokens / max(1e-6, self.elapsed):.0f} tokens/s"
        )


def weights_of(run: Path | None) -> str | None:
    """Hash of another run's weights, or of an exported model's file."""
    if run is None:
        return None
    if (run / "metrics.json").exists():
        return json.loads((run / "metrics.json").read_text("utf8"))["weights"]
    return hashlib.sha256((run / EXPORTED).read_bytes()).hexdigest()


def main() -> None:
    options = read_options()
    config = read_config(options)
    options.out.mkdir(parents=True, exist_ok=True)
    prepared = read_prepared(options.prepared)
    documents = [d for d in prepared["documents"] if not any(mark in d.id for mark in options.apart)]
    train, dev, test = Splits().part(documents, options.fold, everything=options.all)
    own = {d.id for d in train}
    ocr = [d for d in prepared["ocr"] if d.id.partition("@")[0] in own]
    run = Run(options, config)
    run.log(f"{len(train)} texts and {len(prepared['excerpts'])} excerpts to train on, {len(ocr)} recognised variants, {len(dev)} dev, {len(test)} test kept {'in' if options.all else 'apart'}")
    settings = config["train"]
    tokenizer_file = options.model / "tokenizer.json"
    recipe = Recipe(settings["seed"], config["data"]["window"], config["data"]["noise"], config["data"]["plain"], str(tokenizer_file))
    maker = EpochMaker(recipe, settings["workers"])
    if options.resume and (options.out / "checkpoint.pt").exists():
        run.load()
    try:
        run.train(Feed(config["data"], train, prepared["excerpts"], ocr, prepared["corpora"], settings["seed"]), maker)
    finally:
        maker.close()
    save_compact(run.model, options.out / "model.f16.npz", without_words=settings["freeze_words"])
    figures = None
    if dev:
        tokenizer, score = WordTokenizer(tokenizer_file), torch_scorer(run.model, run.device)
        figures = summarise([score_document(d, tokenizer, score) for d in dev[: options.limit_dev]])
        run.log(f"dev: entities {figures['entities']} clauses {figures['clauses']} roles {figures['roles']['accuracyWithoutOther']}")
    metrics = {
        "config": config,
        "fold": options.fold,
        "everything": options.all,
        "teacher": weights_of(options.teacher),
        "warm": weights_of(options.warm),
        "code": code_version(),
        "goldHash": prepared["goldHash"],
        "trainedOn": sorted(own),
        "excerpts": len(prepared["excerpts"]),
        "recognised": len(ocr),
        "torch": torch.__version__,
        "device": torch.cuda.get_device_name() if run.device == "cuda" else f"CPU, {torch.get_num_threads()} threads",
        "steps": run.step,
        "epochs": run.epoch + 1,
        "tokens": run.tokens,
        "minutes": round(run.elapsed / 60, 2),
        "tokensPerSecond": round(run.tokens / max(1e-6, run.elapsed)),
        "weights": hash_weights(run.model),
        "curve": run.curve,
        "dev": figures,
    }
    (options.out / "metrics.json").write_text(json.dumps(metrics, indent=1, ensure_ascii=False) + "\n", "utf8")


if __name__ == "__main__":
    main()
