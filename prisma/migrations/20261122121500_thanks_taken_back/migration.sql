-- Who thanked may take it back; the journal keeps that it was said.
grant delete on "thanks" to trekker_app;
