-- Off the board: went up in another idea, or the import that brought it was taken back. It stays on record.
ALTER TABLE idea DROP CONSTRAINT idea_column;
ALTER TABLE idea ADD CONSTRAINT idea_column CHECK (
  board_column IN ('pinned', 'bundled', 'selected', 'in_the_works', 'published', 'parked', 'gone')
  AND (board_column = 'gone') = (gone_at IS NOT NULL));
