"""Loss, calibration, decoding of clauses, scores."""
import numpy as np
import torch
from torch.nn import functional as F

from deed_model.calibrate import calibrate, fit_calibration, reliability
from deed_model.decode import Found, decode_clauses, decode_role, trim_span
from deed_model.document import Document, Mention
from deed_model.labels import CLAUSE_KINDS, KIND_INDEX, ROLE_INDEX, ROLES
from deed_model.loss import set_loss
from deed_model.score import DeedScore, score_clauses, score_entities, summarise


def test_the_loss_of_one_class_is_cross_entropy():
    logits = torch.randn(5, 7, generator=torch.Generator().manual_seed(1))
    target = torch.tensor([0, 3, 6, 2, 2])
    assert torch.allclose(set_loss(logits, 1 << target), F.cross_entropy(logits, target, reduction="none"), atol=1e-5)


def test_the_loss_of_a_set_is_that_of_its_summed_probability():
    logits = torch.tensor([[1.0, 2.0, 3.0]])
    wanted = -torch.log(logits.softmax(-1)[0, [0, 2]].sum())
    assert torch.allclose(set_loss(logits, torch.tensor([0b101]))[0], wanted, atol=1e-5)
    assert float(set_loss(logits, torch.tensor([0b111]))) < 1e-6


def test_calibration_finds_the_truth_behind_boastful_scores():
    random = np.random.default_rng(2)
    truth = random.uniform(0.5, 0.99, 4000)
    odds = np.log(truth / (1 - truth))
    boast = 1 / (1 + np.exp(-(2.0 * odds + 0.5)))
    scored = [(float(s), "DATE", bool(random.random() < p)) for s, p in zip(boast, truth)]
    calibration = fit_calibration(scored)
    assert reliability(scored)["ece"] > 0.04
    assert reliability(scored, calibration)["ece"] < 0.02
    assert abs(calibrate(float(boast[0]), "DATE", calibration) - truth[0]) < 0.05
    assert calibrate(0.9, "GOOD", calibration) == calibrate(0.9, "*", calibration)


def test_a_rare_label_leans_on_all_labels():
    scored = [(0.9, "DATE", i % 10 > 0) for i in range(500)] + [(0.9, "PARCEL", True)] * 3
    calibration = fit_calibration(scored)
    assert abs(calibrate(0.9, "PARCEL", calibration) - calibrate(0.9, "*", calibration)) < 0.05


def test_clauses_are_the_likeliest_path_over_the_lines(tokenizer):
    text = "VERKOOP\n\nVoor mij, notaris\n\nte Gent\n\nDe prijs"
    tokens = tokenizer.tokenize(text)
    scores = np.zeros((len(tokens.ids), 1 + len(CLAUSE_KINDS)), np.float32)
    for start, kind, begins in ((0, "header", 3), (9, "opening", 3), (28, "price", -6), (37, "price", 4)):
        token = int(np.flatnonzero((tokens.ends > start) & (tokens.starts < tokens.ends))[0])
        scores[token, 0] = begins
        scores[token, 1 + KIND_INDEX[kind]] = 4
    # The third line looks like the price but says that nothing begins there.
    assert decode_clauses(text, tokens, scores) == [(0, "header"), (9, "opening"), (37, "price")]


def test_a_role_is_the_mean_of_its_tokens(tokenizer):
    text = "voor notaris Anne Dubois"
    tokens = tokenizer.tokenize(text)
    scores = np.zeros((len(tokens.ids), len(ROLES)), np.float32)
    scores[:, 0] = 9
    scores[tokens.starts >= 13, ROLE_INDEX["notary"]] = 5
    role, probability = decode_role(tokens, scores, 13, 24)
    assert role == "notary" and probability > 0.7


def test_spans_are_trimmed_as_the_contract_has_them():
    for text, wanted in (("(Gent", "Gent"), ("(Gent)", "(Gent)"), ("Dynamo N.V.", "Dynamo N.V."), ("Gent.", "Gent"), ("acht are (8a)", "acht are (8a)"), ("...", None)):
        span = trim_span(text, 0, len(text))
        assert (None if span is None else text[slice(*span)]) == wanted


def test_scores_count_spans_within_one_character():
    deed = Document("a", "Jan Peeters te Gent", "nl", (Mention(0, 11, "PERSON"), Mention(15, 19, "LOCATION")))
    out = DeedScore("a", "nl")
    score_entities(out, deed, [Found(0, 11, "PERSON", 0.9), Found(16, 19, "LOCATION", 0.8), Found(12, 14, "GOOD", 0.5)])
    figures = summarise([out])
    assert figures["entities"]["f1"] == 0.8
    assert figures["labels"]["GOOD"]["wrong"] == 1
    assert figures["confusions"] == [["", "GOOD", 1]]


def test_clause_scores_ignore_white_space():
    text = "AB\n\n CD\nEF"
    deed = Document("a", text, "nl", (), ((0, "header"), (4, "opening"), (8, "price")))
    out = DeedScore("a", "nl")
    score_clauses(out, deed, [(0, "header"), (5, "parties"), (8, "price")])
    assert out.boundaries.right == 3 and out.boundaries.wrong == 0
    assert (out.kind_right, out.kind_all) == (4, 6)
