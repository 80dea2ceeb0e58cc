"""What the heads say: entity tags, clause kinds, roles. Names and order of labels and kinds are those of src/deed.ts (a test compares them)."""

ENTITY_LABELS = (
    "PERSON", "ORGANISATION", "DATE", "ADDRESS", "LOCATION", "GOOD", "MONEY", "AREA", "PARCEL",
    "NATIONAL_NUMBER", "ENTERPRISE_NUMBER", "REFERENCE",
)  # fmt: skip

TAGS = ("O", *(f"{prefix}-{label}" for label in ENTITY_LABELS for prefix in "BI"))
TAG_INDEX = {tag: index for index, tag in enumerate(TAGS)}

CLAUSE_KINDS = (
    "header", "opening", "parties", "representation", "capacity", "agreement", "shares", "description", "survey_plan",
    "title_origin", "mortgage_status", "transfer", "occupancy", "taxes", "insurance", "condition_of_property", "servitudes",
    "condominium", "decennial_liability", "planning", "government_measures", "preemption", "forest", "soil", "flood", "energy",
    "electricity", "oil_tank", "post_intervention_file", "asbestos", "other_technical", "price", "payment", "costs",
    "suspensive_conditions", "registry_dispensation", "fiscal", "final_declarations", "closing", "annexes",
    "special_conditions", "other",
)  # fmt: skip
KIND_INDEX = {kind: index for index, kind in enumerate(CLAUSE_KINDS)}

PARTY_ROLES = (
    "seller", "buyer", "donor", "donee", "exchanger", "sharer", "grantor", "grantee", "owner", "other_party",
)  # fmt: skip

# Role of a mention in the record. "none" is any token outside mentions, "other" a mention that the record does not use.
ROLES = (
    "none", "other",
    *PARTY_ROLES, "notary", "representative", "spouse",
    "deed_date", "birth_date", "title_date", "epc_date", "inspection_date",
    "notary_seat", "birth_place", "good_place",
    "good_address", "party_address",
    "price", "deposit", "cadastral_income", "rent", "cost",
    "title_area", "cadastre_area", "survey_area", "good_area", "good_parcel",
    "party_number", "repertory_number", "epc_certificate", "asbestos_certificate",
    "epc_value", "construction_year",
)  # fmt: skip
ROLE_INDEX = {role: index for index, role in enumerate(ROLES)}
