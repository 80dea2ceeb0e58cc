"""What this folder copies from the product is what the product does."""
import numpy as np
from conftest import MODEL

from deed_model.decode import decode_entities
from deed_model.labels import CLAUSE_KINDS, ENTITY_LABELS, TAGS
from deed_model.text import plan_windows, tokens_that_begin_lines

AWKWARD = "Prijs : 5 m² … de ﬁrma «NV D´Hondt» (BE 0403.170.701), l’étude\u00a0n° 3,\u2009½ are; 12345\u0301x.\n\nJean­ne S.A. ∕ ŒUVRE ﷺ 𝒜 ⟦"


def test_labels_and_kinds_are_those_of_the_vocabulary(product):
    names = product("names", {})
    assert names["labels"] == list(ENTITY_LABELS)
    assert names["kinds"] == list(CLAUSE_KINDS)


def test_windows_are_the_products(product):
    for count in (1, 189, 254, 255, 444, 3000):
        for lines in ([], [190, 191, 254], list(range(7, count, 61)), list(range(100, count, 230))):
            expected = [list(window) for window in plan_windows(count, lines)]
            assert product("windows", {"count": count, "lineStarts": lines}) == expected


def test_tokens_and_offsets_are_the_products(product, tokenizer, deeds):
    for text in (deeds[0].text, deeds[1].text, deeds[2].text):
        own, theirs = tokenizer.tokenize(text), product("tokens", {"folder": str(MODEL), "text": text})
        assert own.ids.tolist() == theirs["ids"]
        assert own.starts.tolist() == theirs["starts"]
        assert own.ends.tolist() == theirs["ends"]
        assert tokens_that_begin_lines(text, own) == theirs["lineStarts"]


def test_offsets_hold_where_nfkc_changes_lengths(product, tokenizer):
    text = AWKWARD.replace("𝒜", "")
    own, theirs = tokenizer.tokenize(text), product("tokens", {"folder": str(MODEL), "text": text})
    assert own.ids.tolist() == theirs["ids"]
    assert list(zip(own.starts.tolist(), own.ends.tolist())) == list(zip(theirs["starts"], theirs["ends"]))


def test_decoding_is_the_products(product, tokenizer, deeds):
    text = deeds[1].text
    tokens = tokenizer.tokenize(text)
    # Scores that favour entities and disagree within words, so every rule of the decoding is met.
    scores = np.random.default_rng(7).normal(0, 2.0, (len(tokens.ids), len(TAGS))).astype(np.float32)
    scores[:, 0] += 1.5
    scores[1:] = 0.6 * scores[1:] + 0.6 * scores[:-1]
    own = decode_entities(text, tokens, scores)
    theirs = product("decode", {"folder": str(MODEL), "text": text, "scores": scores.ravel().tolist()})
    assert len(own) > 100
    assert [(f.start, f.end, f.label) for f in own] == [tuple(row[:3]) for row in theirs]
    assert np.allclose([f.score for f in own], [row[3] for row in theirs], atol=1e-5)
