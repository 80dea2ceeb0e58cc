-- Rows that are no longer current and still point to the one they repeat: a refresh looks for them by content, and found them by reading the whole table
-- (0.19 s a batch of 50 readings beside a million transactions).
CREATE INDEX transaction_former_duplicate ON features.transaction (content_key) WHERE NOT is_current AND duplicate_of IS NOT NULL;
