"""One forward pass over a whole text, window by window as the product does it, through PyTorch or ONNX Runtime."""
from pathlib import Path
from typing import Callable

import numpy as np

from .decode import decode_clauses, decode_entities, decode_role
from .document import Document
from .score import DeedScore, score_clauses, score_entities
from .text import Tokens, WordTokenizer, plan_windows, tokens_that_begin_lines

# Ids with their marks (1 × length, int64) → logits of entities, clauses and roles (length × classes); None for heads that a model lacks.
Score = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray | None, np.ndarray | None]]


def torch_scorer(model, device: str = "cpu") -> Score:
    import torch

    def score(ids: np.ndarray):
        model.eval()
        with torch.inference_mode():
            outputs = model(torch.from_numpy(ids).to(device))
        return tuple(o[0].float().cpu().numpy() for o in outputs)

    return score


def onnx_scorer(path: Path, threads: int = 1) -> Score:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]

    def score(ids: np.ndarray):
        outputs = dict(zip(names, session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)}), strict=True))
        return tuple(outputs[name][0] if name in outputs else None for name in ("logits", "clauses", "roles"))

    return score


def score_text(text: str, tokenizer: WordTokenizer, score: Score) -> tuple[Tokens, list[np.ndarray | None]]:
    """Tokens and one row of logits a token for each head."""
    tokens = tokenizer.tokenize(text)
    heads: list[np.ndarray | None] = [None, None, None]
    for start, end, keep_start, keep_end in plan_windows(len(tokens.ids), tokens_that_begin_lines(text, tokens)):
        ids = np.array([[tokenizer.bos, *tokens.ids[start:end], tokenizer.eos]], np.int64)
        for index, rows in enumerate(score(ids)):
            if rows is None:
                continue
            if heads[index] is None:
                heads[index] = np.zeros((len(tokens.ids), rows.shape[-1]), np.float32)
            heads[index][keep_start:keep_end] = rows[1 + keep_start - start : 1 + keep_end - start]
    return tokens, heads


def score_document(document: Document, tokenizer: WordTokenizer, score: Score) -> DeedScore:
    """Reads a document and compares: entities, clauses where the head exists, roles of the gold mentions."""
    tokens, (entities, clauses, roles) = score_text(document.text, tokenizer, score)
    out = DeedScore(document.id, document.language)
    score_entities(out, document, decode_entities(document.text, tokens, entities))
    if clauses is not None:
        score_clauses(out, document, decode_clauses(document.text, tokens, clauses))
    if roles is not None and document.has_roles:
        for mention in document.mentions:
            role, probability = decode_role(tokens, roles, mention.start, mention.end)
            right = role in mention.roles
            name = role if right else mention.roles[0]
            out.roles[name][0] += right
            out.roles[name][1] += 1
            out.scored_roles.append((probability, role, right))
    return out
