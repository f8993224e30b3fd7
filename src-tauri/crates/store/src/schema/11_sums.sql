-- What is written of every row of the books, in sums: a bit that flips, and a row that another program changed,
-- is seen. The sum of a bucket is the XOR of the hashes of its rows; the newest activity holds that of them all.
CREATE TABLE row_sums (
    -- A table of the books, by its mark in `areas/sums/parts.rs`.
    part INTEGER NOT NULL,
    -- Rows whose keys follow on each other, or those of a day.
    bucket INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (part, bucket)
) STRICT, WITHOUT ROWID;
