-- The six colours that the tokens have: a label is coloured with what is on the page already, in both themes.
ALTER TABLE label DROP CONSTRAINT label_colour;
-- Every organisation's labels, which nobody sees at once otherwise.
ALTER TABLE label NO FORCE ROW LEVEL SECURITY;
UPDATE label SET colour = CASE colour WHEN 'blue' THEN 'ink' ELSE 'sage' END WHERE colour IN ('blue', 'plum');
ALTER TABLE label FORCE ROW LEVEL SECURITY;
ALTER TABLE label ADD CONSTRAINT label_colour CHECK (colour IN ('green', 'sage', 'amber', 'red', 'ink', 'stone'));
