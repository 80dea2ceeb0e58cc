"""A BERT encoder with three heads, and where its weights come from."""
import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .labels import CLAUSE_KINDS, ROLES, TAGS


@dataclass(frozen=True)
class Shape:
    """Of a Hugging Face BERT config.json."""

    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    intermediate_size: int
    max_position_embeddings: int
    layer_norm_eps: float

    @staticmethod
    def read(folder: Path) -> "Shape":
        config = json.loads((folder / "config.json").read_text("utf8"))
        return Shape(**{name: config[name] for name in Shape.__dataclass_fields__})


class _Layer(nn.Module):
    def __init__(self, shape: Shape, dropout: float):
        super().__init__()
        size = shape.hidden_size
        self.heads = shape.num_attention_heads
        self.query, self.key, self.value, self.attended = (nn.Linear(size, size) for _ in range(4))
        self.attended_norm = nn.LayerNorm(size, eps=shape.layer_norm_eps)
        self.widen, self.narrow = nn.Linear(size, shape.intermediate_size), nn.Linear(shape.intermediate_size, size)
        self.norm = nn.LayerNorm(size, eps=shape.layer_norm_eps)
        self.dropout = nn.Dropout(dropout)
        self.scale = 1 / math.sqrt(size // shape.num_attention_heads)
        self.explicit = False

    def forward(self, x: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        batch, length, size = x.shape
        split = lambda y: y.view(batch, length, self.heads, size // self.heads).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if self.explicit:
            # Plain operators for ONNX opset 14.
            scores = q @ k.transpose(2, 3) * self.scale
            mixed = (scores if bias is None else scores + bias).softmax(-1) @ v
        else:
            # No dropout on the attention's weights: drawing them takes a quarter of a step on CPUs and keeps the fused kernel out.
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=None if bias is None else bias.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, size)
        x = self.attended_norm(x + self.dropout(self.attended(mixed)))
        return self.norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class DeedModel(nn.Module):
    """
    Token ids and mask (batch × length, int64) → logits of entity tags, of clauses and of roles, each batch × length × classes. The clause head's first column
    is the logit that a clause begins at this token, the others are its kinds; it is read at the first token of a line only.
    """

    def __init__(self, shape: Shape, dropout: float = 0.1, layers: int | None = None):
        super().__init__()
        self.shape = shape
        size = shape.hidden_size
        self.words = nn.Embedding(shape.vocab_size, size)
        self.positions = nn.Embedding(shape.max_position_embeddings, size)
        self.norm = nn.LayerNorm(size, eps=shape.layer_norm_eps)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(_Layer(shape, dropout) for _ in range(layers or shape.num_hidden_layers))
        self.entities = nn.Linear(size, len(TAGS))
        self.clauses = nn.Linear(size, 1 + len(CLAUSE_KINDS))
        self.roles = nn.Linear(size, len(ROLES))
        for head in (self.entities, self.clauses, self.roles):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, input_ids: torch.Tensor, attention_mask: torch.Tensor | None = None) -> list[torch.Tensor]:
        """What each layer makes of the tokens, batch × length × size, the last layer last."""
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.words(input_ids) + self.positions(places)[None]
        x = self.dropout(self.norm(x))
        bias = None
        if attention_mask is not None:
            bias = (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * -10000.0
        states = []
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor | None = None):
        return self.judge(self.encode(input_ids, attention_mask)[-1])

    def judge(self, state: torch.Tensor):
        """Logits of the three heads from the last layer's state."""
        x = self.dropout(state)
        return self.entities(x), self.clauses(x), self.roles(x)

    def use_plain_operators(self) -> "DeedModel":
        for layer in self.layers:
            layer.explicit = True
        return self


# -- weights

_LAYER_NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "attended",
    "attention.output.LayerNorm": "attended_norm",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "norm",
}
_EMBEDDING_NAMES = {
    "embeddings.word_embeddings": "words",
    "embeddings.position_embeddings": "positions",
    "embeddings.token_type_embeddings": "types",
    "embeddings.LayerNorm": "norm",
}


def our_name(name: str) -> str:
    """ "encoder.layer.3.output.dense.weight" → "layers.3.narrow.weight"; a name of ours stays."""
    name = name.removeprefix("m.").removeprefix("bert.")
    stem, _, part = name.rpartition(".")
    if stem.startswith("layers.") or stem in ("words", "positions", "norm", "entities", "clauses", "roles"):
        return name
    if stem in _EMBEDDING_NAMES:
        return f"{_EMBEDDING_NAMES[stem]}.{part}"
    if stem == "classifier":
        return f"entities.{part}"
    _, _, number, rest = stem.split(".", 3)
    return f"layers.{number}.{_LAYER_NAMES[rest]}.{part}"


def read_base(folder: Path) -> dict[str, torch.Tensor]:
    """Weights of the base encoder (weights.npz of 4-bit codes and scales, or of plain arrays) under our names."""
    stored = np.load(folder / "weights.npz")
    out = {}
    for name in stored.files:
        if name.endswith(".scales"):
            continue
        if name.endswith(".codes"):
            plain = name.removesuffix(".codes")
            scales = stored[f"{plain}.scales"].astype(np.float32)
            out[our_name(plain)] = torch.from_numpy(stored[name].astype(np.float32) * np.repeat(scales, 32, axis=1))
        elif not name.startswith("pooler"):
            out[our_name(name)] = torch.from_numpy(stored[name].astype(np.float32))
    return out


def read_onnx(path: Path) -> dict[str, torch.Tensor]:
    """
    Weights of an exported int8 model (deed-ner-0 and its successors), dequantised, under our names. Weight matrices have lost their names in the graph: they
    are told by the bias that is added to their product, which has kept its own.
    """
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    arrays |= {n.output[0]: numpy_helper.to_array(n.attribute[0].t) for n in graph.node if n.op_type == "Constant"}
    users: dict[str, list] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)

    def bias_of(output: str) -> str:
        for node in users[output]:
            named = [i for i in node.input if i in arrays and i.endswith(".bias")]
            if node.op_type == "Add" and named:
                return named[0]
            if node.op_type in ("Cast", "Mul", "Add"):
                return bias_of(node.output[0])
        raise ValueError(f"{path}: no bias is added to {output}")

    out = {our_name(n): torch.from_numpy(a.copy()) for n, a in arrays.items() if n.endswith((".bias", "LayerNorm.weight", "norm.weight"))}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            codes, zero = arrays[node.input[1]].astype(np.float32), arrays[node.input[3]].astype(np.float32)
            scale = arrays[node.input[1].removesuffix("_quantized") + "_scale"].astype(np.float32)
            name = our_name(bias_of(node.output[0])).removesuffix("bias") + "weight"
            out[name] = torch.from_numpy(((codes - zero) * scale).T.copy())
    for name in arrays:
        if name.endswith(("embeddings.weight_quantized", "words.weight_quantized", "positions.weight_quantized")):
            stem = name.removesuffix("_quantized")
            codes, scale, zero = (arrays[stem + part].astype(np.float32) for part in ("_quantized", "_scale", "_zero_point"))
            out[our_name(stem)] = torch.from_numpy((codes - zero) * scale)
    return out


def load_weights(model: DeedModel, weights: dict[str, torch.Tensor]) -> list[str]:
    """Puts weights in place; gives the names of what stayed as initialised (heads the source lacks). Anything else missing or left over is an error."""
    if "types.weight" in weights:
        # Every text is of the first type: its embedding is part of each position.
        weights = {**weights, "positions.weight": weights["positions.weight"] + weights["types.weight"][0]}
        del weights["types.weight"]
    own = model.state_dict()
    kept = [name for name in own if name not in weights]
    extra = [name for name in weights if name not in own]
    if extra or any(not name.startswith(("entities", "clauses", "roles")) for name in kept):
        raise ValueError(f"the weights do not fit: missing {kept}, left over {extra}")
    model.load_state_dict({name: weights.get(name, own[name]) for name in own})
    return kept


def spread(count: int, total: int) -> list[int]:
    """`count` of the numbers 0 … total − 1, spread evenly from the first to the last."""
    return [round(i * (total - 1) / max(1, count - 1)) for i in range(count)]


def pick_layers(weights: dict[str, torch.Tensor], count: int) -> dict[str, torch.Tensor]:
    """Weights with `count` of their layers, spread evenly from the first to the last."""
    kept = spread(count, 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers.")))
    out = {name: array for name, array in weights.items() if not name.startswith("layers.")}
    for new, old in enumerate(kept):
        stem = f"layers.{old}."
        out |= {f"layers.{new}.{name.removeprefix(stem)}": array for name, array in weights.items() if name.startswith(stem)}
    return out


def hash_weights(model: DeedModel) -> str:
    whole = hashlib.sha256()
    for name, array in sorted(model.state_dict().items()):
        whole.update(name.encode())
        whole.update(array.detach().cpu().float().numpy().tobytes())
    return whole.hexdigest()
