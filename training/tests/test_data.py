"""Labels stay true: roles, windows, augmentation, recognised variants."""
from collections import Counter
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from deed_model.augment import augment
from deed_model.document import ALL_ROLES, ALL_TAGS, IGNORED, Document, Mention, from_json, label_tokens, to_json
from deed_model.edits import apply_edits
from deed_model.labels import ENTITY_LABELS, KIND_INDEX, ROLE_INDEX, TAG_INDEX
from deed_model.noise import add_noise
from deed_model.decode import trim_span
from deed_model.spellings import SPELLINGS
from deed_model.splits import Splits
from transfer_ocr import transfer
from deed_model.windows import EpochMaker, Recipe, cut_windows


def tags_of(document, tokenizer):
    tokens = tokenizer.tokenize(document.text)
    return tokens, label_tokens(document, tokens)


def test_every_mention_is_opened_once_and_carried_on(deeds, tokenizer):
    for deed in deeds:
        tokens, targets = tags_of(deed, tokenizer)
        opened = sum(int((targets.tags == 1 << TAG_INDEX[f"B-{label}"]).sum()) for label in ENTITY_LABELS)
        assert opened == len(deed.mentions)
        for mention in deed.mentions:
            own = (tokens.starts < mention.end) & (tokens.ends > mention.start) & (tokens.starts < tokens.ends)
            assert all(mask in (1 << TAG_INDEX[f"B-{mention.label}"], 1 << TAG_INDEX[f"I-{mention.label}"]) for mask in targets.tags[own])


def test_a_bare_word_mark_is_asked_nothing(tokenizer):
    deed = Document("a", "De NV Dynamo", "nl", (Mention(3, 12, "ORGANISATION"),), has_roles=True)
    tokens, targets = tags_of(deed, tokenizer)
    empty = tokens.starts == tokens.ends
    assert empty.any() and (targets.tags[empty] == ALL_TAGS).all()


def test_clause_targets_stand_at_the_lines_of_the_gold(deeds, tokenizer):
    deed = deeds[0]
    tokens, targets = tags_of(deed, tokenizer)
    begun = [int(tokens.starts[i]) for i in np.flatnonzero(targets.begins)]
    changes = [s for i, (s, kind) in enumerate(deed.clauses) if i == 0 or kind != deed.clauses[i - 1][1]]
    assert begun == changes
    first = np.flatnonzero(targets.kind != IGNORED)[0]
    assert targets.kind[first] == KIND_INDEX[deed.clauses[0][1]]


def test_roles_follow_the_record(deeds):
    deed = deeds[0]
    roles = {(deed.text[m.start : m.end], role) for m in deed.mentions for role in m.roles}
    names = {name for name, role in roles if role == "notary"}
    assert any(deed.record["deed"]["notaries"][0]["name"].split()[-1].lower() in name.lower() for name in names)
    told = Counter(role for m in deed.mentions for role in m.roles)
    assert told["seller"] and told["buyer"] and told["price"] and told["deed_date"] and told["cadastral_income"]


def test_an_unmarked_kind_in_a_public_corpus_is_unknown_not_absent(tokenizer):
    text = "Op 3 mei 1900 kwam Jan te Gent"
    corpus = Document("c", text, "nl", (Mention(19, 22, "PERSON"), Mention(26, 30, "LOCATION")), known=("PERSON", "LOCATION"))
    tokens, targets = tags_of(corpus, tokenizer)
    at = {text[s:e]: mask for s, e, mask in zip(tokens.starts, tokens.ends, targets.tags)}
    assert at["mei"] & 1 << TAG_INDEX["B-DATE"] and at["mei"] & 1 << TAG_INDEX["O"]
    assert not at["mei"] & 1 << TAG_INDEX["B-PERSON"]
    assert at["Jan"] == 1 << TAG_INDEX["B-PERSON"]
    assert at["Gent"] & 1 << TAG_INDEX["I-ADDRESS"]


def test_edits_move_mentions_with_their_text():
    deed = Document("a", "ab CD ef\nGH", "nl", (Mention(3, 5, "PERSON"), Mention(9, 11, "GOOD")), ((0, "header"), (9, "other")))
    out = apply_edits(deed, [(0, 2, "x"), (3, 5, "LONGER"), (6, 8, "")])
    assert out.text == "x LONGER \nGH"
    assert [out.text[m.start : m.end] for m in out.mentions] == ["LONGER", "GH"]
    assert out.text[out.clauses[1][0] :] == "GH"


@pytest.mark.parametrize("seed", range(6))
def test_variants_keep_every_mention_and_clause(deeds, seed):
    for deed in deeds:
        out = augment(deed, Random(seed), noise=0.0, plain=0.0)
        assert [m.label for m in out.mentions] == [m.label for m in deed.mentions]
        assert [m.roles for m in out.mentions] == [m.roles for m in deed.mentions]
        assert all(a.end <= b.start for a, b in zip(out.mentions, out.mentions[1:]))
        for mention in out.mentions:
            inner = out.text[mention.start : mention.end]
            assert inner == inner.strip() and "\n" not in inner
        assert [kind for _, kind in out.clauses] == [kind for _, kind in deed.clauses]
        assert all(start == 0 or out.text[start - 1] == "\n" for start, _ in out.clauses)
        assert out.text.count("\n") == deed.text.count("\n")


def test_variants_differ_and_come_back_with_their_seed(deeds):
    first, again, other = (augment(deeds[0], Random(seed), noise=1.0, plain=0.0) for seed in (1, 1, 2))
    assert first == again and first.text != other.text
    names = lambda d: {d.text[m.start : m.end] for m in d.mentions if m.label == "PERSON"}
    assert len(names(first) & names(deeds[0])) < len(names(deeds[0])) / 2


def test_one_name_stays_one_name(deeds):
    deed = deeds[0]
    out = augment(deed, Random(4), noise=0.0, plain=0.0)
    pairs = {}
    for old, new in zip(deed.mentions, out.mentions):
        if old.label in ("REFERENCE", "NATIONAL_NUMBER"):
            pairs.setdefault(deed.text[old.start : old.end], set()).add(out.text[new.start : new.end])
    assert pairs and all(len(own) == 1 for own in pairs.values())


def test_noise_comes_at_the_rate_asked_for(deeds):
    deed = deeds[0]
    out = add_noise(deed, Random(1), 0.05)
    wrong = sum(a != b for a, b in zip(out.text[:200], deed.text[:200]))
    assert wrong > 0
    assert 0.95 < len(out.text) / len(deed.text) < 1.05
    assert len(out.mentions) > 0.97 * len(deed.mentions)


def test_windows_hold_every_token_once_more_than_none(deeds, tokenizer):
    deed = deeds[0]
    count = len(tokenizer.tokenize(deed.text).ids)
    windows = cut_windows(deed, tokenizer, 254, 100)
    assert windows.ids.shape[1] == 256
    assert (windows.ids[:, 0] == tokenizer.bos).all()
    assert int(windows.mask.sum()) - 2 * len(windows) >= count
    short = cut_windows(replace(deed, text="Te Gent", mentions=(), clauses=(), values=()), tokenizer, 254, 200)
    assert len(short) == 1 and short.mask.sum() == 2 + len(tokenizer.tokenize("Te Gent").ids)


def test_an_epoch_does_not_depend_on_the_number_of_workers(deeds, tokenizer):
    recipe = Recipe(3, 254, 0.5, 0.1, tokenizer.path)
    made = []
    for workers in (0, 2):
        maker = EpochMaker(recipe, workers)
        made.append(maker.windows("deeds", 5, deeds).ids)
        maker.close()
    assert np.array_equal(*made)


def test_documents_survive_json(deeds):
    for deed in deeds:
        assert from_json(to_json(deed)) == deed


def test_a_group_lies_in_one_fold_and_the_test_part_in_none(deeds):
    splits = Splits()
    ids = sorted(splits.listed | {f"nl-x{i}" for i in range(20)})
    folds = splits.fold_of(ids)
    assert not splits.test & set(folds)
    for name in set(splits.group_of.values()):
        own = [id_ for id_, group in splits.group_of.items() if group == name]
        assert len({folds.get(id_) for id_ in own}) == 1
    assert set(folds.values()) == set(range(splits.folds))


def test_bare_values_have_roles(deeds):
    values = [(d.text[v.start : v.end], v.role) for d in deeds for v in d.values]
    assert all(role in ROLE_INDEX for _, role in values)


def test_labels_are_carried_over_to_what_was_recognised(deeds):
    printed = "Verkoop\n\nVoor mij, Anne Dubois, notaris te Gent, kwam Jan Peeters uit Aalst.\n\nDe prijs is 100 euro.\n"
    names = [("Anne Dubois", "PERSON"), ("Gent", "LOCATION"), ("Jan Peeters", "PERSON"), ("Aalst", "LOCATION"), ("100 euro", "MONEY")]
    mentions = tuple(Mention(printed.index(t), printed.index(t) + len(t), label) for t, label in names)
    clauses = ((0, "header"), (printed.index("Voor"), "opening"), (printed.index("De prijs"), "price"))
    deed = Document("a", printed, "nl", mentions, clauses, has_roles=True)
    recognised = "Verkoop\nVcor mij, Annc Dubois, notaris te\nGentt, kwam ~~~ #### uit Aalst.\nblad 2\nDeprijs is l00 euro.\n"
    out, error = transfer(deed, recognised, "a@bad")
    assert [(recognised[m.start : m.end], m.label) for m in out.mentions] == [
        ("Annc Dubois", "PERSON"),
        ("Gentt", "LOCATION"),
        ("~~~ ####", "?"),
        ("Aalst", "LOCATION"),
        ("l00 euro", "MONEY"),
    ]
    assert [(recognised[start:][:4], kind) for start, kind in out.clauses] == [("Verk", "header"), ("Vcor", "opening"), ("Depr", "price")]
    assert 0.1 < error < 0.6


def test_nothing_is_asked_of_an_illegible_mention(tokenizer):
    deed = Document("a", "kwam ~~~ #### uit", "nl", (Mention(5, 13, "?"),), has_roles=True)
    tokens, targets = tags_of(deed, tokenizer)
    own = (tokens.starts >= 5) & (tokens.ends <= 13)
    assert own.any() and (targets.tags[own] == ALL_TAGS).all() and (targets.roles[own] == ALL_ROLES).all()


def test_other_spellings_are_whole_mentions_that_decoding_leaves_alone(deeds):
    seen = Counter()
    for seed in range(40):
        random = Random(seed)
        for deed in deeds:
            for mention in deed.mentions:
                spell = SPELLINGS.get(mention.label)
                new = spell(deed.text[mention.start : mention.end], deed.language, random) if spell else None
                if new:
                    seen[mention.label] += 1
                    assert trim_span(new, 0, len(new)) == (0, len(new)), (mention.label, new)
    assert set(seen) == set(SPELLINGS)
