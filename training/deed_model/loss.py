"""The loss of the three heads. A target is a set of classes: the loss is that of their summed probability."""
import torch
from torch.nn import functional as F

from .document import IGNORED


def set_loss(logits: torch.Tensor, masks: torch.Tensor) -> torch.Tensor:
    """−log of the summed probability of the allowed classes, a token each; 0 where all are allowed."""
    bits = torch.arange(logits.shape[-1], device=logits.device)
    allowed = (masks.unsqueeze(-1) >> bits) & 1 == 1
    return logits.logsumexp(-1) - logits.masked_fill(~allowed, -1e9).logsumexp(-1)


def likeness_loss(outputs, taught, mask: torch.Tensor, batch: dict[str, torch.Tensor], weights: dict[str, float], temperature: float) -> torch.Tensor:
    """
    How far the heads are from a teacher's: Kullback-Leibler divergence over softened scores, of all tokens; the clause head's at the first tokens of lines.
    Heads without a weight in the loss are left out.
    """
    total = torch.zeros((), device=mask.device)
    lines = batch["kind"] != IGNORED
    for index, (name, where) in enumerate((("entities", mask), ("clauses", lines), ("roles", mask))):
        if weights[name] == 0 or not where.any():
            continue
        own, other = (o[index].float()[where] / temperature for o in (outputs, taught))
        if name == "clauses":
            total = total + F.binary_cross_entropy_with_logits(own[:, 0], other[:, 0].sigmoid())
            own, other = own[:, 1:], other[:, 1:]
        total = total + F.kl_div(own.log_softmax(-1), other.log_softmax(-1), reduction="batchmean", log_target=True) * temperature**2
    return total


def state_loss(states: list[torch.Tensor], taught: list[torch.Tensor], mask: torch.Tensor) -> torch.Tensor:
    """How far the layers' states are from those of the teacher's layers they stand for: squared error as a share of the teacher's variance, mean of the layers."""
    total = torch.zeros((), device=mask.device)
    for own, other in zip(states, taught, strict=True):
        own, other = own[mask].float(), other[mask].float()
        total = total + F.mse_loss(own, other) / other.var()
    return total / len(states)


def deed_loss(outputs, batch: dict[str, torch.Tensor], weights: dict[str, float]) -> tuple[torch.Tensor, dict[str, float]]:
    """Weighted sum of the heads' means; the second value names each head's own mean."""
    entities, clauses, roles = (o.float() for o in outputs)
    told = batch["tags"] != (1 << entities.shape[-1]) - 1
    entity = set_loss(entities, batch["tags"])[told].mean() if told.any() else entities.sum() * 0
    known = batch["roles"] != (1 << roles.shape[-1]) - 1
    # Tokens outside mentions are most of a deed: they count a tenth.
    weight = torch.where(batch["roles"] == 1, 0.1, 1.0)[known]
    role = (set_loss(roles, batch["roles"])[known] * weight).sum() / weight.sum() if known.any() else roles.sum() * 0
    lines = batch["kind"] != IGNORED
    if lines.any():
        kind = F.cross_entropy(clauses[lines][:, 1:], batch["kind"][lines].long(), label_smoothing=0.05)
        begin = F.binary_cross_entropy_with_logits(clauses[lines][:, 0], batch["begins"][lines].float())
    else:
        kind = begin = clauses.sum() * 0
    total = weights["entities"] * entity + weights["roles"] * role + weights["clauses"] * (kind + begin)
    parts = {"entities": entity, "roles": role, "kind": kind, "begins": begin}
    return total, {name: float(value.detach()) for name, value in parts.items()}
