"""Confidence that means something: a scale and an offset on the log odds of a score, fitted per label, and how far the result is from the truth."""
import math

import numpy as np

Scored = tuple[float, str, bool]
# Labels seen less often lean on the fit of all labels together.
WEIGHT_OF_ALL = 20.0


def _log_odds(score: float) -> float:
    score = min(max(score, 1e-6), 1 - 1e-6)
    return math.log(score / (1 - score))


def _fit(x: np.ndarray, y: np.ndarray, prior: tuple[float, float], weight: float) -> tuple[float, float]:
    """Newton's method for y ~ sigmoid(scale · x + offset), drawn towards the prior; a step that does not help is halved."""
    features = np.stack([x, np.ones_like(x)], 1)
    centre = np.array(prior)

    def loss(at: np.ndarray) -> float:
        z = features @ at
        return float((np.logaddexp(0, z) - y * z).sum() + weight / 2 * ((at - centre) ** 2).sum())

    at, best = centre.copy(), loss(centre)
    for _ in range(100):
        p = 1 / (1 + np.exp(-np.clip(features @ at, -30, 30)))
        gradient = features.T @ (p - y) + weight * (at - centre)
        hessian = (features * (p * (1 - p))[:, None]).T @ features + weight * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        while (now := loss(at - step)) > best and abs(step).max() > 1e-9:
            step /= 2
        if best - now < 1e-9:
            break
        at, best = at - step, now
    return float(at[0]), float(at[1])


def fit_calibration(scored: list[Scored]) -> dict[str, dict[str, float]]:
    """{label: {scale, offset}} with "*" for all together."""
    def arrays(rows):
        return np.array([_log_odds(s) for s, _, _ in rows]), np.array([float(right) for _, _, right in rows])

    if not scored:
        return {"*": {"scale": 1.0, "offset": 0.0}}
    whole = _fit(*arrays(scored), (1.0, 0.0), 1.0)
    out = {"*": dict(zip(("scale", "offset"), whole, strict=True))}
    for label in sorted({label for _, label, _ in scored}):
        own = [row for row in scored if row[1] == label]
        out[label] = dict(zip(("scale", "offset"), _fit(*arrays(own), whole, WEIGHT_OF_ALL), strict=True))
    return out


def calibrate(score: float, label: str, calibration: dict) -> float:
    fit = calibration.get(label) or calibration["*"]
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, fit["scale"] * _log_odds(score) + fit["offset"]))))


def reliability(scored: list[Scored], calibration: dict | None = None, bins: int = 10) -> dict:
    """Expected calibration error over equal-width bins, the table behind it, and the precision of the surest 80 %."""
    rows = [(calibrate(s, label, calibration) if calibration else s, right) for s, label, right in scored]
    table, error = [], 0.0
    for index in range(bins):
        own = [(s, right) for s, right in rows if index / bins <= s < (index + 1) / bins or (index == bins - 1 and s >= 1)]
        if own:
            said, true = sum(s for s, _ in own) / len(own), sum(r for _, r in own) / len(own)
            error += len(own) / len(rows) * abs(said - true)
            table.append({"from": index / bins, "count": len(own), "said": round(said, 4), "true": round(true, 4)})
    surest = sorted(rows, key=lambda r: -r[0])[: max(1, math.ceil(0.8 * len(rows)))]
    return {
        "ece": round(error, 4),
        "precisionOfSurest80": round(sum(r for _, r in surest) / len(surest), 4) if rows else None,
        "thresholdOfSurest80": round(surest[-1][0], 4) if rows else None,
        "table": table,
    }
